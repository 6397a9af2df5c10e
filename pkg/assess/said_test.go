package assess_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/assess"
	"github.com/threshold-cli/threshold/pkg/result"
)

// TestSaid holds what a practitioner reads about a case: each reason for the level,
// each reason to consider a higher one, whose reading that is, and where it is
// printed.
func TestSaid(t *testing.T) {
	p, f := small(t, 4), framework(t)
	for _, row := range said() {
		t.Run(row.about, func(t *testing.T) {
			want := strings.TrimSpace(row.want)
			if got := strings.Join(lines(assess.Assess(p, f, given(row.given))), "\n"); got != want {
				t.Errorf("%s\ngot\n%s\nwant\n%s", row.given, got, want)
			}
		})
	}
}

// lines writes each reason and each consideration on a line.
func lines(r result.Result) []string {
	var all []string
	for _, x := range r.Reasons {
		all = append(all, fmt.Sprintf("%s %d, %s, of %s: %s %v", x.Rule, x.Level, x.Basis, names(x.Indicators, x.Facts, x.Suspected), x.Text, x.Ref))
	}
	for _, x := range r.Consider {
		all = append(all, fmt.Sprintf("consider %d, %s, %s, of %s: %s %v", x.Level, x.Rule, x.Basis, names(x.Indicators, x.Facts, false), x.Why, x.Ref))
	}
	return all
}

func names(indicators, facts []string, suspected bool) string {
	all := strings.Join(slices.Concat(indicators, facts), " ")
	if suspected {
		all += ", suspected only"
	}
	return all
}

// TestNoListIsNull: whoever reads a result need not ask whether a list is there.
func TestNoListIsNull(t *testing.T) {
	p, f := small(t, 4), framework(t)
	all := []answer.Case{nothingOpen(f)}
	for _, row := range said() {
		all = append(all, given(row.given))
	}
	for _, c := range all {
		r := assess.Assess(p, f, c)
		for name, part := range map[string]any{"areas": r.Areas, "reasons": r.Reasons, "consider": r.Consider, "open": r.Open, "changes": r.WouldMove,
			"strengths": r.Strengths, "rules": r.Rules, "levels": r.Levels, "triangle": r.Triangle, "answers": r.Answers} {
			text, err := json.Marshal(part)
			if err != nil || strings.Contains(string(text), "null") {
				t.Errorf("%+v: %s: %s %v", c, name, text, err)
			}
		}
	}
}

type saying struct{ about, given, want string }

func said() []saying {
	return slices.Concat(needsSaid(), strongSaid(), rulesSaid(), longSaid())
}

// needsSaid are of ordinary needs.
func needsSaid() []saying {
	return []saying{
		{"nothing reaches above level 1", "", ""},
		{"a need printed at two levels", "need-34", `
published 3, published, of need-34: need-34. Printed at level 3. [x]
consider 4, printed-higher, convention, of need-34: need-34. Printed at level 4 too. [x]`},
		{"needs of the statutory level that only point there, one of them suspected", "need-4 need-34 not-printed ?need-4-home", `
published 3, published, of need-34: need-34. Printed at level 3. [x]
points-higher 3, convention, of need-4: need-4. Printed at level 4; one such need alone only points there, so it counts one level lower. [x]
points-higher 3, convention, of not-printed: not-printed. Held at level 4, which the document does not print; one such need alone only points there, so it counts one level lower. [x]
consider 4, printed-higher, convention, of need-34: need-34. Printed at level 4 too. [x]
consider 4, printed-higher, convention, of need-4: need-4. Printed at level 4; one such need alone only points there. [x]
consider 4, printed-higher, convention, of need-4-home: need-4-home. Printed at level 4; it counts once it is more than suspected. [x]
consider 4, printed-higher, convention, of not-printed: not-printed. Held at level 4, which the document does not print; one such need alone only points there. [x]`},
		{"needs that the document does not print", "need-2 held-2 law-2", `
published 2, published, of need-2: need-2. Printed at level 2. [x]
held 2, convention, of held-2: held-2. Held at level 2, which the document does not print. [x]
held 2, national, of law-2: law-2. Held at level 2 by national law. [x]`},
		{"the definition may fit what the document does not print", "not-printed confirm-unsure", `
confirmed 4, convention, of not-printed: not-printed. Held at level 4, which the document does not print, and the level's definition may fit too. [x]`},
		{"needs of the statutory level on two sides", "need-4 need-4-home", `
two-sides 4, convention, of need-4: need-4. Printed at level 4, and not alone: other needs of this level stand on another side of the triangle. [x]
two-sides 4, convention, of need-4-home: need-4-home. Printed at level 4, and not alone: other needs of this level stand on another side of the triangle. [x]`},
		{"the definition may fit too", "need-34 confirm-unsure", `
confirmed 4, published, of need-34: need-34. Printed at level 4, and the level's definition may fit too. [x]`},
	}
}

