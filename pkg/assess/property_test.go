package assess_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/result"
	"pgregory.net/rapid"
)

// notLower fails where any of the three levels fell.
func notLower(t *rapid.T, what string, before, after assess.Judgement) {
	if after.Low < before.Low || after.Level < before.Level || after.High < before.High {
		t.Fatalf("%s lowered %+v to %+v", what, before, after)
	}
}

func same(t *rapid.T, what string, before, after assess.Judgement) {
	if after.Low != before.Low || after.Level != before.Level || after.High != before.High {
		t.Fatalf("%s changed %+v to %+v", what, before, after)
	}
}

func TestAddingNeverLowers(t *testing.T) {
	onEveryPack(t, func(t *rapid.T, p *pack.Pack) {
		c := anyCase(t, p)
		before := assess.Judge(p, c)
		if id := anID(t, p, "added"); !answered(c, id) {
			present, suspected := c, c
			present.Present = append(slices.Clone(c.Present), id)
			suspected.Suspected = append(slices.Clone(c.Suspected), id)
			notLower(t, "adding "+id, before, assess.Judge(p, present))
			notLower(t, "suspecting "+id, before, assess.Judge(p, suspected))
			notLower(t, "confirming "+id, assess.Judge(p, suspected), assess.Judge(p, present))
		}
		added := c
		rapid.SampledFrom(facts(p)).Draw(t, "fact")(&added)
		notLower(t, "adding a fact", before, assess.Judge(p, added))
	})
}

func TestWhatChangesNothing(t *testing.T) {
	onEveryPack(t, func(t *rapid.T, p *pack.Pack) {
		c := anyCase(t, p)
		before := assess.Judge(p, c)
		if id := anID(t, p, "id"); !answered(c, id) {
			i := p.Indicator(id)
			unknown := c
			unknown.NotKnown = append(slices.Clone(c.NotKnown), id)
			same(t, "not known "+id, before, assess.Judge(p, unknown))
			if i.Kind == pack.Strength {
				with := c
				with.Strengths = []string{id}
				same(t, "strength "+id, before, assess.Judge(p, with))
			} else if !i.Strong() {
				with := c
				with.Suspected = append(slices.Clone(c.Suspected), id)
				after := assess.Judge(p, with)
				if after.Low != before.Low || after.Level != before.Level {
					t.Fatalf("suspecting the ordinary %s changed %+v to %+v", id, before, after)
				}
			}
		}
		said := c
		said.Consent = answer.ConsentRefused
		said.OwnLevel = p.Levels[0].ID
		same(t, "consent and the own level", before, assess.Judge(p, said))
		sayMore(t, p, c, before)
	})
}

// sayMore: what points to a suspicion, and that something worries that no
// indicator says, are repeated and judge nothing.
func sayMore(t *rapid.T, p *pack.Pack, c answer.Case, before assess.Judgement) {
	yes := true
	c.Grounds = map[string][]answer.Ground{}
	for _, id := range c.Suspected {
		words := rapid.SliceOfNDistinct(rapid.SampledFrom(answer.Ground("").Values()), 0, 4, rapid.ID[string]).Draw(t, "grounds")
		for _, word := range words {
			c.Grounds[id] = append(c.Grounds[id], answer.Ground(word))
		}
	}
	grounded := c
	if after := assess.Judge(p, grounded); after != before {
		t.Fatalf("grounds changed %+v to %+v", before, after)
	}
	c.NothingFits = &yes
	if after := assess.Judge(p, c); after != before {
		t.Fatalf("something that nothing fits changed %+v to %+v", before, after)
	}
}

func TestEachIndicatorAlone(t *testing.T) {
	onEveryPack(t, func(t *rapid.T, p *pack.Pack) {
		i := p.Indicator(anID(t, p, "alone"))
		c := answer.Case{Present: []string{i.ID}}
		if rapid.Bool().Draw(t, "suspected") {
			c = answer.Case{Suspected: []string{i.ID}}
		}
		out := assess.Judge(p, c)
		switch {
		case i.Kind == pack.Strength:
			if out.Level != 1 || out.High != 1 {
				t.Fatalf("the strength %s gives %+v", i.ID, out)
			}
		case i.Kind == pack.Danger && !i.Decisive:
			if out.Level < i.Ceil || out.High < p.Protective() {
				t.Fatalf("the danger %s gives %+v", i.ID, out)
			}
		case i.Strong():
			if out.Level < i.Ceil || out.Low != out.Level || out.High < p.Protective() {
				t.Fatalf("the %s %s gives %+v", i.Kind, i.ID, out)
			}
		default:
			ordinaryAlone(t, p, i, out)
		}
	})
}

// ordinaryAlone: a rule of the pack's own may lift what it names; the documents' do.
func ordinaryAlone(t *rapid.T, p *pack.Pack, i *pack.Indicator, out assess.Judgement) {
	ruled := slices.ContainsFunc(p.Rules, func(r pack.Rule) bool {
		return r.AtLeast != "" && (len(r.When.Indicators) == 0 || slices.Contains(r.When.Indicators, i.ID))
	})
	if out.Level >= p.Statutory() && !ruled {
		t.Fatalf("the ordinary %s alone gives %+v", i.ID, out)
	}
	if out.High < i.Ceil {
		t.Fatalf("the ordinary %s does not reach its highest level: %+v", i.ID, out)
	}
	if i.Ceil >= p.Protective() && out.Protection == pack.NoProtection {
		t.Fatalf("the ordinary %s raises no question of protection: %+v", i.ID, out)
	}
}

