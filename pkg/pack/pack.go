// Package pack holds a threshold document as data: its levels, indicators,
// rules, routes, contacts and words about consent.
//
//	framework, err := pack.LoadFramework(files)
//	p, err := pack.Load(files, "packs/wigan", "wigan", framework, pack.All)
//
// A *Pack that exists is valid: every reference in it leads somewhere, every
// level can be reached by its id, and at least one level calls for enquiries
// under section 47. Load and Build return a diag.List with everything that is
// wrong instead. A Pack is never changed afterwards and may be shared.
//
// The fields of the files are described in docs/pack-format.md.
package pack

import "github.com/threshold-cli/threshold/pkg/answer"

// Pack is one area's document. Lists keep the order of the files.
type Pack struct {
	Identity   `yaml:",inline"`
	Indicators []Indicator
	Contacts   []Contact
	Forms      []Form
	First      []Step
	Routes     []Route
	Consent    []Consent
	Cases      []Case

	SHA256   string // of the list of the pack's files, in hexadecimal; empty for a pack built in memory
	Origin   Origin // set by whoever knows where the files lie
	index    map[string]int
	s, p     int
	ordinals map[string]int
}

// Identity is what pack.yaml says: the document, its levels and its own rules.
type Identity struct {
	ID          string      `yaml:"id" need:"yes"`
	Name        string      `yaml:"name" need:"yes"`
	Document    Document    `yaml:"document" need:"yes"`
	Levels      []Level     `yaml:"levels" need:"yes"`
	History     []Item      `yaml:"history" need:"yes"`
	Conventions []Wording   `yaml:"conventions"`
	Rules       []Rule      `yaml:"rules"`
	Escalation  Escalation  `yaml:"escalation"`
	Method      Method      `yaml:"method"`
	Prompts     []Note      `yaml:"prompts"`
	Principles  []Principle `yaml:"principles"`
	StepUp      []Note      `yaml:"step_up"`
	StepDown    []Note      `yaml:"step_down"`
	Services    []Service   `yaml:"services"`
	Glossary    []Item      `yaml:"glossary"`
	Referral    []Note      `yaml:"referral"`
	Tools       []Tool      `yaml:"tools"`
	Gaps        []GapNote   `yaml:"gaps"`
	Coverage    []Coverage  `yaml:"coverage"`
	Currency    []Currency  `yaml:"currency"`
}

// Document is the published source. Published says what the document itself
// says of its date, in words; Review is what it says of its next review.
type Document struct {
	Title     string   `yaml:"title" need:"yes"`
	Publisher string   `yaml:"publisher" need:"yes"`
	Published string   `yaml:"published" need:"yes"`
	Status    Status   `yaml:"status" need:"yes"`
	StatusWhy string   `yaml:"status_why"`
	Review    string   `yaml:"review" form:"review"` // the day by which it is to be reviewed: a date, a month or a year
	Web       string   `yaml:"web"`
	Ref       []string `yaml:"ref"`
}

// Level is what the document calls a level, tier or band. Levels that share an
// Ordinal are areas of need inside one step; 1 is the lowest.
type Level struct {
	ID         string    `yaml:"id" need:"yes" form:"id"`
	Ordinal    int       `yaml:"ordinal" need:"yes"`
	Name       string    `yaml:"name" need:"yes"`
	Statute    []Statute `yaml:"statute" need:"yes"`
	Definition string    `yaml:"definition" need:"yes"`
	Response   string    `yaml:"response"`
	Confirm    *Confirm  `yaml:"confirm"`
	Ref        []string  `yaml:"ref" need:"yes"`
}

// Confirm is a question that a document asks once a criterion of the level is
// met: does the level's definition fit as well?
type Confirm struct {
	Question string   `yaml:"question" need:"yes"`
	Ref      []string `yaml:"ref" need:"yes"`
}

// Indicator is one observable thing, with every place where it is published.
type Indicator struct {
	ID        string    `yaml:"id" need:"yes" form:"id"`
	Text      string    `yaml:"text" need:"yes"`
	Levels    []string  `yaml:"levels" need:"yes"`
	Dimension string    `yaml:"dimension" need:"yes"`
	Heading   string    `yaml:"heading" need:"yes"`
	Kind      Kind      `yaml:"kind" need:"yes"`
	Topic     string    `yaml:"topic"` // its id where the file gives none
	Decisive  bool      `yaml:"decisive"`
	Gate      []Gate    `yaml:"gate"`
	Statute   []Statute `yaml:"statute"`
	Ages      *Ages     `yaml:"ages"`
	Tags      []string  `yaml:"tags"`
	Tools     []string  `yaml:"tools"`
	Basis     Basis     `yaml:"basis"` // published where the file gives none
	Ref       []string  `yaml:"ref" need:"yes"`
	Note      string    `yaml:"note"`

	Side  string // the side of the triangle that its dimension belongs to
	Floor int    // ordinal of the lowest level at which it is published
	Ceil  int    // ordinal of the highest
}

// Strong tells whether the indicator counts by itself at the highest level at
// which it is published: harm, disclosure, danger, and whatever the document
// makes decisive.
func (i *Indicator) Strong() bool {
	return i.Decisive || i.Kind == Harm || i.Kind == Disclosure || i.Kind == Danger
}

