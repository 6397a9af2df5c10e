package quietstart_test

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/internal/quietstart"
)

// TestMain tells, when the test starts itself again, what TERM is before and
// after Restore.
func TestMain(m *testing.M) {
	if os.Getenv("QUIETSTART_SHOW") == "" {
		os.Exit(m.Run())
	}
	before := os.Getenv("TERM")
	quietstart.Restore()
	after, set := os.LookupEnv("TERM")
	fmt.Println(before, set, after)
}

func TestTermIsDumbUntilRestored(t *testing.T) {
	tests := []struct{ env, want string }{
		{"TERM=xterm-256color", "dumb true xterm-256color"},
		{"TERM=", "dumb true"},
		{"NOTHING=", "dumb false"},
	}
	for _, test := range tests {
		cmd := exec.Command(os.Args[0])
		cmd.Env = []string{"QUIETSTART_SHOW=1", test.env}
		out, err := cmd.Output()
		if got := strings.TrimSpace(string(out)); err != nil || got != test.want {
			t.Errorf("%s: %q %v, want %q", test.env, got, err, test.want)
		}
	}
}
