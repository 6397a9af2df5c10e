package question

import (
	"slices"
	"strconv"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// Replies that several questions offer.
const (
	yes       = "yes"
	no        = "no"
	suspected = "suspected"
	notKnown  = "not-known"
	unborn    = "unborn"
)

func (s *Sheet) emergency() []Question {
	return []Question{{
		ID: "emergency", Section: "First of all", Kind: One, Optional: true,
		Title:   "Is the child, or anyone, in immediate danger now?",
		Help:    "If so, ring 999 before you go on. The questions can wait.",
		Options: []Option{{Value: yes, Label: "Yes"}, {Value: no, Label: "No"}, {Value: Skip, Label: "I can't say"}},
		apply:   func(c *answer.Case, values []string) { c.ImmediateDanger = is(values, yes) },
	}}
}

func (s *Sheet) facts() []Question {
	all := append([]Question{s.age(), s.disabled()}, s.home()...)
	all = append(all, s.openTo(), s.aboutWorker())
	if s.pack.AsksRole() {
		all = append(all, s.role())
	}
	for n := range all {
		all[n].Section = "About the child"
	}
	return all
}

func (s *Sheet) age() Question {
	return Question{
		ID: "age", Kind: Number, Max: answer.MaxAge, Years: true, Optional: true,
		Title: "How old is the child?",
		Help: "In whole years, or such as 6 months; 0 is a baby under one. Type unborn before birth, or not known. " +
			"No name or date of birth is needed.",
		Options: []Option{{Value: unborn, Label: "unborn"}, {Value: Skip, Label: "not known"}},
		apply:   applyAge,
	}
}

func applyAge(c *answer.Case, values []string) {
	c.Child.Unborn = is(values, unborn)
	if age, err := strconv.Atoi(values[0]); err == nil {
		c.Child.Age = &age
	}
}

func (s *Sheet) disabled() Question {
	return Question{
		ID: "disabled", Kind: One, Optional: true,
		Title:   "Is the child disabled?",
		Options: []Option{{Value: yes, Label: "Yes"}, {Value: no, Label: "No"}, {Value: Skip, Label: "Not known"}},
		apply:   func(c *answer.Case, values []string) { c.Child.Disabled = is(values, yes) },
	}
}

func (s *Sheet) openTo() Question {
	return Question{
		ID: "open-to", Kind: One,
		Title: "Who already works with the child or the family?",
		Options: []Option{
			{Value: string(answer.OpenToNone), Label: "Neither early help nor children's social care"},
			{Value: string(answer.OpenToEarlyHelp), Label: "Early help"},
			{Value: string(answer.OpenToSocialCare), Label: "Children's social care"},
			{Value: string(answer.OpenToNotKnown), Label: "Not known"},
		},
		apply: func(c *answer.Case, values []string) { c.OpenTo = answer.OpenTo(values[0]) },
	}
}

func (s *Sheet) aboutWorker() Question {
	return Question{
		ID: "about-worker", Kind: One, Optional: true,
		Title:   "Is the worry about a person who works with children?",
		Help:    "Paid or unpaid: staff, foster carers and volunteers too.",
		Options: []Option{{Value: yes, Label: "Yes"}, {Value: no, Label: "No"}, {Value: Skip, Label: "I can't say"}},
		apply:   func(c *answer.Case, values []string) { c.AboutWorker = is(values, yes) },
	}
}

// role is asked where the document has other steps for some.
func (s *Sheet) role() Question {
	return Question{
		ID: "role", Kind: One, Optional: true,
		Title: "Where do you work?",
		Help:  "The guidance has steps of their own for some.",
		Options: []Option{
			{Value: string(answer.RolePolice), Label: "Police"},
			{Value: string(answer.RoleSchool), Label: "School or college"},
			{Value: string(answer.RoleEarlyYears), Label: "Early years"},
			{Value: string(answer.RoleHealth), Label: "Health"},
			{Value: string(answer.RoleOther), Label: "Elsewhere"},
			{Value: Skip, Label: "I would rather not say"},
		},
		apply: func(c *answer.Case, values []string) { c.Role = answer.Role(values[0]) },
	}
}

// ownLevel comes before anything that the program says, so that the judgement
// is the practitioner's own.
func (s *Sheet) ownLevel() []Question {
	var options []Option
	for _, level := range s.pack.Levels {
		options = append(options, Option{Value: level.ID, Label: level.Name})
	}
	return []Question{{
		ID: "own-level", Section: "Your own view", Kind: One, Optional: true,
		Title:   "Where would you place this yourself?",
		Help:    "Your own judgement, before the program gives its suggestion. Both are shown.",
		Options: append(distinct(options), Option{Value: Skip, Label: "I would rather not say"}),
		apply:   func(c *answer.Case, values []string) { c.OwnLevel = values[0] },
	}}
}

func (s *Sheet) history() []Question {
	var options []Option
	for _, item := range s.pack.History {
		options = append(options, Option{Value: item.ID, Label: item.Text})
	}
	return []Question{{
		ID: "history", Section: "What came before", Kind: Many, Optional: true,
		Title:   "What is known of earlier help and concerns?",
		Options: append(distinct(options), noneOf("None of these"), Option{Value: Skip, Label: "Not known", Alone: true}),
		apply:   func(c *answer.Case, values []string) { c.History = append([]string{}, values...) },
	}}
}

func (s *Sheet) consent() []Question {
	return []Question{{
		ID: "consent", Section: "Consent", Kind: One, Optional: true,
		Title: "Have the parents or carers, or the young person, agreed?",
		Help:  "To a referral, or to help being offered.",
		Options: []Option{
			{Value: string(answer.ConsentGiven), Label: "Yes, they agreed"},
			{Value: string(answer.ConsentRefused), Label: "No, they refused"},
			{Value: string(answer.ConsentNotSought), Label: "They have not been asked yet"},
			{Value: string(answer.ConsentUnsafeToSeek), Label: "Asking could put the child or somebody else at risk"},
			{Value: Skip, Label: "Not known"},
		},
		apply: func(c *answer.Case, values []string) { c.Consent = answer.Consent(values[0]) },
	}}
}

// confirms puts a level's second question where something that the document
// prints at that level is present.
func (s *Sheet) confirms(c answer.Case) []Question {
	var all []Question
	for _, level := range s.pack.Levels {
		if level.Confirm != nil && s.anyAt(level.ID, c.Present) {
			all = append(all, confirm(level))
		}
	}
	return all
}

func (s *Sheet) anyAt(level string, ids []string) bool {
	return slices.ContainsFunc(ids, func(id string) bool {
		return slices.Contains(s.pack.Indicator(id).Levels, level)
	})
}

func confirm(level pack.Level) Question {
	return Question{
		ID: "confirm:" + level.ID, Section: "A second look", Kind: One,
		Title: level.Confirm.Question,
		Options: []Option{
			{Value: string(answer.ConfirmYes), Label: "Yes"},
			{Value: string(answer.ConfirmNo), Label: "No"},
			{Value: string(answer.ConfirmUnsure), Label: "I am not sure"},
		},
		apply: func(c *answer.Case, values []string) {
			if c.Confirm == nil {
				c.Confirm = map[string]answer.Confirm{}
			}
			c.Confirm[level.ID] = answer.Confirm(values[0])
		},
	}
}

func noneOf(label string) Option { return Option{Value: None, Label: label, Alone: true} }

func is(values []string, word string) *bool {
	said := slices.Contains(values, word)
	return &said
}
