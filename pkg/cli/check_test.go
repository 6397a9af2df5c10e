package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/cli"
)

// broken writes a pack with one line of its own beside what it lacks.
func broken(t *testing.T, line string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "broken")
	if err := os.CopyFS(folder, os.DirFS("../../testdata/pack/ok/example")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "consent.yaml"), []byte("consent:\n"+line+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return folder
}

// TestSourceLineOnTerminal: the line and a caret stand under a problem on a
// terminal, and nowhere else.
func TestSourceLineOnTerminal(t *testing.T) {
	folder := broken(t, "  - {text: One, abuot: openness, about: openness, ref: [x]}")
	for _, row := range []struct {
		terminal bool
		format   string
		shown    bool
	}{{true, "text", true}, {false, "text", false}, {true, "json", false}, {true, "github", false}} {
		env, out, errs := offTerminal()
		env.OutTerminal, env.Columns = row.terminal, 80
		if code := cli.Main(env, []string{"packs", "validate", folder, "--format", row.format}); code != cli.Found {
			t.Fatalf("exit %d: %s", code, errs)
		}
		want := "  2 |   - {text: One, abuot: openness, about: openness, ref: [x]}\n" +
			"    |                 ^\n  hint: did you mean about?\n"
		if got := strings.Contains(out.String(), want); got != row.shown {
			t.Errorf("%+v: it printed\n%s", row, out)
		}
	}
}

// TestSourceLineOfBuiltInPack: names of files that are built in are found too.
func TestSourceLineOfBuiltInPack(t *testing.T) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("../../data")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "packs", "wigan", "consent.yaml"), []byte("consent: 7\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	env, out, _ := offTerminal()
	env.OutTerminal, env.Columns, env.Data = true, 80, os.DirFS(folder)
	code := cli.Main(env, []string{"packs", "validate"})
	if code != cli.Found || !strings.Contains(out.String(), "\n  1 | consent: 7\n    |          ^\n") {
		t.Errorf("exit %d\n%s", code, out)
	}
}

// endless is an input that never ends.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

// TestInputIsBounded: standard input without an end is refused.
func TestInputIsBounded(t *testing.T) {
	env, _, errs := offTerminal()
	env.In = endless{}
	code := cli.Main(env, []string{"assess", "--area", "wigan", "--answers", "-"})
	if code != cli.Usage || !strings.Contains(errs.String(), "cannot read standard input: it is larger than 64 MiB") {
		t.Errorf("exit %d: %s", code, errs)
	}
}
