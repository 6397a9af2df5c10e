package amend_test

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/amend"
	"github.com/threshold-cli/threshold/pkg/pack"
	"pgregory.net/rapid"
)

func realPacks(t testing.TB) []*pack.Pack {
	t.Helper()
	files := os.DirFS("../../data")
	framework, err := pack.LoadFramework(files)
	if err != nil {
		t.Fatal(err)
	}
	folders, err := os.ReadDir("../../data/packs")
	if err != nil {
		t.Fatal(err)
	}
	var packs []*pack.Pack
	for _, folder := range folders {
		p, err := pack.Load(files, "packs/"+folder.Name(), folder.Name(), framework, pack.All)
		if err != nil {
			t.Fatal(err)
		}
		packs = append(packs, p)
	}
	return packs
}

func TestNothingDiffersFromItself(t *testing.T) {
	for _, p := range append(realPacks(t), filled(1, 3)) {
		again := *p
		if d := amend.Compare(p, &again); len(d.Amendments) > 0 {
			t.Errorf("%s differs from itself: %s", p.ID, sentences(d))
		}
	}
}

// changed draws two packs that differ in several ways at once.
func changed(t *rapid.T) (old, newer *pack.Pack) {
	start, size := rapid.IntRange(1, 1000).Draw(t, "start"), rapid.IntRange(2, 3).Draw(t, "size")
	old, newer = filled(start, size), filled(start, size)
	for n := range rapid.IntRange(1, 5).Draw(t, "changes") {
		all := mutations(newer)
		m := all[rapid.IntRange(0, len(all)-1).Draw(t, fmt.Sprintf("change %d", n))]
		m.apply(newer)
	}
	return old, newer
}

// TestTakingAllBack: the amendments hold everything that differs, or the old
// pack could not be made of the new one.
func TestTakingAllBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, newer := changed(t)
		d := amend.Compare(old, newer)
		if got := d.Undo(d.Amendments...); !reflect.DeepEqual(got, *old) {
			t.Fatalf("after %s\n%s", sentences(d), sentences(amend.Compare(old, &got)))
		}
		if got := d.Undo(); !reflect.DeepEqual(got, *newer) {
			t.Fatalf("taking nothing back changed the new pack: %s", sentences(amend.Compare(newer, &got)))
		}
	})
}

func TestRealPacksTakenBack(t *testing.T) {
	all := realPacks(t)
	for n, old := range all {
		newer := all[(n+1)%len(all)]
		d := amend.Compare(old, newer)
		got := d.Undo(d.Amendments...)
		if left := amend.Compare(old, &got); len(left.Amendments) > 0 {
			t.Errorf("%s to %s: %s", old.ID, newer.ID, sentences(left))
		}
	}
}

// mark is what an amendment and its mirror image share.
func mark(a amend.Amendment, mirrored bool) string {
	kind, old, newer, id, was := a.Kind, a.Old, a.New, a.ID, a.OldID
	if mirrored {
		old, newer = newer, old
		if kind == amend.Renamed && was != "" {
			id, was = was, id
		}
		turned := map[amend.Kind]amend.Kind{amend.Added: amend.Removed, amend.Removed: amend.Added, amend.Up: amend.Down, amend.Down: amend.Up}
		if other, has := turned[kind]; has {
			kind = other
		}
	}
	if kind != amend.Renamed && kind != amend.Added && kind != amend.Removed {
		id, was = "", "" // the thing may have another id on the other side
	}
	return fmt.Sprintf("%s %s %s %s %q %q %q", a.Part, kind, id, was, a.Field, old, newer)
}

// TestMirrored: what came in one direction went in the other, and what rose
// fell.
func TestMirrored(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, newer := changed(t)
		var forth, back []string
		for _, a := range amend.Compare(old, newer).Amendments {
			forth = append(forth, mark(a, false))
		}
		for _, a := range amend.Compare(newer, old).Amendments {
			back = append(back, mark(a, true))
		}
		slices.Sort(forth)
		slices.Sort(back)
		if !slices.Equal(forth, back) {
			t.Fatalf("%q\n%q", forth, back)
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	all := realPacks(b)
	again := *all[2]
	again.Indicators = slices.Clone(again.Indicators)
	again.Indicators[3].Text += " more"
	for b.Loop() {
		amend.Compare(all[2], &again)
	}
}