func TestImmediateDanger(t *testing.T) {
	onEveryPack(t, func(t *rapid.T, p *pack.Pack) {
		c, yes := anyCase(t, p), true
		c.ImmediateDanger = &yes
		out := assess.Judge(p, c)
		if out.Level < p.Protective() || out.Protection != pack.Act || !out.Urgent || out.Support != result.Decisive {
			t.Fatalf("immediate danger gives %+v", out)
		}
	})
}

// strength of support, the weakest first.
func rank(support string) int {
	order := []string{result.None, result.Single, result.Suspected, result.Corroborated, result.Rule, result.Direct, result.Decisive}
	return slices.Index(order, support)
}

func TestOneTopicSupportsOnce(t *testing.T) {
	onEveryPack(t, func(t *rapid.T, p *pack.Pack) {
		a := p.Indicator(anID(t, p, "one"))
		var kin []string
		for _, b := range p.Indicators {
			if b.Topic == a.Topic && b.Levels[0] == a.Levels[0] && !b.Strong() && b.Kind != pack.Strength {
				kin = append(kin, b.ID)
			}
		}
		if len(kin) < 2 || len(p.Rules) > 0 && p.ID == "made" {
			return
		}
		one, two := assess.Judge(p, answer.Case{Present: kin[:1]}), assess.Judge(p, answer.Case{Present: kin})
		if rank(two.Support) > rank(one.Support) && two.Level <= one.Level {
			t.Fatalf("%v: %s alone has %s, together they have %s", kin, kin[0], one.Support, two.Support)
		}
	})
}

func TestRangeHoldsTheLevel(t *testing.T) {
	onEveryPack(t, func(t *rapid.T, p *pack.Pack) {
		out := assess.Judge(p, anyCase(t, p))
		if out.Low > out.Level || out.Level > out.High || out.Low < 1 || out.High > p.Highest() {
			t.Fatalf("%+v", out)
		}
	})
}

func TestReasonsCarryTheLevel(t *testing.T) {
	f := framework(t)
	onEveryPack(t, func(t *rapid.T, p *pack.Pack) {
		c := anyCase(t, p)
		r := assess.Assess(p, f, c)
		without := c
		for _, reason := range r.Reasons {
			for _, id := range reason.Indicators {
				if !slices.Contains(c.Present, id) && !slices.Contains(c.Suspected, id) {
					t.Fatalf("the reason %s names %s, which is not in the case", reason.Rule, id)
				}
				without.Present, without.Suspected = dropped(without.Present, id), dropped(without.Suspected, id)
			}
			for _, fact := range reason.Facts {
				without = withoutFact(without, fact)
			}
		}
		left := assess.Assess(p, f, without)
		if left.Level.Ordinal >= r.Level.Ordinal && len(left.Reasons) > 0 {
			t.Fatalf("without all reasons %+v still gives level %d for %+v", without, left.Level.Ordinal, left.Reasons)
		}
		if r.Level.Ordinal > 1 && len(r.Reasons) == 0 {
			t.Fatalf("level %d has no reason", r.Level.Ordinal)
		}
	})
}

func dropped(list []string, id string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == id })
}

func withoutFact(c answer.Case, fact string) answer.Case {
	switch pack.Fact(fact) {
	case pack.FactImmediateDanger:
		c.ImmediateDanger = nil
	case pack.FactOpenToSocialCare, pack.FactOpenToEarlyHelp:
		c.OpenTo = ""
	case pack.FactUnborn:
		c.Child.Unborn = nil
	case pack.FactDisabled:
		c.Child.Disabled = nil
	case pack.FactUnder2:
		c.Child.Age = nil
	}
	c.History = dropped(c.History, fact)
	return c
}

func TestOrderDoesNotMatter(t *testing.T) {
	f := framework(t)
	onEveryPack(t, func(t *rapid.T, p *pack.Pack) {
		c := anyCase(t, p)
		turned := c
		for _, list := range []*[]string{&turned.Present, &turned.Suspected, &turned.NotKnown, &turned.NotSeen, &turned.Strengths, &turned.LookedAt, &turned.History} {
			*list = rapid.Permutation(*list).Draw(t, "list")
		}
		if a, b := assess.Assess(p, f, c), assess.Assess(p, f, turned); !reflect.DeepEqual(a, b) {
			t.Fatalf("%+v\n%+v", a, b)
		}
	})
}

func TestUnknownIDsArePassedOver(t *testing.T) {
	onEveryPack(t, func(t *rapid.T, p *pack.Pack) {
		c := anyCase(t, p)
		before := assess.Judge(p, c)
		c.Present = append(slices.Clone(c.Present), "no-such-thing")
		c.History = append(slices.Clone(c.History), "no-such-fact")
		if after := assess.Judge(p, c); after != before {
			t.Fatalf("%+v became %+v", before, after)
		}
	})
}
