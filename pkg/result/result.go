// Package result is what judging and advice say about one case: plain data
// that renderers print and scripts read.
//
// Field names of the JSON are a contract: they are only ever added to. Lists
// are never null, so that a reader can loop without asking. Texts are whole
// sentences or phrases in plain English, without colour or layout.
package result

// Result is one judged case with its advice.
type Result struct {
	Area       string     `json:"area"`
	Pack       Pack       `json:"pack"`
	Level      Level      `json:"level"`
	Range      Range      `json:"range"`
	Protection string     `json:"protection"` // act, ask or no
	Support    string     `json:"support"`
	Areas      []string   `json:"areas_of_need"` // level ids at the suggested ordinal that the case points to
	Urgent     bool       `json:"urgent"`
	Reasons    []Reason   `json:"reasons"`
	Consider   []Consider `json:"consider"`
	Open       []Question `json:"open_questions"`
	WouldMove  []Change   `json:"would_change"`
	Strengths  []Item     `json:"strengths"`
	Rules      []string   `json:"rules"` // ids of all rules that hold, those that only remind among them

	Steps      []Step     `json:"steps"`
	Contacts   []Contact  `json:"contacts"`
	Consent    []Consent  `json:"consent"`
	State      string     `json:"consent_state"` // empty: not answered, and the texts are those for not-sought
	Clock      []Deadline `json:"clock"`
	Duties     []Duty     `json:"duties"`
	Tools      []Tool     `json:"tools"`
	Reminders  []Reminder `json:"reminders"`
	Escalation Escalation `json:"escalation"`
	Crib       Crib       `json:"crib"`

	OwnLevel   *Level     `json:"own_level"`
	Departure  *Departure `json:"departure"`
	Answers    Answers    `json:"answers"`
	Currency   []Currency `json:"currency"`
	Coverage   []Coverage `json:"coverage"`
	Gaps       []Gap      `json:"gaps"`
	At         string     `json:"at"` // the moment that contacts and deadlines are reckoned from, RFC 3339
	Disclaimer string     `json:"disclaimer"`
}

// Pack names the document that was used.
type Pack struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Published string `json:"published"`
	Status    string `json:"status"`
	SHA256    string `json:"sha256"`
}

// Level is a level of the document.
type Level struct {
	ID      string   `json:"id"`
	Ordinal int      `json:"ordinal"`
	Name    string   `json:"name"`
	Statute []string `json:"statute"`
}

// Range is where the level may lie, as ordinals, both ends included.
type Range struct {
	Low  int `json:"low"`
	High int `json:"high"`
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
	Rule       string   `json:"rule"`
	Level      int      `json:"level"` // ordinal
	Indicators []string `json:"indicators"`
	Facts      []string `json:"facts"`
	Suspected  bool     `json:"suspected"` // rests on what is suspected only
	Text       string   `json:"text"`
	Ref        []string `json:"ref"`
	Basis      string   `json:"basis"`
}

// Consider is a higher level to think about.
type Consider struct {
	Rule       string   `json:"rule"`
	Level      int      `json:"level"`
	Why        string   `json:"why"`
	Indicators []string `json:"indicators"`
	Facts      []string `json:"facts"`
	Ref        []string `json:"ref"`
	Basis      string   `json:"basis"`
}

// Question is something left open. Kind is protection, gate, not-known,
// not-looked-at, several-levels, points-higher, history or fact.
type Question struct {
	Kind       string   `json:"kind"`
	Text       string   `json:"text"`
	Indicators []string `json:"indicators"`
	Ref        []string `json:"ref"`
}

// Change is a small change to the case that would move the level.
type Change struct {
	Text       string   `json:"text"`
	Level      int      `json:"level"` // where the level would then be
	Indicators []string `json:"indicators"`
	Facts      []string `json:"facts"`
}

// Item is an indicator with its words.
type Item struct {
	ID   string   `json:"id"`
	Text string   `json:"text"`
	Ref  []string `json:"ref"`
}

// Answers repeats, in words, what was answered.
type Answers struct {
	Present   []Item `json:"present"`
	Suspected []Item `json:"suspected"`
	NotKnown  []Item `json:"not_known"`
}

// Departure records that the practitioner decides otherwise.
type Departure struct {
	Level  Level  `json:"level"`
	Reason string `json:"reason"`
}
