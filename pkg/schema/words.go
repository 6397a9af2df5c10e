package schema

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"sync"
)

// words is what the tables of a page say of fields, by section (a heading of
// the second order), the key that the fields stand under (named by headings of
// the third), and field.
type words map[[3]string]string

// everywhere is the section whose words hold for a field that no other table
// describes.
const everywhere = "Everywhere"

var (
	code     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("`([^`]+)`") })
	link     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`) })
	required = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\*required\*(; )?`) })
)

func readWords(pages fs.FS, page string) (words, error) {
	text, err := fs.ReadFile(pages, page)
	if err != nil {
		return nil, fmt.Errorf("cannot read the page that describes the fields: %w", err)
	}
	return parseWords(string(text)), nil
}

func parseWords(text string) words {
	all := words{}
	section, parents := "", []string{""}
	for _, line := range strings.Split(text, "\n") {
		if heading, ok := strings.CutPrefix(line, "## "); ok {
			section, parents = heading, []string{""}
		} else if heading, ok := strings.CutPrefix(line, "### "); ok {
			parents = codes(heading)
		} else if cells := strings.SplitN(strings.Trim(line, "| "), " | ", 2); strings.HasPrefix(line, "| `") &&
			len(cells) == 2 {
			for _, parent := range parents {
				for _, field := range codes(cells[0]) {
					all[[3]string{section, parent, field}] = plain(cells[1])
				}
			}
		}
	}
	return all
}

func codes(text string) []string {
	var all []string
	for _, found := range code().FindAllStringSubmatch(text, -1) {
		all = append(all, found[1])
	}
	return all
}

// plain takes the marks of Markdown out of a cell.
func plain(cell string) string {
	cell = link().ReplaceAllString(required().ReplaceAllString(cell, ""), "$1")
	return strings.ReplaceAll(cell, "`", "")
}

// place is where the fields of an object are described.
type place struct {
	words           words
	section, parent string
}

func (p place) under(key string) place {
	p.parent = key
	return p
}

// describe gives what the page says of a field: of this object, or of every
// field of that name. It is empty where the page says nothing.
func (p place) describe(field string) string {
	if text, ok := p.words[[3]string{p.section, p.parent, field}]; ok {
		return text
	}
	return p.words[[3]string{everywhere, "", field}]
}
