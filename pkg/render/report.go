package render

import (
	"github.com/threshold-cli/threshold/pkg/result"
)

// report is a result put into parts and words, before any format. Text,
// Markdown and HTML print the same report, so that none can say more or less
// than the others; each cleans and escapes every text that it prints.
type report struct {
	Title   string
	Alert   alert
	Notice  string      // what has to be known of the pack before a number of it is relied on
	Noted   string      // the notice where there is little room
	Facts   []string    // level, law, range, support, and the practitioner's own
	Core    int         // how many of them are the level itself, to support
	Screen  *windscreen // nil where the levels are not known
	Why     []string    // the reasons, for a first screen
	First   []string    // what to do, for a first screen
	Duties  []string    // what national law asks as well, a line each; more stands under its heading
	Caution string
	Brief   string // the caution where there is little room
	Parts   []part
}

// alert is whom to ring and why now. Loud is empty where nobody need be rung
// at once.
type alert struct {
	Loud  string
	Lines []string
}

// part is what stands under one heading.
type part struct {
	ID, Title string
	Blocks    []block
}

// block is a paragraph, a list, a drawing or lines to write on, under a title
// of its own where it has one.
type block struct {
	Title    string
	Para     string
	Mark     mark // of the paragraph
	List     []item
	From     int  // the list is numbered from here; 0: it is not
	Dense    bool // to be looked up: on paper its points follow one another in one paragraph
	Only     where
	Screen   *windscreen
	Triangle *triangle
	Blanks   []blank
}

// where says which readers of a page need a block; text and Markdown are read
// on screens.
type where string

const (
	onScreen   where = "screen"
	onPaper    where = "paper"
	whereRoom  where = "roomy"   // on screen, and on paper unless that is short
	whereShort where = "cramped" // on paper, in place of what is left out there
)

// elsewhere tells that a block is not for text and Markdown.
func (b block) elsewhere() bool { return b.Only == onPaper || b.Only == whereShort }

// item is one point of a list. Lead says what it is, ID is what other commands
// know it by, Mark leads to the sources, and what stands Under it belongs to it.
type item struct {
	Lead, Text, ID string
	Mark           mark
	Under          []item
	Points         bool // what stands under it is a list
}

// words are the item in one line.
func (i item) words() string {
	text := i.Text
	if i.Lead != "" {
		text = i.Lead + ": " + text
	}
	if i.ID != "" {
		text += " (" + i.ID + ")"
	}
	return text + i.Mark.String()
}

// blank is a line to write on, and how wide it is on paper: in sixths of a page.
type blank struct {
	Name  string
	Width int
}

// newReport lays out a result in the order in which people need it.
func newReport(r result.Result) report {
	b := &builder{r: r, places: &notes{}, forms: map[string]int{}}
	out := report{Title: b.title(), Alert: b.alert(), Facts: b.facts(), Core: len(b.headline()) + 3,
		Screen: newWindscreen(r), Why: b.why(), First: b.first(), Duties: dutyLines(r), Caution: caution(r),
		Brief: briefly(r)}
	out.Notice, out.Noted = notices(r.Pack)
	for _, build := range []func() part{
		b.now, b.level, b.open, b.consent, b.clock, b.contacts, b.duties, b.escalation, b.strengths, b.crib,
		b.provenance,
	} {
		if p := build(); len(p.Blocks) > 0 {
			out.Parts = append(out.Parts, p)
		}
	}
	return out
}

// builder makes the parts one after another, and knows what earlier ones said.
type builder struct {
	r      result.Result
	places *notes
	named  []string       // contacts that a step has given in full
	forms  map[string]int // by form, the step that has named it
	step   int            // the number of the last step
}

func para(text string) []block {
	if text == "" {
		return nil
	}
	return []block{{Para: text}}
}

// titled gives a list with a title of its own; nothing where it is empty.
func titled(title string, list []item) []block {
	if len(list) == 0 {
		return nil
	}
	return []block{{Title: title, List: list}}
}

// dense is a titled list of what is looked up rather than read.
func dense(title string, list []item) []block {
	blocks := titled(title, list)
	for n := range blocks {
		blocks[n].Dense = true
	}
	return blocks
}

func listed(list []item) []block {
	if len(list) == 0 {
		return nil
	}
	return []block{{List: list}}
}

func (b *builder) reminders(list []result.Reminder) []item {
	var items []item
	for _, r := range list {
		items = append(items, item{Text: r.Text, Mark: b.places.mark(r.Ref, r.Basis)})
	}
	return items
}

// recorded gives indicators with their ids, by which other commands know them.
func (b *builder) recorded(list []result.Item) []item {
	var items []item
	for _, i := range list {
		items = append(items, item{Text: i.Text, ID: i.ID, Mark: b.places.mark(i.Ref, "published")})
	}
	return items
}

func (b *builder) contact(id string) (result.Contact, bool) {
	for _, c := range b.r.Contacts {
		if c.ID == id && id != "" {
			return c, true
		}
	}
	return result.Contact{}, false
}
