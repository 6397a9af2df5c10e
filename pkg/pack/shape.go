package pack

import (
	"reflect"

	"github.com/threshold-cli/threshold/pkg/calendar"
)

// Shape is the Go type that a kind of file fills, for whoever describes the
// format: the file is called Name + ".yaml".
type Shape struct {
	Name  string
	Holds string // in a few words
	Type  reflect.Type
}

// Shapes lists the files of a pack.
func Shapes() []Shape {
	return []Shape{
		{"pack", "a threshold document: identity, levels, rules, age and gaps", reflect.TypeFor[Identity]()},
		{"indicators", "what can be seen, and at which level it is published", reflect.TypeFor[indicatorsFile]()},
		{"contacts", "whom to ring, when, and what the document leaves open", reflect.TypeFor[contactsFile]()},
		{"routes", "forms, and the steps of each level in order", reflect.TypeFor[routesFile]()},
		{"consent", "what to ask, say and record about consent", reflect.TypeFor[consentFile]()},
		{"cases", "worked cases with the expected result", reflect.TypeFor[casesFile]()},
	}
}

// SharedShapes lists the files that all packs share.
func SharedShapes() []Shape {
	return []Shape{
		{"framework", "the assessment triangle, and tags", reflect.TypeFor[Framework]()},
		{"national", "national facts beside every local document", reflect.TypeFor[NationalFacts]()},
		{"calendar", "bank holidays that follow no rule", reflect.TypeFor[calendar.Data]()},
		{"search", "how people say what documents print", reflect.TypeFor[Vocabulary]()},
		{"lint-facts", "what lint looks for in the words of every pack", reflect.TypeFor[LintFacts]()},
	}
}

// What the checks ask of a text beyond its being text: an id, a time at which a
// line opens, one at which it closes, a day, and a day, month or year by which a
// document is to be reviewed; the last two may be empty. A field names its own in
// a form tag.
const (
	IDPattern    = `^[a-z0-9]+(-[a-z0-9]+)*$`
	OpenPattern  = `^([01]\d|2[0-3]):[0-5]\d$`
	ClosePattern = `^(([01]\d|2[0-3]):[0-5]\d|24:00)$`
	DayPattern   = `^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$`
	DuePattern   = `^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$`
)
