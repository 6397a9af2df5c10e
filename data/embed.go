// Package data holds the packs and the facts that they share, as files. It
// embeds them and does nothing else; package pack reads them.
package data

import "embed"

//go:embed framework.yaml calendar.yaml national.yaml search.yaml lint-facts.yaml packs new
var files embed.FS

// Files gives the embedded files: framework.yaml, calendar.yaml, national.yaml,
// search.yaml, lint-facts.yaml, one folder for each area under packs, and under
// new the templates of a new pack.
func Files() embed.FS { return files }
