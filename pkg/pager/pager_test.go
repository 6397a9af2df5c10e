//go:build unix

package pager_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/pager"
)

// program writes a script that can be a pager.
func program(t *testing.T, body string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "pager")
	if err := os.WriteFile(name, []byte("#!/bin/sh\n"+body+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestShow(t *testing.T) {
	long := []byte(strings.Repeat("a line\n", 100_000)) // more than a pipe holds
	for name, row := range map[string]struct {
		command string
		shown   bool
		prints  string
	}{
		"reads all":     {"cat -", true, string(long)},
		"flags":         {program(t, `echo "$1 $#"; cat >/dev/null`) + "  -R  -X", true, "-R 2\n"},
		"left early":    {program(t, "read line; echo $line"), true, "a line\n"},
		"not there":     {"no-such-pager-anywhere", false, ""},
		"no program":    {os.DevNull, false, ""},
		"cannot start":  {program(t, "echo wrong flag; exit 2") + " -Z", false, "wrong flag\n"},
		"stopped":       {program(t, "kill -INT $$"), true, ""},
		"none":          {" cat", false, ""},
		"keeps nothing": {program(t, `echo "$LESSHISTFILE $LESSSECURE"; cat >/dev/null`), true, "- 1\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if shown := pager.Show(&out, &out, row.command, long); shown != row.shown {
				t.Errorf("shown: %v", shown)
			}
			if out.String() != row.prints {
				t.Errorf("it printed %.60q", out.String())
			}
		})
	}
}

// TestLessIsSetUp only where nobody has done it.
func TestLessIsSetUp(t *testing.T) {
	tell := program(t, `echo "$LESS"; cat >/dev/null`)
	for _, own := range []string{"", "-S"} {
		want := own
		if own == "" {
			want = "FRX"
			t.Setenv("LESS", "") // so that it is put back
			if err := os.Unsetenv("LESS"); err != nil {
				t.Fatal(err)
			}
		} else {
			t.Setenv("LESS", own)
		}
		var out bytes.Buffer
		if pager.Show(&out, &out, tell, nil); out.String() != want+"\n" {
			t.Errorf("LESS=%q: %q", own, out.String())
		}
	}
}

// TestLess gets flags that show styles and say which keys to press; what somebody
// has set up is theirs.
func TestLess(t *testing.T) {
	less := filepath.Join(t.TempDir(), "less")
	if err := os.WriteFile(less, []byte("#!/bin/sh\nfor word; do echo \"$word\"; done; cat >/dev/null\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ own, flags, want string }{
		{"", "", "-R -FX -Ps"}, {"-S", "", "-R "}, {"", " -S", "-S -R "},
	} {
		t.Setenv("LESS", row.own)
		var out bytes.Buffer
		pager.Show(&out, &out, less+row.flags, nil)
		if got := strings.ReplaceAll(out.String(), "\n", " "); !strings.HasPrefix(got, row.want) || strings.Contains(got, "-Ps") != strings.Contains(row.want, "-Ps") {
			t.Errorf("%+v: %q", row, got)
		}
	}
}

func TestOff(t *testing.T) {
	for command, want := range map[string]bool{"": true, " ": true, "cat": true, " cat ": true, "cat -n": false, "less": false} {
		if pager.Off(command) != want {
			t.Errorf("%q: %v", command, !want)
		}
	}
}

func TestThere(t *testing.T) {
	for command, want := range map[string]bool{"": false, "cat": true, "cat -n": true, "no-such-pager-anywhere": false} {
		if pager.There(command) != want {
			t.Errorf("%q: %v", command, !want)
		}
	}
}
