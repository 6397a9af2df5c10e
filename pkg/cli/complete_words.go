package cli

import (
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/lint"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/schema"
	"github.com/threshold-cli/threshold/pkg/topic"
)

// meanings words the values of a flag that takes one of a list. Every value is
// given, with words or without.
func meanings(flag string, allowed []string) []listed {
	words := map[string][]listed{"format": formats(), "state": consentStates(), "ring": ringWords(),
		"fail-on": severities(), "show": severities()}[flag]
	list := make([]listed, len(allowed))
	for n, value := range allowed {
		list[n].name = value
		for _, w := range words {
			if w.name == value {
				list[n] = w
			}
		}
	}
	return list
}

func consentStates() []listed {
	return []listed{
		{"given", "The family agrees."},
		{"refused", "The family was asked and does not agree."},
		{"not-sought", "Nobody has asked the family yet."},
		{"unsafe-to-seek", "Asking could put the child or somebody else at risk."},
	}
}

func ringWords() []listed {
	return []listed{
		{string(pack.Act), "I would ring now."},
		{string(pack.Ask), "I would first ask whether there is reason to suspect significant harm."},
		{string(pack.NoProtection), "Neither."},
	}
}

func severities() []listed {
	return []listed{
		{string(diag.Error), "What makes a pack unusable, or would send a reader wrong."},
		{string(diag.Warning), "Defects as well."},
		{string(diag.Note), "Everything, questions for the document's owner as well."},
	}
}

// kinds words each kind as docs/judging.md does.
func kinds() []listed {
	return []listed{
		{string(pack.Strength), "Good news, wherever it is printed."},
		{string(pack.Disclosure), "Somebody has told or alleged it."},
		{string(pack.Harm), "The child is or was abused, neglected or exploited, or carries an injury that " +
			"care caused or nobody explains."},
		{string(pack.Danger), "A person, act, plan, history or place is likely to do serious harm, or " +
			"development is already significantly impaired."},
		{string(pack.Vulnerability), "Any other need of child or carer."},
		{string(pack.Context), "Any other circumstance."},
	}
}

func shells() []listed {
	return []listed{
		{"bash", "Bash, with the package bash-completion."},
		{"zsh", "Z shell."},
		{"fish", "Fish."},
		{"powershell", "PowerShell, on any system."},
	}
}

func lintCodes() []listed {
	var list []listed
	for _, r := range lint.Rules() {
		list = append(list, listed{string(r.Code), r.Title})
	}
	return list
}

func schemaNames() []listed {
	var list []listed
	for _, f := range schema.Files() {
		list = append(list, listed{f.Name, f.File + ", " + f.Holds})
	}
	return list
}

func topicNames() []listed {
	var list []listed
	for _, t := range topic.All() {
		list = append(list, listed{t.Name, t.Short})
	}
	return list
}
