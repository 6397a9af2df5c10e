package cli_test

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/cli"
)

// offTerminal is a world without terminal or environment.
func offTerminal() (cli.Env, *bytes.Buffer, *bytes.Buffer) {
	var out, errs bytes.Buffer
	return cli.Env{
		In: strings.NewReader(""), Out: &out, Err: &errs,
		Getenv: func(string) string { return "" }, Now: time.Now, Data: data.Files(), ReadFile: os.ReadFile,
		Terminal: func() (io.WriteCloser, error) { return nil, os.ErrNotExist },
	}, &out, &errs
}

// every lists each command of the tree with its full path.
func every(c *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{c}
	for _, child := range c.Commands() {
		all = append(all, every(child)...)
	}
	return all
}

func path(c *cobra.Command) []string { return strings.Fields(c.CommandPath())[1:] }

// TestNothingIsPassedOver: a word or flag that a command does not know is wrong
// usage at every depth, with nothing on standard output. What a library does by
// default is to print help and succeed.
func TestNothingIsPassedOver(t *testing.T) {
	t.Chdir(t.TempDir())
	takes := map[string]string{"threshold packs new": "an-id", "threshold packs export": "a-folder", "threshold man": "a-folder"} // one free word
	env, _, _ := offTerminal()
	for _, c := range every(cli.Root(env)) {
		for _, extra := range []string{"nonsense-word", "--nonsense-flag"} {
			env, out, errs := offTerminal()
			args := append(path(c), extra)
			if word := takes[c.CommandPath()]; word != "" {
				args = append(path(c), word, extra)
			}
			if code := cli.Main(env, args); code != cli.Usage || out.Len() > 0 || errs.Len() == 0 {
				t.Errorf("threshold %s: exit %d, %q on stdout, %q on stderr", strings.Join(args, " "), code, out, errs)
			}
		}
	}
}

// TestCommandsAreWhatTheirNamesMake: what is made for a name alone is what the
// whole tree has under it, and nothing else is made.
func TestCommandsAreWhatTheirNamesMake(t *testing.T) {
	env, _, _ := offTerminal()
	for _, c := range every(cli.Root(env))[1:] {
		root := cli.Only(env, path(c))
		if alone, rest, err := root.Find(path(c)); err != nil || len(rest) > 0 || alone.Short != c.Short {
			t.Errorf("%s: alone it is %q, %v", c.CommandPath(), alone.CommandPath(), err)
		}
		if made := every(root); c.Name() != "help" && len(made) > len(path(c))+1+len(c.Commands()) {
			t.Errorf("%s: %d commands were made", c.CommandPath(), len(made))
		}
	}
}

// TestEveryCommandExplainsItself with a line and an example.
func TestEveryCommandExplainsItself(t *testing.T) {
	env, _, _ := offTerminal()
	for _, c := range every(cli.Root(env)) {
		if c.Short == "" || c.Example == "" && c.Name() != "help" {
			t.Errorf("%s has no line or no example", c.CommandPath())
		}
		for _, line := range strings.Split(c.Long+"\n"+c.Example, "\n") {
			if len([]rune(line)) > 80 {
				t.Errorf("%s: a line of its help is wider than 80 columns: %s", c.CommandPath(), line)
			}
		}
	}
}

// TestExamplesRun: the examples in help texts are taken as they stand, except
// where they need a terminal or a file of the reader's.
func TestExamplesRun(t *testing.T) {
	env, _, _ := offTerminal()
	for _, c := range every(cli.Root(env)) {
		for _, line := range strings.Split(c.Example, "\n") {
			line = strings.TrimSpace(line)
			if !strings.HasPrefix(line, "threshold ") || asks(line) || strings.Contains(line, "./") {
				continue
			}
			env, _, errs := offTerminal()
			if code := cli.Main(env, words(line)[1:]); code != cli.Done {
				t.Errorf("%s: exit %d, %s", line, code, errs)
			}
		}
	}
}

// asks tells whether an example needs a terminal or a file of the reader's.
func asks(line string) bool {
	practise := strings.HasPrefix(line, "threshold practise") && !strings.Contains(line, "--list") && !strings.Contains(line, "--answer")
	return practise || strings.HasPrefix(line, "threshold assess")
}

// words splits a line as a shell would, with double quotes.
func words(line string) []string {
	var all []string
	for n, part := range strings.Split(line, `"`) {
		if n%2 == 1 {
			all = append(all, part)
		} else {
			all = append(all, strings.Fields(part)...)
		}
	}
	return all
}

// TestListingsFitTheScreen: each listing stays within 80 columns,
// but for words that must stay whole.
func TestListingsFitTheScreen(t *testing.T) {
	for _, args := range [][]string{{"areas"}, {"levels", "--area", "wigan"}, {"contacts", "--area", "wigan"},
		{"route", "--area", "wigan", "--level", "4"}, {"consent", "--area", "wigan", "--level", "3"},
		{"indicators", "--area", "wigan"}, {"packs", "show", "wigan"},
		{"practise", "--area", "wigan", "--list"}, {"practise", "--area", "stoke", "--case", "kelsey", "--answer", "1", "--ring", "no"}} {
		env, out, errs := offTerminal()
		if code := cli.Main(env, args); code != cli.Done {
			t.Fatalf("%v: %s", args, errs)
		}
		for _, line := range strings.Split(out.String(), "\n") {
			if len([]rune(line)) > 80 && strings.Contains(strings.TrimSpace(line), " ") && !longWord(line) {
				t.Errorf("%v: %s", args, line)
			}
		}
	}
}

func longWord(line string) bool {
	for _, word := range strings.Fields(line) {
		if len(word) > 60 {
			return true
		}
	}
	return false
}
