package diag

// Code names a kind of problem. Codes are stable: scripts may rely on them.
type Code string

// What can be wrong with the file as such.
const (
	Unreadable Code = "unreadable" // missing, no ordinary file, not text, too large
	Syntax     Code = "syntax"     // not YAML or JSON
	Empty      Code = "empty"      // nothing in it
	Documents  Code = "documents"  // more than one document
	Alias      Code = "alias"      // anchor, alias or merge
	TooMany    Code = "too-many"   // more problems than are shown

	// UnknownFile is of the folder: a YAML file that nothing reads.
	UnknownFile Code = "unknown-file"
)

// What can be wrong with its shape.
const (
	UnknownKey   Code = "unknown-key"
	DuplicateKey Code = "duplicate-key"
	WrongType    Code = "wrong-type"
	WrongValue   Code = "wrong-value"
	Required     Code = "required"
	Unprintable  Code = "unprintable" // control or direction characters in a text
	Identifying  Code = "identifying" // free text that could say who somebody is
)

// What can be wrong with what it refers to.
const (
	UnknownID   Code = "unknown-id"
	DuplicateID Code = "duplicate-id"
	Conflict    Code = "conflict" // two answers that exclude each other
	Incomplete  Code = "incomplete"
)

// Rule says in words what a code means. Machine formats carry it beside the
// problems, and docs explains each at greater length.
type Rule struct {
	Code     Code
	Severity Severity // what its problems count as, where nobody set it otherwise; empty is Error
	Text     string   // what is wrong, in a sentence
	Help     string   // how to mend it, in a sentence or two
}

// Rules lists every code that readers of packs and answers use, in the order in
// which they are checked.
func Rules() []Rule {
	return []Rule{
		{Unreadable, Error, "The file cannot be read as text.",
			"Put it in place as an ordinary file, saved as plain text in UTF-8."},
		{Syntax, Error, "The file is not YAML or JSON.",
			"Look for a missing quote, bracket or colon, or uneven indentation, " +
				"on the line named, the one before or those below."},
		{Empty, Error, "The file holds nothing.",
			"Write its keys, or take it away where the format lets it be left out."},
		{Documents, Error, "The file holds more than one document.",
			"Remove the line --- and what follows it."},
		{Alias, Error, "The file has an anchor, an alias or a merge.",
			"Write the value out in each place."},
		{TooMany, Error, "There are more problems than are shown.",
			"Mend those that are shown, then check again."},
		{UnknownFile, Warning, "The folder of the pack holds a YAML file that nothing reads.",
			"Give it the name that was meant, or move it out of the folder."},
		{UnknownKey, Error, "The format has no such key.",
			"Look for a slip of the pen: a key that is passed over would say nothing."},
		{DuplicateKey, Error, "One key stands twice.",
			"Keep one of the two."},
		{WrongType, Error, "The value is of another kind than the key wants.",
			"Write text, a number, true or false, a list or keys with values, as the message says."},
		{WrongValue, Error, "The value is none that is allowed here.",
			"Choose one of the values that the message names."},
		{Required, Error, "A key that must be there is left out or has no value.",
			"Add it. Where the document leaves it blank the format has a word for that."},
		{Unprintable, Error, "A text holds a character that nobody can see.",
			"Remove it: it could change what a screen shows."},
		{Identifying, Error, "A free text holds what could say who somebody is.",
			"Leave it out, or write a role or an age: names, numbers and addresses belong on the referral form."},
		{UnknownID, Error, "A reference leads nowhere.",
			"Correct the id, or add what it stands for."},
		{DuplicateID, Error, "Two things carry one id.",
			"Give one of the two another id."},
		{Conflict, Error, "Two statements exclude each other.",
			"Keep the one that is true."},
		{Incomplete, Error, "Something is missing that the rest relies on.",
			"Add what the message names."},
	}
}
