package diag

// Code names a kind of problem. Codes are stable: scripts may rely on them.
type Code string

// What can be wrong with the file as such.
const (
	Unreadable Code = "unreadable" // missing, a folder, not text, too large
	Syntax     Code = "syntax"     // not YAML or JSON
	Empty      Code = "empty"      // nothing in it
	Documents  Code = "documents"  // more than one document
	Alias      Code = "alias"      // anchor, alias or merge
)

// What can be wrong with its shape.
const (
	UnknownKey   Code = "unknown-key"
	DuplicateKey Code = "duplicate-key"
	WrongType    Code = "wrong-type"
	WrongValue   Code = "wrong-value"
	Required     Code = "required"
	Unprintable  Code = "unprintable" // control or direction characters in a text
)

// What can be wrong with what it refers to.
const (
	UnknownID   Code = "unknown-id"
	DuplicateID Code = "duplicate-id"
	Conflict    Code = "conflict" // two answers that exclude each other
	Incomplete  Code = "incomplete"
)
