package cli

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/findings"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/trial"
)

type trialOptions struct {
	checkOptions
	run      string
	coverMin int
}

func (a *app) packsTestCommand() *cobra.Command {
	var o trialOptions
	c := &cobra.Command{
		Use:   "test [DIR]...",
		Short: "Judge the worked cases of packs, and say what no case tries",
		Long: "test judges each case of cases.yaml and compares the result with what the case\n" +
			"expects: level, range, support, protection, reasons, rules, steps and contacts.\n" +
			"It also lists what of the pack no case tries. Without DIR it takes the packs\n" +
			"that every command would use. It exits 1 when a case gives something else, or\n" +
			"when less is covered than --cover-min asks for.",
		Example: "  threshold packs test\n" +
			"  threshold packs test --run wigan/homeless\n" +
			"  threshold packs test ./my-area --cover-min 90\n" +
			"  threshold packs test ./packs --format junit >cases.xml",
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, folders []string) error { return a.packsTest(folders, o) },
	}
	checkVar(c, &o.checkOptions)
	c.Flags().StringVar(&o.run, "run", "",
		"only the cases whose AREA/CASE matches `PATTERN`, a regular expression; coverage is left out")
	c.Flags().IntVar(&o.coverMin, "cover-min", 0, "exit 1 when the cases of a pack cover less than `PERCENT` of it")
	return c
}

func (a *app) packsTest(folders []string, o trialOptions) error {
	if o.coverMin < 0 || o.coverMin > 100 {
		return usage("", "--cover-min is a whole number from 0 to 100, found %d", o.coverMin)
	}
	pattern, err := regexp.Compile(o.run)
	if err != nil {
		return usage("a part of AREA/CASE is enough: --run wigan/homeless",
			"--run is not a regular expression: %s", err)
	}
	sources, err := a.toValidate(folders)
	if err != nil {
		return err
	}
	bench, err := a.bench()
	if err != nil {
		return err
	}
	tried, problems, err := a.tryPacks(sources, bench, pattern)
	if err != nil {
		return err
	}
	if err := anyCase(tried, o.run, problems); err != nil {
		return err
	}
	return a.reportTrials(o, sources, tried, problems)
}

// bench is what cases are judged with: what every pack shares, and a Tuesday
// morning in term time, when everybody is at work. The day must not change what
// a case gives.
func (a *app) bench() (trial.Bench, error) {
	framework, err := a.framework()
	if err != nil {
		return trial.Bench{}, err
	}
	national, err := a.national()
	if err != nil {
		return trial.Bench{}, err
	}
	clock, err := a.clock("2026-11-24T10:00")
	return trial.Bench{Framework: framework, National: national, Clock: clock}, err
}

// tried is one pack with the outcomes of its cases.
type tried struct {
	source   source
	places   pack.Places
	all      []string // AREA/CASE of every case
	outcomes []trial.Outcome
	coverage *trial.Coverage // nil where only some cases were run
}

