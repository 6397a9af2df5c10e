package cli

import (
	"slices"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

func (a *app) consentCommand() *cobra.Command {
	var area, level string
	var format word
	state := word{allowed: answer.Consent("").Values()}
	c := &cobra.Command{
		Use:   "consent",
		Short: "Show what to ask, say and record about consent at a level",
		Long: "consent keeps three things apart: agreement to help, sharing information, and\n" +
			"being open with the family. Without --state it shows the words for every state.",
		Example: "  threshold consent --area wigan --level 3\n" +
			"  threshold consent --area wigan --level 4 --state refused",
		Args: a.noArgs,
		RunE: func(*cobra.Command, []string) error { return a.consent(area, level, state.value, format) },
	}
	areaVar(c, &area)
	levelVar(c, &level)
	wordVar(c, &state, "state", "the state of consent")
	formatVar(c, &format)
	return c
}

func (a *app) consent(area, level, state string, format word) error {
	p, _, err := a.open(area, pack.ConsentWords)
	if err != nil {
		return err
	}
	levels, err := oneLevel(p, level)
	if err != nil {
		return err
	}
	national, err := a.national()
	if err != nil {
		return err
	}
	texts := append(consentWords(p, levels, state), advice.NationalConsent(national)...)
	data := struct {
		Area    string           `json:"area"`
		Level   string           `json:"level"`
		State   string           `json:"state"` // empty: every state
		Consent []result.Consent `json:"consent"`
		Pack    packVersion      `json:"pack"`
	}{p.ID, level, state, texts, versionOfPack(p)}
	return a.give(format, data, func(page *render.Page) {
		notice(page, p)
		for _, l := range levels {
			page.Loud(p.Name + ", level " + levelLine(l))
		}
		if state != "" {
			page.Para("%s", render.StateWords(state))
		}
		page.Consents(data.Consent)
	})
}

// consentWords lists each text of the levels once; without a state, those of
// all states.
func consentWords(p *pack.Pack, levels []pack.Level, state string) []result.Consent {
	list := []result.Consent{}
	for _, text := range p.Consent {
		atLevel := len(text.Levels) == 0 || slices.ContainsFunc(levels, func(l pack.Level) bool {
			return slices.Contains(text.Levels, l.ID)
		})
		inState := state == "" || len(text.States) == 0 || slices.Contains(text.States, answer.Consent(state))
		if atLevel && inState {
			list = append(list, advice.ConsentWords(text))
		}
	}
	return list
}
