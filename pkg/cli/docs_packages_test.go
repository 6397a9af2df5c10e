package cli_test

import (
	"os"
	"strings"
	"testing"
)

// TestArchitectureNamesEveryPackage: the table of packages and the folders agree.
func TestArchitectureNamesEveryPackage(t *testing.T) {
	page, err := os.ReadFile("../../docs/architecture.md")
	if err != nil {
		t.Fatal(err)
	}
	for name := range allowed() {
		if !strings.Contains(string(page), "| `"+strings.TrimPrefix(name, "pkg/")+"` |") {
			t.Errorf("docs/architecture.md has no line for %s", name)
		}
	}
	for _, line := range strings.Split(string(page), "\n") {
		name, found := strings.CutPrefix(line, "| `")
		if name, _, _ = strings.Cut(name, "`"); found && !isFolder("../../"+name) && !isFolder("../"+name) {
			t.Errorf("docs/architecture.md names %s, which is no folder", name)
		}
	}
}

func isFolder(name string) bool {
	found, err := os.Stat(name)
	return err == nil && found.IsDir()
}
