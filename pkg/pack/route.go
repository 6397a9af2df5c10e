package pack

import "github.com/threshold-cli/threshold/pkg/answer"

// Contact is somebody to ring or write to. Blank fields are blank in the
// document; Missing names those that a reader would look for.
type Contact struct {
	ID           string        `yaml:"id" need:"yes" form:"id"`
	Name         string        `yaml:"name" need:"yes"`
	Purpose      []Purpose     `yaml:"purpose" need:"yes"`
	Text         string        `yaml:"text"`
	Phone        string        `yaml:"phone"`
	Email        string        `yaml:"email"`
	Web          string        `yaml:"web"`
	Address      string        `yaml:"address"`
	Hours        []Hours       `yaml:"hours"` // nil: not printed, so not known
	AlwaysOpen   bool          `yaml:"always_open"`
	BankHolidays HolidayHours  `yaml:"bank_holidays"` // closed where the file gives none
	WhenClosed   string        `yaml:"when_closed"`
	Status       ContactStatus `yaml:"status"` // published where the file gives none
	Note         string        `yaml:"note"`
	Missing      []string      `yaml:"missing"`
	Checked      string        `yaml:"checked" form:"day"` // the day on which its owner last tried it
	Values       []Value       `yaml:"values"`
	Later        []Later       `yaml:"later"`
	Ref          []string      `yaml:"ref"`
}

// Hours are local times of the day in London, Open included, Close not. A line
// that closes after midnight has two entries.
type Hours struct {
	Days  []Day  `yaml:"days" need:"yes"`
	Open  string `yaml:"open" need:"yes" form:"open"`   // "08:45"
	Close string `yaml:"close" need:"yes" form:"close"` // "17:00"; "24:00" is the end of the day
}

// Value is one of the values that a document gives for the same thing.
type Value struct {
	Field string   `yaml:"field" need:"yes"`
	Value string   `yaml:"value" need:"yes"`
	Ref   []string `yaml:"ref" need:"yes"`
}

// Later is what a later public page says. It stands beside the document's
// value and never replaces it.
type Later struct {
	Field   string        `yaml:"field" need:"yes" json:"field"`
	Value   string        `yaml:"value" need:"yes" json:"value"`
	Source  string        `yaml:"source" need:"yes" json:"source"`
	Date    string        `yaml:"date" need:"yes" json:"date"` // of the page, or "undated"
	Checked string        `yaml:"checked" need:"yes" json:"checked"`
	Status  ContactStatus `yaml:"status" json:"status"`
}

// Purpose is what a contact is for.
type Purpose string

// The purposes that the program looks for.
const (
	PurposeEmergency  Purpose = "emergency"
	PurposeReferral   Purpose = "referral"
	PurposeAdvice     Purpose = "advice"
	PurposeOutOfHours Purpose = "out-of-hours"
)

// Values lists the purposes.
func (Purpose) Values() []string {
	return []string{"emergency", "referral", "advice", "early-help", "out-of-hours", "information",
		"logging", "allegations", "escalation", "service"}
}

// ContactStatus tells how far a contact can be relied on.
type ContactStatus string

// The statuses of a contact.
const (
	StatusPublished  ContactStatus = "published"
	StatusConflict   ContactStatus = "conflict"   // the document contradicts itself
	StatusMissing    ContactStatus = "missing"    // the document leaves it blank
	StatusSuperseded ContactStatus = "superseded" // a later page says otherwise
)

// Values lists the statuses.
func (ContactStatus) Values() []string {
	return texts(StatusPublished, StatusConflict, StatusMissing, StatusSuperseded)
}

// Day is a day of the week, "mon" to "sun".
type Day string

// Values lists the days, Monday first.
func (Day) Values() []string { return []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} }

// HolidayHours tells what a line does on bank holidays: it is closed, keeps the
// hours of the weekday, or is open all day, as out-of-hours lines are.
type HolidayHours string

