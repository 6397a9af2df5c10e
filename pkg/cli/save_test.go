package cli_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/cli"
)

// person answers at a terminal in plain lines: asks for the result where that is
// on offer, else takes the last option, else types a number. After some answers
// something may happen to the computer.
type person struct {
	screen *bytes.Buffer
	said   int
	after  int
	then   func()
}

func (p *person) Read(into []byte) (int, error) {
	if p.said++; p.said == p.after && p.then != nil {
		p.then()
	}
	if p.said > 400 {
		return 0, io.EOF
	}
	shown := p.screen.String()
	p.screen.Reset()
	reply := "7"
	if option := regexp.MustCompile(`(?m)^ *(\d+)  .*$`).FindAllStringSubmatch(shown, -1); len(option) > 0 {
		reply = option[len(option)-1][1]
	}
	if strings.Contains(shown, "Show the result") {
		reply = "1"
	}
	return copy(into, reply+"\n"), nil
}

func atTerminal(p *person) (cli.Env, *bytes.Buffer, *bytes.Buffer) {
	env, out, errs := offTerminal()
	p.screen = &bytes.Buffer{}
	env.In, env.InTerminal = p, true
	env.Terminal = func() (io.WriteCloser, error) { return nopCloser{p.screen}, nil }
	return env, out, errs
}

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

// TestSaveOfAWholeInterview: the file gives the same result as the interview.
func TestSaveOfAWholeInterview(t *testing.T) {
	name := filepath.Join(t.TempDir(), "case.yaml")
	at := "--at=2026-11-24T10:00"
	env, asked, errs := atTerminal(&person{})
	if code := cli.Main(env, []string{"assess", "--area", "wigan", at, "--save", name, "--own-level", "3"}); code != cli.Done {
		t.Fatalf("exit %d: %s", code, errs)
	}
	if !strings.Contains(errs.String(), "The answers are saved in "+name) {
		t.Errorf("it says %q", errs)
	}
	env, read, errs := offTerminal()
	if code := cli.Main(env, []string{"assess", at, "--answers", name}); code != cli.Done {
		t.Fatalf("exit %d: %s", code, errs)
	}
	if asked.String() != read.String() || !strings.Contains(read.String(), "Your own level, given before: 3") {
		t.Errorf("the interview gave\n%s\nthe file gives\n%s", asked, read)
	}
}

// TestTheResultIsSeenWhereSavingFails: nobody loses what the answers lead to
// because the disk went away meanwhile.
func TestTheResultIsSeenWhereSavingFails(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "stick")
	must(t, os.Mkdir(folder, 0o700))
	p := &person{after: 5, then: func() { must(t, os.RemoveAll(folder)) }}
	env, out, errs := atTerminal(p)
	code := cli.Main(env, []string{"assess", "--area", "wigan", "--save", filepath.Join(folder, "case.yaml")})
	if code != cli.Usage || !strings.Contains(out.String(), "Suggested: Wigan") || !strings.Contains(errs.String(), "cannot write") {
		t.Errorf("exit %d, %q on stderr, on stdout\n%s", code, errs, out)
	}
}

// TestLeavingSaysWhatIsLost: who leaves early and cannot save is told so.
func TestLeavingSaysWhatIsLost(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "stick")
	must(t, os.Mkdir(folder, 0o700))
	env, out, errs := atTerminal(&person{})
	env.In = io.MultiReader(strings.NewReader("2\n"), last(func() { must(t, os.RemoveAll(folder)) }))
	code := cli.Main(env, []string{"assess", "--area", "wigan", "--save", filepath.Join(folder, "case.yaml")})
	if code != cli.Usage || out.Len() > 0 || !strings.Contains(errs.String(), "the questions ended") || !strings.Contains(errs.String(), "cannot write") {
		t.Errorf("exit %d, %q on stdout, %q on stderr", code, out, errs)
	}
}

// last is an input that ends, with something happening just before.
type last func()

func (l last) Read([]byte) (int, error) {
	l()
	return 0, io.EOF
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