// strongSaid are of what counts by itself.
func strongSaid() []saying {
	return []saying{
		{"what was told, and what the law says of what is suspected", "told ?law-says need-4", `
disclosure 4, published, of told: told. Printed at level 4; disclosure counts by itself. [x]
disclosure 4, convention, of law-says, suspected only: law-says. Held at level 4 by national law; disclosure counts by itself. There is a reason to suspect it, and that counts as much. [x]`},
		{"the definition itself", "services ?definition", `
decisive 4, convention, of definition, suspected only: definition. The document says that this is enough for level 4. There is a reason to suspect it, and that counts as much. [x]
decisive 4, published, of services: services. The document says that this is enough for level 4. [x]`},
		{"enough by law, or by the pack alone", "law-enough held-enough", `
decisive 4, national, of law-enough: law-enough. National law says that this is enough for level 4. [x]
decisive 4, convention, of held-enough: held-enough. The pack, and not the document, says that this is enough for level 4. [x]`},
		{"dangers and harm printed at two levels", "danger-34 ?harm-34", `
harm 4, convention, of harm-34, suspected only: harm-34. It is printed at levels 3 and 4; harm counts at the higher. There is a reason to suspect it, and that counts as much. [x]
danger 4, convention, of danger-34: danger-34. It is printed at levels 3 and 4; danger counts at the higher. [x]`},
		{"harm printed below the level of a need", "harm-2 need-3", `
published 3, published, of need-3: need-3. Printed at level 3. [x]
consider 4, printed-higher, convention, of harm-2: harm-2. This is harm: ask whether significant harm is suspected, whatever the level that prints it. [x]`},
	}
}

