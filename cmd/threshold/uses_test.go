package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/cli"
)

// use is one way to run a command.
type use struct {
	args   string // after the name of the command
	stdin  string // the name of a file
	code   int
	writes string   // the file or folder that it was told to write, if any
	keys   []string // what is typed, at a terminal, one after each question
}

// uses holds, for every command, ways to run it in a folder that workplace made:
// those that print, those that write and say where, and those that ask, each on a
// terminal of its own. A new command needs an entry.
func uses() map[string][]use {
	const case1, area = "--answers case.yaml", "--area wigan"
	return map[string][]use{
		"": {{args: ""}, {args: "--help"}, {args: "--version"}},
		"assess": {
			{args: case1}, {args: case1 + " --format json"}, {args: case1 + " --format html"}, {args: "--answers - --format yaml", stdin: "case.yaml"},
			{args: case1 + " --depart 4 --reason Worse --consulted DSL"}, {args: case1 + " --fail-on 1", code: 1}, {args: case1 + " --packs packs --area avon", code: 3},
			{args: area, code: 2}, {args: "--answers nothing.yaml", code: 2},
			{args: case1 + " -o new.txt", writes: "new.txt"}, {args: case1 + " -o old.txt --force", writes: "old.txt"},
			{args: area, code: 130, keys: []string{"2\n", "q\n"}},
			{args: area + " --save new.yaml", code: 130, writes: "new.yaml", keys: []string{"2\n", "q\n"}},
			{args: area + " --save new.age --recipients-file team.txt", code: 130, writes: "new.age", keys: []string{"2\n", "q\n"}},
			{args: case1 + " --edit --save case.yaml --force", code: 130, writes: "case.yaml", keys: []string{"q\n"}},
		},
		"batch":      {{args: "cases.ndjson"}, {args: area + " --fields id,level", stdin: "cases.ndjson"}, {args: "nothing.ndjson", code: 2}},
		"render":     {{args: "result.json"}, {args: "result.json --format html"}, {args: "- --format markdown", stdin: "result.json"}, {args: "result.json -o new.html --format html", writes: "new.html"}},
		"indicators": {{args: area}, {args: "--search bruise"}, {args: area + " --format csv"}},
		"explain":    {{args: area + " physical-abuse"}},
		"areas":      {{args: ""}, {args: "--format json"}},
		"levels":     {{args: area}},
		"route":      {{args: area + " --level 4"}},
		"contacts":   {{args: area}, {args: area + " --at 2026-12-25T10:00"}},
		"consent":    {{args: area + " --level 3"}},
		"compare":    {{args: ""}, {args: "--search bruise"}, {args: case1}},
		"review":     {{args: "case.yaml later.yaml"}},
		"practise": {
			{args: area + " --list"}, {args: "--area stoke --case kelsey --answer 2 --ring no"}, {args: "--area stoke", code: 2},
			{args: "--area stoke", keys: []string{"1\n", "1\n", "3\n"}},
		},
		"packs":          {{args: ""}},
		"packs list":     {{args: ""}, {args: "--packs packs --format json"}},
		"packs show":     {{args: "wigan"}},
		"packs validate": {{args: ""}, {args: "packs"}},
		"packs lint":     {{args: "packs/avon"}, {args: "packs/avon --format sarif"}},
		"packs test":     {{args: "packs/avon"}},
		"packs verify":   {{args: "packs/avon"}, {args: "packs/avon --format json"}},
		"packs diff":     {{args: "wigan packs/avon"}},
		"packs impact":   {{args: "packs/avon packs/avon"}},
		"packs schema":   {{args: ""}, {args: "contacts"}, {args: "-o new-schema", writes: "new-schema"}, {args: "-o old-schema --force", writes: "old-schema"}},
		"packs new":      {{args: "new-area", writes: "new-area"}, {args: "other-area --in new-folder", writes: "new-folder"}},
		"packs export":   {{args: "new-packs --area wigan", writes: "new-packs"}},
		"packs hash":     {{args: ""}, {args: "packs/avon --format json"}},
		"packs manifest": {{args: "packs/avon"}, {args: "wigan -o new.sha256", writes: "new.sha256"}},
		"packs verify-hash": {{args: "packs/avon --manifest nothing.sha256", code: 3},
			{args: "packs/avon --sha256 " + strings.Repeat("0", 64), code: 1}},
		"version":    {{args: ""}, {args: "--format json"}},
		"completion": {{args: "bash"}, {args: "zsh"}, {args: "fish"}, {args: "powershell"}},
		"help":       {{args: ""}, {args: "assess"}, {args: "privacy"}},
		"doctor":     {{args: ""}, {args: "--format json"}, {args: "--packs nothing", code: 1}},
		"man":        {{args: "new-pages", writes: "new-pages"}},
	}
}

