package ask_test

import (
	"errors"
	"fmt"
	"os"
	"testing"

	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/question"
)

// TestMain plays the program when a test starts the test binary again under a
// terminal of its own: ASK names the questions to put.
func TestMain(m *testing.M) {
	what := os.Getenv("ASK")
	if what == "" {
		os.Exit(m.Run())
	}
	p := ask.Choose(os.Stdin, os.Stderr, os.Getenv)
	var outcome string
	if what == "wigan" || what == "review" {
		outcome = interview(p, what == "review")
	} else {
		reply, err := p.Ask(questions()[what], nil, "3 of 7")
		outcome = fmt.Sprintf("REPLY %q back=%v %s%s%s END", reply.Values, reply.Back, name(err), jump(reply), left(reply))
	}
	fmt.Println(outcome)
	_ = os.WriteFile(os.Getenv("ASK_OUT"), []byte(outcome), 0o600) // for when the terminal is gone
}

func jump(reply ask.Reply) string {
	switch {
	case reply.Review:
		return ", to all answers"
	case reply.Search:
		return ", to own words"
	}
	return ""
}

func left(reply ask.Reply) string {
	if len(reply.Ticked) == 0 {
		return ""
	}
	return fmt.Sprintf(", ticked %q", reply.Ticked)
}

func name(err error) string {
	switch {
	case errors.Is(err, ask.ErrInterrupted):
		return "ErrInterrupted"
	case errors.Is(err, ask.ErrIncomplete):
		return "ErrIncomplete"
	case err != nil:
		return err.Error()
	}
	return "no error"
}

// interview runs all the questions about a child in Wigan, or only the page
// where answers are changed.
func interview(p ask.Prompter, reviewOnly bool) string {
	files := os.DirFS("../../data")
	framework, err := pack.LoadFramework(files)
	if err != nil {
		return err.Error()
	}
	wigan, err := pack.Load(files, "packs/wigan", "wigan", framework, pack.Indicators|pack.Contacts)
	if err != nil {
		return err.Error()
	}
	vocabulary, err := pack.LoadVocabulary(files)
	if err != nil {
		return err.Error()
	}
	sheet := question.New(wigan, framework, vocabulary)
	for q, more := sheet.Next(); more && reviewOnly; q, more = sheet.Next() {
		if err := sheet.Answer(q.ID, []string{q.Options[len(q.Options)-1].Value}); err != nil {
			return err.Error()
		}
	}
	err = ask.Run(p, sheet, ask.Options{Ring: func() string { return "Ring the night line." }, Banner: func() string { return "Ring 999 now. Then the night line." }})
	return fmt.Sprintf("CASE %+v %s END", sheet.Case(), name(err))
}

const longLabel = "Chronic or recurring health problems with missed appointments, routine and " +
	"non-routine, over a long time and in spite of reminders, ending in these words"

func questions() map[string]question.Question {
	return map[string]question.Question{
		"one": {ID: "one", Section: "First of all", Title: "Is the child in danger now?", Kind: question.One,
			Banner: "Ring 999 now.",
			Options: []question.Option{{Value: "yes", Label: "Yes, now"}, {Value: "no", Label: "No, not now"},
				{Value: question.Skip, Label: "I can't say"}}},
		"many": {ID: "many", Section: "Health", Title: "Health: what is so?", Help: "Choose all that has been seen.", Kind: question.Many,
			Options: append(numberedOptions(11), question.Option{Value: "long", Label: longLabel},
				question.Option{Value: question.None, Label: "None of these", Alone: true})},
		"age": {ID: "age", Section: "About the child", Title: "How old is the child?", Kind: question.Number, Max: 25, Years: true,
			Options: []question.Option{{Value: "unborn", Label: "unborn"}, {Value: question.Skip, Label: "not known"}}},
		"help": {ID: "help", Section: "Health", Title: "Health: what is so?", Kind: question.Many, Ring: "Ring the night line.", Jumps: true,
			Options: []question.Option{{Value: "v1", Label: "Observation", About: []string{"All that is known of it."}},
				{Value: question.None, Label: "None of these", Alone: true}}},
		"words": {ID: "words", Section: "What worries you", Title: "What have you seen?", Kind: question.Words},
		"meant": {ID: "meant", Section: "Asked about every child", Title: "Is it harm?", Kind: question.One,
			About: []string{"What harm means here."}, Options: []question.Option{{Value: "yes", Label: "Yes"}, {Value: "no", Label: "No"}}},
		"list": {ID: "list", Section: "Your answers", Title: "Is this right?", Kind: question.One, Options: numberedOptions(40)},
	}
}

func numberedOptions(n int) []question.Option {
	var all []question.Option
	for i := range n {
		all = append(all, question.Option{Value: fmt.Sprintf("v%d", i+1), Label: fmt.Sprintf("Observation number %d", i+1)})
	}
	return all
}
