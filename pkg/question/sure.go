package question

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

const sureID = "sure"

// sure asks of all that was chosen what is only suspected, and what each
// suspicion rests on.
func (b *builder) sure() {
	if len(b.picked) == 0 {
		return
	}
	options := make([]Option, len(b.picked))
	for n, i := range b.picked {
		options[n] = Option{Value: i.ID, Label: i.Text, About: b.sheet.about(i)}
	}
	q := Question{
		ID: sureID, Section: "How sure you are", Kind: Many,
		Title:   "Of what you chose, what are you not sure of?",
		Help:    "Not sure: something seen, heard, said or recorded points to it.",
		Options: append(distinct(options), noneOf(surely(len(b.picked)))),
		apply:   applySure(b.picked),
		adds:    every,
	}
	b.add(q)
	for _, i := range b.picked {
		if slices.Contains(b.chosen(q), i.ID) {
			b.add(b.sheet.grounds(q.Section, i))
		}
	}
}

func surely(n int) string {
	if n == 1 {
		return "I am sure of it: seen, heard, told or on record"
	}
	return fmt.Sprintf("I am sure of all %d: seen, heard, told or on record", n)
}

func applySure(picked []*pack.Indicator) func(*answer.Case, []string) {
	return func(c *answer.Case, unsure []string) {
		for _, i := range picked {
			if slices.Contains(unsure, i.ID) {
				c.Suspected = append(c.Suspected, i.ID)
			} else {
				c.Present = append(c.Present, i.ID)
			}
		}
	}
}

// unsettled puts what was chosen, and not yet said to be sure, among what is
// suspected: that much was said.
func (b *builder) unsettled(c *answer.Case) {
	for _, q := range b.all {
		if q.ID == sureID && !b.sheet.answered(q) {
			for _, i := range b.picked {
				c.Suspected = append(c.Suspected, i.ID)
			}
		}
	}
}

// besides asks of everyone whether something worries them that nothing here
// says: no list is complete, and silence must not pass for "all is well".
func (b *builder) besides() {
	b.add(Question{
		ID: "besides", Section: "What worries you", Kind: One, Optional: true,
		Title: "Does something worry you that nothing here says?",
		Help:  "No list is complete. If so, the result begins with talking it through.",
		Options: []Option{
			{Value: yes, Label: "Yes"}, {Value: no, Label: "No"}, {Value: Skip, Label: "I can't say"},
		},
		apply: func(c *answer.Case, values []string) { c.NothingFits = is(values, yes) },
	})
}
