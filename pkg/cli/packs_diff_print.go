package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/amend"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

func printDiff(sheet render.Sheet, d diffWords) {
	sheet.Title("Key amendments: " + d.New.Name)
	printEditions(sheet, d.Old, d.New)
	if len(d.Amendments) == 0 {
		sheet.Para("%s", noDifference(d.Old, d.New))
		return
	}
	sheet.Para("%s, the most consequential first.%s", counted(len(d.Amendments), "amendment"),
		marksWords(sheet, d.Amendments))
	for _, g := range amend.Groups() {
		if part := ofGroup(d.Amendments, g); len(part) > 0 {
			sheet.Heading(g.Title())
			printGroup(sheet, g, part)
		}
	}
}

func printEditions(sheet render.Sheet, old, newer result.Pack) {
	sheet.Para("Old: %s.", editionWords(old))
	sheet.Para("New: %s.", editionWords(newer))
	if old.ID != newer.ID {
		sheet.Para("These are packs of two areas, %s and %s. threshold compare lays areas side by side.",
			old.ID, newer.ID)
	}
}

// editionWords names an edition with the beginning of its hash, which is enough to
// tell two apart; --format json has all of it.
func editionWords(p result.Pack) string {
	return fmt.Sprintf("%s, published: %s (pack %s, sha256 begins %s)",
		strings.TrimSuffix(p.Title, "."), strings.TrimSuffix(p.Published, "."),
		p.ID, p.SHA256[:min(12, len(p.SHA256))])
}

func noDifference(old, newer result.Pack) string {
	if old.SHA256 == newer.SHA256 {
		return "No differences: the files are the same."
	}
	return "No differences: the files are not the same byte for byte, but they say the same."
}

// marksWords explains the marks of rewordings, where there are any.
func marksWords(sheet render.Sheet, list []amend.Amendment) string {
	reworded := slices.ContainsFunc(list, func(a amend.Amendment) bool { return a.Kind == amend.Reworded })
	if _, page := sheet.(*render.Page); !page || !reworded {
		return ""
	}
	return " Where a text was reworded, [-words that went-] and {+words that came+} are marked."
}

func ofGroup(list []amend.Amendment, g amend.Group) []amend.Amendment {
	return slices.DeleteFunc(slices.Clone(list), func(a amend.Amendment) bool { return a.Group != g })
}

func printGroup(sheet render.Sheet, g amend.Group, list []amend.Amendment) {
	if g == amend.Places {
		sheet.Para("%s: the same in words, with other places in the document. %s.", counted(len(list), "entry"),
			placesWords(list))
		return
	}
	for _, a := range list {
		printAmendment(sheet, a)
	}
}

func printAmendment(sheet render.Sheet, a amend.Amendment) {
	sheet.Item("-", "%s", a.Sentence())
	switch {
	case a.Kind == amend.Reworded:
		printReworded(sheet, a)
	case a.Kind == amend.Added, a.Kind == amend.Removed:
		if said := a.Old + a.New; said != "" {
			sheet.Under(2, "%s", said)
		}
	case a.Kind == amend.Changed && !a.Brief():
		printValues(sheet, a)
	}
}

// printValues prints values that are too long for a sentence.
func printValues(sheet render.Sheet, a amend.Amendment) {
	if a.Old != "" {
		sheet.Under(2, "was: %s", a.Old)
	}
	if a.New != "" {
		sheet.Under(2, "now: %s", a.New)
	}
}

// printReworded prints the old text with the words that went marked, and the
// new with those that came.
func printReworded(sheet render.Sheet, a amend.Amendment) {
	for _, side := range []struct {
		lead string
		drop amend.What
	}{{"was:", amend.Came}, {"now:", amend.Went}} {
		var spans []render.Span
		for _, s := range a.Words {
			if s.What != side.drop {
				spans = append(spans, render.Span{Text: s.Text, Went: s.What == amend.Went, Came: s.What == amend.Came})
			}
		}
		if len(spans) > 0 {
			render.Spans(sheet, 2, side.lead, spans)
		}
	}
}

func placesWords(list []amend.Amendment) string {
	var names []string
	for _, a := range list {
		name := a.Part
		if a.ID != "" {
			name += " " + a.ID
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// counted puts a number before a word.
func counted(n int, word string) string {
	switch {
	case n == 1:
		return "1 " + word
	case strings.HasSuffix(word, "y"):
		return fmt.Sprintf("%d %sies", n, strings.TrimSuffix(word, "y"))
	}
	return fmt.Sprintf("%d %ss", n, word)
}
