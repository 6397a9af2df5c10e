package pack

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
)

// StrayFiles warns of each YAML file in a pack's folder that nothing reads: it may
// be meant for one that is read, such as case.yaml. A file whose name begins with a
// dot is left alone, and so is what is not YAML.
func StrayFiles(files fs.FS, folder string) diag.List {
	if _, err := yamlFiles(files, folder); err != nil {
		return nil // reading the pack says so
	}
	entries, _ := fs.ReadDir(files, folder) // it was just read
	var list diag.List
	for _, e := range entries {
		name := e.Name()
		yaml := path.Ext(name) == ".yaml" || path.Ext(name) == ".yml"
		if yaml && !strings.HasPrefix(name, ".") && !slices.Contains(fileNames(), name) {
			list.Add(diag.Diagnostic{File: path.Join(folder, name), Code: diag.UnknownFile, Severity: diag.Warning,
				Message: "nothing reads a file of this name" + counts(name), Hint: fileHint(name)})
		}
	}
	return list
}

// counts says what a file that nothing reads does all the same: its bytes are part
// of the hash.
func counts(name string) string {
	if path.Ext(name) == ".yaml" {
		return ", and it counts in the hash of the pack"
	}
	return ""
}

func fileHint(name string) string {
	stem := func(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }
	var stems []string
	for _, known := range fileNames() {
		stems = append(stems, stem(known))
	}
	if meant := nearest.To(stem(name), stems); meant != "" {
		return "did you mean " + meant + ".yaml?"
	}
	return "move it out of the folder; a pack has " + strings.Join(fileNames(), ", ")
}

// fileNames lists what may stand in a pack's folder, what package lint reads among
// it.
func fileNames() []string {
	return []string{"pack.yaml", "indicators.yaml", "contacts.yaml", "routes.yaml", "consent.yaml",
		"cases.yaml", LintConfig}
}
