package cli_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/cli"
)

// TestHelpFits: no line of any command's help runs past the terminal, but for
// examples, which are there to be copied, and no word is broken.
func TestHelpFits(t *testing.T) {
	env, _, _ := offTerminal()
	for _, c := range every(cli.Root(env)) {
		wide := helpAt(t, 80, path(c))
		mustFit(t, c.CommandPath(), wide, 80)
		mustFit(t, c.CommandPath(), helpAt(t, 0, path(c)), 80)
		narrow := helpAt(t, 40, path(c))
		mustFit(t, c.CommandPath(), narrow, 40)
		if oneLine(narrow) != oneLine(wide) {
			t.Errorf("%s: other words at 40 columns", c.CommandPath())
		}
	}
}

// TestHelpKeepsColumns: what a command does stands in one column, also where it
// goes on below, and however wide the terminal is.
func TestHelpKeepsColumns(t *testing.T) {
	for _, columns := range []int{0, 40, 60, 80, 200} {
		for _, args := range [][]string{nil, {"packs"}} {
			_, list, _ := strings.Cut(helpAt(t, columns, args), "\nAvailable Commands:\n")
			list, _, _ = strings.Cut(list, "\n\n")
			column := len(list[:strings.LastIndex(strings.SplitN(list, "\n", 2)[0], "  ")+2])
			for _, line := range strings.Split(list, "\n") {
				if len(line) <= column || line[column-1] != ' ' || line[column] == ' ' {
					t.Errorf("%v at %d columns: %q begins elsewhere than at %d", args, columns, line, column)
				}
			}
		}
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

func helpAt(t *testing.T, columns int, args []string) string {
	t.Helper()
	env, out, errs := offTerminal()
	env.Columns = columns
	if code := cli.Main(env, append(args, "--help")); code != cli.Done {
		t.Fatalf("%v: %d %s", args, code, errs)
	}
	return out.String()
}

func mustFit(t *testing.T, name, text string, width int) {
	t.Helper()
	before, rest, _ := strings.Cut(text, "\nExamples:\n")
	_, after, _ := strings.Cut(rest, "\n\n")
	for _, line := range strings.Split(before+"\n"+after, "\n") {
		if utf8.RuneCountInString(line) > width && len(strings.Fields(line)) > 1 {
			t.Errorf("%s: more than %d columns: %q", name, width, line)
		}
	}
}

// TestMessagesFit: what went wrong and what to try are broken between words.
func TestMessagesFit(t *testing.T) {
	for _, columns := range []int{0, 80, 40} {
		env, _, errs := offTerminal()
		env.Columns = columns
		if code := cli.Main(env, []string{"nosuchcommand"}); code != cli.Usage {
			t.Fatalf("exit %d", code)
		}
		width := columns
		if width == 0 {
			width = 80
		}
		mustFit(t, "a message", errs.String(), width)
		if !strings.Contains(oneLine(errs.String()), "indicators, levels,") {
			t.Errorf("%d columns: %s", columns, errs)
		}
	}
}

// TestEmergencyWords: whoever types what an emergency is called is told to ring,
// before anything is said of commands.
func TestEmergencyWords(t *testing.T) {
	for _, line := range []string{"999", "emergency", "help emergency", "danger", "police", "child in danger", "Emergency", "999 --now", "packs 999"} {
		env, out, errs := offTerminal()
		code := cli.Main(env, strings.Fields(line))
		if code != cli.Usage || out.Len() > 0 || !strings.HasPrefix(errs.String(), "If a child is in immediate danger, ring 999 now.\n") ||
			!strings.Contains(oneLine(errs.String()), "threshold contacts --area AREA") {
			t.Errorf("%s: %d %q %q", line, code, out, errs)
		}
	}
	env, _, errs := offTerminal()
	if cli.Main(env, []string{"asess"}); strings.Contains(errs.String(), "999") {
		t.Errorf("%s", errs)
	}
}

// TestFlagWithoutCommand: a flag that belongs behind a command says so.
func TestFlagWithoutCommand(t *testing.T) {
	for line, want := range map[string]string{
		"--area wigan":        "threshold assess --area wigan or threshold contacts --area wigan",
		"--area=stoke":        "threshold assess --area stoke or",
		"--area $(reboot)":    "threshold assess --area AREA or",
		"--area":              "threshold assess --area AREA or",
		"--search hungry":     "threshold indicators",
		"--nosuchflagatall":   "threshold --help shows the flags",
		"levels --aera wigan": "did you mean --area?",
	} {
		env, _, errs := offTerminal()
		if code := cli.Main(env, strings.Fields(line)); code != cli.Usage || !strings.Contains(oneLine(errs.String()), want) {
			t.Errorf("%s: %d %s", line, code, errs)
		}
	}
}
