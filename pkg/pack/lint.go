package pack

import "io/fs"

// LintFacts is what package lint looks for in the words of a document:
// lint-facts.yaml. Each dated fact names the page that it was read on.
type LintFacts struct {
	Checked  string       `yaml:"checked" need:"yes"`  // the day on which the pages were read
	Bodies   []Superseded `yaml:"bodies" need:"yes"`   // bodies and schemes that are no more
	Domains  []Superseded `yaml:"domains" need:"yes"`  // mail domains that were taken down
	Guidance []Superseded `yaml:"guidance" need:"yes"` // editions that another has followed
	Topics   []LintTopic  `yaml:"topics" need:"yes"`   // what no document should pass over
	Jargon   []Jargon     `yaml:"jargon" need:"yes"`   // words with a plainer one
}

// Superseded is something that documents still name and that is no more. Words
// are what to look for, as Phrase reads them; where Years are given, one of them
// must stand near. Since says from when, as exactly as the page does.
type Superseded struct {
	ID     string   `yaml:"id" need:"yes"`
	Name   string   `yaml:"name" need:"yes"`
	Words  []string `yaml:"words" need:"yes"`
	Years  []string `yaml:"years"`
	Now    string   `yaml:"now" need:"yes"` // what stands in its place
	Since  string   `yaml:"since" need:"yes"`
	Source string   `yaml:"source" need:"yes"`
	Date   string   `yaml:"date" need:"yes"` // of the page, or "undated"
}

// LintTopic is something that a document should speak of. It does where any of
// its words stands in a text, or an indicator has one of the tags, or a contact
// one of the purposes.
type LintTopic struct {
	ID       string    `yaml:"id" need:"yes"`
	Name     string    `yaml:"name" need:"yes"`
	Why      string    `yaml:"why" need:"yes"`
	Words    []string  `yaml:"words"`
	Tags     []string  `yaml:"tags"`
	Purposes []Purpose `yaml:"purposes"`
}

// Jargon is words that a reader outside the service may not know, and what to
// say instead.
type Jargon struct {
	Words []string `yaml:"words" need:"yes"`
	Say   string   `yaml:"say" need:"yes"`
}

// LoadLintFacts reads lint-facts.yaml. The error is a diag.List.
func LoadLintFacts(files fs.FS) (LintFacts, error) {
	var facts LintFacts
	_, _, list := decode(files, "lint-facts.yaml", &facts)
	return facts, list.Err()
}
