package cli_test

import (
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