// Fits tells whether the indicator's words can be about a child of this age. An
// age that nobody gave may be any.
func (i *Indicator) Fits(age *int) bool { return i.Ages.Hold(age) }

// Hold tells whether an age lies within. No bounds hold every age, and an age
// that nobody gave may be any.
func (a *Ages) Hold(age *int) bool {
	if a == nil || age == nil {
		return true
	}
	return (a.Min == nil || *age >= *a.Min) && (a.Max == nil || *age <= *a.Max)
}

// Ages are whole years, both ends included; nil is no bound.
type Ages struct {
	Min *int `yaml:"min" json:"min"`
	Max *int `yaml:"max" json:"max"`
}

// Item is a named text.
type Item struct {
	ID   string   `yaml:"id" need:"yes" form:"id"`
	Text string   `yaml:"text" need:"yes"`
	Ref  []string `yaml:"ref"`
}

// Note is a text with its place.
type Note struct {
	Text string   `yaml:"text" need:"yes"`
	Ref  []string `yaml:"ref" need:"yes"`
}

// Principle is a named list that the document asks its readers to follow, such
// as golden rules for sharing information.
type Principle struct {
	ID     string `yaml:"id" need:"yes" form:"id"`
	Title  string `yaml:"title" need:"yes"`
	Points []Note `yaml:"points" need:"yes"`
}

// Service is a service that the document names for some levels.
type Service struct {
	ID      string   `yaml:"id" need:"yes" form:"id"`
	Name    string   `yaml:"name" need:"yes"`
	Levels  []string `yaml:"levels" need:"yes"`
	Text    string   `yaml:"text"`
	Contact string   `yaml:"contact"`
	Ref     []string `yaml:"ref" need:"yes"`
}

// Escalation is what to do where professionals differ.
type Escalation struct {
	Text  string     `yaml:"text"`
	Steps []ListStep `yaml:"steps"`
	Ref   []string   `yaml:"ref"`
}

// ListStep is one step of an escalation.
type ListStep struct {
	Text    string   `yaml:"text" need:"yes"`
	Contact string   `yaml:"contact"`
	Ref     []string `yaml:"ref" need:"yes"`
}

// Method is the way in which the area frames worries, such as Signs of Safety.
type Method struct {
	Name      string   `yaml:"name"`
	Questions []Item   `yaml:"questions"`
	Scale     *Scale   `yaml:"scale"`
	Terms     []Item   `yaml:"terms"`
	Ref       []string `yaml:"ref"`
}

// Scale is the safety scale that the method asks for.
type Scale struct {
	From int    `yaml:"from"`
	To   int    `yaml:"to" need:"yes"`
	Text string `yaml:"text"`
}

// Tool is a named assessment tool.
type Tool struct {
	ID   string   `yaml:"id" need:"yes" form:"id"`
	Name string   `yaml:"name" need:"yes"`
	Text string   `yaml:"text"`
	Tags []string `yaml:"tags"`
	Ref  []string `yaml:"ref" need:"yes"`
}

// GapNote is something that the document leaves blank or contradicts. It is shown
// where what it is about comes up, and at the levels where its reader may be as well.
type GapNote struct {
	ID    string   `yaml:"id" need:"yes" form:"id"`
	Kind  GapKind  `yaml:"kind" need:"yes"`
	About string   `yaml:"about"`
	Also  []string `yaml:"also"`
	Text  string   `yaml:"text" need:"yes"`
	Ref   []string `yaml:"ref" need:"yes"`
}

// Coverage tells how much of one part of the document the pack holds.
type Coverage struct {
	Part string  `yaml:"part" need:"yes"`
	Of   Subject `yaml:"of"` // what it is a part of, where commands look for it
	Held Held    `yaml:"held" need:"yes"`
	Text string  `yaml:"text"`
}

// Currency is something known of the age of the document, from itself or from
// a later page.
type Currency struct {
	Text    string        `yaml:"text" need:"yes"`
	Source  string        `yaml:"source"`
	Date    string        `yaml:"date"`
	Checked string        `yaml:"checked"`
	State   CurrencyState `yaml:"state" need:"yes"`
}

// Case is a worked case with the result that its pack should give.
type Case struct {
	ID      string      `yaml:"id" need:"yes" form:"id"`
	Title   string      `yaml:"title" need:"yes"`
	Story   string      `yaml:"story"`
	Ref     []string    `yaml:"ref"`
	Answers answer.Case `yaml:"answers"`
	Expect  Expect      `yaml:"expect" need:"yes"`
	Why     string      `yaml:"why"`
}

// Expect is the part of a result that a worked case holds a pack to. What is
// left out is not compared.
type Expect struct {
	Level      string   `yaml:"level"`
	Low        int      `yaml:"low"`
	High       int      `yaml:"high"`
	Support    string   `yaml:"support"`
	Protection string   `yaml:"protection"`
	Urgent     *bool    `yaml:"urgent"`
	Reasons    []string `yaml:"reasons"` // rules among the reasons
	Rules      []string `yaml:"rules"`   // rules that hold, those that only remind among them
	Steps      []string `yaml:"steps"`
	Contacts   []string `yaml:"contacts"`
	Published  string   `yaml:"published"`
}
