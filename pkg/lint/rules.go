package lint

import (
	"slices"

	"github.com/threshold-cli/threshold/pkg/diag"
)

// Rules lists every rule, by family. docs/lint.md is this list as a page.
func Rules() []Rule {
	return slices.Concat(
		levelRules(), routeRules(), contactRules(), documentRules(),
		indicatorRules(), gateRules(), gradeRules(),
		wordRules(), reachRules(), exceptionRules(),
	)
}

// levelRules are about what a level prints: levels.go.
func levelRules() []Rule {
	return []Rule{
		{"same-at-two-levels", diag.Warning,
			"The same thing at several levels, and no question that decides",
			"Two people with the same child in front of them tick the same line and go two ways.",
			"Print it once, add a word that tells the levels apart, or ask the deciding question: confirm on " +
				"the higher level, or a question in the indicator's note.",
			sameAtTwoLevels},
		{"empty-side", diag.Warning,
			"A level without anything on one side of the triangle",
			"Whoever worries about the parents, or the home, finds nothing to compare with and concludes " +
				"that it is not meant.",
			"Add what this level looks like for the child, for parenting, and for family and surroundings.",
			emptySide},
		{"empty-dimension", diag.Note,
			"A dimension without an indicator at a level",
			"A need under that heading has rungs above and below and none here; people guess.",
			"Add an indicator for each dimension that matters at this level, or decide that it has none.",
			emptyDimension},
	}
}

// routeRules are about what a level leads to: levels.go too.
func routeRules() []Rule {
	return []Rule{
		{"no-route", diag.Warning,
			"A level without a step for some state of consent or earlier help",
			"Somebody whom the family has refused, or whose case is open already, is told nothing.",
			"Add a step for you to routes.yaml that holds in that state.",
			noRoute},
		{"no-contact", diag.Warning,
			"A level without anybody to ring or write to",
			"The level is clear, and the reader does not know whom to tell.",
			"Give one step of the level a contact with a phone number or email.",
			noContact},
		{"no-deadline", diag.Warning,
			"A level without a time",
			"Nobody knows when silence has become too long, and nobody escalates.",
			"Say within what time the assessment, the answer or the review is due: within and due on a step.",
			noDeadline},
		{"no-consent", diag.Warning,
			"A level without the document's own words on agreement",
			"People share too little for fear of the law, or too much without asking.",
			"Say for each state of consent (given, refused, not sought, unsafe to seek) what to do at this level.",
			noConsent},
	}
}

// contactRules: contacts.go.
func contactRules() []Rule {
	return []Rule{
		{"no-number", diag.Warning,
			"A contact that cannot be reached",
			"The document sends people to somebody whom they then have to look for while a child waits.",
			"Print a phone number, an email or a page.",
			noNumber},
		{"no-hours", diag.Warning,
			"A phone number without hours",
			"People ring a line that is closed, and take the silence for an answer.",
			"Print the hours of the line, or write always_open for one that never closes.",
			noHours},
		{"no-out-of-hours", diag.Warning,
			"A line that closes, and nobody for the time after",
			"Most of the week is outside office hours, and worries come up when school is out.",
			"Name the line for the time after: when_closed.",
			noOutOfHours},
		{"not-checked", diag.Warning,
			"A number or email without a day on which it was checked",
			"Teams move, and a dead number looks like any other until it is needed.",
			"Try it, and write the day: checked. A later page that gives the same counts as well.",
			notChecked},
	}
}

// documentRules: document.go.
func documentRules() []Rule {
	return []Rule{
		{"abolished-body", diag.Warning,
			"A body or scheme that is no more",
			"The reader looks for it, or fills in a form that nobody takes, and doubts the rest.",
			"Name what stands in its place, or say that it is former.",
			abolishedBody},
		{"retired-domain", diag.Error,
			"A mail domain that was taken down",
			"A referral sent there does not arrive, and the sender believes that it did.",
			"Print the address that is read today.",
			retiredDomain},
		{"superseded-guidance", diag.Warning,
			"Guidance or law that another edition has followed",
			"Rules that changed since, above all on consent and sharing, are followed as they were.",
			"Check what the current edition says, and cite that.",
			supersededGuidance},
		{"past-review", diag.Warning,
			"A document older than its review date",
			"Names, numbers and rules in it were meant to be looked at, and nobody knows whether they were.",
			"Review it, or print the new date.",
			pastReview},
		{"no-review-date", diag.Note,
			"A document without a review date",
			"Nobody is reminded, and readers cannot tell how far to trust it.",
			"Print when it is to be reviewed: review under document.",
			noReview},
		{"missing-topic", diag.Warning,
			"A topic that no document should pass over",
			"What is not in the document is not thought of: a duty is missed.",
			"Say what to do and whom to tell, or where that stands.",
			missingTopic},
	}
}

