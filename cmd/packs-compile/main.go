// Command packs-compile writes pkg/compiled: the embedded packs and what they
// share as Go tables, so that no command has to decode YAML to start. Run it
// from the project's root after any change under data/ (make generate).
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/threshold-cli/threshold/pkg/compiled/generate"
)

func main() {
	files, err := generate.Files(os.DirFS("data"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join("pkg", "compiled", name), text, 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
