package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/cli"
)

// withPager lets a world show long text a screen at a time, and counts how often
// it does.
func withPager(env *cli.Env) *int {
	count := 0
	env.OutTerminal, env.Columns, env.Rows = true, 80, 10
	env.Getenv = func(name string) string { return map[string]string{"TERM": "xterm"}[name] }
	env.Page = func(string, []byte) bool { count++; return true }
	return &count
}

// TestPagerIsNotForAnInterview: what somebody has just answered leads to stays on
// the screen below the questions; the same answers out of a file are a long text.
func TestPagerIsNotForAnInterview(t *testing.T) {
	env, out, errs := atTerminal(&person{})
	count := withPager(&env)
	if code := cli.Main(env, []string{"assess", "--area", "wigan"}); code != cli.Done || *count != 0 || out.Len() == 0 {
		t.Errorf("exit %d, %d times through the pager, %d bytes, %s", code, *count, out.Len(), errs)
	}
	env, out, errs = offTerminal()
	count = withPager(&env)
	file := "../../testdata/answers/wigan/suspected-abuse-only.yaml"
	if code := cli.Main(env, []string{"assess", "--answers", file}); code != cli.Done || *count != 1 || out.Len() > 0 {
		t.Errorf("exit %d, %d times through the pager, %d bytes, %s", code, *count, out.Len(), errs)
	}
}

// TestTheBeginningAfterAnInterview: where the report is longer than the terminal it
// ends with its first screen. The report itself, and what goes anywhere else, stays
// as it is.
func TestTheBeginningAfterAnInterview(t *testing.T) {
	const lead = "\nThe beginning again; the whole report stands above.\n\n"
	report := func(change func(*cli.Env), more ...string) string {
		env, out, errs := atTerminal(&person{})
		env.OutTerminal, env.Columns, env.Rows = true, 80, 24
		change(&env)
		if code := cli.Main(env, append([]string{"assess", "--area", "wigan", "--at", "2026-11-24T10:00"}, more...)); code != cli.Done {
			t.Fatalf("%q: exit %d, %s", more, code, errs)
		}
		return out.String()
	}
	plain := report(func(env *cli.Env) { env.OutTerminal, env.Columns, env.Rows = false, 0, 0 })
	got := report(func(*cli.Env) {})
	whole, again, repeated := strings.Cut(got, lead)
	if whole != plain || !repeated || !strings.HasPrefix(again, plain[:strings.Index(plain, "\n")]) || strings.Count(again, "\n") > 21 {
		t.Errorf("after the report of %d bytes, of %d by itself:\n%s", len(whole), len(plain), again)
	}
	file := filepath.Join(t.TempDir(), "report.txt")
	for name, row := range map[string]struct {
		change func(*cli.Env)
		more   []string
	}{
		"fits":   {func(env *cli.Env) { env.Rows = 10_000 }, nil},
		"data":   {func(*cli.Env) {}, []string{"--format", "json"}},
		"a page": {func(*cli.Env) {}, []string{"--format", "markdown"}},
		"a file": {func(*cli.Env) {}, []string{"--output", file}},
	} {
		if got := report(row.change, row.more...); strings.Contains(got, "again") {
			t.Errorf("%s: %s", name, got)
		}
	}
	if written, err := os.ReadFile(file); err != nil || string(written) != plain {
		t.Errorf("the file differs: %v", err)
	}
	env, out, _ := offTerminal()
	env.OutTerminal, env.Columns, env.Rows = true, 80, 24
	if code := cli.Main(env, []string{"assess", "--answers", "../../testdata/answers/wigan/suspected-abuse-only.yaml"}); code != cli.Done || strings.Contains(out.String(), "again;") {
		t.Errorf("without an interview: exit %d\n%s", code, out)
	}
}

// TestPagerNeedsARealScreen: where the size is not known, text is printed.
func TestPagerNeedsARealScreen(t *testing.T) {
	for rows, want := range map[int]int{0: 0, 5: 1, 10_000: 0} {
		env, out, _ := offTerminal()
		count := withPager(&env)
		env.Rows = rows
		if code := cli.Main(env, []string{"areas"}); code != cli.Done || *count != want || (out.Len() > 0) == (want > 0) {
			t.Errorf("%d rows: exit %d, %d times through the pager, %d bytes", rows, code, *count, out.Len())
		}
	}
}
