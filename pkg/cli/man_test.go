package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/cli"
)

// manPages writes the pages into a folder and gives their names.
func manPages(t *testing.T) (folder string, names []string) {
	t.Helper()
	folder = t.TempDir()
	env, _, errs := offTerminal()
	if code := cli.Main(env, []string{"man", folder}); code != cli.Done {
		t.Fatalf("exit %d, %s", code, errs)
	}
	names, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return folder, names
}

// TestEveryCommandHasItsPage, with every flag that its help shows.
func TestEveryCommandHasItsPage(t *testing.T) {
	folder, names := manPages(t)
	env, _, _ := offTerminal()
	all := every(cli.Root(env))
	if len(names) != len(all)+1 { // and the answers file
		t.Errorf("%d pages for %d commands", len(names), len(all))
	}
	for _, c := range all {
		text, err := os.ReadFile(filepath.Join(folder, strings.ReplaceAll(c.CommandPath(), " ", "-")+".1"))
		if err != nil {
			t.Fatal(err)
		}
		page := strings.ReplaceAll(string(text), `\-`, "-")
		for _, found := range regexp.MustCompile(`--[a-z-]+`).FindAllString(c.Flags().FlagUsages(), -1) {
			if !strings.Contains(page, found) {
				t.Errorf("%s does not tell of %s", c.CommandPath(), found)
			}
		}
	}
}

// TestPagesPassWithoutWarning, where there is a man to ask.
func TestPagesPassWithoutWarning(t *testing.T) {
	_, names := manPages(t)
	for _, words := range [][]string{{"mandoc", "-Tlint", "-Wwarning"}, {"groff", "-man", "-ww", "-Tascii", "-z"}} {
		if _, err := exec.LookPath(words[0]); err != nil {
			t.Log("not here: ", words[0])
			continue
		}
		if out, err := exec.Command(words[0], append(words[1:], names...)...).CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%v: %v\n%s", words, err, out)
		}
	}
}

// TestAnswersPageShowsAFile that assess takes.
func TestAnswersPageShowsAFile(t *testing.T) {
	folder, _ := manPages(t)
	text, err := os.ReadFile(filepath.Join(folder, "threshold-answers.5"))
	if err != nil {
		t.Fatal(err)
	}
	_, example, _ := strings.Cut(string(text), ".SH \"EXAMPLE\"\n.nf\n")
	example, _, _ = strings.Cut(example, ".fi\n")
	env, _, errs := offTerminal()
	env.In = strings.NewReader(strings.ReplaceAll(example, `\-`, "-"))
	if code := cli.Main(env, []string{"assess", "--answers", "-"}); code != cli.Done || example == "" {
		t.Errorf("exit %d, %s of %q", code, errs, example)
	}
}
