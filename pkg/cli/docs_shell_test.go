package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/pkg/cli"
)

// shell runs the commands that pages show, in a folder where the repository's
// own folders can be read.
type shell struct {
	repository string
	errors     string // what the last command printed on standard error
}

// newShell makes the folder and goes there.
func newShell(t *testing.T, repository string) *shell {
	t.Helper()
	folder := t.TempDir()
	for _, name := range []string{"testdata", "data", "docs"} {
		if err := os.Symlink(filepath.Join(repository, name), filepath.Join(folder, name)); err != nil {
			t.Skip("no links here: ", err)
		}
	}
	t.Chdir(folder)
	return &shell{repository: repository}
}

// run runs one line and gives what a terminal would show, and the exit code.
func (s *shell) run(t *testing.T, line string) (string, int) {
	t.Helper()
	line, file, _ := strings.Cut(line, " >")
	line, head, _ := strings.Cut(line, " | head -n ")
	line, tail, _ := strings.Cut(line, " | tail -n ")
	args := unquoted(strings.Replace(line, "go run ./cmd/threshold", "threshold", 1))
	s.errors = ""
	switch args[0] {
	case "threshold":
		out, code := s.threshold(t, args[1:])
		if file != "" {
			s.must(t, os.WriteFile(strings.TrimSpace(file), []byte(out), 0o644))
			out = ""
		}
		return lastLines(t, firstLines(t, out, head), tail), code
	case "cd":
		s.must(t, os.Chdir(args[1]))
	case "mkdir":
		s.must(t, os.MkdirAll(args[len(args)-1], 0o755))
	case "cp":
		s.must(t, os.CopyFS(args[3], os.DirFS(args[2]))) // cp -r FROM TO
	case "make":
		s.target(t, args[1])
	case "go":
		s.goes(t, args[1:])
	default:
		t.Errorf("it is not known how to run %q", line)
	}
	return "", 0
}

func (s *shell) must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Error(err)
	}
}

// threshold runs the real command tree on a Tuesday afternoon. Somebody who
// reads a page has a terminal to be asked on; here nobody has, and that a command
// would ask is all that can be told.
func (s *shell) threshold(t *testing.T, args []string) (string, int) {
	env, out, errs := offTerminal()
	env.Now = func() time.Time { return time.Date(2026, 11, 24, 15, 20, 0, 0, time.UTC) }
	code := cli.Main(env, args)
	s.errors = errs.String()
	if code == cli.Usage && strings.Contains(s.errors, "no terminal to ask on") {
		return "", 0
	}
	return out.String() + s.errors, code
}

// firstLines gives the first lines of a text; all where head is empty.
func firstLines(t *testing.T, text, head string) string {
	if head == "" {
		return text
	}
	count, err := strconv.Atoi(head)
	if err != nil {
		t.Error(err)
	}
	lines := strings.SplitAfter(text, "\n")
	return strings.Join(lines[:min(count, len(lines))], "")
}

// lastLines gives the last lines of a text; all where tail is empty.
func lastLines(t *testing.T, text, tail string) string {
	if tail == "" {
		return text
	}
	count, err := strconv.Atoi(tail)
	if err != nil {
		t.Error(err)
	}
	lines := strings.SplitAfter(strings.TrimSuffix(text, "\n"), "\n")
	return strings.Join(lines[max(0, len(lines)-count):], "")
}

// target checks that the Makefile has a target. Running it would run this test.
func (s *shell) target(t *testing.T, name string) {
	text, err := os.ReadFile(filepath.Join(s.repository, "Makefile"))
	if err != nil || !bytes.Contains(text, []byte("\n"+name+": ")) {
		t.Errorf("make has no target %s: %v", name, err)
	}
}

// goes checks that a go command names a package of the repository.
func (s *shell) goes(t *testing.T, args []string) {
	known := map[string]bool{"test": true, "install": true, "build": true, "vet": true}
	if !known[args[0]] {
		t.Errorf("it is not known how to run go %s", args[0])
	}
	for _, arg := range args[1:] {
		if strings.HasPrefix(arg, "./") && !strings.Contains(arg, "...") {
			if _, err := os.Stat(filepath.Join(s.repository, arg)); err != nil {
				t.Error(err)
			}
		}
	}
}

// unquoted splits a line as a shell would, with both kinds of quotes.
func unquoted(line string) []string {
	var all []string
	for _, found := range regexp.MustCompile(`(?:[^\s"']|"[^"]*"|'[^']*')+`).FindAllString(line, -1) {
		all = append(all, strings.NewReplacer(`"`, "", `'`, "").Replace(found))
	}
	return all
}

var capitals = regexp.MustCompile(`^[A-Z]{2,}\.*$`)

// isForm tells whether a line is the form of a command, with parts that may be
// left out or words to replace.
func isForm(line string) bool {
	for _, word := range unquoted(line) {
		if strings.HasPrefix(word, "[") || capitals.MatchString(word) && !strings.Contains(line, `"`+word) && word != "CSE" {
			return true
		}
	}
	return false
}

// form checks that a command that is not run exists, with its flags.
func (r *reader) form(b block, line string) {
	words := unquoted(strings.NewReplacer("[", " ", "]", " ", "|", " ", "go run ./cmd/threshold", "threshold").Replace(line))
	if words[0] != "threshold" {
		if b.comment == "" {
			r.Errorf("line %d: it is not known how to run %q", b.line, line)
		}
		return
	}
	env, _, _ := offTerminal()
	root := cli.Root(env)
	root.InitDefaultHelpCmd()
	command, rest, err := root.Find(words[1:])
	if err != nil || command.Name() == "threshold" {
		r.Errorf("line %d: there is no such command: %s", b.line, line)
		return
	}
	if command.Name() == "help" && len(rest) == 1 && !capitals.MatchString(rest[0]) {
		help(r.T, rest[0]) // fails where there is nothing of that name
	}
	for _, word := range words {
		name, isFlag := strings.CutPrefix(word, "--")
		name, _, _ = strings.Cut(name, "=")
		if isFlag && command.Flag(name) == nil && command.InheritedFlags().Lookup(name) == nil {
			r.Errorf("line %d: %s has no flag --%s", b.line, command.CommandPath(), name)
		}
	}
}
