package cli_test

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	slash "path"
	"path/filepath"
	"regexp"
	"strings"
	"testing/fstest"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/config"
	"github.com/threshold-cli/threshold/pkg/pack"
	"gopkg.in/yaml.v3"
)

// edit finds a block that changes a part of a file.
var edit = regexp.MustCompile(`^edit: (\S+), from "(.*)" to "(.*)"$`)

// yaml reads a block as the file that it is, or is a part of.
func (r *reader) yaml(b block) {
	text := strings.Join(b.body, "\n") + "\n"
	var tree any
	if err := yaml.Unmarshal([]byte(text), &tree); err != nil {
		r.Errorf("line %d: %v", b.line, err)
		return
	}
	if found := edit.FindStringSubmatch(b.comment); found != nil {
		r.edit(b, found[1], found[2], found[3], text)
		return
	}
	name := fileOf(b)
	if name == "" {
		r.Errorf("line %d: say which file this is, in its first line (# NAME.yaml) or above it (<!-- file: NAME.yaml -->)", b.line)
		return
	}
	if slash.Dir(name) != "." && !strings.HasPrefix(name, ".") {
		r.write(name, []byte(text))
		return
	}
	r.decode(b, name, text, tree)
}

// fileOf gives the name of the file that a block is, which stands in a comment
// above it or in its first line.
func fileOf(b block) string {
	if name, above := strings.CutPrefix(b.comment, "file: "); above {
		return name
	}
	name, first := strings.CutPrefix(b.body[0], "# ")
	if first && !strings.Contains(name, " ") && (strings.HasSuffix(name, ".yaml") || strings.HasSuffix(name, ".yml")) {
		return name
	}
	return ""
}

// edit puts a block in place of the lines of a file between two that begin as
// told, the first included; to the end where the second is empty.
func (r *reader) edit(b block, name, from, to, text string) {
	old, err := os.ReadFile(name)
	if err != nil {
		r.Errorf("line %d: %v", b.line, err)
		return
	}
	before, rest, found := cutLine("\n"+string(old), from)
	_, after, ends := cutLine(rest, to)
	if to == "" {
		after, ends = "", true
	}
	if !found || !ends {
		r.Errorf("line %d: %s has no line %q, or no line %q after it", b.line, name, from, to)
		return
	}
	r.write(name, []byte(strings.TrimPrefix(before+"\n"+text, "\n")+strings.TrimPrefix(after, "\n")))
}

// cutLine cuts a text before the first line that begins with a mark.
func cutLine(text, mark string) (before, rest string, found bool) {
	n := strings.Index(text, "\n"+mark)
	if n < 0 {
		return text, "", false
	}
	return text[:n], text[n:], true
}

func (r *reader) write(name string, text []byte) {
	r.shell.must(r.T, os.MkdirAll(filepath.Dir(name), 0o755))
	r.shell.must(r.T, os.WriteFile(name, text, 0o644))
}

// decode reads a file as the program would. A part of a pack or of the shared
// files is laid over a whole one.
func (r *reader) decode(b block, name, text string, tree any) {
	var err error
	switch name {
	case "answers.yaml":
		err = r.answers(name, text)
	case "config.yaml":
		_, err = config.Decode(name, []byte(text))
	case "search.yaml":
		_, err = pack.LoadVocabulary(fstest.MapFS{name: overlay(r, data.Files(), name, text)})
	case "pack.yaml", "indicators.yaml", "contacts.yaml", "routes.yaml", "consent.yaml", "cases.yaml":
		err = r.part(name, text)
	default:
		r.pipeline(b, name, tree)
	}
	if err != nil {
		r.Errorf("line %d: %v", b.line, err)
	}
}

// answers reads an answers file and holds it to the pack of its area.
func (r *reader) answers(name, text string) error {
	file, err := answer.Decode(name, []byte(text))
	if err != nil {
		return err
	}
	r.write(name, []byte(text))
	if out, code := r.shell.run(r.T, "threshold assess --answers "+name); code != 0 {
		r.Errorf("%s: %s", name, out)
	}
	if file.Case.Area == "" {
		r.Errorf("%s names no area", name)
	}
	return nil
}

// part lays a file, or some keys of one, over the small pack of the repository.
func (r *reader) part(name, text string) error {
	example := os.DirFS(filepath.Join(r.shell.repository, "testdata", "pack", "ok"))
	names, err := fs.Glob(example, "example/*.yaml")
	if err != nil {
		return err
	}
	files := fstest.MapFS{}
	for _, other := range names {
		whole, err := fs.ReadFile(example, other)
		if err != nil {
			return err
		}
		files[other] = &fstest.MapFile{Data: whole}
	}
	files["example/"+name] = overlay(r, example, "example/"+name, text)
	framework, err := pack.LoadFramework(data.Files())
	if err != nil {
		return err
	}
	_, err = pack.Load(files, "example", "example", framework, pack.All)
	return err
}

// overlay puts the keys of a text in place of those of a whole file.
func overlay(r *reader, files fs.FS, name, text string) *fstest.MapFile {
	whole, err := fs.ReadFile(files, name)
	r.shell.must(r.T, err)
	all, some := map[string]any{}, map[string]any{}
	r.shell.must(r.T, yaml.Unmarshal(whole, &all))
	r.shell.must(r.T, yaml.Unmarshal([]byte(text), &some))
	maps.Copy(all, some)
	var out bytes.Buffer
	r.shell.must(r.T, yaml.NewEncoder(&out).Encode(all))
	return &fstest.MapFile{Data: out.Bytes()}
}

// pipeline runs the commands that a file for another program holds.
func (r *reader) pipeline(b block, name string, tree any) {
	known := map[string]bool{".gitlab-ci.yml": true, ".pre-commit-config.yaml": true, ".github/workflows/packs.yml": true}
	if !known[name] {
		r.Errorf("line %d: it is not known how to read %q", b.line, name)
	}
	for _, line := range strings.Split(strings.Join(texts(tree), "\n"), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "threshold ") {
			r.form(b, strings.TrimSpace(line))
		}
	}
}

// texts lists every text of a tree.
func texts(tree any) []string {
	var all []string
	switch tree := tree.(type) {
	case string:
		return []string{tree}
	case []any:
		for _, item := range tree {
			all = append(all, texts(item)...)
		}
	case map[string]any:
		for _, item := range tree {
			all = append(all, texts(item)...)
		}
	}
	return all
}

// keep compares a pack that was made by following a page with the copy that is
// kept, so that other tests may go on from there.
func (r *reader) keep(repository, page string) {
	made := map[string]string{"writing-a-pack.md": "exampleshire"}[page]
	if made == "" {
		return
	}
	kept := filepath.Join(repository, "testdata", "pack", "guide", made)
	names, err := filepath.Glob(filepath.Join(made, "*"))
	if err != nil || len(names) == 0 {
		r.Fatal("the page made no pack: ", err)
	}
	for _, name := range names {
		is, err := os.ReadFile(name)
		r.shell.must(r.T, err)
		copied := filepath.Join(kept, filepath.Base(name))
		if *update {
			r.write(copied, is)
		} else if was, err := os.ReadFile(copied); err != nil || !bytes.Equal(was, is) {
			r.Errorf("%s is not what the page makes (%v); go test ./pkg/cli -run TestPagesAreTrue -update", copied, err)
		}
	}
}
