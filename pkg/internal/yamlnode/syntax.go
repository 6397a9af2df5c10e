package yamlnode

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/threshold-cli/threshold/pkg/diag"
)

var lineInError = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`line (\d+): `) })

// syntaxFault words what the library says of data that it cannot parse.
func syntaxFault(file string, data []byte, err error) diag.Diagnostic {
	d := diag.Diagnostic{File: file, Code: diag.Syntax, Message: "this is not YAML or JSON: " + err.Error(),
		Hint: "look for a missing quote, bracket or colon, or uneven indentation, on this line or the one before"}
	switch {
	case errors.Is(err, errEmpty):
		d.Code, d.Message, d.Hint = diag.Empty, err.Error(), ""
	case errors.Is(err, errDocuments):
		d.Code, d.Message, d.Hint = diag.Documents, errDocuments.Error(), "remove the line --- and what follows it"
	case errors.Is(err, errTop):
		d.Code, d.Message, d.Hint = diag.WrongType, err.Error(), "write key: value"
	}
	if at := lineInError().FindStringSubmatch(err.Error()); at != nil && d.Code == diag.Syntax {
		line, _ := strconv.Atoi(at[1]) // digits by the pattern
		d.Pos = diag.Pos{Line: max(1, line), Column: 1}
		d.Message = "this is not YAML or JSON: " + err.Error()[len("yaml: "):]
	}
	if at, found := tabbed(data, d.Pos.Line, err); found {
		d.Pos, d.Message, d.Hint = at, "a tab stands in the indentation of this line", "indent with spaces"
	}
	return d
}

// tabbed finds the tab that the library stumbled over: the first in the
// indentation of a line from the one that it names on.
func tabbed(data []byte, from int, err error) (diag.Pos, bool) {
	if !strings.Contains(err.Error(), "tab character") && !strings.Contains(err.Error(), "cannot start any token") {
		return diag.Pos{}, false
	}
	line := 0
	for text := range strings.Lines(string(data)) {
		line++
		indent := text[:len(text)-len(strings.TrimLeft(text, " \t"))]
		if at := strings.IndexByte(indent, '\t'); at >= 0 && line >= from {
			return diag.Pos{Line: line, Column: at + 1}, true
		}
	}
	return diag.Pos{}, false
}
