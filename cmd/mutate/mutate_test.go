package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const toy = "testdata/toy"

// TestToy tries every change to a package that is small enough to know what
// becomes of each.
func TestToy(t *testing.T) {
	changes, err := find(toy, nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := newBench(toy, 5*time.Second, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	if err := b.build(changes); err != nil {
		t.Fatal(err)
	}
	got := map[outcome][]string{}
	for _, c := range append([]change{{}}, changes...) {
		o, err := b.try(c)
		if err != nil {
			t.Fatal(err)
		}
		got[o] = append(got[o], c.words)
	}
	// Its tests ask for nobody of no age and count to one end only; the first is the
	// package as it is.
	survivors := []string{"", `"age < 0" becomes "(age < 0) && false"`, `"age < 0" becomes "age <= 0"`, `"0" becomes "1"`, `"0" becomes "1"`}
	if !slices.Equal(got[survived], survivors) {
		t.Errorf("survived: %q, want %q", got[survived], survivors)
	}
	// There would be two cases of one.
	if want := []string{`"0" becomes "1"`}; !slices.Equal(got[unbuilt], want) {
		t.Errorf("does not build: %q, want %q", got[unbuilt], want)
	}
	if want := []string{`"n++" is left out`}; !slices.Equal(got[hung], want) {
		t.Errorf("hung: %q, want %q", got[hung], want)
	}
}

// TestKinds lists the changes to one line each, without building them.
func TestKinds(t *testing.T) {
	for line, want := range map[string][]string{
		`if a && !b { return }`: {`"a && !b" becomes "(a && !b) && false"`, `"a && !b" becomes "(a && !b) || true"`,
			`"a && !b" becomes "a || !b"`, `"!b" becomes "b"`, `"return" is left out`},
		`n = min(n+1, m)`: {`"n = min(n+1, m)" becomes "_ = min(n+1, m)"`, `"min(n+1, m)" becomes "max(n+1, m)"`,
			`"n+1" becomes "n - 1"`, `"1" becomes "2"`},
		`use(kind{n: m, m: a})`:             {`"use(kind{n: m, m: a})" is left out`, `"n: m" is left out`, `"m: a" is left out`},
		`f := func() bool { return ok(a) }`: {`"ok(a)" becomes "!(ok(a))"`},
		`s := "a" + t`:                      nil,
		`var room [8]bool`:                  nil,
		`f(0, 0)`:                           {`"f(0, 0)" is left out`, `"0" becomes "1"`, `"0" becomes "1" (2)`},
	} {
		file := filepath.Join(t.TempDir(), "a.go")
		if err := os.WriteFile(file, []byte("package a\n\nfunc f() {\n"+line+"\n}\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		changes, err := find(filepath.Dir(file), nil)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range changes {
			got = append(got, c.words)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s:\n  %s\nwant\n  %s", line, strings.Join(got, "\n  "), strings.Join(want, "\n  "))
		}
	}
}

// TestUnnamed: what cannot be handed over is said, not passed over.
func TestUnnamed(t *testing.T) {
	for given, wrong := range map[string]bool{"f()": false, "f(a, b int)": false, "f(int)": true, "f(_ int)": true, "(t) f()": true, "(t t) f()": false} {
		file := filepath.Join(t.TempDir(), "a.go")
		if err := os.WriteFile(file, []byte("package a\n\ntype t int\n\nfunc "+given+" {}\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := findIn(file); (err != nil) != wrong {
			t.Errorf("%s: %v", given, err)
		}
	}
}

// TestSourceIsNotTouched holds the one promise that a reader cannot check by
// looking at the output.
func TestSourceIsNotTouched(t *testing.T) {
	before, err := os.ReadFile(toy + "/toy.go")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := find(toy, []string{"nowhere.go"}); err == nil {
		t.Error("a file that is not there was passed over")
	}
	changes, err := find(toy, []string{"toy.go"})
	if err != nil {
		t.Fatal(err)
	}
	b, err := newBench(toy, 30*time.Second, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	if err := b.build(changes); err != nil {
		t.Fatal(err)
	}
	if o, err := b.try(changes[1]); err != nil || o != killed {
		t.Errorf("%s: %s, %v", changes[1], o, err)
	}
	after, err := os.ReadFile(toy + "/toy.go")
	if err != nil || string(after) != string(before) {
		t.Error("the source was changed")
	}
}
