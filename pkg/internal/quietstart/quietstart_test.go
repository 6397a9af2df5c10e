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
	name := os.Getenv("QUIETSTART_SHOW")
	before, there := os.LookupEnv(name)
	quietstart.Restore()
	after, set := os.LookupEnv(name)
	fmt.Printf("%q %v, %q %v\n", before, there, after, set)
}

func TestHiddenUntilRestored(t *testing.T) {
	tests := []struct{ name, env, want string }{
		{"TERM", "TERM=xterm-256color", `"dumb" true, "xterm-256color" true`},
		{"TERM", "TERM=", `"dumb" true, "" true`},
		{"TERM", "NOTHING=", `"dumb" true, "" false`},
		{"PATH", "PATH=/usr/bin:/bin", `"" false, "/usr/bin:/bin" true`},
		{"PATH", "PATH=", `"" false, "" true`},
		{"PATH", "NOTHING=", `"" false, "" false`},
	}
	for _, test := range tests {
		cmd := exec.Command(os.Args[0])
		cmd.Env = []string{"QUIETSTART_SHOW=" + test.name, test.env}
		out, err := cmd.Output()
		if got := strings.TrimSpace(string(out)); err != nil || got != test.want {
			t.Errorf("%s: %q %v, want %q", test.env, got, err, test.want)
		}
	}
}
