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
	Alike [][]string `yaml:"alike"`            // stand for one another inside a phrase
	Turn  []string   `yaml:"turn"`             // change what a phrase means that they stand in
	Lines []Synonyms `yaml:"lines" need:"yes"` // what means the same
}

// Synonyms are words of one meaning. Whichever of them is typed, those of Find
// are looked for: Say holds what would find too much. Of a line that is OneWay
// only Say leads there. Else is looked for where a document prints none of Find.
// What is found Beside hides nothing and is hidden by nothing: "told me" says how
// something is known, not what.
type Synonyms struct {
	Say    []string `yaml:"say"`
	Find   []string `yaml:"find" need:"yes"`
	Else   []string `yaml:"else"`
	OneWay bool     `yaml:"one_way"`
	Beside bool     `yaml:"beside"`
}

// LoadVocabulary reads search.yaml. The error is a diag.List.
func LoadVocabulary(files fs.FS) (Vocabulary, error) {
	var vocabulary Vocabulary
	_, _, list := decode(files, "search.yaml", &vocabulary)
	return vocabulary, list.Err()
}
