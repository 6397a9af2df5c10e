package pack

// The five convention rules come with every pack; package assess holds them,
// and a pack may give them its own words.
const (
	RuleInjury    = "injury"
	RuleNeglect   = "neglect"
	RuleHelpTried = "help-tried"
	RuleAdults    = "adults"
	RuleSpread    = "spread"
)

// RuleRepeatConcern is the part of help-tried that looks at a repeat concern
// alone.
const RuleRepeatConcern = "repeat-concern"

// Wording gives one of the five convention rules the area's words and refs.
type Wording struct {
	ID   ConventionID `yaml:"id" need:"yes"`
	Text string       `yaml:"text" need:"yes"`
	Ref  []string     `yaml:"ref" need:"yes"`
}

// ConventionID is the id of a convention rule.
type ConventionID string

// Values lists the convention rules.
func (ConventionID) Values() []string {
	return []string{RuleInjury, RuleNeglect, RuleHelpTried, RuleAdults, RuleSpread}
}

// Rule is a rule of the area's own. Its condition is positive only, so adding
// to a case can never lower the result.
type Rule struct {
	ID       string    `yaml:"id" need:"yes" form:"id"`
	When     Condition `yaml:"when" need:"yes"`
	AtLeast  string    `yaml:"at_least"` // a level id
	Consider string    `yaml:"consider"` // a level id
	Step     string    `yaml:"step"`
	Contact  string    `yaml:"contact"`
	Tool     string    `yaml:"tool"`
	Reminder string    `yaml:"reminder"`
	Text     string    `yaml:"text" need:"yes"`
	Ref      []string  `yaml:"ref" need:"yes"`
	Basis    Basis     `yaml:"basis"`
}

// Condition holds where all that it names holds. Indicators, Tags, Kinds,
// Sides and Topics each list alternatives and together choose indicators of
// the case; a suspected ordinary indicator is never among them.
type Condition struct {
	All           []Condition `yaml:"all"`
	Any           []Condition `yaml:"any"`
	Indicators    []string    `yaml:"indicators"`
	Tags          []string    `yaml:"tags"`
	Kinds         []Kind      `yaml:"kinds"`
	Sides         []string    `yaml:"sides"`
	Topics        []string    `yaml:"topics"`
	Level         string      `yaml:"level"`
	Present       bool        `yaml:"present"`
	TopicsAtLeast int         `yaml:"topics_at_least"`
	Facts         []Fact      `yaml:"facts"`
}

// Selects tells whether the condition chooses indicators at all.
func (c Condition) Selects() bool {
	return len(c.Indicators)+len(c.Tags)+len(c.Kinds)+len(c.Sides)+len(c.Topics)+c.TopicsAtLeast > 0 || c.Level != ""
}

// Fact is something about the child or the case that a rule may look at: one
// of the words below or a history id of the pack.
type Fact string

// The facts that every case has.
const (
	FactImmediateDanger  Fact = "immediate-danger"
	FactOpenToSocialCare Fact = "open-to-social-care"
	FactOpenToEarlyHelp  Fact = "open-to-early-help"
	FactUnborn           Fact = "unborn"
	FactUnder2           Fact = "under-2"
	FactDisabled         Fact = "disabled"
	FactAboutWorker      Fact = "about-worker"
	FactLivesElsewhere   Fact = "lives-elsewhere"
)

// Facts lists the facts that every case has.
func Facts() []Fact {
	return []Fact{FactImmediateDanger, FactOpenToSocialCare, FactOpenToEarlyHelp, FactUnborn, FactUnder2,
		FactDisabled, FactAboutWorker, FactLivesElsewhere}
}

// The history facts that the convention rules look at; every pack has them.
const (
	HistoryHelpTried     = "support-tried-no-change"
	HistoryRepeatConcern = "repeat-concern"
)