// eachUse runs a test on every use that a command has, in a workplace of its own.
func eachUse(t *testing.T, test func(t *testing.T, folder string, args []string, u use)) {
	for command, list := range uses() {
		for _, u := range list {
			args := append(strings.Fields(command), strings.Fields(u.args)...)
			name := strings.ReplaceAll(strings.Join(args, " "), "/", ":")
			if len(u.keys) > 0 {
				name += " at a terminal"
			}
			t.Run(name, func(t *testing.T) { test(t, workplace(t), args, u) })
		}
	}
}

// TestEveryCommandHasAUse: what is tried with every command is tried with a new
// one as well.
func TestEveryCommandHasAUse(t *testing.T) {
	have, want := []string{}, []string{}
	for command := range uses() {
		have = append(have, command)
	}
	root := cli.Root(cli.System())
	root.InitDefaultHelpCmd()
	for _, c := range tree(root) {
		want = append(want, strings.Join(strings.Fields(c.CommandPath())[1:], " "))
	}
	for _, command := range want {
		if !slices.Contains(have, command) {
			t.Errorf("threshold %s has no entry in uses(): say how it is run, and what it may write", command)
		}
	}
	for _, command := range have {
		if !slices.Contains(want, command) {
			t.Errorf("uses() has threshold %s, which there is not", command)
		}
	}
}

func tree(c *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{c}
	for _, child := range c.Commands() {
		all = append(all, tree(child)...)
	}
	return all
}

// workplace makes a folder with all that the uses name: answers, cases, a result,
// a pack, and files that may be replaced.
func workplace(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for name, from := range map[string]string{
		"case.yaml": "answers/wigan/unexplained-injury-with-delay.yaml", "later.yaml": "answers/wigan/suspected-abuse-only.yaml",
		"result.json": "report/wigan.json", "old.txt": "report/wigan.txt",
	} {
		data, err := os.ReadFile(filepath.Join("../../testdata", from))
		if err != nil {
			t.Fatal(err)
		}
		text(name, string(data))(t, folder)
	}
	text("cases.ndjson", `{"id": "one", "area": "wigan", "present": ["physical-abuse"]}`+"\n"+`{"id": 2, "area": "stoke"}`+"\n")(t, folder)
	text("team.txt", "age1alzgnfm2g3ysej8hsdkkylqry5jc93al4fxzfeg5705xvwerlc0qcmt9wr\n")(t, folder)
	copied(t, folder, "avon")
	if err := os.Mkdir(filepath.Join(folder, "old-schema"), 0o700); err != nil {
		t.Fatal(err)
	}
	text("contacts.schema.json", "old")(t, filepath.Join(folder, "old-schema"))
	return folder
}

// copied makes a folder with the example pack under another id.
func copied(t *testing.T, folder, id string) string {
	t.Helper()
	to := filepath.Join(folder, "packs", id)
	if err := os.CopyFS(to, os.DirFS("../../testdata/pack/ok/example")); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(to, "pack.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	renamed := strings.Replace(string(data), "id: example\n", "id: "+id+"\n", 1)
	text("pack.yaml", renamed)(t, to)
	return to
}

// text writes a file of a folder.
func text(file, content string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(folder, file), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
