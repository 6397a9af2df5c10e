package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing/fstest"

	"github.com/threshold-cli/threshold/pkg/compiled"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// example is the smallest whole pack; made ones are it with more indicators.
const example = root + "/testdata/pack/ok/example"

// madeFiles are the files of a valid pack with so many indicators.
func madeFiles(id string, indicators int) (fstest.MapFS, error) {
	files := fstest.MapFS{}
	entries, err := os.ReadDir(example)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(example, e.Name()))
		if err != nil {
			return nil, err
		}
		text := strings.Replace(string(data), "id: example\n", "id: "+id+"\n", 1)
		if e.Name() == "indicators.yaml" {
			text += moreIndicators(max(0, indicators-strings.Count(text, "\n  - ")))
		}
		files[id+"/"+e.Name()] = &fstest.MapFile{Data: []byte(text), Mode: 0o600}
	}
	return files, nil
}

// moreIndicators writes indicators out.
func moreIndicators(count int) string {
	var out strings.Builder
	for n := range count {
		i := indicator(n)
		fmt.Fprintf(&out, "  - {id: %s, text: %q, levels: [%q], dimension: %s, heading: %s, kind: %s, ref: [%s]}\n",
			i.ID, i.Text, i.Levels[0], i.Dimension, i.Heading, i.Kind, i.Ref[0])
	}
	return out.String()
}

// indicator makes indicators of all levels, kinds and dimensions in turn.
func indicator(n int) pack.Indicator {
	dimensions := compiled.Framework().Dimensions()
	kinds := []pack.Kind{pack.Vulnerability, pack.Context, pack.Danger, pack.Vulnerability, pack.Harm,
		pack.Vulnerability, pack.Strength}
	return pack.Indicator{ID: fmt.Sprint("made-", n), Text: words(n), Levels: []string{fmt.Sprint(1 + n%4)},
		Dimension: dimensions[n%len(dimensions)].ID, Heading: fmt.Sprint("Heading ", n%40),
		Kind: kinds[n%len(kinds)], Ref: []string{fmt.Sprint("page ", 1+n%90)}}
}

// words are a text like no other.
func words(n int) string {
	who := []string{"The child", "A parent", "The family", "A brother", "A carer", "The school", "A friend",
		"The home", "A neighbour", "The baby"}
	does := []string{"sleeps", "eats", "plays", "argues", "misses visits", "moves house", "is away", "cries",
		"owes money", "hides"}
	when := []string{"at night", "every week", "since spring", "after school", "at weekends", "most days",
		"without warning", "in winter", "on holidays", "with others"}
	return fmt.Sprintf("%s %s %s in way %d", who[n%10], does[n/10%10], when[n/100%10], n/1000+1)
}

// readPack reads such a pack.
func readPack(files fs.FS, id string) (*pack.Pack, error) {
	return pack.Load(files, id, id, compiled.Framework(), pack.All)
}

// madePack is such a pack of any size: what is read from a file has a limit.
func madePack(indicators int) (*pack.Pack, error) {
	files, err := madeFiles("made", 0)
	if err != nil {
		return nil, err
	}
	small, err := readPack(files, "made")
	if err != nil {
		return nil, err
	}
	larger := *small
	larger.Indicators = slices.Clone(small.Indicators)
	for n := range indicators - len(small.Indicators) {
		larger.Indicators = append(larger.Indicators, indicator(n))
	}
	return pack.Build(larger, compiled.Framework())
}

// writePacks puts packs of 100 indicators into a folder.
func writePacks(folder string, count int) error {
	for n := range count {
		id := fmt.Sprintf("area-%d", n)
		files, err := madeFiles(id, 100)
		if err != nil {
			return err
		}
		if err := os.CopyFS(folder, files); err != nil {
			return err
		}
	}
	return nil
}
