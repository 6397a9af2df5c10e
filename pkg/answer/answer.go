// Package answer holds what a practitioner has said about one child, reads it
// from an answers file and writes it to one.
//
// A Case is plain data. It names no child and has no room for a name, a date of
// birth or a number; free text is looked through for them (Identifying). Ids in
// it are text; package pack checks them.
//
// What nobody has said stays empty: a nil pointer, a nil list or an empty word
// is "not answered", never "no". An empty but present list ("history: []") is
// an answer: asked, and nothing there.
package answer

import (
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

// Case is everything that judging may look at.
type Case struct {
	Area            string              `yaml:"area" json:"area,omitempty"`
	Present         []string            `yaml:"present" json:"present,omitempty"`     // indicator ids: seen, heard, told or on record
	Suspected       []string            `yaml:"suspected" json:"suspected,omitempty"` // there is a reason to think so
	Grounds         map[string][]Ground `yaml:"grounds" json:"grounds,omitempty"`     // by id, what points to something suspected
	NotKnown        []string            `yaml:"not_known" json:"not_known,omitempty"` // cannot be said
	NotSeen         []string            `yaml:"not_seen" json:"not_seen,omitempty"`   // asked about, answered no
	LookedAt        []string            `yaml:"looked_at" json:"looked_at,omitempty"` // dimension ids
	Strengths       []string            `yaml:"strengths" json:"strengths,omitempty"` // indicator ids of kind strength
	ImmediateDanger *bool               `yaml:"immediate_danger" json:"immediate_danger,omitempty"`
	Child           Child               `yaml:"child" json:"child,omitzero"`
	OpenTo          OpenTo              `yaml:"open_to" json:"open_to,omitempty"`
	History         []string            `yaml:"history" json:"history,omitempty"` // history ids of the pack; nil: not asked
	Consent         Consent             `yaml:"consent" json:"consent,omitempty"`
	AboutWorker     *bool               `yaml:"about_worker" json:"about_worker,omitempty"`
	Confirm         map[string]Confirm  `yaml:"confirm" json:"confirm,omitempty"`           // by level id
	NothingFits     *bool               `yaml:"nothing_fits" json:"nothing_fits,omitempty"` // something worries, and no indicator says it
	Role            Role                `yaml:"role" json:"role,omitempty"`
	OwnLevel        string              `yaml:"own_level" json:"own_level,omitempty"`
	Departure       *Departure          `yaml:"departure" json:"departure,omitempty"`
}

// Child is what judging needs to know of the child, and nothing that says who
// it is.
type Child struct {
	Age      *int   `yaml:"age" json:"age,omitempty" form:"age"` // whole years, 0 to MaxAge
	Unborn   *bool  `yaml:"unborn" json:"unborn,omitempty"`
	Disabled *bool  `yaml:"disabled" json:"disabled,omitempty"`
	LivesIn  string `yaml:"lives_in" json:"lives_in,omitempty"` // an area's name or id
}

// MaxAge is the highest age taken as meant: services for disabled young people
// and care leavers reach to 25.
const MaxAge = 25

// Departure records that the practitioner decides on another level than the
// one suggested.
type Departure struct {
	Level     string `yaml:"level" json:"level" need:"yes"`
	Reason    string `yaml:"reason" json:"reason" need:"yes"`
	Consulted string `yaml:"consulted" json:"consulted,omitempty"` // a role, such as "safeguarding lead", never a name
}

// OpenTo tells which service already works with the child.
type OpenTo string

// Where a child may already be known. Empty: not answered.
const (
	OpenToNone       OpenTo = "none"
	OpenToEarlyHelp  OpenTo = "early-help"
	OpenToSocialCare OpenTo = "social-care"
	OpenToNotKnown   OpenTo = "not-known"
)

// Values lists what may be written.
func (OpenTo) Values() []string {
	return []string{"none", "early-help", "social-care", "not-known"}
}

// Consent is the state of agreement with the family at the time of asking.
type Consent string

// The states of consent. Empty: not answered.
const (
	ConsentGiven        Consent = "given"
	ConsentRefused      Consent = "refused"
	ConsentNotSought    Consent = "not-sought"
	ConsentUnsafeToSeek Consent = "unsafe-to-seek"
)

// OrNotSought takes consent that nobody answered for as not sought: that state's
// words begin with asking. A case and a result still say "not answered".
func (c Consent) OrNotSought() Consent {
	if c == "" {
		return ConsentNotSought
	}
	return c
}

// Values lists what may be written.
func (Consent) Values() []string {
	return []string{"given", "refused", "not-sought", "unsafe-to-seek"}
}

// Role is where the practitioner works, as far as a document has other steps
// for some.
type Role string

// The roles that documents tell apart. Empty: not answered.
const (
	RolePolice     Role = "police"
	RoleSchool     Role = "school"
	RoleEarlyYears Role = "early-years"
	RoleHealth     Role = "health"
	RoleOther      Role = "other"
)

// Values lists what may be written.
func (Role) Values() []string {
	return []string{"police", "school", "early-years", "health", "other"}
}

// Confirm answers whether a level's definition also fits, where a document asks
// for that second look.
type Confirm string

// The answers to a confirm question. Empty: not answered.
const (
	ConfirmYes    Confirm = "yes"
	ConfirmNo     Confirm = "no"
	ConfirmUnsure Confirm = "unsure"
)

// Values lists what may be written.
func (Confirm) Values() []string { return []string{"yes", "no", "unsure"} }

// Ground is what a suspicion rests on.
type Ground string

// The grounds that make something a suspicion rather than a guess.
const (
	GroundSeen     Ground = "seen"
	GroundHeard    Ground = "heard"
	GroundSaid     Ground = "said"
	GroundRecorded Ground = "recorded"
)

// Values lists what may be written.
func (Ground) Values() []string { return []string{"seen", "heard", "said", "recorded"} }

// File is a Case as it stood in a file, which can still say where each part of
// it was written.
type File struct {
	Case     Case
	Name     string    // the file's name, for messages
	Problems diag.List // what is wrong with its shape; Case holds what is not
	document *yamlnode.Document
	above    int // lines of the file before the document
}

// At gives the place of a part of the case, such as At("present", 2); nowhere for
// a case that was read without its places.
func (f File) At(path ...any) diag.Pos {
	if f.document == nil {
		return diag.Pos{}
	}
	pos := f.document.At(path...)
	pos.Line += f.above
	return pos
}

// Decode reads an answers file, YAML or JSON. The error is a diag.List with
// every problem of shape: unknown and duplicate keys, wrong types, wrong words,
// and free text that could say who somebody is, which no message repeats. An
// empty file is a problem, not an empty case. The File then holds the problems and
// what did fit, so that a pack can find what is wrong with that as well.
func Decode(name string, data []byte) (File, error) {
	file := File{Name: name}
	document, list := yamlnode.Parse(name, data)
	if document != nil {
		file.document = document
		list = document.Decode(&file.Case)
		file.check(&list)
	}
	file.Problems = list
	return file, list.Err()
}

// check finds what has the right shape and may not stand in a case.
func (f File) check(list *diag.List) {
	for _, trace := range f.Case.Traces() {
		list.Add(diag.Diagnostic{File: f.Name, Pos: f.document.At(trace.Where...), Code: trace.Code(),
			Message: trace.Message(), Hint: trace.Hint()})
	}
	if age := f.Case.Child.Age; age != nil && (*age < 0 || *age > MaxAge) {
		list.Add(diag.Diagnostic{File: f.Name, Pos: f.document.At("child", "age"), Code: diag.WrongValue,
			Message: "age is in whole years from 0 to 25", Hint: "for a child not yet born write unborn: true"})
	}
}

// True tells whether a yes/no answer was given and is yes.
func True(b *bool) bool { return b != nil && *b }