// tryPacks runs the cases of every pack that can be read; what is wrong with the
// others is returned beside them.
func (a *app) tryPacks(sources []source, bench trial.Bench, pattern *regexp.Regexp) ([]tried, diag.List, error) {
	var all []tried
	var problems diag.List
	for _, s := range sources {
		p, places, err := a.loadPlaced(s, bench.Framework, s.parts())
		if found, ok := errors.AsType[diag.List](err); ok {
			problems = append(problems, found...)
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		all = append(all, try(s, p, places, bench, pattern))
	}
	return all, problems, nil
}

func try(s source, p *pack.Pack, places pack.Places, bench trial.Bench, pattern *regexp.Regexp) tried {
	t := tried{source: s, places: places}
	for _, c := range p.Cases {
		t.all = append(t.all, s.id+"/"+c.ID)
	}
	if pattern.String() != "" { // then nothing can be said of what no case tries
		t.outcomes = bench.Run(p, func(c pack.Case) bool { return pattern.MatchString(s.id + "/" + c.ID) })
		return t
	}
	t.outcomes = bench.Run(p, trial.Every)
	coverage := trial.Cover(p, t.outcomes)
	t.coverage = &coverage
	return t
}

// anyCase refuses a pattern that matches nothing: a slip of the pen would pass.
func anyCase(all []tried, pattern string, problems diag.List) error {
	var ids []string
	for _, t := range all {
		if len(t.outcomes) > 0 || pattern == "" {
			return nil
		}
		ids = append(ids, t.all...)
	}
	if pattern == "" || len(ids) == 0 && len(problems) > 0 {
		return nil
	}
	hint := nearest.Hint(pattern, ids)
	if hint == "" && len(ids) > 0 {
		hint = "cases are named like " + ids[0]
	}
	return usage(hint, "--run: no case matches %s", pattern)
}

func (a *app) reportTrials(o trialOptions, sources []source, all []tried, problems diag.List) error {
	var tests []findings.Test
	for _, t := range all {
		tests = append(tests, t.tests()...)
		problems = append(problems, t.uncovered(o.coverMin)...)
	}
	o.source = sourceOf(sources)
	o.more = func(page *render.Page) { printTrials(page, all, o) }
	problems.Sort()
	report := findings.Report{Check: "packs test", Subjects: subjects(sources),
		Rules: append(diag.Rules(), trial.Rules()...), Problems: problems, Tests: tests}
	report.Data = trialData(report, all)
	return a.found(o.checkOptions, report)
}

// tests gives the outcomes as any check does.
func (t tried) tests() []findings.Test {
	var tests []findings.Test
	for _, o := range t.outcomes {
		_, pos := t.places.At("cases.yaml", "cases", o.Place, "id")
		test := findings.Test{Suite: t.source.id, Name: o.Case.ID, Outcome: findings.Pass,
			File: t.source.name("cases.yaml"), Pos: pos}
		if !o.Passed() {
			test.Outcome, test.Message, test.Detail = findings.Fail, o.Case.Title, t.detail(o)
		}
		tests = append(tests, test)
	}
	return tests
}

// detail shows expected beside got, in columns, then the reasons that the tool
// had.
func (t tried) detail(o trial.Outcome) []string {
	rows := [][]string{}
	for _, d := range o.Differences {
		_, pos := t.places.At("cases.yaml", d.Where...)
		rows = append(rows, []string{d.Field, "expected " + d.Expected, "got " + d.Got,
			fmt.Sprintf("(line %d)", pos.Line)})
	}
	lines := columns(rows)
	for _, r := range o.Result.Reasons {
		lines = append(lines, fmt.Sprintf("reason: %s, level %d: %s", r.Rule, r.Level, r.Text))
	}
	if len(o.Result.Reasons) == 0 {
		lines = append(lines, "reason: none; nothing recorded reaches above level 1")
	}
	return lines
}

// columns lines the parts of each row up, two spaces apart.
func columns(rows [][]string) []string {
	var widths []int
	for _, row := range rows {
		for n, part := range row {
			if n == len(widths) {
				widths = append(widths, 0)
			}
			widths[n] = max(widths[n], len([]rune(part)))
		}
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		var line strings.Builder
		for n, part := range row {
			line.WriteString(part + strings.Repeat(" ", widths[n]-len([]rune(part))+2))
		}
		lines[i] = strings.TrimRight(line.String(), " ")
	}
	return lines
}

// uncovered lists what no case tries, as warnings, and an error where that is
// more than was allowed.
func (t tried) uncovered(least int) diag.List {
	var list diag.List
	if t.coverage == nil {
		return nil
	}
	for _, k := range t.coverage.Kinds {
		for _, m := range k.Missing {
			list.Add(diag.Diagnostic{File: t.source.name(m.File), Pos: t.at(m.File, m.Where), Code: trial.Uncovered,
				Severity: diag.Warning, Message: m.Why})
		}
	}
	if len(t.all) == 0 {
		list = nil // one line says so
	}
	if percent := t.coverage.Percent(); percent < least {
		list.Add(diag.Diagnostic{File: t.source.name("cases.yaml"), Code: trial.CoverMin,
			Message: fmt.Sprintf("The cases of %s cover %d%% of it (%d of %d), less than %d%%.",
				t.source.id, percent, t.coverage.Covered(), t.coverage.Of(), least)})
	}
	return list
}

func (t tried) at(file string, where []any) diag.Pos {
	if len(where) == 0 {
		return diag.Pos{}
	}
	_, pos := t.places.At(file, where...)
	return pos
}
