package cli

import (
	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/amend"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/result"
)

type packsDiffOptions struct {
	exitCode bool
	format   word
}

// diffWords is what differs between two packs as data.
type diffWords struct {
	Old        result.Pack       `json:"old"`
	New        result.Pack       `json:"new"`
	Counts     map[string]int    `json:"counts"` // by group
	Amendments []amend.Amendment `json:"amendments"`
}

func (a *app) packsDiffCommand() *cobra.Command {
	var o packsDiffOptions
	c := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "List the key amendments between two editions of a pack",
		Long: "diff compares two packs by what they say, not by their lines, and lists what was\n" +
			"added, taken out, reworded or moved, the most consequential first: whom to ring,\n" +
			"levels, what moved down, then the rest. Each is an area's id or a pack's folder;\n" +
			"editions kept in git are compared as exported folders.",
		Example: "  threshold packs diff wigan ./draft/wigan\n" +
			"  threshold packs diff ./2026/wigan ./2027/wigan --format markdown\n" +
			"  threshold packs diff ./2026/wigan ./2027/wigan --exit-code",
		Args: twoEditions,
		RunE: func(_ *cobra.Command, args []string) error { return a.packsDiff(o, args) },
	}
	c.Flags().BoolVar(&o.exitCode, "exit-code", false, "exit 1 when the packs differ")
	formatVar(c, &o.format, markdown)
	return c
}

func (a *app) packsDiff(o packsDiffOptions, args []string) error {
	old, newer, _, err := a.editions(args)
	if err != nil {
		return err
	}
	data := diffWords{Old: advice.Document(old), New: advice.Document(newer), Counts: map[string]int{},
		Amendments: plainAmendments(amend.Compare(old, newer).Amendments)}
	for _, g := range amend.Groups() {
		data.Counts[string(g)] = 0
	}
	for _, one := range data.Amendments {
		data.Counts[string(one.Group)]++
	}
	if err := a.giveSheet(o.format, data, func(s render.Sheet) { printDiff(s, data) }); err != nil {
		return err
	}
	if o.exitCode && len(data.Amendments) > 0 {
		return errFound
	}
	return nil
}

// plainAmendments are ready for JSON: no list is null.
func plainAmendments(list []amend.Amendment) []amend.Amendment {
	list = orEmpty(list)
	for n := range list {
		list[n].OldLevels, list[n].NewLevels = orEmpty(list[n].OldLevels), orEmpty(list[n].NewLevels)
		list[n].Words = orEmpty(list[n].Words)
	}
	return list
}
