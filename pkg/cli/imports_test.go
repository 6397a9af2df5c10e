package cli_test

import (
	"os"
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
		"pkg/internal/unseen":     {},
		"pkg/internal/fixture":    {}, // only tests import it
		"pkg/internal/safefile":   {},
		"pkg/internal/quietstart": {},
		"pkg/calendar":            {},
		"pkg/pager":               {},
		"pkg/manual":              {},
		"pkg/doctor":              {},
		"pkg/topic":               {},
		"pkg/config":              {"pkg/diag", "pkg/internal/yamlnode"},
		"pkg/internal/yamlnode":   {"pkg/diag", "pkg/internal/nearest", "pkg/internal/unseen"},
		"pkg/answer":              {"pkg/diag", "pkg/internal/yamlnode"},
		// Worked cases are part of a pack, and its calendar is read like one.
		"pkg/lock":     {},
		"pkg/manifest": {"pkg/diag"},
		"pkg/pack":     {"pkg/diag", "pkg/answer", "pkg/calendar", "pkg/manifest", "pkg/internal/nearest", "pkg/internal/yamlnode"},
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
		"pkg/render": {"pkg/result", "pkg/diag", "pkg/internal/unseen", "pkg/internal/yamlnode"},
		"pkg/ask":    {"pkg/question", "pkg/internal/unseen"},
		"pkg/batch":  {"pkg/pack", "pkg/answer", "pkg/assess", "pkg/advice", "pkg/result", "pkg/render", "pkg/diag", "pkg/internal/nearest", "pkg/internal/unseen"},
		"docs":       {},
		"pkg/schema": {"pkg/pack", "pkg/answer", "pkg/lint", "pkg/internal/yamlnode"},
		// What a reader cannot see is cleaned as in results.
		"pkg/findings":          {"pkg/diag", "pkg/render", "pkg/internal/unseen", "pkg/internal/yamlnode"},
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
		"filippo.io/age":                       {"pkg/lock"},
		"filippo.io/age/armor":                 {"pkg/lock"},
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

// TestNoNetwork: nothing that the program is built from can speak HTTP or TLS, on
// any system. Package net itself comes with pflag, for its flags that hold an
// address, and with the names of Windows' own calls; what of it is linked is
// tested beside the program.
func TestNoNetwork(t *testing.T) {
	imports := []string{"github.com/spf13/pflag", "golang.org/x/sys/windows"}
	for _, system := range []string{"linux", "windows", "darwin"} {
		command := exec.Command("go", "list", "-deps", "-f", `{{.ImportPath}} {{.Standard}} {{join .Imports " "}}`, module+"cmd/threshold")
		command.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := command.Output()
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(out)) {
			words := strings.Fields(line)
			if name := words[0]; speaks(name) {
				t.Errorf("%s: the program is built from %s", system, name)
			}
			if words[1] == "false" && slices.Contains(words[2:], "net") && !slices.Contains(imports, words[0]) {
				t.Errorf("%s: %s imports net", system, words[0])
			}
		}
	}
}

// speaks tells whether a package is there to talk to other machines.
func speaks(name string) bool {
	if strings.HasPrefix(name, "net/") {
		return name != "net/netip" && name != "net/url"
	}
	return name == "crypto/tls" || name == "crypto/x509" || strings.HasPrefix(name, "golang.org/x/net/") || strings.HasPrefix(name, "golang.org/x/crypto/ssh")
}
