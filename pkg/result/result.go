// Package result is what judging and advice say about one case: plain data
// that renderers print and scripts read.
//
// Field names of the JSON are a contract: they are only ever added to. Lists
// are never null, so that a reader can loop without asking. Texts are whole
// sentences or phrases in plain English, without colour or layout. A saved
// result holds all that a renderer needs: package render reads one back by the
// same names, and what is tagged need must be there.
package result

// Result is one judged case with its advice.
type Result struct {
	Area       string     `json:"area" yaml:"area" need:"yes"`
	Pack       Pack       `json:"pack" yaml:"pack" need:"yes"`
	Level      Level      `json:"level" yaml:"level" need:"yes"`
	Range      Range      `json:"range" yaml:"range" need:"yes"`
	Protection string     `json:"protection" yaml:"protection" need:"yes"` // act, ask or no
	Support    string     `json:"support" yaml:"support" need:"yes"`
	Areas      []string   `json:"areas_of_need" yaml:"areas_of_need"` // level ids at the suggested ordinal that the case points to
	Urgent     bool       `json:"urgent" yaml:"urgent" need:"yes"`
	Reasons    []Reason   `json:"reasons" yaml:"reasons"`
	Consider   []Consider `json:"consider" yaml:"consider"`
	Open       []Question `json:"open_questions" yaml:"open_questions"`
	WouldMove  []Change   `json:"would_change" yaml:"would_change"`
	Strengths  []Item     `json:"strengths" yaml:"strengths"`
	Rules      []string   `json:"rules" yaml:"rules"` // ids of all rules that hold, those that only remind among them

	Steps      []Step     `json:"steps" yaml:"steps"`
	Contacts   []Contact  `json:"contacts" yaml:"contacts"`
	Home       *Home      `json:"home,omitempty" yaml:"home"` // nil: the child lives in the area, or nobody said
	Consent    []Consent  `json:"consent" yaml:"consent"`
	State      string     `json:"consent_state" yaml:"consent_state"` // empty: not answered, and the texts are those for not-sought
	Clock      []Deadline `json:"clock" yaml:"clock"`
	Duties     []Duty     `json:"duties" yaml:"duties"`
	Tools      []Tool     `json:"tools" yaml:"tools"`
	Reminders  []Reminder `json:"reminders" yaml:"reminders"`
	Escalation Escalation `json:"escalation" yaml:"escalation"`
	Crib       Crib       `json:"crib" yaml:"crib"`

	OwnLevel   *Level     `json:"own_level" yaml:"own_level"`
	Departure  *Departure `json:"departure" yaml:"departure"`
	Answers    Answers    `json:"answers" yaml:"answers"`
	Levels     []Level    `json:"levels" yaml:"levels"`     // all levels of the area, as the document orders them
	Triangle   []Side     `json:"triangle" yaml:"triangle"` // what was answered where
	Currency   []Currency `json:"currency" yaml:"currency"`
	Coverage   []Coverage `json:"coverage" yaml:"coverage"`
	Gaps       []Gap      `json:"gaps" yaml:"gaps"`
	At         string     `json:"at" yaml:"at" need:"yes"` // the moment that contacts and deadlines are reckoned from, RFC 3339
	Disclaimer string     `json:"disclaimer" yaml:"disclaimer" need:"yes"`
}

// Pack names the document that was used.
type Pack struct {
	ID        string `json:"id" yaml:"id"`
	Name      string `json:"name" yaml:"name"`
	Title     string `json:"title" yaml:"title"`
	Publisher string `json:"publisher" yaml:"publisher"`
	Published string `json:"published" yaml:"published"`
	Status    string `json:"status" yaml:"status"`
	SHA256    string `json:"sha256" yaml:"sha256"`
	Origin    string `json:"origin" yaml:"origin"`
	Differs   *bool  `json:"differs_from_builtin,omitempty" yaml:"differs_from_builtin"` // from the built-in one; left out without one
}

// Where the pack of a result came from. What lies in a folder may have been
// changed by anybody; what a saved result says of itself is Unconfirmed unless
// the program that prints it holds that very pack.
const (
	BuiltIn     = "built-in"
	Outside     = "outside"
	Unconfirmed = "unconfirmed"
)

// Level is a level of the document.
type Level struct {
	ID      string   `json:"id" yaml:"id" need:"yes"`
	Ordinal int      `json:"ordinal" yaml:"ordinal" need:"yes"`
	Name    string   `json:"name" yaml:"name" need:"yes"`
	Statute []string `json:"statute" yaml:"statute"`
}

