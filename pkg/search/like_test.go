package search_test

import (
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/search"
)

// TestLike: another document's words for the same thing come first.
func TestLike(t *testing.T) {
	p, v := load(t, "wigan"), vocabulary(t)
	ix := search.New(p, v)
	for text, want := range map[string]string{
		"Regular episodes of going missing":                 "prolonged-missing",
		"Young carer is the main carer for a family member": "young-carer",
		"Self-harm": "self-harming",
	} {
		var first []string
		for n, like := range ix.Like(text) {
			if n < 5 {
				first = append(first, like.ID)
			}
			if like.Share <= 0 || like.Share > 1 || like.Cover <= 0 || like.Cover > 1 || len(like.Words) == 0 {
				t.Errorf("%s: %+v", text, like)
			}
		}
		if !slices.Contains(first, want) {
			t.Errorf("%s: %v, want %s among them", text, first, want)
		}
	}
	for _, text := range []string{"", "the of a", "xylophone", "mum always"} {
		if got := ix.Like(text); len(got) > 0 {
			t.Errorf("%q is like %+v", text, got[0])
		}
	}
}

// TestLikeItself: every indicator is like itself, wholly.
func TestLikeItself(t *testing.T) {
	p, v := load(t, "wokingham"), vocabulary(t)
	ix := search.New(p, v)
	for _, i := range p.Indicators {
		for _, like := range ix.Like(i.Text) {
			if like.ID == i.ID && like.Share < 0.999 {
				t.Errorf("%s is %v like itself", i.ID, like.Share)
			}
		}
	}
}
