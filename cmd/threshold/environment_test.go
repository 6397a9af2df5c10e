//go:build unix

package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode"
)

// junk is what a variable may hold that somebody set by mistake or in bad faith.
func junk() []string {
	return []string{"\x1b]0;title\a\x1b[2J", "\u202e\u200b\u3164", "\xff\xfe", "-1", "99999999999999999999", "../../etc/passwd", "C.UTF-8@x", ":::", " ", strings.Repeat("x:", 30_000)}
}

// all sets every variable of a list to one value.
func all(value string, names ...string) []string {
	var set []string
	for _, name := range names {
		set = append(set, name+"="+value)
	}
	return set
}

// TestEnvironment: no variable can bring a command down or reach the terminal. On
// a pipe, those that speak of the terminal, the language and the place change
// nothing at all.
func TestEnvironment(t *testing.T) {
	binary, folder := built(t), workplace(t)
	under := func(args string, variables []string) (string, int) {
		command := exec.Command(binary, strings.Fields(args)...)
		command.Dir, command.Env = folder, append(os.Environ(), variables...)
		out, _ := command.CombinedOutput() // the exit code tells
		return string(out), command.ProcessState.ExitCode()
	}
	for _, args := range []string{"assess --answers case.yaml --at 2026-11-24T15:20", "indicators --area stoke --search bruise", "packs validate packs"} {
		want, code := under(args, nil)
		for _, value := range junk() {
			got, exit := under(args, all(value, "TERM", "COLUMNS", "LINES", "LANG", "LC_ALL", "TZ", "NO_COLOR", "CLICOLOR_FORCE", "COLORTERM",
				"ACCESSIBLE", "HOME", "TMPDIR", "PAGER", "EDITOR", "GITHUB_ACTIONS"))
			if got != want || exit != code {
				t.Errorf("%s, all variables %.40q: exit %d, %.300q", args, value, exit, got)
			}
		}
	}
	for _, args := range []string{"levels", "assess --answers case.yaml", "version", "--help"} {
		for _, value := range junk() {
			got, code := under(args, all(value, "THRESHOLD_AREA", "THRESHOLD_PACKS", "THRESHOLD_CONFIG", "THRESHOLD_FORMAT"))
			if code != 0 && code != 2 && code != 3 || strings.ContainsFunc(got, acts) {
				t.Errorf("%s, all variables %.40q: exit %d, %.300q", args, value, code, got)
			}
		}
	}
}

// acts tells whether a character could do more on a terminal than stand there.
func acts(r rune) bool {
	return r != '\n' && (unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point))
}
