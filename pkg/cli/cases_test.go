package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/cli"
)

const editionsOf = "../../testdata/editions/"

// impactOn judges cases under both editions of the invented area.
func impactOn(t *testing.T, cases string) (code int, out, errs string) {
	t.Helper()
	env, stdout, stderr := offTerminal()
	code = cli.Main(env, []string{"packs", "impact", editionsOf + "2026/example", editionsOf + "2027/example", "--cases", cases})
	return code, stdout.String(), stderr.String()
}

// TestLongLines: a line without end is told and passed over, and its end is
// found again.
func TestLongLines(t *testing.T) {
	name := filepath.Join(t.TempDir(), "cases.ndjson")
	text := "\ufeff{\"present\": [\"told\"]}\r\n" + strings.Repeat("x", 3<<20) + "\n{\"present\": [\"told\"]}"
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := impactOn(t, name)
	if code != cli.BadInput || !strings.Contains(out, "2 cases judged") || !strings.Contains(errs, ":2:1: the line is longer than 1 MiB") {
		t.Errorf("exit %d\n%s\n%s", code, out, errs)
	}
}

// TestManyCases: text lists so many and counts the rest, and faults are not told
// without end.
func TestManyCases(t *testing.T) {
	var text strings.Builder
	for n := range 300 {
		fmt.Fprintf(&text, "{\"id\": \"late-%d\", \"present\": [\"often-late\"]}\n", n)
		fmt.Fprintf(&text, "{\"id\": \"young-%d\", \"present\": [\"carer-young\"]}\n{\"presnt\": []}\n", n)
	}
	name := filepath.Join(t.TempDir(), "cases.ndjson")
	if err := os.WriteFile(name, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := impactOn(t, name)
	if code != cli.BadInput || strings.Count(out, ": down\n") != 50 || !strings.Contains(out, "550 more; --format json lists them all.") {
		t.Errorf("exit %d, %d listed\n%s", code, strings.Count(out, ": down\n"), out)
	}
	if told := strings.Count(errs, "unknown-key"); told != 200 || !strings.Contains(errs, "300 of 900 cases are not valid") {
		t.Errorf("%d faults told\n%s", told, errs[max(0, len(errs)-200):])
	}
}

// TestFolderOfCases: what is no plain file is told, and a link does not lead out.
func TestFolderOfCases(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need rights there")
	}
	folder := t.TempDir()
	outside := filepath.Join(t.TempDir(), "outside.yaml")
	for name, text := range map[string]string{filepath.Join(folder, "good.yml"): "present: [told]\n", outside: "present: [told]\n"} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(outside, filepath.Join(folder, "link.yaml")); err != nil {
		t.Fatal(err)
	}
	large := filepath.Join(folder, "large.json")
	if err := os.WriteFile(large, []byte(strings.Repeat("x", 5<<20)), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := impactOn(t, folder)
	if code != cli.BadInput || !strings.Contains(out, "1 case judged") || !strings.Contains(errs, "link.yaml:1:1: cannot be read") ||
		!strings.Contains(errs, "large.json:1:1: the file is larger than 4 MiB") {
		t.Errorf("exit %d\n%s\n%s", code, out, errs)
	}
}
