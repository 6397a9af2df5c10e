package amend

import (
	"fmt"
	"strings"

	"github.com/threshold-cli/threshold/pkg/result"
)

// Sentence says what happened, without old and new texts that are long.
func (a Amendment) Sentence() string {
	switch a.Kind {
	case Added:
		return a.subject() + ": added" + at(a.NewLevels, " at ") + "."
	case Removed:
		return a.subject() + ": taken out" + at(a.OldLevels, "; it stood at ") + "."
	case Renamed:
		return a.subject() + ": the id was " + a.Old + "."
	case Reworded:
		return a.subject() + ": " + a.what() + " " + came(a, "reworded") + "."
	case Up, Down, Moved:
		return a.subject() + ": " + a.which() + a.way() + "."
	case Order:
		return a.subject() + ": in another order."
	case Refs:
		return a.subject() + ": " + a.what() + " changed its place."
	}
	return a.subject() + ": " + a.what() + " " + came(a, "changed") + a.values() + "."
}

// Brief tells whether the sentence has the old and new values whole.
func (a Amendment) Brief() bool {
	const most = 60
	return a.Kind == Changed && len(a.Old)+len(a.New) < most
}

// values are part of the sentence where they are short.
func (a Amendment) values() string {
	switch {
	case !a.Brief():
		return ""
	case a.Old == "":
		return ", " + a.New
	case a.New == "":
		return "; it was " + a.Old
	}
	return " from " + a.Old + " to " + a.New
}

// came tells a value that changed from one that was or is empty.
func came(a Amendment, changed string) string {
	switch {
	case a.Old == "":
		return "added"
	case a.New == "":
		return "taken out"
	}
	return changed
}

func (a Amendment) way() string {
	switch {
	case len(a.NewLevels) == 0:
		return "taken out" + at(a.OldLevels, "; it was ")
	case len(a.OldLevels) == 0:
		return "added" + at(a.NewLevels, ": ")
	}
	words := "moved"
	if a.Kind != Moved {
		words += " " + string(a.Kind)
	}
	return words + at(a.OldLevels, " from ") + at(a.NewLevels, " to ")
}

// which tells apart what a rule says is the least and what it says to consider.
func (a Amendment) which() string {
	if a.Part != partRules {
		return ""
	}
	return a.what() + " "
}

// what names the field, by its key in the file.
func (a Amendment) what() string {
	switch a.Field {
	case "of", "about":
		return "what it is " + a.Field
	case "missing":
		return "list of what is missing"
	case "within":
		return "time allowed"
	case "due":
		return "time to reckon with"
	}
	return strings.NewReplacer("_", " ", ".", " ").Replace(a.Field)
}

// at names levels with their footing in law; nothing where there are none.
func at(levels []result.Level, lead string) string {
	if len(levels) == 0 {
		return ""
	}
	words := make([]string, len(levels))
	for n, l := range levels {
		words[n] = fmt.Sprintf("level %s (%s)", l.ID, strings.Join(l.Statute, ", "))
	}
	return lead + strings.Join(words, " and ")
}

// subject names the thing.
func (a Amendment) subject() string {
	name := short(a.Name)
	switch a.Part {
	case partIndicators, partContacts:
		return orList(name, a.Part) + bracketed(a.ID)
	case partLevels:
		return strings.TrimSpace("Level " + a.ID + comma(name))
	case "routes":
		return "Steps of level " + a.ID + colon(name)
	case "first":
		return "Steps that come first" + colon(name)
	}
	if a.ID == a.Name {
		return partWords(a.Part) + colon(name)
	}
	return partWords(a.Part) + colon(name) + bracketed(a.ID)
}

// partWords says what one thing of a part is.
func partWords(part string) string {
	switch part {
	case partRules, partTools, partForms, "gaps", "services", "principles", "prompts":
		part = strings.TrimSuffix(part, "s")
	case partHistory:
		part = "history fact"
	case "cases":
		part = "worked case"
	case "conventions":
		part = "convention rule"
	case "referral":
		part = "asked at a referral"
	}
	return strings.ToUpper(part[:1]) + strings.ReplaceAll(part[1:], "_", " ")
}

func orList(name, part string) string {
	if name == "" {
		return "The list of " + part
	}
	return name
}

func bracketed(id string) string {
	if id == "" {
		return ""
	}
	return " [" + id + "]"
}

func colon(name string) string {
	if name == "" {
		return ""
	}
	return ": " + name
}

func comma(name string) string {
	if name == "" {
		return ""
	}
	return ", " + name
}

// short cuts a long name behind a word.
func short(name string) string {
	const most = 90
	letters := []rune(strings.TrimSuffix(name, "."))
	if len(letters) <= most {
		return string(letters)
	}
	cut := string(letters[:most])
	if space := strings.LastIndex(cut, " "); space > 0 {
		cut = cut[:space]
	}
	return cut + " ..."
}
