package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// change is one small mistake: the bytes from start to end of a file, and what
// stands there instead.
type change struct {
	number       int // from 1; 0 is the package as it is
	file         string
	line, column int
	start, end   int
	text         string
	in           *function
	words        string
}

// String names a change without its line, so that a page can explain it and
// stay true when lines move.
func (c change) String() string {
	return filepath.Base(c.file) + " " + c.in.name + ": " + c.words
}

// function is the function that a change is in: where it stands in its file, and
// how it would be called from inside by another name, which is for a %s to say.
type function struct {
	name                      string
	start, named, opened, end int
	call                      string
}

// find lists the changes to the files of a folder, in the order of the source.
func find(folder string, only []string) ([]change, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	var all []change
	found := 0
	for _, file := range files {
		name := filepath.Base(file)
		if strings.HasSuffix(name, "_test.go") || only != nil && !slices.Contains(only, name) {
			continue
		}
		found++
		changes, err := findIn(file)
		if err != nil {
			return nil, err
		}
		all = append(all, changes...)
	}
	for n := range all {
		all[n].number = n + 1
	}
	tellApart(all)
	if found == 0 || only != nil && found != len(only) {
		return nil, fmt.Errorf("%s holds %d of the Go files asked for: %s", folder, found, strings.Join(only, ", "))
	}
	return all, nil
}

// tellApart adds which of them it is to changes that read the same, so that a page
// explains no more than it means to.
func tellApart(changes []change) {
	seen := map[string]int{}
	for n := range changes {
		words := changes[n].String()
		seen[words]++
		if seen[words] > 1 {
			changes[n].words += fmt.Sprintf(" (%d)", seen[words])
		}
	}
}

func findIn(file string) ([]change, error) {
	source, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, file, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	f := &finder{file: file, source: source, set: set}
	for _, d := range tree.Decls {
		if d, is := d.(*ast.FuncDecl); is && d.Body != nil {
			if unnamed(d.Recv) || unnamed(d.Type.Params) {
				return nil, fmt.Errorf("%s: %s has a parameter without a name, so it cannot hand over", file, d.Name)
			}
			f.in = f.functionOf(d)
			f.body(d.Type, d.Body)
		}
	}
	slices.SortStableFunc(f.changes, func(a, b change) int { return a.start - b.start })
	return f.changes, nil
}

// finder gathers the changes of one file.
type finder struct {
	file    string
	source  []byte
	set     *token.FileSet
	in      *function
	changes []change
}

func (f *finder) functionOf(d *ast.FuncDecl) *function {
	return &function{name: d.Name.Name, start: f.offset(d.Pos()), named: f.offset(d.Name.End()),
		opened: f.offset(d.Body.Lbrace) + 1, end: f.offset(d.End()), call: callOf(d)}
}

// callOf writes the call that hands everything over that a function was given.
func callOf(d *ast.FuncDecl) string {
	call := d.Name.Name + "%s(" + strings.Join(parameters(d.Type), ", ") + ")"
	if d.Recv != nil {
		call = d.Recv.List[0].Names[0].Name + "." + call
	}
	if d.Type.Results == nil {
		return call + "; return"
	}
	return "return " + call
}

// unnamed tells whether something that a function is given has no name.
func unnamed(fields *ast.FieldList) bool {
	return fields != nil && slices.ContainsFunc(fields.List, func(f *ast.Field) bool {
		return len(f.Names) == 0 || slices.ContainsFunc(f.Names, func(n *ast.Ident) bool { return n.Name == "_" })
	})
}

func parameters(t *ast.FuncType) []string {
	var all []string
	for _, field := range t.Params.List {
		for _, name := range field.Names {
			all = append(all, name.Name)
		}
		if _, open := field.Type.(*ast.Ellipsis); open {
			all[len(all)-1] += "..."
		}
	}
	return all
}

// body goes through one function; functions inside it, whose returns are of
// another type, are gone through by themselves.
func (f *finder) body(kind *ast.FuncType, body *ast.BlockStmt) {
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			f.body(n.Type, n.Body)
			return false
		case *ast.ArrayType:
			return false // a length is no decision
		case *ast.ReturnStmt:
			f.returned(kind, n)
		case ast.Stmt:
			f.statement(n)
		case ast.Expr:
			f.expression(n)
		}
		return true
	})
}

func (f *finder) offset(p token.Pos) int { return f.set.Position(p).Offset }

func (f *finder) at(n ast.Node) string {
	return string(f.source[f.offset(n.Pos()):f.offset(n.End())])
}

// put notes that n reads as text instead.
func (f *finder) put(n ast.Node, text string) {
	words := short(f.at(n)) + " becomes " + short(text)
	if text == "" {
		words = short(f.at(n)) + " is left out"
	}
	f.note(n.Pos(), n.End(), text, words)
}

func (f *finder) note(from, to token.Pos, text, words string) {
	place := f.set.Position(from)
	f.changes = append(f.changes, change{
		file: f.file, line: place.Line, column: place.Column,
		start: f.offset(from), end: f.offset(to), text: text, in: f.in, words: words,
	})
}

// short is source on one line, as much as names it.
func short(text string) string {
	line := strings.Join(strings.Fields(text), " ")
	if runes := []rune(line); len(runes) > 70 {
		line = string(runes[:70]) + "…"
	}
	return strconv.Quote(line)
}
