package main

import (
	"go/ast"
	"go/token"
	"strconv"
	"strings"
)

// others gives what each operator is mistaken for.
func others(op token.Token) []token.Token {
	switch op {
	case token.EQL:
		return []token.Token{token.NEQ}
	case token.NEQ:
		return []token.Token{token.EQL}
	case token.LSS:
		return []token.Token{token.LEQ, token.GEQ}
	case token.LEQ:
		return []token.Token{token.LSS, token.GTR}
	case token.GTR:
		return []token.Token{token.GEQ, token.LEQ}
	case token.GEQ:
		return []token.Token{token.GTR, token.LSS}
	case token.LAND:
		return []token.Token{token.LOR}
	case token.LOR:
		return []token.Token{token.LAND}
	case token.ADD:
		return []token.Token{token.SUB}
	case token.SUB:
		return []token.Token{token.ADD}
	}
	return nil
}

func (f *finder) expression(n ast.Expr) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		f.binary(n)
	case *ast.BasicLit:
		if value, err := strconv.Atoi(n.Value); n.Kind == token.INT && err == nil {
			f.put(n, strconv.Itoa(value+1))
		}
	case *ast.Ident:
		if opposite, is := map[string]string{"true": "false", "false": "true"}[n.Name]; is {
			f.put(n, opposite)
		}
	case *ast.UnaryExpr:
		if n.Op == token.NOT {
			f.put(n, f.at(n.X))
		}
	case *ast.CallExpr:
		f.call(n)
	case *ast.CompositeLit:
		f.fields(n)
	}
}

func (f *finder) binary(n *ast.BinaryExpr) {
	if isText(n.X) || isText(n.Y) {
		return // words put together, or compared with words
	}
	for _, op := range others(n.Op) {
		whole := f.at(n.X) + " " + op.String() + " " + f.at(n.Y)
		f.note(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), op.String(), short(f.at(n))+" becomes "+short(whole))
	}
}

func isText(e ast.Expr) bool {
	literal, is := e.(*ast.BasicLit)
	return is && literal.Kind == token.STRING && literal.Value != `""`
}

func (f *finder) call(n *ast.CallExpr) {
	name, is := n.Fun.(*ast.Ident)
	if !is {
		return
	}
	if other, is := map[string]string{"min": "max", "max": "min"}[name.Name]; is {
		f.note(name.Pos(), name.End(), other,
			short(f.at(n))+" becomes "+short(other+strings.TrimPrefix(f.at(n), name.Name)))
	}
}

// fields leaves each named field of a literal out.
func (f *finder) fields(n *ast.CompositeLit) {
	for at, e := range n.Elts {
		if _, named := e.(*ast.KeyValueExpr); !named {
			return
		}
		end := n.Rbrace
		if at+1 < len(n.Elts) {
			end = n.Elts[at+1].Pos()
		}
		f.note(e.Pos(), end, "", short(f.at(e))+" is left out")
	}
}

func (f *finder) statement(n ast.Stmt) {
	switch n := n.(type) {
	case *ast.IfStmt:
		f.put(n.Cond, "("+f.at(n.Cond)+") && false")
		f.put(n.Cond, "("+f.at(n.Cond)+") || true")
	case *ast.CaseClause:
		f.put(n, "")
	case *ast.ExprStmt, *ast.IncDecStmt, *ast.BranchStmt:
		f.put(n, "")
	case *ast.AssignStmt:
		f.assigned(n)
	}
}

// assigned leaves an assignment out and keeps what is worked out for it, so that
// the file still builds.
func (f *finder) assigned(n *ast.AssignStmt) {
	if n.Tok == token.DEFINE {
		return
	}
	if len(n.Lhs) != len(n.Rhs) {
		f.put(n, strings.TrimSuffix(strings.Repeat("_, ", len(n.Lhs)), ", ")+" = "+f.at(n.Rhs[0]))
		return
	}
	kept := make([]string, len(n.Rhs))
	for at, e := range n.Rhs {
		kept[at] = "_ = " + f.at(e)
	}
	f.put(n, strings.Join(kept, "; "))
}

// returned gives back something else: the opposite, one more, or nothing.
func (f *finder) returned(kind *ast.FuncType, n *ast.ReturnStmt) {
	if len(n.Results) == 0 {
		f.put(n, "")
	}
	if len(n.Results) != 1 || kind.Results == nil || changedInside(n.Results[0]) {
		return
	}
	value := f.at(n.Results[0])
	switch t := kind.Results.List[0].Type.(type) {
	case *ast.Ident:
		if wrong, is := map[string]string{"bool": "!(" + value + ")", "int": value + " + 1"}[t.Name]; is {
			f.put(n.Results[0], wrong)
		}
	case *ast.ArrayType, *ast.MapType, *ast.StarExpr:
		if value != "nil" {
			f.put(n.Results[0], "nil")
		}
	}
}

// changedInside tells whether the changes to an expression itself come to the
// same as giving back something else.
func changedInside(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return true
	case *ast.Ident:
		return e.Name == "true" || e.Name == "false"
	case *ast.BinaryExpr:
		return len(others(e.Op)) > 0 && e.Op != token.LAND && e.Op != token.LOR
	case *ast.UnaryExpr:
		return e.Op == token.NOT
	}
	return false
}
