package cli

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/findings"
	"github.com/threshold-cli/threshold/pkg/internal/safefile"
	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/proof"
	"github.com/threshold-cli/threshold/pkg/render"
)

type verifyOptions struct {
	checkOptions
	bound  int
	output string
	force  bool
}

func (a *app) packsVerifyCommand() *cobra.Command {
	var o verifyOptions
	c := &cobra.Command{
		Use:   "verify [DIR]...",
		Short: "Check what packs promise: proved where it can be, tried where it cannot",
		Long: "verify checks of each pack that a concern never lowers a level, that every level\n" +
			"and rule can be met, that what is decisive is, and that every result says whom\n" +
			"to ring and what to do. It says what is proved for all cases and what was tried\n" +
			"on how many, and shows the smallest case that breaks a promise. It exits 1 when\n" +
			"one is broken.",
		Example: "  threshold packs verify ./my-area\n" +
			"  threshold packs verify ./my-area --bound 100000 -o broken-cases\n" +
			"  threshold packs verify ./packs --format sarif >threshold.sarif",
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, folders []string) error { return a.packsVerify(folders, o) },
	}
	checkVar(c, &o.checkOptions)
	c.Flags().IntVar(&o.bound, "bound", proof.DefaultBound,
		"how many cases to draw at random, `N`, where not all can be gone through")
	c.Flags().StringVarP(&o.output, "output", "o", "",
		"write each case that breaks a promise into the folder `DIR`, as an answers file")
	c.Flags().BoolVar(&o.force, "force", false, "let --output replace files")
	return c
}

// verified is one pack with what was found of each promise.
type verified struct {
	source     source
	places     pack.Places
	properties []proof.Property
}

func (a *app) packsVerify(folders []string, o verifyOptions) error {
	if o.bound < 0 {
		return usage("", "--bound is a number of cases, found %d", o.bound)
	}
	sources, err := a.toValidate(folders)
	if err != nil {
		return err
	}
	all, problems, err := a.verifyPacks(sources, o.bound)
	if err != nil {
		return err
	}
	var tests []findings.Test
	for _, v := range all {
		tests = append(tests, v.tests(o.output)...)
	}
	if err := o.write(all); err != nil {
		return err
	}
	problems.Sort()
	o.source = sourceOf(sources)
	o.more = func(page *render.Page) { printPromises(page, all) }
	report := findings.Report{Check: "packs verify", Subjects: subjects(sources), Rules: diag.Rules(),
		Problems: problems, Tests: tests}
	report.Data = verifyData(report, all, o)
	return a.found(o.checkOptions, report)
}

// verifyPacks checks every pack that can be read; what is wrong with the others
// is returned beside them.
func (a *app) verifyPacks(sources []source, bound int) ([]verified, diag.List, error) {
	bench, err := a.bench()
	if err != nil {
		return nil, nil, err
	}
	var all []verified
	problems := diag.List{}
	for _, s := range sources {
		p, places, err := a.loadPlaced(s, bench.Framework, pack.All&^pack.Cases)
		if found, ok := errors.AsType[diag.List](err); ok {
			problems = append(problems, found...)
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		all = append(all, verified{s, places, proof.Of(p, bench, proof.Options{Bound: bound})})
	}
	return all, problems, nil
}

// tests gives each promise as any check does: one that is broken in several ways
// is a failure for each.
func (v verified) tests(output string) []findings.Test {
	var tests []findings.Test
	for _, y := range v.properties {
		if y.Holds() {
			tests = append(tests, findings.Test{Suite: v.source.id, Name: y.ID, Outcome: findings.Pass})
		}
		for n, b := range y.Broken {
			_, pos := v.places.At(b.File, b.Where...)
			tests = append(tests, findings.Test{Suite: v.source.id, Name: brokenName(y, n), Outcome: findings.Fail,
				Message: b.Message, Detail: v.detail(y, n, output), File: v.source.name(b.File), Pos: pos})
		}
	}
	return tests
}

func brokenName(y proof.Property, n int) string { return fmt.Sprintf("%s-%d", y.ID, n+1) }

// detail says what was promised and shows the smallest case that breaks it.
func (v verified) detail(y proof.Property, n int, output string) []string {
	lines := []string{"promised: " + y.Claim}
	if more := y.More; more > 0 && n == len(y.Broken)-1 {
		lines = append(lines, "It is broken in "+counted(more, "more way")+".")
	}
	text := v.answers(y, n)
	switch {
	case text == nil:
	case output != "":
		lines = append(lines, "the smallest case that shows it: "+filepath.Join(output, v.file(y, n)))
	default:
		lines = append(lines, "the smallest case that shows it:")
		for _, line := range bytes.Split(bytes.TrimSpace(text), []byte("\n")) {
			lines = append(lines, "  "+string(line))
		}
	}
	return lines
}

// answers is a broken promise's case as an answers file, or nil where it has
// none. It says of itself that it is made up: other answers files are about a
// child.
func (v verified) answers(y proof.Property, n int) []byte {
	b := y.Broken[n]
	if b.Case == nil {
		return nil
	}
	text, err := yamlnode.Encode(fmt.Sprintf("A made-up case. %s: %s", y.ID, b.Message), v.named(*b.Case))
	if err != nil {
		return nil // a case is plain data
	}
	return text
}

func (v verified) named(c answer.Case) answer.Case {
	c.Area = v.source.id
	return c
}

func (v verified) file(y proof.Property, n int) string {
	return fmt.Sprintf("%s-%s.yaml", v.source.id, brokenName(y, n))
}

// write puts every case into a file of the folder, or none where one is there
// already. The cases are made up, so anybody may read them.
func (o verifyOptions) write(all []verified) error {
	if o.output == "" {
		return nil
	}
	var files []safefile.File
	for _, v := range all {
		for _, y := range v.properties {
			for n := range y.Broken {
				if text := v.answers(y, n); text != nil {
					files = append(files, safefile.File{Name: v.file(y, n), Data: text})
				}
			}
		}
	}
	err := safefile.Into(o.output, files, o.force)
	if errors.Is(err, safefile.ErrExists) {
		return usage("--force replaces it", "%s: %s", o.output, err)
	}
	if err != nil {
		return usage(wayOn(o.output, err), "cannot write to the folder %s: %s", o.output, errorCause(err))
	}
	return nil
}
