package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/findings"
	"github.com/threshold-cli/threshold/pkg/lint"
	"github.com/threshold-cli/threshold/pkg/pack"
)

type packsLintOptions struct {
	checkOptions
	config  string
	at      string
	show    word
	rules   bool
	explain string
}

func (a *app) packsLintCommand() *cobra.Command {
	var o packsLintOptions
	c := &cobra.Command{
		Use:   "lint [DIR]...",
		Short: "Check what a good threshold document needs: each rule with its fix",
		Long: "lint says where a document leaves a practitioner alone: the same thing at two\n" +
			"levels, a line without hours, guidance that was replaced, hard words. Without\n" +
			"DIR it checks the packs that every command would use. Notes, which are\n" +
			"questions for the document's owner, are shown with --show note.\n\n" +
			"lint.yaml in a pack's folder sets how much each rule matters and which findings\n" +
			"may stand, with the reason; --config FILE is read in its place.",
		Example: "  threshold packs lint\n" +
			"  threshold packs lint ./packs/my-area --show note --fail-on warning\n" +
			"  threshold packs lint --rules\n" +
			"  threshold packs lint --explain near-duplicate",
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, folders []string) error { return a.packsLint(folders, o) },
	}
	checkVar(c, &o.checkOptions)
	o.show = word{value: string(diag.Warning),
		allowed: []string{string(diag.Error), string(diag.Warning), string(diag.Note)}}
	wordVar(c, &o.show, "show", "what to print, from this severity up")
	c.Flags().StringVar(&o.config, "config", "", "read `FILE` for every pack, in place of its own lint.yaml")
	c.Flags().StringVar(&o.at, "at", "", "hold review dates against `TIME`, as 2026-12-25T10:00 (default now)")
	c.Flags().BoolVar(&o.rules, "rules", false, "list every rule")
	c.Flags().StringVar(&o.explain, "explain", "", "explain the rule of a `CODE`")
	return c
}

func (a *app) packsLint(folders []string, o packsLintOptions) error {
	if o.rules || o.explain != "" {
		return a.lintRules(folders, o)
	}
	sources, err := a.toValidate(folders)
	if err != nil {
		return err
	}
	l, err := a.linter(o)
	if err != nil {
		return err
	}
	for _, s := range sources {
		if err := l.lint(s); err != nil {
			return err
		}
	}
	problems := l.results()
	shown, hidden := since(problems, diag.Severity(o.show.value))
	o.source = sourceOf(sources)
	return a.found(o.checkOptions, findings.Report{
		Check: "packs lint", Subjects: subjects(sources), Rules: lintRuleWords(),
		Problems: shown, Total: lintTotal(len(sources), problems, hidden),
	})
}

// linter gathers what is found in several packs.
type linter struct {
	app       *app
	framework pack.Framework
	facts     pack.LintFacts
	today     string
	shared    *lint.Config // of --config; nil: each pack has its own
	found     []lint.Finding
	problems  diag.List
}

func (a *app) linter(o packsLintOptions) (*linter, error) {
	l := &linter{app: a, problems: diag.List{}}
	clock, err := a.clock(o.at)
	if err != nil {
		return nil, err
	}
	l.today = clock.Now.In(clock.London).Format("2006-01-02")
	if l.framework, err = a.framework(); err != nil {
		return nil, err
	}
	if l.facts, err = pack.LoadLintFacts(a.Data); err != nil {
		return nil, err
	}
	if o.config == "" {
		return l, nil
	}
	data, err := a.ReadFile(o.config)
	if err != nil {
		return nil, usage("", "--config: cannot read %s: %s", o.config, errorCause(err))
	}
	config, err := lint.ReadConfig(o.config, data)
	l.shared = &config
	return l, err
}

// lint checks one pack. What is not valid cannot be linted: its problems stand
// in the list, and the other packs are checked all the same.
func (l *linter) lint(s source) error {
	p, places, err := pack.LoadPlaced(s.files, s.folder, s.id, l.framework, s.parts())
	if err != nil {
		return l.keep(err, s)
	}
	found := lint.Check(lint.Subject{Pack: p, Places: places, Framework: l.framework, Facts: l.facts, Today: l.today})
	if l.shared != nil {
		for _, f := range found {
			f.File = filepath.Join(s.prefix, f.File)
			l.found = append(l.found, f)
		}
		return nil
	}
	config, err := lint.LoadConfig(s.files, s.folder)
	if err != nil {
		return l.keep(err, s)
	}
	return l.keep(config.Apply(found).Err(), s)
}

// keep adds the problems of a list; another error is one of the program's.
func (l *linter) keep(err error, s source) error {
	var problems diag.List
	if err == nil || !errors.As(prefixed(err, s.prefix), &problems) {
		return err
	}
	l.problems = append(l.problems, problems...)
	return nil
}

func (l *linter) results() diag.List {
	if l.shared == nil {
		return l.problems
	}
	return append(l.problems, l.shared.Apply(l.found)...)
}

// since leaves out what is less severe, and counts it.
func since(problems diag.List, least diag.Severity) (shown diag.List, hidden int) {
	shown = diag.List{}
	for _, d := range problems {
		if weight(d.Severity) >= weight(least) {
			shown = append(shown, d)
		}
	}
	return shown, len(problems) - len(shown)
}

func weight(s diag.Severity) int {
	switch s {
	case diag.Note:
		return 0
	case diag.Warning:
		return 1
	}
	return 2
}

func lintTotal(packs int, problems diag.List, hidden int) string {
	counts := [3]int{}
	for _, d := range problems {
		counts[weight(d.Severity)]++
	}
	text := fmt.Sprintf("%s checked: %s, %s, %s", several(packs, "pack"),
		several(counts[2], "error"), several(counts[1], "warning"), several(counts[0], "note"))
	if hidden > 0 {
		text += fmt.Sprintf("; %d not shown (--show note)", hidden)
	}
	return text
}

func several(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
