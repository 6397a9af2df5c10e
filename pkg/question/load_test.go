package question_test

import (
	"os"
	"slices"
	"sync"
	"testing"

	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/question"
)

// wigan is the real pack, read once: what is promised must hold for it, whatever
// is added to it.
func wigan(t testing.TB) (*pack.Pack, pack.Framework) {
	t.Helper()
	l := load()
	if l.err != nil {
		t.Fatal(l.err)
	}
	return l.pack, l.framework
}

type loaded struct {
	pack       *pack.Pack
	framework  pack.Framework
	vocabulary pack.Vocabulary
	err        error
}

func vocabulary(t testing.TB) pack.Vocabulary {
	t.Helper()
	wigan(t)
	return load().vocabulary
}

var load = sync.OnceValue(func() (l loaded) {
	files := os.DirFS("../../data")
	if l.framework, l.err = pack.LoadFramework(files); l.err != nil {
		return l
	}
	if l.vocabulary, l.err = pack.LoadVocabulary(files); l.err == nil {
		l.pack, l.err = pack.Load(files, "packs/wigan", "wigan", l.framework, pack.Indicators|pack.Contacts)
	}
	return l
})

// confirming is Wigan with a second question at its highest level, which Wigan
// itself does not ask.
func confirming(t testing.TB) (*pack.Pack, pack.Framework) {
	p, framework := wigan(t)
	changed := *p
	changed.Levels = slices.Clone(p.Levels)
	changed.Levels[3].Confirm = &pack.Confirm{Question: "Does the definition fit as well?", Ref: []string{"none"}}
	return &changed, framework
}

func sheet(t testing.TB) *question.Sheet {
	p, framework := wigan(t)
	return question.New(p, framework, vocabulary(t))
}

func reply(t testing.TB, s *question.Sheet, id string, values ...string) {
	t.Helper()
	if err := s.Answer(id, values); err != nil {
		t.Fatalf("%s %q: %v", id, values, err)
	}
}

// walking is a sheet on which somebody goes through the lists.
func walking(t testing.TB) *question.Sheet {
	s := sheet(t)
	reply(t, s, "find:1", question.Walk)
	return s
}

func ids(questions []question.Question) []string {
	var all []string
	for _, q := range questions {
		all = append(all, q.ID)
	}
	return all
}

func asks(s *question.Sheet, id string) bool { return slices.Contains(ids(s.Questions()), id) }
