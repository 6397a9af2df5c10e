package answer

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/diag"
)

// Likeness is what a text looks like that could say who somebody is.
type Likeness string

// What is looked for, in the words of messages.
const (
	LikeEmail     Likeness = "an e-mail address"
	LikePostcode  Likeness = "a postcode"
	LikeAddress   Likeness = "a street address"
	LikeUPN       Likeness = "a unique pupil number"
	LikeInsurance Likeness = "a National Insurance number"
	LikePhone     Likeness = "a phone number"
	LikeNHSNumber Likeness = "an NHS number"
	LikeBirthDate Likeness = "a date of birth"
	LikeNameDate  Likeness = "a person's name with a date"
	LikeName      Likeness = "a person's name"
)

// Hint says how to go on without it.
func (l Likeness) Hint() string {
	switch l {
	case LikeUPN, LikeInsurance, LikePhone, LikeNHSNumber:
		return "leave the number out; it belongs on the referral form"
	case LikePostcode, LikeAddress:
		return "leave the address out; it belongs on the referral form"
	case LikeBirthDate:
		return "write the age in years; the date of birth belongs on the referral form"
	case LikeNameDate:
		return `write "the mother", "a neighbour" or a role for the name; where it is nobody's name, leave the date out`
	}
	return `write who it is without a name, such as "the mother", "a neighbour" or "safeguarding lead"; ` +
		"where it is nobody's name, write it in small letters"
}

// Identifying finds what in a free text could say who somebody is; nothing in
// most texts. It knows numbers by their check digit, and takes a date for one of
// birth only beside a word for it. It cannot know every name: a first name alone
// passes, and so does one in small letters.
func Identifying(text string) []Likeness {
	return identifying(fold(text), namesInText)
}

// IdentifyingRole does the same for a text that is to name a role, in which any
// name of a person is one too many.
func IdentifyingRole(text string) []Likeness {
	return identifying(fold(text), namesInRole)
}

// identifyingPlace does the same for a text that is to name a place.
func identifyingPlace(text string) []Likeness {
	return identifying(fold(text), namesInPlace)
}

// longestText is how many characters a free text may have: some thirty lines. A
// longer one is an account of a case rather than a reason.
const longestText = 2000

// Trace is a text of a case that could say who somebody is, or is too long to be
// looked through. Where is the path to it, as File.At takes it. It doesn't hold
// the text, so that nothing repeats it.
type Trace struct {
	Where []any
	Like  Likeness // empty: too long
	role  bool
}

// Code is what the problem is called.
func (t Trace) Code() diag.Code {
	if t.Like == "" {
		return diag.WrongValue
	}
	return diag.Identifying
}

// Message says what is wrong without the text.
func (t Trace) Message() string {
	if t.Like == "" {
		return fmt.Sprintf("%v has more than %d characters", t.Where[len(t.Where)-1], longestText)
	}
	return fmt.Sprintf("%v holds what looks like %s", t.Where[len(t.Where)-1], t.Like)
}

// Hint says how to go on.
func (t Trace) Hint() string {
	if t.Like == "" {
		return "say it in fewer words; the record of the case is elsewhere"
	}
	if t.role && t.Like == LikeName {
		return `write the role in small letters, such as "safeguarding lead"`
	}
	return t.Like.Hint()
}

// Traces looks through every free text of the case.
func (c Case) Traces() []Trace {
	var all []Trace
	add := func(text string, look func(string) []Likeness, role bool, where ...any) {
		if len(text) > longestText && utf8.RuneCountInString(text) > longestText {
			all = append(all, Trace{Where: where})
			return
		}
		for _, like := range look(text) {
			all = append(all, Trace{where, like, role})
		}
	}
	add(c.Child.LivesIn, identifyingPlace, false, "child", "lives_in")
	if d := c.Departure; d != nil {
		add(d.Reason, Identifying, false, "departure", "reason")
		add(d.Consulted, IdentifyingRole, true, "departure", "consulted")
	}
	return all
}

// identifying takes out what it has found before it looks for the next, so that
// one number is not two things.
func identifying(text string, names func(text string, dated bool) []Likeness) []Likeness {
	if text == "" {
		return nil // before any pattern is compiled
	}
	var found []Likeness
	for _, look := range []struct {
		like Likeness
		at   func(string) [][]int
	}{
		{LikeEmail, emails}, {LikeInsurance, insuranceNumbers},
		{LikeBirthDate, birthDates}, {LikePostcode, postcodes}, {LikeAddress, addresses},
	} {
		if spans := look.at(text); len(spans) > 0 {
			found = append(found, look.like)
			text = without(text, spans)
		}
	}
	dates := fullDate().FindAllStringIndex(text, -1)
	text = without(text, dates)
	found = append(found, names(text, len(dates) > 0)...)
	for _, look := range []struct {
		like Likeness
		at   func(string) [][]int
	}{
		{LikeUPN, pupilNumbers}, {LikePhone, phones}, {LikeNHSNumber, nhsNumbers},
	} {
		if spans := look.at(text); len(spans) > 0 {
			found = append(found, look.like)
			text = without(text, spans)
		}
	}
	return found
}

// without puts a mark that is neither letter, digit nor space for each span.
func without(text string, spans [][]int) string {
	var b strings.Builder
	end := 0
	for _, span := range spans {
		b.WriteString(text[end:span[0]] + "\x00")
		end = span[1]
	}
	return b.String() + text[end:]
}

// fold gives one form to what is written in several: spaces, dashes,
// apostrophes, wide letters, digits of other scripts. What nobody sees falls out.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r), unicode.IsControl(r):
			return -1
		case unicode.Is(unicode.Pd, r), r == '\u2212':
			return '-'
		case strings.ContainsRune("\u2018\u2019\u02bc\u0060\u00b4", r):
			return '\''
		case r >= '\uff01' && r <= '\uff5e':
			return r - '\uff01' + '!'
		case r > unicode.MaxASCII:
			return latinDigit(r)
		}
		return r
	}, text)
}
