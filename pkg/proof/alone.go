package proof

import (
	"fmt"
	"slices"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
)

// each checks one kind of concern, alone and in both states. Since nothing that
// is added lowers a level, "at least" then holds in every case that has it.
func (k *prover) each(
	y Property, chosen func(*pack.Indicator) bool, wrong func(*pack.Indicator, state, assess.Judgement) string,
) Property {
	y.Extent = Proved
	for n, i := range k.concerns {
		if !chosen(i) {
			continue
		}
		for _, s := range states {
			y.Cases++
			if words := wrong(i, s, k.alone[n][s]); words != "" {
				y.breaks(func() Broken { return k.aloneBroken(n, s, words) })
			}
		}
	}
	return y
}

func (k *prover) aloneBroken(n int, s state, words string) Broken {
	c := k.only(n, s)
	broken := Broken{Case: &c, Message: fmt.Sprintf("%s, %s and nothing else: %s", k.concerns[n].ID, s, words)}
	broken.File, broken.Where = k.placeOf(k.grains[n][s])
	return broken
}

func (k *prover) decisive() Property {
	return k.each(Property{ID: "decisive-alone",
		Claim: "Each decisive indicator alone, present or suspected, reaches its level.",
		How:   "All of them were tried, in both states."}, func(i *pack.Indicator) bool { return i.Decisive }, k.firm)
}

// firm: at least the highest level that prints it, no lower end below, and the
// level of protection in the range.
func (k *prover) firm(i *pack.Indicator, _ state, j assess.Judgement) string {
	if j.Low != j.Level {
		return fmt.Sprintf("the range begins at %d, below the level %d", j.Low, j.Level)
	}
	return k.dangerous(i, present, j)
}

func (k *prover) dangerous(i *pack.Indicator, _ state, j assess.Judgement) string {
	switch {
	case j.Level < i.Ceil:
		return fmt.Sprintf("it gives level %d, not %d", j.Level, i.Ceil)
	case j.High < k.pack.Protective():
		return fmt.Sprintf("the range ends at %d, below the level of protection, %d", j.High, k.pack.Protective())
	}
	return ""
}

// strong: as decisive, but that the low end of a danger may be lower.
func (k *prover) strong() Property {
	return k.each(Property{ID: "strong-alone",
		Claim: "Each harm, disclosure or danger alone, present or suspected, reaches the highest level that " +
			"prints it, with the level of protection in its range.",
		How: "All of them were tried, in both states."},
		func(i *pack.Indicator) bool { return i.Strong() && !i.Decisive },
		func(i *pack.Indicator, s state, j assess.Judgement) string {
			if i.Kind == pack.Danger {
				return k.dangerous(i, s, j)
			}
			return k.firm(i, s, j)
		})
}

func (k *prover) ordinary() Property {
	return k.each(Property{ID: "ordinary-alone",
		Claim: "No ordinary indicator alone gives a statutory level, unless a rule of the document says so; " +
			"each has its highest level in its range.",
		How: "All of them were tried, in both states."},
		func(i *pack.Indicator) bool { return !i.Strong() }, k.modest)
}

func (k *prover) modest(i *pack.Indicator, s state, j assess.Judgement) string {
	switch {
	case s == suspected && (j.Level != k.empty.Level || j.Low != k.empty.Low):
		return fmt.Sprintf("it gives level %d, though it is only suspected", j.Level)
	case j.Level >= k.pack.Statutory() && !k.ruled(i):
		return fmt.Sprintf("it gives the statutory level %d", j.Level)
	case j.High < i.Ceil:
		return fmt.Sprintf("the range ends at %d, below %d, which prints it", j.High, i.Ceil)
	case i.Ceil >= k.pack.Protective() && j.Protection == pack.NoProtection:
		return "it raises no question of protection"
	}
	return ""
}

// ruled tells whether a rule of the pack's own gives a statutory level to the
// indicator alone.
func (k *prover) ruled(i *pack.Indicator) bool {
	met := k.rules(answer.Case{Present: []string{i.ID}})
	return slices.ContainsFunc(k.pack.Rules, func(r pack.Rule) bool {
		return k.pack.Ordinal(r.AtLeast) >= k.pack.Statutory() && slices.Contains(met, r.ID)
	})
}

// nothingChanges: what is not known, and strengths, move nothing.
func (k *prover) nothingChanges() Property {
	y := Property{ID: "changes-nothing", Extent: Proved,
		Claim: "What is not known and every strength leave level and range as they are.",
		How:   "Each was tried alone; judging reads neither."}
	for n := range k.pack.Indicators {
		i := &k.pack.Indicators[n]
		for _, c := range neutral(i) {
			y.Cases++
			if j := k.judge(k.pack, c); j.Level != k.empty.Level || j.Low != k.empty.Low || j.High != k.empty.High {
				y.breaks(func() Broken {
					return Broken{Case: &c, File: "indicators.yaml", Where: []any{"indicators", n},
						Message: fmt.Sprintf("%s gives level %d, range %d to %d", i.ID, j.Level, j.Low, j.High)}
				})
			}
		}
	}
	return y
}

func neutral(i *pack.Indicator) []answer.Case {
	one := []string{i.ID}
	if i.Kind == pack.Strength {
		return []answer.Case{{NotKnown: one}, {Strengths: one}, {Present: one}, {Suspected: one}}
	}
	return []answer.Case{{NotKnown: one}}
}

// danger: with immediate danger nothing else can keep a case below protection.
func (k *prover) danger() Property {
	y := Property{ID: "immediate-danger", Extent: Proved,
		Claim: "Immediate danger gives the level of protection or above, to be acted on now, whatever else " +
			"is answered.",
		How: "It was tried with nothing else and with each indicator; nothing that is added lowers it."}
	yes := true
	try := func(c answer.Case, file string, where []any) {
		c.ImmediateDanger = &yes
		y.Cases++
		j := k.judge(k.pack, c)
		if j.Level < k.pack.Protective() || j.Protection != pack.Act || !j.Urgent || j.Support != result.Decisive {
			y.breaks(func() Broken {
				return Broken{Case: &c, File: file, Where: where,
					Message: fmt.Sprintf("level %d, protection %s", j.Level, j.Protection)}
			})
		}
	}
	try(answer.Case{}, "pack.yaml", []any{"levels"})
	for n := range k.concerns {
		for _, s := range states {
			file, where := k.placeOf(k.grains[n][s])
			try(k.only(n, s), file, where)
		}
	}
	return y
}
