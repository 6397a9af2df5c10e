package ask_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/ask"
	"github.com/threshold-cli/threshold/pkg/internal/fixture"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/question"
)

// FuzzTyped types anything at an interview in plain lines. It ends with the
// input, and nothing that was typed reaches the screen as more than letters.
func FuzzTyped(f *testing.F) {
	files := os.DirFS("../../data")
	framework, err := pack.LoadFramework(files)
	if err != nil {
		f.Fatal(err)
	}
	p, err := pack.Load(files, "packs/wigan", "wigan", framework, pack.Indicators|pack.Contacts)
	if err != nil {
		f.Fatal(err)
	}
	vocabulary, err := pack.LoadVocabulary(files)
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{"2\n4\n4\nb\n?\n??\n!\n/\nbruise\n", "1\n\x1b[2J\n", "no, not now\n\u202e\u200b\nq\n", "2\r\n3 1,12\n99\n", "\xff\xfe\x9b31m\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if len(typed) > 4000 {
			return
		}
		var screen strings.Builder
		sheet := question.New(p, framework, vocabulary)
		err := ask.Run(ask.NewLine(strings.NewReader(typed), &screen), sheet, ask.Options{Ring: func() string { return "Ring the night line." }})
		if err != nil && !errors.Is(err, ask.ErrIncomplete) && !errors.Is(err, ask.ErrInterrupted) {
			t.Fatalf("%q: %v", typed, err)
		}
		if at := strings.IndexFunc(screen.String(), fixture.Acts); at >= 0 {
			t.Fatalf("%q puts %q on the screen", typed, screen.String()[at:min(at+20, screen.Len())])
		}
		if faults := p.CheckCase(framework, sheet.Case()); len(faults) > 0 {
			t.Fatalf("%q: %+v", typed, faults)
		}
	})
}
