package lint

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// abolishedBody: texts send their reader to something that is no more. A
// document that rests on such a body names it everywhere, so there is one
// finding for each, at the first text.
func abolishedBody(r *run) {
	texts := r.of(sentences(), names())
	for _, body := range r.Facts.Bodies {
		pattern := phrase(body.Words)
		var where []text
		for _, t := range texts {
			if stillSaid(pattern, t.value) != "" {
				where = append(where, t)
			}
		}
		if len(where) > 0 {
			at := place{where[0].file, where[0].path, "bodies/" + body.ID}
			r.report(at, "%q still stands in %s; %s", stillSaid(pattern, where[0].value), things(where), instead(body))
		}
	}
}

// stillSaid gives the first match in a sentence that does not itself say that
// what it names is former.
func stillSaid(pattern *regexp.Regexp, text string) string {
	for _, sentence := range clauseEnd().Split(text, -1) {
		if found := first(pattern, sentence); found != "" && !saysFormer().MatchString(sentence) {
			return found
		}
	}
	return ""
}

var (
	clauseEnd  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[.;](\s|$)`) })
	saysFormer = sync.OnceValue(func() *regexp.Regexp {
		return phrase([]string{"former", "formerly", "was known", "were known", "used to be", "replaced",
			"no longer exist*"})
	})
)

// things lists what the texts belong to, each once.
func things(where []text) string {
	var all []string
	for _, t := range where {
		if !slices.Contains(all, t.at) {
			all = append(all, t.at)
		}
	}
	return strings.Join(all, ", ")
}

func instead(s pack.Superseded) string {
	return s.Name + "; now " + s.Now + " (" + s.Since + "; " + s.Source + ", " + s.Date + ")"
}

// retiredDomain: an address at which no mail arrives.
func retiredDomain(r *run) {
	for _, domain := range r.Facts.Domains {
		pattern := phrase(domain.Words)
		for _, t := range r.of(sentences(), names(), addresses()) {
			if found := first(pattern, t.value); found != "" {
				r.report(t.place, "%q: %s", found, instead(domain))
			}
		}
	}
}

// supersededGuidance: a text or a ref rests on an edition that another has
// followed.
func supersededGuidance(r *run) {
	texts := r.of(sentences(), names(), []string{"ref"})
	for _, guidance := range r.Facts.Guidance {
		pattern := dated(guidance.Words, guidance.Years)
		for _, t := range texts {
			if found := stillSaid(pattern, t.value); found != "" {
				r.report(t.place, "%q: %s", found, instead(guidance))
			}
		}
	}
}

// pastReview: the document is older than it wants to be.
func pastReview(r *run) {
	review := r.Pack.Document.Review
	if review != "" && r.Today != "" && r.Today[:min(len(review), len(r.Today))] > review {
		r.report(documentAt().with("review"), "was to be reviewed by %s", review)
	}
}

// noReview: nobody can tell when the document is due.
func noReview(r *run) {
	if r.Pack.Document.Review == "" {
		r.report(documentAt(), "says nowhere when it is to be reviewed")
	}
}

// missingTopic: the pack passes over something that every document needs.
func missingTopic(r *run) {
	for _, topic := range r.Facts.Topics {
		if !r.speaksOf(topic) {
			r.report(place{"pack.yaml", nil, "topics/" + topic.ID}, "nothing is said of %s. %s", topic.Name, topic.Why)
		}
	}
}

func (r *run) speaksOf(topic pack.LintTopic) bool {
	if len(topic.Words) > 0 {
		pattern := phrase(topic.Words)
		said := func(t text) bool { return pattern.MatchString(t.value) }
		if slices.ContainsFunc(r.of(sentences(), names()), said) {
			return true
		}
	}
	tagged := func(i pack.Indicator) bool {
		return slices.ContainsFunc(i.Tags, func(tag string) bool { return slices.Contains(topic.Tags, tag) })
	}
	meant := func(c pack.Contact) bool {
		return slices.ContainsFunc(c.Purpose, func(p pack.Purpose) bool { return slices.Contains(topic.Purposes, p) })
	}
	return slices.ContainsFunc(r.Pack.Indicators, tagged) || slices.ContainsFunc(r.Pack.Contacts, meant)
}
