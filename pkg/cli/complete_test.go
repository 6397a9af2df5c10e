package cli_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/pflag"
	"github.com/threshold-cli/threshold/pkg/cli"
)

// completions asks as a shell does, with the last word as far as it is typed. The
// directive is cobra's number.
func completions(t *testing.T, env map[string]string, words ...string) (list []string, directive string) {
	t.Helper()
	world, out, errs := offTerminal()
	world.Getenv = func(name string) string { return env[name] }
	world.Now = func() time.Time { return time.Date(2026, 11, 24, 15, 20, 0, 0, time.UTC) }
	if code := cli.Main(world, append([]string{"__complete"}, words...)); code != cli.Done {
		t.Fatalf("%q: exit %d, %s", words, code, errs)
	}
	if said := strings.TrimSpace(errs.String()); strings.Contains(said, "\n") || !strings.HasPrefix(said, "Completion ended") {
		t.Errorf("%q: %s", words, said)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	return lines[:len(lines)-1], lines[len(lines)-1]
}

const onlyThese, files, folders = ":4", ":0", ":16"

// TestEveryFlagCompletes: each flag that takes a value offers values, files or
// folders, or is one of those that take free words.
func TestEveryFlagCompletes(t *testing.T) {
	free := []string{"WORDS", "TEXT", "ROLE", "NAME", "CORES", "PERCENT", "N", "KEY", "HASH"}
	env, _, _ := offTerminal()
	set := map[string]string{"THRESHOLD_AREA": "wigan"}
	count := 0
	for _, c := range every(cli.Root(env)) {
		seen := func(f *pflag.Flag) {
			name, _ := pflag.UnquoteUsage(f)
			if f.Value.Type() == "bool" || f.Hidden {
				return
			}
			count++
			list, directive := completions(t, set, append(path(c), "--"+f.Name, "")...)
			switch {
			case name == "FILE" && directive == files, name == "DIR" && directive == folders,
				slices.Contains(free, name) && directive == onlyThese && len(list) == 0,
				len(list) > 0 && (directive == onlyThese || directive == ":6"):
			default:
				t.Errorf("%s --%s %s: %d values, directive %s; its word in capitals belongs into placeholders (complete.go)",
					c.CommandPath(), f.Name, name, len(list), directive)
			}
		}
		c.NonInheritedFlags().VisitAll(seen)
	}
	if count < 60 {
		t.Errorf("only %d flags were tried", count)
	}
}

// TestEveryArgumentCompletes: each command that takes words offers some, and the
// others offer none, not the names of files.
func TestEveryArgumentCompletes(t *testing.T) {
	env, _, _ := offTerminal()
	set := map[string]string{"THRESHOLD_AREA": "wigan"}
	for _, c := range every(cli.Root(env)) {
		if c.HasSubCommands() {
			continue
		}
		list, directive := completions(t, set, append(path(c), "")...)
		takes := strings.Contains(strings.TrimSuffix(c.Use, "[flags]"), " ") && c.Name() != "new" // which takes a new id
		if offers := len(list) > 0 || directive != onlyThese; offers != takes {
			t.Errorf("%s: %d values, directive %s", c.Use, len(list), directive)
		}
	}
}

func TestCompletionsSayWhatTheyMean(t *testing.T) {
	for _, row := range []struct {
		line string
		has  string // one of the values, with its words
	}{
		{"levels --area |", "wigan\tWigan: Wigan's Threshold of Need and Response Guidance"},
		{"route --area warrington --level |", "4b\tChildren in Need of Safeguarding (s47)"},
		{"route --area=warrington --level |", "4b\tChildren in Need of Safeguarding (s47)"},
		{"route --level |", "4b\tin warrington"},
		{"indicators --area stoke --area warrington --level |", "4b\tChildren in Need of Safeguarding (s47)"},
		{"assess --area warrington --own-level |", "4b\tChildren in Need of Safeguarding (s47)"},
		{"practise --area warrington --answer |", "4b\tChildren in Need of Safeguarding (s47)"},
		{"practise --area stoke --case |", "kelsey"},
		{"indicators --dimension |", "health\tHealth (Child's developmental needs)"},
		{"indicators --side |", "parents\tParenting capacity"},
		{"indicators --kind |", "strength\tGood news, wherever it is printed."},
		{"indicators --tag |", "injury\tan injury, or medical help for one that came late"},
		{"explain --area wigan |", "growth-falling-centiles\tGrowth falls 2 centile ranges or more with no apparent health problem"},
		{"consent --state |", "refused\tThe family was asked and does not agree."},
		{"assess --format |", "html\tOne page for a browser, which prints on A4 and loads nothing."},
		{"assess --at |", "2026-11-24T15:20\tnow, in London"},
		{"batch --fields id,|", "id,level"},
		{"packs lint --explain |", "no-hours\tA phone number without hours"},
		{"packs lint --show |", "note\tEverything, questions for the document's owner as well."},
		{"packs test --run |", "stoke/kelsey\tThe document's level 3 case: Kelsey (8)"},
		{"packs show |", "stoke\tStoke-on-Trent: Multi Agency Threshold Guidance to the Levels of Need"},
		{"packs impact stoke |", "wigan\tWigan: Wigan's Threshold of Need and Response Guidance"},
		{"packs schema |", "contacts\tcontacts.yaml, whom to ring, when, and what the document leaves open"},
		{"help |", "privacy\tWhat is asked and kept, and what leaves this machine"},
		{"help packs |", "lint\tCheck what a good threshold document needs: each rule with its fix"},
		{"completion |", "fish\tFish."},
	} {
		list, _ := completions(t, nil, strings.Split(strings.TrimSuffix(row.line, "|"), " ")...)
		if !slices.Contains(list, row.has) {
			t.Errorf("%s: %q", row.line, list)
		}
	}
}

// TestNothingIsOfferedTwice, nor anything where no more words are taken.
func TestNothingIsOfferedTwice(t *testing.T) {
	for line, not := range map[string]string{
		"explain --area wigan growth-falling-centiles |": "growth-falling-centiles",
		"batch --fields id,level,|":                      "id,level,level",
		"packs show wigan |":                             "wigan",
		"completion bash |":                              "zsh",
		"help privacy |":                                 "judging",
		"explain |":                                      "growth-falling-centiles", // of no area
	} {
		list, _ := completions(t, nil, strings.Split(strings.TrimSuffix(line, "|"), " ")...)
		for _, got := range list {
			if name, _, _ := strings.Cut(got, "\t"); name == not {
				t.Errorf("%s: offers %s", line, got)
			}
		}
	}
}