// indicatorRules are about an indicator for itself: indicators.go.
func indicatorRules() []Rule {
	return []Rule{
		{"placeholder", diag.Error,
			"A text that was to be written later",
			"It is shown to somebody who needs the answer now.",
			"Write the text. Where the document leaves it open, say so: missing, gaps.",
			placeholder},
		{"all-alike", diag.Warning,
			"Every indicator of one kind or under one dimension",
			"Kind decides what an indicator counts as, and dimension where it is asked. Left at one value, " +
				"harm weighs like a circumstance.",
			"Give each indicator the kind and dimension that its words ask for.",
			allAlike},
		{"strength-at-statutory", diag.Warning,
			"A strength that only a statutory level prints",
			"A concern held as a strength counts for nothing.",
			"Check the kind against the words.",
			strengthAtStatutory},
		{"decisive-basis", diag.Error,
			"A decisive indicator that the document does not make so",
			"The tool would decide by itself what the partnership did not.",
			"Give the place where the document says that this alone is enough, or take decisive off.",
			decisiveBasis},
	}
}

// gateRules are about the gates: indicators.go too.
func gateRules() []Rule {
	return []Rule{
		{"gate-missing", diag.Note,
			"A gate that the document itself does not print",
			"The worst cases are in no list, so nobody who goes by the lists finds them.",
			"Print it: abuse of each form, disclosure, harm suffered or likely, injury to a baby, and the others.",
			gateMissing},
		{"gate-weak", diag.Warning,
			"A gate that counts as an ordinary need",
			"Yes to a question about significant harm would end below the statutory levels.",
			"Give the indicator the kind harm, disclosure or danger, or decisive where the document says so.",
			gateWeak},
		{"abuse-forms", diag.Warning,
			"The gate on abuse leaves out a form of it",
			"Neglect and emotional abuse are what people are slowest to call abuse.",
			"Name physical, sexual and emotional abuse and neglect, each with its tag.",
			abuseForms},
	}
}

// gradeRules are about the level at which an indicator is printed: indicators.go too.
func gradeRules() []Rule {
	return []Rule{
		{"strong-below-protection", diag.Note,
			"Harm, disclosure or danger printed below the protection level",
			"A reader who trusts the list does not ask about significant harm. The tool asks all the same.",
			"Decide whether it belongs higher, or say which grade is meant.",
			strongBelowProtection},
		{"ordinary-at-statutory", diag.Note,
			"An ordinary need printed at a statutory level only",
			"Taken at its word, a common difficulty alone would be a matter for social work.",
			"Say what makes it grave: how bad, how long, with what effect.",
			ordinaryAtStatutory},
		{"repeated-fact", diag.Note,
			"One fact in several lines of one level",
			"Three ticks for one fact look like three worries.",
			"Print it once, where people look for it.",
			repeatedFact},
	}
}

// wordRules: similar.go and words.go.
func wordRules() []Rule {
	return []Rule{
		{"near-duplicate", diag.Warning,
			"Two indicators that say nearly the same",
			"One is ticked and the other not, or both are and count twice.",
			"Keep one, or add the word that tells them apart. Where both must stay, give them one topic.",
			nearDuplicate},
		{"hard-words", diag.Warning,
			"A text that is hard to read",
			"It is read once, quickly, by somebody who is worried.",
			"Cut the sentence in two, and use shorter words.",
			hardWords},
		{"jargon", diag.Warning,
			"A word that has a plainer one",
			"Families, and people new to the work, are shut out.",
			"Use the plainer word.",
			jargon},
	}
}

// reachRules: reach.go.
func reachRules() []Rule {
	return []Rule{
		{"unreachable-rule", diag.Error,
			"A rule that no case can meet",
			"The owner believes that the tool reminds people, and it never does.",
			"Check tags, kinds and facts of its condition: some choose no indicator, or exclude each other.",
			unreachableRule},
		{"dead-condition", diag.Warning,
			"An alternative in a rule that can never hold",
			"What it was written for goes unnoticed.",
			"Take it out, or tag the indicators that it was meant to choose.",
			deadCondition},
		{"unreachable-step", diag.Warning,
			"A step that is never shown",
			"The owner believes that people are told, and they never are.",
			"Check when and unless: they exclude each other, or the level never has that need for protection.",
			unreachableStep},
	}
}

// exceptionRules are about the configuration, config.go, which reports them itself.
func exceptionRules() []Rule {
	return []Rule{
		{"unused-exception", diag.Warning,
			"An exception that excepts nothing",
			"It hides the next real finding of the same name, and readers take it for a known defect.",
			"Take it out, or correct its name.",
			nil},
	}
}
