// Package docs holds the pages that say what the fields of a file mean, so that
// the program can quote them: it is written once, in the tables of the pages.
package docs

import "embed"

//go:embed answers-file.md lint.md pack-format.md shared-files.md
var files embed.FS

// Files gives these pages, such as pack-format.md.
func Files() embed.FS { return files }
