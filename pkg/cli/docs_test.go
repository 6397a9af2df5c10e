package cli_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what commands print into the pages, and packs made by following one into testdata")

// TestPagesAreTrue goes through README.md, CONTRIBUTING.md and docs/*.md as a
// reader would: it runs every command and reads every file that a page shows, in
// a folder of the page's own, and holds what the page shows to what comes out. A
// block that it does not know how to treat fails.
//
//   - ```console: commands after "$ ", each with what it prints. Where nothing is
//     shown, nothing is compared. "| head -n N" shows the first lines only.
//   - ```sh and indented blocks: commands, one a line. With brackets or words in
//     capitals a line is a form, not a command: its flags must exist.
//   - ```yaml: read by the program, as the file that its first line (# answers.yaml)
//     or a comment above it (<!-- file: answers.yaml -->) names; with a folder it is
//     also written there. <!-- edit: area/pack.yaml, from "levels:" to "# End" --> is put in
//     place of the lines between two that begin so, the second not included.
//   - ```markdown: written as the file that a comment above it names.
//   - ```text: shown only; no command stands in it.
//   - <!-- not run: why --> above a block of commands: its flags must exist.
func TestPagesAreTrue(t *testing.T) {
	repository, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range manuals(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			file, err := filepath.Abs(name)
			if err != nil {
				t.Fatal(err)
			}
			r := &reader{T: t, shell: newShell(t, repository)}
			is := r.page(string(text))
			r.keep(repository, filepath.Base(name))
			if *update && is != string(text) {
				if err := os.WriteFile(file, []byte(is), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if is != string(text) {
				t.Errorf("the page shows something else than what comes out:\n%s", firstDifference(string(text), is))
			}
		})
	}
}

// manuals lists the pages whose blocks are followed.
func manuals(t *testing.T) []string {
	t.Helper()
	return slices.DeleteFunc(pages(t), func(name string) bool { return strings.Contains(filepath.ToSlash(name), "data/packs") })
}

// firstDifference shows where two texts part.
func firstDifference(was, is string) string {
	a, b := strings.Split(was, "\n"), strings.Split(is, "\n")
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	context := func(lines []string) string { return strings.Join(lines[min(n, len(lines)):min(n+6, len(lines))], "\n") }
	return "the page:\n" + context(a) + "\nit is:\n" + context(b)
}

// block is a piece of code on a page.
type block struct {
	kind    string // what stands behind the fence; "indented" without one
	comment string // the comment on the line above
	line    int    // of its first line of code
	body    []string
}

// reader follows one page.
type reader struct {
	*testing.T
	shell *shell
	last  string // the last line that was not empty
}

// page follows each block in turn, and gives the page with what came out.
func (r *reader) page(text string) string {
	lines, out := strings.Split(text, "\n"), []string{}
	for n := 0; n < len(lines); {
		b, next := r.block(lines, n)
		if b == nil {
			if strings.TrimSpace(lines[n]) != "" {
				r.last = lines[n]
			}
			out = append(out, lines[n])
			n++
			continue
		}
		body := r.follow(*b)
		if b.kind != "indented" {
			out = append(out, lines[n])
			body = append(body, "```")
		}
		out, n, r.last = append(out, body...), next, ""
	}
	return strings.Join(out, "\n")
}

// block finds the block that begins at a line, and the line after it.
func (r *reader) block(lines []string, n int) (*block, int) {
	b := &block{comment: comment(r.last)}
	if kind, fenced := strings.CutPrefix(lines[n], "```"); fenced {
		end := slices.Index(lines[n+1:], "```")
		if end < 0 {
			r.Fatalf("line %d: the block has no end", n+1)
		}
		b.kind, b.line, b.body = kind, n+2, lines[n+1:n+1+end]
		return b, n + end + 2
	}
	after := n > 0 && strings.TrimSpace(lines[n-1]) == "" && !listItem.MatchString(r.last)
	if !after || !strings.HasPrefix(lines[n], "    ") {
		return nil, n
	}
	b.kind, b.line = "indented", n+1
	for ; n < len(lines) && strings.HasPrefix(lines[n], "    "); n++ {
		b.body = append(b.body, lines[n])
	}
	return b, n
}

var listItem = regexp.MustCompile(`^\s*([-*]|\d+\.) `)

// comment gives the words of a comment that fills a line.
func comment(line string) string {
	inside, open := strings.CutPrefix(line, "<!-- ")
	inside, closed := strings.CutSuffix(inside, " -->")
	if !open || !closed {
		return ""
	}
	return inside
}

// follow does what a block asks for, and gives it as it should stand.
func (r *reader) follow(b block) []string {
	why, notRun := strings.CutPrefix(b.comment, "not run: ")
	switch {
	case notRun && why != "":
		for _, line := range commands(b.body) {
			r.form(b, line)
		}
	case b.kind == "console":
		return r.session(b)
	case b.kind == "indented", b.kind == "sh":
		for _, line := range commands(b.body) {
			r.run(b, line)
		}
	case b.kind == "yaml":
		r.yaml(b)
	case b.kind == "markdown" && fileOf(b) != "":
		r.write(fileOf(b), []byte(strings.Join(b.body, "\n")+"\n"))
	case b.kind == "text":
		for _, line := range b.body {
			if strings.HasPrefix(line, "$ ") || strings.HasPrefix(line, "threshold ") {
				r.Errorf("line %d: a command stands in a block that is only shown: %s", b.line, line)
			}
		}
	default:
		r.Errorf("line %d: it is not known how to follow a block of kind %q", b.line, b.kind)
	}
	return b.body
}

// commands lists the lines that are not empty or comments, without their prompt.
func commands(body []string) []string {
	var all []string
	for _, line := range body {
		line = strings.TrimPrefix(strings.TrimSpace(line), "$ ")
		if line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, line)
		}
	}
	return all
}

// run runs a command that must succeed, or checks the form of one.
func (r *reader) run(b block, line string) {
	if isForm(line) {
		r.form(b, line)
		return
	}
	if _, code := r.shell.run(r.T, line); code != 0 {
		r.Errorf("line %d: %s ends with %d\n%s", b.line, line, code, r.shell.errors)
	}
}

// session runs the commands of a block and puts what they print below them.
func (r *reader) session(b block) []string {
	var out []string
	for n, line := range b.body {
		command, prompt := strings.CutPrefix(line, "$ ")
		if !prompt {
			if n == 0 {
				r.Errorf("line %d: the session does not begin with a command", b.line)
			}
			continue
		}
		out = append(out, line)
		shown := n+1 < len(b.body) && !strings.HasPrefix(b.body[n+1], "$ ")
		printed, code := r.shell.run(r.T, command)
		if code != 0 && (code != 1 || !shown) { // a check that finds something is shown with what it finds
			r.Errorf("line %d: %s ends with %d\n%s", b.line, command, code, r.shell.errors)
		}
		if shown {
			out = append(out, strings.Split(strings.TrimRight(printed, "\n"), "\n")...)
		}
	}
	return out
}
