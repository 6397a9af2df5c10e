package question

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/search"
)

const (
	findPrefix  = "find:"
	mostFinds   = 40 // nobody types more often; the lists are there as well
	mostMatches = pageSize
)

// finds lets somebody type what they have seen, as often as they like, and shows
// what the guidance has for it.
func (b *builder) finds() {
	for n := 1; n <= mostFinds; n++ {
		q := b.find(n)
		b.add(q)
		typed := b.chosen(q)
		if len(typed) == 0 || typed[0] == Done || typed[0] == Walk {
			return
		}
		b.found(n, typed[0])
	}
}

func (b *builder) find(n int) Question {
	q := Question{
		ID: fmt.Sprintf("%s%d", findPrefix, n), Section: "What worries you", Kind: Words,
		Title: "What have you seen, heard or been told?",
		Help: "Type one thing in a few words, such as hungry, bruise or missing from home; no names. " +
			"Or type list to go through the guidance, or done.",
		Options: []Option{{Value: Walk, Label: "list"}, {Value: Done, Label: "done"}},
		apply:   func(*answer.Case, []string) {},
	}
	if n > 1 {
		q.Title = "What else?"
		q.Help = fmt.Sprintf("%s so far. Type the next thing, list to go through the guidance, or done.", b.soFar())
	}
	return q
}

func (b *builder) soFar() string {
	if len(b.picked) == 1 {
		return "You have chosen 1 line"
	}
	return fmt.Sprintf("You have chosen %d lines", len(b.picked))
}

// found shows the closest lines for what was typed. What is not chosen here has
// not been answered: nobody said that it was looked at.
func (b *builder) found(n int, typed string) {
	hits := b.sheet.find(typed)
	var fresh []*pack.Indicator
	for _, hit := range hits {
		if i := b.sheet.pack.Indicator(hit.ID); !b.taken[i.ID] {
			fresh = append(fresh, i)
		}
	}
	entries := goodNewsLast(b.left(b.sheet.entries(fresh)))
	id := fmt.Sprintf("found:%d", n)
	if len(entries) == 0 {
		q := b.sheet.nothingFound(id, echo(typed), len(hits) > 0)
		q.Help = b.noNames(typed) + b.sheet.readAs(typed) + q.Help
		b.add(q)
		return
	}
	shown := entries[:min(len(entries), mostMatches)]
	b.addPage(Question{
		ID: id, Section: "What worries you", Kind: Many,
		Title: fmt.Sprintf("For %s: what is so, or do you have reason to think so?", echo(typed)),
		Help: b.noNames(typed) + b.sheet.readAs(typed) + matchWords(hits, len(shown), len(entries)) +
			askedWords(shown) + " How sure you are is asked later.",
		Options: append(b.sheet.goodNewsSaid(shown), noneOf("None of these; other words may find more")),
	}, shown)
}

// askedWords says what choosing a line does that was asked before.
func askedWords(shown []entry) string {
	if !slices.ContainsFunc(shown, func(e entry) bool { return gated(e.all[0]) }) {
		return ""
	}
	return " What was asked already stands with your answer; choose it to answer again."
}

// nothingFound leads to the questions that may hold what no line says.
func (s *Sheet) nothingFound(id, words string, known bool) Question {
	title := fmt.Sprintf("The guidance has nothing for %s.", words)
	if known {
		title = fmt.Sprintf("What the guidance has for %s has been asked already.", words)
	}
	return Question{
		ID: id, Section: "What worries you", Kind: One,
		Title: title,
		Help: "That says nothing about the child. Other words may find it. One of these may hold it; " +
			"and you are asked later for what nothing here says.",
		Options: []Option{
			{Value: None, Label: "Go on"},
			s.again(s.aboutWorker(), "It is about a person who works with children"),
			s.again(s.emergency()[0], "The child, or anyone, is in immediate danger now"),
		},
		apply: func(*answer.Case, []string) {},
	}
}

// matchWords says how what was typed was matched.
func matchWords(hits []search.Hit, shown, of int) string {
	var words []string
	if shown < of {
		words = append(words, fmt.Sprintf("The closest %d of %d; more words narrow it.", shown, of))
	}
	if len(hits[0].Lacks) > 0 {
		words = append(words, "Nothing has all of these words; these have the most.")
	}
	return strings.Join(append(words, "Choose all that fit."), " ")
}

// echo repeats what was typed, unless it could say who somebody is.
func echo(typed string) string {
	if len(answer.Identifying(typed)) > 0 {
		return "what you typed"
	}
	return strconv.Quote(typed)
}

// noNames says once that a search needs no names, to whoever typed one.
func (b *builder) noNames(typed string) string {
	if b.named || len(answer.Identifying(typed)) == 0 {
		return ""
	}
	b.named = true
	return "Names, addresses and numbers are not needed here, and are not kept. "
}

// readAs says which words were read as others: what was found for a word that
// nobody typed would be a riddle.
func (s *Sheet) readAs(typed string) string {
	var words []string
	for _, r := range s.readings(typed) {
		words = append(words, fmt.Sprintf("%q is read as %q. ", r.Typed, r.Read))
	}
	return strings.Join(words, "")
}

// goodNewsLast puts strengths behind the worries that were asked for.
func goodNewsLast(entries []entry) []entry {
	slices.SortStableFunc(entries, func(a, b entry) int {
		switch {
		case a.goodNews() == b.goodNews():
			return 0
		case b.goodNews():
			return -1
		}
		return 1
	})
	return entries
}

// goodNewsSaid gives the options, with strengths marked as what they are.
func (s *Sheet) goodNewsSaid(entries []entry) []Option {
	options := s.options(entries)
	for n, e := range entries {
		if e.goodNews() {
			options[n].Label = "Good news: " + options[n].Label
		}
	}
	return options
}
