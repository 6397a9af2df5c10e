package answer

// The parts of dates. A date is read generously: a day and month that cannot be
// do no harm here.
const (
	day     = `(?:0?[1-9]|[12]\d|3[01])`
	ordinal = `(?:st|nd|rd|th)?(?: of)?`
	month   = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|` +
		`aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
	century = `(?:19|20)\d\d`
	year    = `(?:` + century + `|'?\d\d)`
	mark    = ` ?[-/.] ?`
	numeric = day + mark + day + mark + year + `\b|` +
		day + ` ` + day + ` ` + century + `\b|` +
		century + `[-/. ]` + day + `[-/. ]` + day + `\b`
	dayMonth = day + ordinal + `[ -]?` + month + `\b|\b` + month + ` ` + day + `(?:st|nd|rd|th)?\b`
	worded   = day + ordinal + `[ -]?` + month + `[ ,-]{0,2}` + year + `\b|` +
		month + ` ` + day + `(?:st|nd|rd|th)?,? ` + century + `\b`
	full      = `\b(?:` + numeric + `|` + worded + `)`
	undivided = `\b(?:\d{6}|\d{8})\b`
	anyDate   = `(?:` + full + `|\b(?:` + dayMonth + `)|` + undivided + `)`
	birthWord = `(?:d[. ]?o[. ]?b\b\.?|date of birth|birth ?dates?|born|birthday)`
)

var (
	fullDate = pattern(`(?i)` + full)
	// A word such as "unborn" or "new-born" is not about a date of birth.
	birthThenDate = pattern(`(?i)(?:^|[^\p{L}-])(?:` + birthWord + `(?:, ?)?[^.,;!?]{0,40}?` + anyDate +
		`|b\.? ?` + full + `)`)
	dateThenBirth = pattern(`(?i)` + anyDate + `[^.;!?\p{L}](?:[^.;!?]{0,11}[^.;!?\p{L}-])?` + birthWord)
)

func birthDates(text string) [][]int {
	if spans := birthThenDate().FindAllStringIndex(text, -1); len(spans) > 0 {
		return spans
	}
	return dateThenBirth().FindAllStringIndex(text, -1)
}