// Range is where the level may lie, as ordinals, both ends included.
type Range struct {
	Low  int `json:"low" yaml:"low" need:"yes"`
	High int `json:"high" yaml:"high" need:"yes"`
}

// How far the level is supported, the strongest first.
const (
	Decisive     = "decisive"
	Direct       = "direct"
	Rule         = "rule"
	Corroborated = "corroborated"
	Suspected    = "suspected"
	Single       = "single"
	None         = "none"
)

// Reason is one thing that the level rests on. Taking away every indicator and
// fact that the reasons name lowers the level or leaves no reason.
type Reason struct {
	Rule       string   `json:"rule" yaml:"rule"`
	Level      int      `json:"level" yaml:"level"` // ordinal
	Indicators []string `json:"indicators" yaml:"indicators"`
	Facts      []string `json:"facts" yaml:"facts"`
	Suspected  bool     `json:"suspected" yaml:"suspected"` // rests on what is suspected only
	Text       string   `json:"text" yaml:"text"`
	Ref        []string `json:"ref" yaml:"ref"`
	Basis      string   `json:"basis" yaml:"basis"`
}

// Consider is a higher level to think about.
type Consider struct {
	Rule       string   `json:"rule" yaml:"rule"`
	Level      int      `json:"level" yaml:"level"`
	Why        string   `json:"why" yaml:"why"`
	Indicators []string `json:"indicators" yaml:"indicators"`
	Facts      []string `json:"facts" yaml:"facts"`
	Ref        []string `json:"ref" yaml:"ref"`
	Basis      string   `json:"basis" yaml:"basis"`
}

// Question is something left open. Kind is protection, nothing-fits, worker, gate,
// not-known, not-looked-at, several-levels, points-higher, history or fact.
type Question struct {
	Kind       string   `json:"kind" yaml:"kind"`
	Text       string   `json:"text" yaml:"text"`
	Indicators []string `json:"indicators" yaml:"indicators"`
	Ref        []string `json:"ref" yaml:"ref"`
}

// Change is a small change to the case that would move the level.
type Change struct {
	Text       string   `json:"text" yaml:"text"`
	Level      int      `json:"level" yaml:"level"` // where the level would then be
	Indicators []string `json:"indicators" yaml:"indicators"`
	Facts      []string `json:"facts" yaml:"facts"`
}

// Item is an indicator with its words.
type Item struct {
	ID   string   `json:"id" yaml:"id"`
	Text string   `json:"text" yaml:"text"`
	Ref  []string `json:"ref" yaml:"ref"`

	// Grounds are what points to something suspected: seen, heard, said or
	// recorded. Empty: nobody recorded any. Other items have no such list.
	Grounds []string `json:"grounds,omitzero" yaml:"grounds"`
}

// Answers repeats, in words, what was answered. NothingFits: something worries
// that no indicator says, so that no level here takes it into account.
type Answers struct {
	Present     []Item `json:"present" yaml:"present"`
	Suspected   []Item `json:"suspected" yaml:"suspected"`
	NotKnown    []Item `json:"not_known" yaml:"not_known"`
	NotSeen     []Item `json:"not_seen" yaml:"not_seen"` // asked about one by one, and answered no
	NothingFits bool   `json:"nothing_fits" yaml:"nothing_fits"`
}

// Departure records that the practitioner decides otherwise.
type Departure struct {
	Level     Level  `json:"level" yaml:"level"`
	Reason    string `json:"reason" yaml:"reason"`
	Consulted string `json:"consulted" yaml:"consulted"` // the role of whoever was asked, never a name
}

// Side is one side of the assessment triangle, or what stands beside it.
type Side struct {
	ID         string      `json:"id" yaml:"id"`
	Name       string      `json:"name" yaml:"name"`
	Dimensions []Dimension `json:"dimensions" yaml:"dimensions"`
}

// Dimension is one part of a side with what was answered there.
type Dimension struct {
	ID         string   `json:"id" yaml:"id"`
	Name       string   `json:"name" yaml:"name"`
	State      string   `json:"state" yaml:"state"`
	LookedAt   bool     `json:"looked_at" yaml:"looked_at"` // somebody said that the whole of it was looked at
	Indicators []string `json:"indicators" yaml:"indicators"`
	Asked      []string `json:"asked" yaml:"asked"` // answered one by one with no or can't say: no look at the whole
}

// What was answered in a dimension.
const (
	Recorded    = "recorded"      // something is present or suspected, or a strength is
	NothingSeen = "nothing-seen"  // looked at, and nothing of the kind
	NotLookedAt = "not-looked-at" // nothing is recorded and nobody looked at the whole: not known
	NotHeld     = "not-held"      // the pack has nothing to ask there
)
