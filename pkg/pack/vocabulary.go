package pack

import "io/fs"

// Vocabulary is how people say what documents print: search.yaml, which
// docs/search.md explains. Package search looks words up in it.
type Vocabulary struct {
	Skip  []string   `yaml:"skip" need:"yes"`  // say nothing
	Weak  []string   `yaml:"weak" need:"yes"`  // need not be found
	Apart []string   `yaml:"apart"`            // have no other forms
	Plain []string   `yaml:"plain"`            // are no slips of other words
	Twice []string   `yaml:"twice"`            // stand in several lines on purpose
	Lines []Synonyms `yaml:"lines" need:"yes"` // what means the same
}

// Synonyms are words of one meaning. Whichever of them is typed, those of Find
// are looked for: Say holds what would find too much.
type Synonyms struct {
	Say  []string `yaml:"say"`
	Find []string `yaml:"find" need:"yes"`
}

// LoadVocabulary reads search.yaml. The error is a diag.List.
func LoadVocabulary(files fs.FS) (Vocabulary, error) {
	var vocabulary Vocabulary
	_, _, list := decode(files, "search.yaml", &vocabulary)
	return vocabulary, list.Err()
}
