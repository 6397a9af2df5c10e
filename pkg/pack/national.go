package pack

import "io/fs"

// NationalFacts is what law and statutory guidance for England say beside every
// local document: national.yaml.
type NationalFacts struct {
	Checked string         `yaml:"checked" need:"yes"`
	Facts   []NationalFact `yaml:"facts" need:"yes"`
}

// NationalFact is one fact with the page that it was read on. A duty is shown
// where any of its tags, facts or ages meets the case.
type NationalFact struct {
	ID     string        `yaml:"id" need:"yes"`
	Use    NationalUse   `yaml:"use" need:"yes"`
	Text   string        `yaml:"text" need:"yes"`
	Topic  string        `yaml:"topic"` // of a duty: what it is about, in two or three words
	Short  string        `yaml:"short"` // of a duty: what it asks, in one line of a terminal
	Tags   []string      `yaml:"tags"`
	Facts  []Fact        `yaml:"facts"`
	Ages   *Ages         `yaml:"ages"` // narrows: the child's age, where it is known, must lie within
	Within string        `yaml:"within"`
	Due    *Due          `yaml:"due"`
	Source string        `yaml:"source" need:"yes"` // the page
	About  string        `yaml:"about" need:"yes"`  // the law or guidance that the page gives
	Date   string        `yaml:"date" need:"yes"`   // of the page, or "undated"
	State  NationalState `yaml:"state" need:"yes"`
}

// NationalUse tells where a national fact is shown.
type NationalUse string

// The uses: beside a case that calls for it, beside the words about consent,
// among the deadlines, or nowhere but in the file.
const (
	UseDuty    NationalUse = "duty"
	UseConsent NationalUse = "consent"
	UseClock   NationalUse = "clock"
)

// Values lists the uses.
func (NationalUse) Values() []string { return []string{"duty", "consent", "clock", "context"} }

// NationalState tells how far a fact is in force.
type NationalState string

// Values lists the states. What is enacted has no confirmed commencement.
func (NationalState) Values() []string {
	return []string{"in-force", "enacted", "draft", "unconfirmed"}
}

// LoadNational reads national.yaml. The error is a diag.List.
func LoadNational(files fs.FS) (NationalFacts, error) {
	var national NationalFacts
	_, _, list := decode(files, "national.yaml", &national)
	return national, list.Err()
}

// For lists the facts of one use.
func (n NationalFacts) For(use NationalUse) []NationalFact {
	var all []NationalFact
	for _, f := range n.Facts {
		if f.Use == use {
			all = append(all, f)
		}
	}
	return all
}
