package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/cli"
)

// TestPageCaseGivesWhatItExpects: the case that docs/testing-a-pack.md shows is
// one of the example pack, and passes.
func TestPageCaseGivesWhatItExpects(t *testing.T) {
	page, err := os.ReadFile("../../docs/testing-a-pack.md")
	if err != nil {
		t.Fatal(err)
	}
	_, block, found := strings.Cut(string(page), "```yaml\n")
	cases, _, ended := strings.Cut(block, "```")
	if !found || !ended {
		t.Fatal("the page shows no case")
	}
	folder := filepath.Join(t.TempDir(), "example")
	if err := os.CopyFS(folder, os.DirFS("../../testdata/pack/ok/example")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "cases.yaml"), []byte(cases), 0o600); err != nil {
		t.Fatal(err)
	}
	env, out, errs := offTerminal()
	if code := cli.Main(env, []string{"packs", "test", folder}); code != cli.Done || !strings.Contains(out.String(), "1 case, all as expected") {
		t.Errorf("exit %d: %s%s", code, out, errs)
	}
}
