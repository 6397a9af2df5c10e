package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/cli"
	"github.com/threshold-cli/threshold/pkg/topic"
)

func help(t *testing.T, name string) string {
	t.Helper()
	env, out, errs := offTerminal()
	if code := cli.Main(env, []string{"help", name}); code != cli.Done || errs.Len() > 0 {
		t.Fatalf("help %s: exit %d, %s", name, code, errs)
	}
	return out.String()
}

// TestTopicsFitTheScreen, and none has the name of a command, which it would hide.
func TestTopicsFitTheScreen(t *testing.T) {
	env, _, _ := offTerminal()
	for _, one := range topic.All() {
		for _, line := range strings.Split(help(t, one.Name), "\n") {
			if len(line) > 80 {
				t.Errorf("%s: %s", one.Name, line)
			}
		}
		if c, _, err := cli.Root(env).Find([]string{one.Name}); err == nil && c.HasParent() {
			t.Errorf("%s is a command as well", one.Name)
		}
	}
}

// TestExitCodesAreTold: every code of the program is worded, each once, and the
// topic and README have just these.
func TestExitCodesAreTold(t *testing.T) {
	source := read(t, "exit.go")
	declared := caught(source, `(?m)^\t[A-Z][A-Za-z]+ += (\d+)\b`)
	var listed []string
	for _, e := range cli.Exits() {
		listed = append(listed, strconv.Itoa(e.Code))
		if len(e.Means) < 5 {
			t.Errorf("%d has no words", e.Code)
		}
	}
	slices.Sort(listed)
	for where, got := range map[string][]string{
		"the constants": declared,
		"the topic":     caught(help(t, "exit-codes"), `(?m)^(\d+): `),
		"README.md":     caught(regexp.MustCompile(`Exit codes: [^\n]+\n(?:[^\n]+\n)*`).FindString(read(t, "../../README.md")), `(\d+)`),
	} {
		if !slices.Equal(got, listed) {
			t.Errorf("%s: %v, but the codes are %v", where, got, listed)
		}
	}
}

// TestVariablesAreTold: what any package reads from the environment is in the
// topic, and nothing else is.
func TestVariablesAreTold(t *testing.T) {
	var read []string
	err := filepath.WalkDir("../..", func(name string, entry os.DirEntry, err error) error {
		name = filepath.ToSlash(name)
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.Contains(name, "/cmd/") {
			return err
		}
		text, err := os.ReadFile(name)
		read = append(read, caught(string(text), `(?i)(?:getenv|lookupenv|variable)\("([A-Z_]+)"\)`)...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	// LESS is less's own, and the others change nothing: doctor looks at them.
	read = slices.DeleteFunc(read, func(name string) bool {
		return slices.Contains([]string{"LESS", "LANG", "LC_ALL", "LC_CTYPE"}, name)
	})
	slices.Sort(read)
	if told := caught(help(t, "environment"), `(?m)^([A-Z_]+): `); !slices.Equal(slices.Compact(read), told) {
		t.Errorf("the topic tells of %v, and read are %v", told, slices.Compact(read))
	}
}

// TestFormatsAreTold: the topic has every word that some --format takes.
func TestFormatsAreTold(t *testing.T) {
	var known []string
	env, _, _ := offTerminal()
	for _, c := range every(cli.Root(env)) {
		if f := c.Flags().Lookup("format"); f != nil {
			_, words, _ := strings.Cut(f.Usage, ": ")
			known = append(known, strings.Split(words, ", ")...)
		}
	}
	slices.Sort(known)
	if told := caught(help(t, "formats"), `(?m)^([a-z]+): `); !slices.Equal(slices.Compact(known), told) {
		t.Errorf("the topic tells of %v, and there are %v", told, slices.Compact(known))
	}
}

// TestFirstStepsCanBeTyped as the program alone shows them, whichever area is set.
func TestFirstStepsCanBeTyped(t *testing.T) {
	for _, area := range []string{"stoke", "warrington", "wigan", "wokingham", "wolverhampton"} {
		env, out, _ := offTerminal()
		env.Getenv = func(name string) string { return map[string]string{"THRESHOLD_AREA": area}[name] }
		if code := cli.Main(env, nil); code != cli.Done {
			t.Fatalf("exit %d", code)
		}
		lines := regexp.MustCompile(`(?m)^ {4}(threshold .*)$`).FindAllStringSubmatch(out.String(), -1)
		if len(lines) < 4 || strings.Count(out.String(), "\n") > 23 {
			t.Errorf("too little, or more than a screen:\n%s", out)
		}
		for _, line := range lines {
			env, _, errs := offTerminal()
			if code := cli.Main(env, words(line[1])[1:]); code != cli.Done && code != cli.NotHeld && !asks(line[1]) {
				t.Errorf("%s: exit %d, %s", line[1], code, errs)
			}
		}
	}
}
