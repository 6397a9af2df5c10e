package ask

import (
	"fmt"
	"strings"

	"github.com/threshold-cli/threshold/pkg/question"
)

// The page on which answers can be changed.
const (
	ReviewID   = "review"                  // the id of its question
	ShowResult = "show the result"         // the option that ends it
	GoOn       = "go on with what is open" // instead, while something is open
	AddWords   = "add something in my own words"
)

const dash = " — " // between a question and its answer

// review shows every answer and asks again for the one that is chosen.
func (i interview) review() (done bool, err error) {
	page := i.page()
	reply, err := i.put(page, nil, "")
	if err != nil {
		return false, err
	}
	if reply.Turn() {
		return false, i.elsewhere(reply)
	}
	if err := page.Check(reply.Values); err != nil {
		return false, fmt.Errorf("looking through the answers: %w", err)
	}
	return i.reviewed(reply.Values[0])
}

// elsewhere leaves the page without choosing from it: to own words, or back to
// what is open, which is where somebody came from, or to the last question.
func (i interview) elsewhere(reply Reply) error {
	switch {
	case reply.Review:
		return nil
	case reply.Search:
		return i.change(i.words())
	case len(i.openIDs()) > 0:
		return i.askOpen(nil)
	}
	all := i.sheet.Questions()
	return i.change(all[len(all)-1])
}

func (i interview) reviewed(chosen string) (done bool, err error) {
	switch chosen {
	case ShowResult:
		return true, nil
	case GoOn:
		return false, i.askOpen(nil)
	case AddWords:
		return false, i.change(i.words())
	}
	q, _ := i.sheet.Question(chosen)
	return false, i.change(q)
}

// change asks one question again, and then what its answer has added. What was
// open before stays so. Going back from the question is coming back to the page.
func (i interview) change(q question.Question) error {
	before := i.openIDs()
	reply, err := i.ask(q)
	if err != nil || reply.Turn() {
		return err
	}
	return i.askOpen(before)
}

func (i interview) page() question.Question {
	open := len(i.openIDs())
	q := question.Question{
		ID: ReviewID, Section: "Your answers", Banner: i.sheet.Banner(), Kind: question.One,
		Title: "Is this right?",
		Help:  "Choose an answer to change it, or show the result.",
	}
	q.Options = i.ways(open)
	if open > 0 {
		q.Title = fmt.Sprintf("%d questions are open", open)
		q.Help = "Choose one to answer or change it."
	}
	silent, asked := i.sheet.Unlooked()
	q.Help += about(" Nobody has said anything about: ", silent) + about(" Only single lines were answered, with no or can't say, about: ", asked)
	for _, line := range i.sheet.Review() {
		q.Options = append(q.Options, question.Option{Value: line.ID, Label: line.Title + dash + line.Answer})
	}
	return q
}

func about(words string, sides []string) string {
	if len(sides) == 0 {
		return ""
	}
	return words + strings.Join(sides, "; ") + "."
}

// ways are the ways on. A result can be had early, once what is asked about every
// child was asked; it says what is open.
func (i interview) ways(open int) []question.Option {
	words := question.Option{Value: AddWords, Label: "Add something you have seen, heard or been told"}
	result := question.Option{Value: ShowResult, Label: "Show the result"}
	switch {
	case open == 0:
		return []question.Option{result, words}
	case !i.sheet.GatesAnswered():
		return []question.Option{{Value: GoOn, Label: "Go on with the questions"}, words}
	}
	result.Label = "Show the result now; what is open is shown as not answered"
	return []question.Option{{Value: GoOn, Label: "Go on with the questions"}, result, words}
}

func (i interview) openIDs() []string {
	var all []string
	for _, line := range i.sheet.Review() {
		if line.Open {
			all = append(all, line.ID)
		}
	}
	return all
}
