package compiled_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/compiled"
	"github.com/threshold-cli/threshold/pkg/compiled/generate"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// TestTablesAreThoseOfTheFiles: whatever is changed under data/ has to be
// generated anew, and nothing is changed by hand.
func TestTablesAreThoseOfTheFiles(t *testing.T) {
	files, err := generate.Files(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range files {
		got, err := os.ReadFile(name)
		if err != nil || string(got) != string(want) {
			t.Errorf("%s is not what the files under data/ give; run make generate (%v)", name, err)
		}
	}
	written, err := filepath.Glob("pack_*.go")
	if err != nil || len(written) != len(files)-2 {
		t.Errorf("%d packs are generated and %d are written: %v", len(files)-2, len(written), err)
	}
}

// TestPackEqualsAFreshDecode: a compiled pack is the decoded one, to the last
// field; and it says that it is built in.
func TestPackEqualsAFreshDecode(t *testing.T) {
	framework, err := pack.LoadFramework(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(framework, compiled.Framework()) {
		t.Error("the framework differs")
	}
	for _, id := range []string{"stoke", "warrington", "wigan", "wokingham", "wolverhampton"} {
		fresh, err := pack.Load(data.Files(), "packs/"+id, id, framework, pack.All)
		if err != nil {
			t.Fatal(err)
		}
		fresh.Origin = pack.Origin{Place: pack.BuiltIn, BuiltIn: fresh.SHA256}
		if got := compiled.Pack(id, pack.All); !reflect.DeepEqual(got, fresh) {
			t.Errorf("%s differs from its files", id)
		}
		if got := compiled.Pack(id, pack.Indicators); got.Cases != nil || got.Indicator(fresh.Indicators[3].ID) == nil {
			t.Errorf("%s: cases that nobody asked for, or no indicators", id)
		}
	}
	if compiled.Pack("nowhere", pack.All) != nil || compiled.SHA256("nowhere") != "" {
		t.Error("a pack that is not there was given")
	}
}

func TestSharedEqualsAFreshDecode(t *testing.T) {
	national, err := pack.LoadNational(data.Files())
	if err != nil || !reflect.DeepEqual(national, compiled.National()) {
		t.Errorf("the national facts differ: %v", err)
	}
	vocabulary, err := pack.LoadVocabulary(data.Files())
	if err != nil || !reflect.DeepEqual(vocabulary, compiled.Vocabulary()) {
		t.Errorf("the vocabulary differs: %v", err)
	}
	holidays, err := pack.LoadCalendar(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	if got, err := compiled.Holidays(); err != nil || !reflect.DeepEqual(got, holidays) {
		t.Errorf("the bank holidays differ: %v", err)
	}
}

func BenchmarkCompiled(b *testing.B) {
	for b.Loop() {
		compiled.Pack("wolverhampton", pack.All)
	}
}

func BenchmarkDecoded(b *testing.B) {
	framework := compiled.Framework()
	for b.Loop() {
		if _, err := pack.Load(data.Files(), "packs/wolverhampton", "wolverhampton", framework, pack.All); err != nil {
			b.Fatal(err)
		}
	}
}
