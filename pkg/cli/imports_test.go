package cli_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/threshold-cli/threshold/"

// allowed lists, for each package, the packages of this module that it may
// import, and why where that is not plain.
func allowed() map[string][]string {
	return map[string][]string{
		"pkg/diag":                {},
		"pkg/result":              {},
		"pkg/internal/nearest":    {},
		"pkg/internal/safefile":   {},
		"pkg/internal/quietstart": {},
		"pkg/calendar":            {},
		"pkg/internal/yamlnode":   {"pkg/diag", "pkg/internal/nearest"},
		"pkg/answer":              {"pkg/diag", "pkg/internal/yamlnode"},
		// Worked cases are part of a pack, and its calendar is read like one.
		"pkg/pack":     {"pkg/diag", "pkg/answer", "pkg/calendar", "pkg/internal/nearest", "pkg/internal/yamlnode"},
		"pkg/search":   {"pkg/pack"},
		"pkg/question": {"pkg/pack", "pkg/answer", "pkg/search"},
		"pkg/assess":   {"pkg/pack", "pkg/answer", "pkg/result"},
		// Only tests of assess import it.
		"pkg/assess/internal/plain": {"pkg/pack", "pkg/answer", "pkg/result"},
		"pkg/advice":                {"pkg/pack", "pkg/answer", "pkg/assess", "pkg/calendar", "pkg/result"},
		// Both compare results that they are given or ask a judge for.
		"pkg/practice": {"pkg/pack", "pkg/assess", "pkg/result"},
		"pkg/review":   {"pkg/pack", "pkg/answer", "pkg/result"},
		"pkg/amend":    {"pkg/pack", "pkg/assess", "pkg/result"},
		// It judges, and asks whom a case is to ring first.
		"pkg/impact":  {"pkg/pack", "pkg/answer", "pkg/assess", "pkg/advice", "pkg/result", "pkg/amend", "pkg/diag"},
		"pkg/compare": {"pkg/pack", "pkg/answer", "pkg/assess", "pkg/result", "pkg/search"},
		// It asks the judge itself whether a rule can be met.
		"pkg/lint": {"pkg/pack", "pkg/answer", "pkg/assess", "pkg/diag", "pkg/internal/nearest", "pkg/internal/yamlnode"},
		// YAML goes through the one package that knows it, out and back in.
		"pkg/render": {"pkg/result", "pkg/diag", "pkg/internal/yamlnode"},
		"pkg/ask":    {"pkg/question"},
		"pkg/batch":  {"pkg/pack", "pkg/answer", "pkg/assess", "pkg/advice", "pkg/result", "pkg/render", "pkg/diag", "pkg/internal/nearest", "pkg/internal/yamlnode"},
		"docs":       {},
		"pkg/schema": {"pkg/pack", "pkg/answer", "pkg/lint", "pkg/internal/yamlnode"},
		// What a reader cannot see is cleaned as in results.
		"pkg/findings":          {"pkg/diag", "pkg/render", "pkg/internal/yamlnode"},
		"data":                  {},
		"pkg/compiled":          {"pkg/pack", "pkg/answer", "pkg/calendar"}, // tables hold worked cases
		"pkg/compiled/generate": {"pkg/pack", "pkg/internal/literal"},
		"pkg/internal/literal":  {},
		// Worked cases are held against the whole result, advice included.
		"pkg/trial": {"pkg/diag", "pkg/pack", "pkg/answer", "pkg/assess", "pkg/advice", "pkg/result"},
		"pkg/proof": {"pkg/diag", "pkg/pack", "pkg/answer", "pkg/assess", "pkg/advice", "pkg/result", "pkg/trial"},
	}
}

// outside lists libraries that only the packages named may import.
func outside() map[string][]string {
	return map[string][]string{
		"gopkg.in/yaml.v3":                     {"pkg/internal/yamlnode"},
		"github.com/kljensen/snowball/english": {"pkg/search"},
		"github.com/spf13/cobra":               {"pkg/cli"},
		"github.com/charmbracelet/huh":         {"pkg/ask"},
		"github.com/charmbracelet/bubbletea":   {"pkg/ask"},
		"github.com/charmbracelet/lipgloss":    {"pkg/ask", "pkg/render", "pkg/findings"},
	}
}

type imported struct {
	name    string
	imports []string
}

func list(t *testing.T, args ...string) []imported {
	t.Helper()
	out, err := exec.Command("go", append([]string{"list"}, args...)...).CombinedOutput()
	if err != nil {
		t.Fatalf("go list %v: %v\n%s", args, err, out)
	}
	var all []imported
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		words := strings.Fields(line)
		all = append(all, imported{words[0], words[1:]})
	}
	return all
}

func packages(t *testing.T) []imported {
	return list(t, "-f", `{{.ImportPath}} {{join .Imports " "}}`, module+"...")
}

func TestImportsGoOneWay(t *testing.T) {
	rules := allowed()
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.name, module)
		may, known := rules[name]
		if name == "pkg/cli" || strings.HasPrefix(name, "cmd/") {
			continue
		}
		if !known {
			t.Errorf("%s is not in the table of who may import whom", name)
		}
		for _, other := range p.imports {
			if inside, ours := strings.CutPrefix(other, module); ours && !slices.Contains(may, inside) {
				t.Errorf("%s may not import %s", name, inside)
			}
		}
	}
}

func TestLibrariesStayInTheirPlace(t *testing.T) {
	for library, may := range outside() {
		for _, p := range packages(t) {
			name := strings.TrimPrefix(p.name, module)
			if slices.Contains(p.imports, library) && !slices.Contains(may, name) {
				t.Errorf("%s may not import %s; only %v may", name, library, may)
			}
		}
	}
}

// TestPurePackages: what judges gets files, bytes, writers and moments as
// arguments, so that the same case always gives the same result.
func TestPurePackages(t *testing.T) {
	impure := []string{"os", "os/exec", "time", "math/rand", "math/rand/v2", "log", "net", "syscall"}
	pure := []string{"pkg/pack", "pkg/question", "pkg/assess", "pkg/result", "pkg/answer", "pkg/diag", "pkg/search",
		"pkg/practice", "pkg/review", "pkg/trial", "pkg/amend", "pkg/impact", "pkg/compare", "pkg/lint"}
	for _, p := range packages(t) {
		if !slices.Contains(pure, strings.TrimPrefix(p.name, module)) {
			continue
		}
		for _, other := range p.imports {
			if slices.Contains(impure, other) {
				t.Errorf("%s imports %s", p.name, other)
			}
		}
	}
}

// TestNoNetwork: nothing that the program is built from can speak HTTP or TLS.
func TestNoNetwork(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", module+"cmd/threshold").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range strings.Fields(string(out)) {
		if name == "net/http" || name == "crypto/tls" || name == "net/rpc" || name == "net/smtp" {
			t.Errorf("the program is built from %s", name)
		}
	}
}
