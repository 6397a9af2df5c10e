//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// step is one step of an Action or workflow.
type step struct {
	Name string
	Uses string
	Run  string
	Env  map[string]string
	With map[string]string
}

// action is what a test needs of an Action.
type action struct {
	Inputs map[string]struct{ Default string }
	Runs   struct{ Steps []step }
}

const actionFolder = ".github/actions/threshold"

func readYAML(t *testing.T, text []byte, out any) {
	t.Helper()
	if err := yaml.Unmarshal(text, out); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
}

func readRoot(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../..", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func theAction(t *testing.T) action {
	t.Helper()
	var a action
	readYAML(t, readRoot(t, actionFolder+"/action.yml"), &a)
	if len(a.Runs.Steps) == 0 {
		t.Fatal("the Action has no steps")
	}
	return a
}

// repository is a folder with packs in it: a sound one, and a broken one where
// asked for.
func repository(t *testing.T, broken bool) string {
	t.Helper()
	folder := t.TempDir()
	copied(t, folder, "avon")
	if broken {
		text("consent.yaml", "consent: 7\n")(t, copied(t, folder, "severn"))
	}
	return folder
}

// bash runs a script as a service would, with the program on the PATH, and gives
// what it printed and its exit code.
func bash(t *testing.T, binary, folder, script string, env map[string]string) (string, int) {
	t.Helper()
	command := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
	command.Dir = folder
	command.Env = append(os.Environ(), "PATH="+filepath.Dir(binary)+string(os.PathListSeparator)+os.Getenv("PATH"))
	for name, value := range env {
		command.Env = append(command.Env, name+"="+value)
	}
	var out bytes.Buffer
	command.Stdout, command.Stderr = &out, &out
	_ = command.Run() // the exit code tells
	return out.String(), command.ProcessState.ExitCode()
}

var input = regexp.MustCompile(`\$\{\{ inputs\.([a-z-]+) \}\}`)

// perform runs the Action's steps with inputs. Each runs even if the one before
// failed; the exit code is the first that is not 0.
func (a action) perform(t *testing.T, binary, folder string, inputs map[string]string) (string, int) {
	t.Helper()
	var printed strings.Builder
	code := 0
	for _, s := range a.Runs.Steps {
		if strings.Contains(s.Run, "${{") {
			t.Errorf("%s: an input stands in the text of a script", s.Name)
		}
		env := map[string]string{}
		for name, value := range s.Env {
			env[name] = input.ReplaceAllStringFunc(value, func(found string) string {
				key := input.FindStringSubmatch(found)[1]
				declared, known := a.Inputs[key]
				if !known {
					t.Errorf("%s: there is no input %s", s.Name, key)
				}
				if given, is := inputs[key]; is {
					return given
				}
				return declared.Default
			})
		}
		out, exit := bash(t, binary, folder, s.Run, env)
		printed.WriteString(out)
		if code == 0 {
			code = exit
		}
	}
	return printed.String(), code
}

func TestActionOnGitHub(t *testing.T) {
	binary := built(t)
	wrong := "::error file=packs/severn/consent.yaml,line=1,col=10,title=wrong-type::consent wants a list, found \"7\""
	for name, row := range map[string]struct {
		broken bool
		inputs map[string]string
		code   int
		has    []string
		lacks  []string
	}{
		"sound":              {false, nil, 0, []string{"1 pack checked, 0 problems", "1 test, 0 failed"}, []string{"::error"}},
		"broken":             {true, nil, 1, []string{wrong, "::notice title=threshold packs validate::2 packs checked, ", "title=threshold packs test::"}, nil},
		"one check":          {true, map[string]string{"checks": "test"}, 1, []string{"title=threshold packs test::"}, []string{"packs validate"}},
		"verify":             {false, map[string]string{"checks": "verify"}, 0, nil, []string{"::error", "packs test"}},
		"no such check":      {false, map[string]string{"checks": "validat"}, 2, []string{"::error title=threshold::There is no check validat"}, nil},
		"several folders":    {true, map[string]string{"folders": "packs/avon\n\npacks/severn\n"}, 1, []string{wrong, "2 packs checked"}, nil},
		"a sound folder":     {true, map[string]string{"folders": "packs/avon"}, 0, []string{"1 pack checked, 0 problems"}, nil},
		"a hostile folder":   {false, map[string]string{"folders": "$(touch owned); `touch owned`"}, 2, []string{"cannot read packs from $(touch owned); `touch owned`"}, nil},
		"a flag as a folder": {false, map[string]string{"folders": "--help"}, 2, []string{"cannot read packs from --help"}, nil},
		"no program":         {false, map[string]string{"program": "nosuch"}, 2, []string{"::error title=threshold::There is no program nosuch."}, nil},
		"fail on warnings":   {false, map[string]string{"checks": "test", "fail-on": "warning"}, 1, []string{"::warning "}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			folder := repository(t, row.broken)
			out, code := theAction(t).perform(t, binary, folder, row.inputs)
			if code != row.code {
				t.Errorf("exit %d\n%s", code, out)
			}
			for _, want := range row.has {
				if !strings.Contains(out, want) {
					t.Errorf("it does not print %q but\n%s", want, out)
				}
			}
			for _, bad := range row.lacks {
				if strings.Contains(out, bad) {
					t.Errorf("it prints %q:\n%s", bad, out)
				}
			}
			if _, err := os.Stat(filepath.Join(folder, "owned")); err == nil {
				t.Error("the name of a folder was run as a command")
			}
		})
	}
}