// The three answers.
const (
	HolidayClosed HolidayHours = "closed"
	HolidayAsDay  HolidayHours = "as-weekday"
	HolidayAllDay HolidayHours = "all-day"
)

// Values lists the three.
func (HolidayHours) Values() []string { return texts(HolidayClosed, HolidayAsDay, HolidayAllDay) }

// Form is a form that a step asks for.
type Form struct {
	ID    string   `yaml:"id" need:"yes" form:"id"`
	Name  string   `yaml:"name" need:"yes"`
	Where string   `yaml:"where"`
	Text  string   `yaml:"text"`
	Ref   []string `yaml:"ref" need:"yes"`
}

// Route is the steps of one level, in order.
type Route struct {
	Level string `yaml:"level" need:"yes"`
	Steps []Step `yaml:"steps" need:"yes"`
}

// Step is one thing to do, or one thing that the front door does.
type Step struct {
	Text        string   `yaml:"text" need:"yes"`
	Who         Who      `yaml:"who"` // you where the file gives none
	When        Filter   `yaml:"when"`
	Unless      Filter   `yaml:"unless"`
	Contact     string   `yaml:"contact"`
	Form        string   `yaml:"form"`
	Within      string   `yaml:"within"`
	Due         *Due     `yaml:"due"`
	AsksConsent bool     `yaml:"asks_consent"`
	Ref         []string `yaml:"ref" need:"yes"`
	Basis       Basis    `yaml:"basis"`
}

// Who takes a step.
type Who string

// The two who act.
const (
	You  Who = "you"
	They Who = "they"
)

// Values lists the two.
func (Who) Values() []string { return texts(You, They) }

// Due is the time allowed, reckoned from a moment. One of the four is set.
type Due struct {
	Hours       int  `yaml:"hours" form:"due"`
	Days        int  `yaml:"days" form:"due"`
	WorkingDays int  `yaml:"working_days" form:"due"`
	Weeks       int  `yaml:"weeks" form:"due"`
	From        From `yaml:"from"`
}

// From is the moment that a time allowed starts.
type From string

// The two moments: the referral, which is when the tool is asked, and the day
// a plan is agreed, which the tool cannot know.
const (
	FromReferral From = "referral"
	FromPlan     From = "plan"
)

// Values lists the moments.
func (From) Values() []string { return texts(FromReferral, FromPlan) }

// Filter picks by the facts of a case. Each field that is set must fit; a list
// is any of its words. The zero Filter sets nothing.
type Filter struct {
	Consent        []answer.Consent `yaml:"consent"`
	OpenTo         []answer.OpenTo  `yaml:"open_to"`
	Protection     []Protection     `yaml:"protection"`
	Urgent         bool             `yaml:"urgent"`
	AboutWorker    bool             `yaml:"about_worker"`
	LivesElsewhere bool             `yaml:"lives_elsewhere"`
	Role           []answer.Role    `yaml:"role"`
}

// Protection tells whether a case calls for action to protect the child now.
type Protection string

// Act: ring now. Ask: settle first whether significant harm is suspected. No:
// nothing answered points that way.
const (
	Act          Protection = "act"
	Ask          Protection = "ask"
	NoProtection Protection = "no"
)

// Values lists the three.
func (Protection) Values() []string { return texts(Act, Ask, NoProtection) }

// Consent is one thing to ask, say or record.
type Consent struct {
	Text       string           `yaml:"text" need:"yes"`
	About      About            `yaml:"about" need:"yes"`
	Levels     []string         `yaml:"levels"` // nil: every level
	States     []answer.Consent `yaml:"states"` // nil: every state
	Protection []Protection     `yaml:"protection"`
	Ref        []string         `yaml:"ref" need:"yes"`
	Basis      Basis            `yaml:"basis"`
}

// About keeps three meanings of consent, and its record, apart.
type About string

// Values lists them: agreement to a service or assessment, consent as lawful
// basis for sharing, being open with the family, and what to write down.
func (About) Values() []string { return []string{"agreement", "sharing", "openness", "record"} }
