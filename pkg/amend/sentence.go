package amend

import (
	"fmt"
	"strings"

	"github.com/threshold-cli/threshold/pkg/result"
)

// Sentence says what happened, without the old and new texts.
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
	return a.subject() + ": " + a.what() + " " + came(a, "changed") + "."
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

func (a Amendment) what() string {
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
	part := strings.ReplaceAll(a.Part, "_", " ")
	return strings.ToUpper(part[:1]) + part[1:] + colon(name) + bracketed(a.ID)
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