// rulesSaid are of the rules that come with every pack.
func rulesSaid() []saying {
	return []saying{
		{"help for an injury came late, perhaps, and the child is under 2", "?late-help under-2", `
injury 4, convention, of late-help under-2: An injury with a second one, an earlier concern, or a child who is unborn, under 2 or disabled is a matter of protection. Here: the child is under 2; late-help. []`},
		{"help for an injury came late, and the child is not born yet", "late-help unborn", `
injury 4, convention, of late-help unborn: An injury with a second one, an earlier concern, or a child who is unborn, under 2 or disabled is a matter of protection. Here: the child is not born yet; late-help. []`},
		{"two injuries, both only suspected", "?late-help ?baby-injury", `
injury 4, convention, of baby-injury late-help, suspected only: An injury with a second one, an earlier concern, or a child who is unborn, under 2 or disabled is a matter of protection. Here: baby-injury; late-help. []`},
		{"help for an injury came late in a disabled child about whom somebody worried before", "late-help disabled repeat", `
injury 4, convention, of late-help disabled repeat-concern: An injury with a second one, an earlier concern, or a child who is unborn, under 2 or disabled is a matter of protection. Here: the child is disabled; Repeat; late-help. []`},
		{"signs of neglect, in the area's own words", "dirty hungry late-doctor", `
neglect 3, convention, of dirty hungry late-doctor: Neglect adds up, says Small. Here: dirty; hungry; late-doctor. [p. 9]
consider 4, neglect, convention, of dirty hungry late-doctor: Neglect adds up, says Small. [p. 9]`},
		{"signs of neglect, one of them of the statutory level", "dirty hungry-4 late-doctor", `
neglect 4, convention, of dirty late-doctor hungry-4: Neglect adds up, says Small. Here: dirty; late-doctor; hungry-4. [p. 9]`},
		{"help was tried for a need, and the danger is not what it was tried for", "need-2 danger-13 tried", `
help-tried 3, convention, of need-2 support-tried-no-change: Help was tried and nothing changed. Here: Tried; need-2. []
danger 3, convention, of danger-13: danger-13. It is printed at levels 1 and 3; danger counts at the higher. [x]
consider 4, printed-higher, convention, of danger-13: danger-13. This is danger: ask whether significant harm is suspected, whatever the level that prints it. [x]`},
		{"help was tried for needs just below the statutory level", "need-34 tried", `
help-tried 3, convention, of need-34 support-tried-no-change: Help was tried and nothing changed. Here: Tried; need-34. []
published 3, published, of need-34: need-34. Printed at level 3. [x]
consider 4, help-tried, convention, of need-34 support-tried-no-change: Help was tried and nothing changed. []
consider 4, printed-higher, convention, of need-34: need-34. Printed at level 4 too. [x]`},
		{"the concern about a need was raised before, whatever the danger", "need-3 danger-13 repeat", `
danger 3, convention, of danger-13: danger-13. It is printed at levels 1 and 3; danger counts at the higher. [x]
published 3, published, of need-3: need-3. Printed at level 3. [x]
consider 4, repeat-concern, convention, of need-3 repeat-concern: The concern was raised before. Here: Repeat; need-3. []
consider 4, printed-higher, convention, of danger-13: danger-13. This is danger: ask whether significant harm is suspected, whatever the level that prints it. [x]`},
		{"the concern was raised before, far below the statutory level", "need-2 repeat", `
published 2, published, of need-2: need-2. Printed at level 2. [x]
consider 3, repeat-concern, convention, of need-2 repeat-concern: The concern was raised before. Here: Repeat; need-2. []`},
		{"two troubles of adults", "abuse-at-home drink", `
published 3, published, of abuse-at-home: abuse-at-home. Printed at level 3. [x]
published 3, published, of drink: drink. Printed at level 3. [x]
consider 4, adults, convention, of abuse-at-home drink: Domestic abuse, a parent's mental health and a parent's substance use weigh more together, and more on a baby. Here: abuse-at-home; drink. []`},
		{"one trouble of adults and a baby", "drink under-2", `
published 3, published, of drink: drink. Printed at level 3. [x]
consider 4, adults, convention, of drink under-2: Domestic abuse, a parent's mental health and a parent's substance use weigh more together, and more on a baby. Here: the child is under 2; drink. []`},
		{"needs of level 2 on all sides", "need-2 need-2-care need-2-home", `
published 2, published, of need-2: need-2. Printed at level 2. [x]
published 2, published, of need-2-home: need-2-home. Printed at level 2. [x]
published 2, published, of need-2-care: need-2-care. Printed at level 2. [x]
consider 3, spread, convention, of need-2 need-2-home need-2-care: Needs of level 2 or above stand on all three sides of the triangle. Here: need-2; need-2-home; need-2-care. []`},
		{"needs of level 3 on all sides", "need-3 need-3-care need-3-home need-2", `
published 3, published, of need-3: need-3. Printed at level 3. [x]
published 3, published, of need-3-care: need-3-care. Printed at level 3. [x]
published 3, published, of need-3-home: need-3-home. Printed at level 3. [x]
consider 4, spread, convention, of need-3 need-3-care need-3-home: Needs of level 3 or above stand on all three sides of the triangle. Here: need-3; need-3-care; need-3-home. []`},
		{"in danger now, and social care knows the child", "danger-now social-care need-2", `
immediate-danger 4, convention, of immediate-danger: The child is in immediate danger. []
open-to-social-care 4, convention, of open-to-social-care: Children's social care already works with the child. []`},
	}
}

// longSaid are too long to name all that they rest on.
func longSaid() []saying {
	return []saying{
		{"one more than is named is named too", "dirty hungry late-doctor cold tried", `
neglect 3, convention, of dirty hungry late-doctor cold: Neglect adds up, says Small. Here: dirty; hungry; late-doctor; cold. [p. 9]
help-tried 3, convention, of dirty hungry late-doctor cold support-tried-no-change: Help was tried and nothing changed. Here: Tried; dirty; hungry; late-doctor; cold. []
consider 4, neglect, convention, of dirty hungry late-doctor cold: Neglect adds up, says Small. [p. 9]`},
		{"the rest is counted", "dirty hungry late-doctor cold unwashed tried", `
neglect 3, convention, of dirty hungry late-doctor cold unwashed: Neglect adds up, says Small. Here: dirty; hungry; late-doctor; cold; unwashed. [p. 9]
help-tried 3, convention, of dirty hungry late-doctor cold unwashed support-tried-no-change: Help was tried and nothing changed. Here: Tried; dirty; hungry; late-doctor; and 2 more. []
consider 4, neglect, convention, of dirty hungry late-doctor cold unwashed: Neglect adds up, says Small. [p. 9]`},
	}
}
