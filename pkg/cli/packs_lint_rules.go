package cli

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/lint"
	"github.com/threshold-cli/threshold/pkg/render"
)

// ruleWords is a rule of lint as data.
type ruleWords struct {
	Code     string `json:"code"`
	Severity string `json:"severity"`
	Title    string `json:"title"`
	Why      string `json:"why"`
	Fix      string `json:"fix"`
}

func wordsOf(r lint.Rule) ruleWords {
	return ruleWords{string(r.Code), string(r.Severity), r.Title, r.Why, r.Fix}
}

// lintRuleWords lists the rules, and what else can be wrong with a pack, as
// machine formats want them.
func lintRuleWords() []diag.Rule {
	all := diag.Rules()
	for _, r := range lint.Rules() {
		all = append(all, diag.Rule{Code: r.Code, Severity: r.Severity, Text: r.Title + ".", Help: r.Why + " " + r.Fix})
	}
	return all
}

// lintRules prints every rule, or one, and checks nothing.
func (a *app) lintRules(folders []string, o packsLintOptions) error {
	if len(folders) > 0 {
		return usage("leave out "+folders[0], "--rules and --explain check nothing")
	}
	if !slices.Contains([]string{"text", "json", "yaml"}, o.format.value) {
		return usage("leave out --format, or give json or yaml", "rules are not printed as %s", o.format.value)
	}
	if o.explain != "" {
		return a.explainRule(o)
	}
	list := []ruleWords{}
	for _, rule := range lint.Rules() {
		list = append(list, wordsOf(rule))
	}
	data := struct {
		Rules []ruleWords `json:"rules"`
	}{list}
	return a.give(o.format, data, func(page *render.Page) {
		for _, r := range list {
			page.Item("-", "%s (%s): %s.", r.Code, r.Severity, r.Title)
		}
	})
}

func (a *app) explainRule(o packsLintOptions) error {
	rule, known := lint.Find(o.explain)
	if !known {
		return usage(nearest.OrAll(o.explain, lint.Codes()), "there is no rule %q", o.explain)
	}
	r := wordsOf(rule)
	return a.give(o.format, r, func(page *render.Page) {
		page.Loud(r.Code)
		page.Para("%s. By default: %s.", r.Title, r.Severity)
		page.Heading("Why it matters")
		page.Para("%s", r.Why)
		page.Heading("How to mend it")
		page.Para("%s", r.Fix)
		if rule.Severity == diag.Note {
			page.Para("A note is a question for the document's owner. It makes no check fail.")
		}
	})
}
