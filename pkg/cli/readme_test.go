package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/cli"
)

// pages lists every page for people in the repository.
func pages(t *testing.T) []string {
	t.Helper()
	var all []string
	for _, pattern := range []string{"*.md", "docs/*.md", "data/packs/*/*.md"} {
		names, err := filepath.Glob("../../" + pattern)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, names...)
	}
	return all
}

// session finds a command and what the page says that it prints.
var session = regexp.MustCompile("(?s)```console\n\\$ go run ./cmd/threshold ([^\n]*) \\| head -n (\\d+)\n(.*?)\n```")

// TestSessionsAreReal runs every session that a page shows, from the top of the
// repository. A check that finds something may be shown too.
func TestSessionsAreReal(t *testing.T) {
	var texts []string
	names := pages(t)
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	t.Chdir("../..")
	shown := 0
	for n, text := range texts {
		for _, found := range session.FindAllStringSubmatch(text, -1) {
			shown++
			env, out, errs := offTerminal()
			if code := cli.Main(env, words(found[1])); code != cli.Done && code != cli.Found {
				t.Fatalf("%s: %s: %s", names[n], found[1], errs)
			}
			count, _ := strconv.Atoi(found[2]) // digits by the pattern
			got := strings.Join(strings.Split(out.String(), "\n")[:count], "\n")
			if got != found[3] {
				t.Errorf("%s shows\n%s\nbut it is\n%s", names[n], found[3], got)
			}
		}
	}
	if shown == 0 {
		t.Error("no page shows a session")
	}
}

// TestLinksLead: every link to a file of the repository leads somewhere.
func TestLinksLead(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)\)`)
	for _, name := range pages(t) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range link.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(name), found[1])); err != nil {
				t.Errorf("%s links to %s, which is not there", name, found[1])
			}
		}
	}
}

// TestCommandsExist: every threshold command that a page names is one.
func TestCommandsExist(t *testing.T) {
	named := regexp.MustCompile("`threshold ([a-z]+)|cmd/threshold ([a-z]+)")
	env, _, _ := offTerminal()
	for _, name := range pages(t) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range named.FindAllStringSubmatch(string(text), -1) {
			if c, _, err := cli.Root(env).Find([]string{found[1] + found[2]}); err != nil || c.Name() == "threshold" {
				t.Errorf("%s names the command %q", name, found[0])
			}
		}
	}
}
