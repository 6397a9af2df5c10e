package answer_test

import (
	"io/fs"
	"path"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// TestPacksNameNobody: whoever gives a reason in a document's own words is not
// told that they are somebody's name.
func TestPacksNameNobody(t *testing.T) {
	framework, err := pack.LoadFramework(data.Files())
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(data.Files(), "packs/*/pack.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no packs: ", err)
	}
	for _, file := range files {
		folder := path.Dir(file)
		p, err := pack.Load(data.Files(), folder, path.Base(folder), framework, pack.Indicators|pack.Routes)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range textsOf(p) {
			if found := answer.Identifying(text); slices.Contains(found, answer.LikeName) || slices.Contains(found, answer.LikeNameDate) {
				t.Errorf("%s: %q is taken for %q", p.ID, text, found)
			}
		}
	}
}

// textsOf lists what somebody might copy into a reason.
func textsOf(p *pack.Pack) []string {
	var all []string
	for _, l := range p.Levels {
		all = append(all, l.Name, l.Definition)
	}
	for _, i := range p.Indicators {
		all = append(all, i.Text, i.Heading)
	}
	for _, r := range p.Routes {
		for _, s := range r.Steps {
			all = append(all, s.Text)
		}
	}
	return all
}
