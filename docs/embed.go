// Package docs holds the pages for people, as files, so that the program can
// quote them: what a field means is written once, in the tables of the pages.
package docs

import "embed"

//go:embed *.md
var files embed.FS

// Files gives the pages of this folder, such as pack-format.md.
func Files() embed.FS { return files }