func TestActionWritesSARIF(t *testing.T) {
	binary, folder := built(t), repository(t, true)
	out, code := theAction(t).perform(t, binary, folder, map[string]string{"sarif": "found.sarif", "checks": "validate"})
	log, err := os.ReadFile(filepath.Join(folder, "found.sarif"))
	if code != 1 || err != nil || !bytes.Contains(log, []byte(`"uri": "packs/severn/consent.yaml"`)) {
		t.Errorf("exit %d, %v\n%s\n%s", code, err, out, log)
	}
}

// hook is one hook of pre-commit.
type hook struct {
	ID            string
	Entry         string
	Language      string
	Files         string
	PassFilenames *bool `yaml:"pass_filenames"`
	Args          []string
}

func hooks(t *testing.T) map[string]hook {
	t.Helper()
	var list []hook
	readYAML(t, readRoot(t, ".pre-commit-hooks.yaml"), &list)
	all := map[string]hook{}
	for _, h := range list {
		all[h.ID] = h
	}
	return all
}

// TestPreCommitHooks run as pre-commit runs them: the entry, then its arguments.
func TestPreCommitHooks(t *testing.T) {
	binary := built(t)
	sound, broken := repository(t, false), repository(t, true)
	for id, h := range hooks(t) {
		if h.PassFilenames == nil || *h.PassFilenames || h.Language != "system" {
			t.Errorf("%s: names of files would be taken for packs, or something be installed", id)
		}
		line := h.Entry + " " + strings.Join(h.Args, " ")
		if out, code := bash(t, binary, sound, line, nil); code != 0 {
			t.Errorf("%s: exit %d\n%s", id, code, out)
		}
		if out, code := bash(t, binary, broken, line, nil); code != 1 || !strings.Contains(out, "packs/severn/consent.yaml:1:10: ") {
			t.Errorf("%s: exit %d\n%s", id, code, out)
		}
		files := regexp.MustCompile(h.Files)
		for name, want := range map[string]bool{"packs/avon/cases.yaml": true, "pack.yaml": true, "packs/avon/README.md": false, "mycases.yaml": false} {
			if files.MatchString(name) != want {
				t.Errorf("%s: a change of %s: %v", id, name, !want)
			}
		}
	}
}

var block = regexp.MustCompile("(?ms)^```(yaml|sh)\n(.*?)^```$")

// pageBlocks gives the YAML blocks of docs/ci.md by the file that each is, and the
// lines of its shell block.
func pageBlocks(t *testing.T) (files map[string][]byte, lines []string) {
	t.Helper()
	files = map[string][]byte{}
	for _, found := range block.FindAllStringSubmatch(string(readRoot(t, "docs/ci.md")), -1) {
		if found[1] == "sh" {
			lines = append(lines, strings.Split(strings.TrimSpace(found[2]), "\n")...)
			continue
		}
		name, _, _ := strings.Cut(found[2], "\n")
		files[strings.TrimPrefix(name, "# ")] = []byte(found[2])
	}
	return files, lines
}

// TestCIPage: what docs/ci.md shows for each service works, and finds what is
// wrong.
func TestCIPage(t *testing.T) {
	files, lines := pageBlocks(t)
	var gitlab map[string]struct {
		Script       []string
		BeforeScript []string `yaml:"before_script"`
	}
	readYAML(t, files[".gitlab-ci.yml"], &gitlab)
	lines = append(lines, gitlab["packs"].Script...)
	lines = slices.DeleteFunc(lines, func(line string) bool { return !strings.HasPrefix(line, "threshold ") })
	if len(lines) < 6 {
		t.Fatal("the page shows too few commands: ", lines)
	}
	binary := built(t)
	sound, broken := repository(t, false), repository(t, true)
	for _, line := range lines {
		out, code := bash(t, binary, sound, line, nil)
		if counts := strings.Contains(line, "--fail-on warning"); code > 1 || code == 1 && !counts {
			t.Errorf("%s: exit %d\n%s", line, code, out)
		}
		if out, code := bash(t, binary, broken, line, nil); code != 1 {
			t.Errorf("%s: exit %d of a broken pack\n%s", line, code, out)
		}
	}
}

func TestCIPageNamesWhatIsThere(t *testing.T) {
	files, _ := pageBlocks(t)
	var workflow struct {
		Jobs map[string]struct{ Steps []step }
	}
	readYAML(t, files[".github/workflows/packs.yml"], &workflow)
	used := slices.IndexFunc(workflow.Jobs["check"].Steps, func(s step) bool {
		return strings.HasPrefix(s.Uses, "threshold-cli/threshold/"+actionFolder+"@")
	})
	if used < 0 {
		t.Fatal("the workflow does not use the Action")
	}
	inputs := theAction(t).Inputs
	for name := range workflow.Jobs["check"].Steps[used].With {
		if _, known := inputs[name]; !known {
			t.Errorf("the Action has no input %s", name)
		}
	}
	var config struct {
		Repos []struct{ Hooks []struct{ ID string } }
	}
	readYAML(t, files[".pre-commit-config.yaml"], &config)
	if len(config.Repos) != 1 || len(config.Repos[0].Hooks) == 0 {
		t.Fatal("the page configures no hook")
	}
	for _, h := range config.Repos[0].Hooks {
		if _, known := hooks(t)[h.ID]; !known {
			t.Errorf("there is no hook %s", h.ID)
		}
	}
}
