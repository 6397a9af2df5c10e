package result

// Step is one thing to do, in order.
type Step struct {
	Text        string   `json:"text" yaml:"text"`
	Who         string   `json:"who" yaml:"who"`         // you or they
	When        string   `json:"when" yaml:"when"`       // the condition in words, where steps are listed without a case
	Contact     string   `json:"contact" yaml:"contact"` // contact id
	Form        string   `json:"form" yaml:"form"`
	Within      string   `json:"within" yaml:"within"`
	Due         string   `json:"due" yaml:"due"` // RFC 3339, where it can be reckoned
	AsksConsent bool     `json:"asks_consent" yaml:"asks_consent"`
	Ref         []string `json:"ref" yaml:"ref"`
	Basis       string   `json:"basis" yaml:"basis"`
	RingFirst   string   `json:"ring_first,omitempty" yaml:"ring_first"` // contact id, before Contact: see Home
	DueNote     string   `json:"due_note,omitempty" yaml:"due_note"`     // why Due may be out, where it may
}

// Home is where a child lives who lives in another area than the document's.
// Area and Pack are those of the pack that is held of it; empty and nil where
// none is. Contact may then still be one that this document gives for it.
type Home struct {
	Area    string `json:"area" yaml:"area"`
	Pack    *Pack  `json:"pack" yaml:"pack"`
	Contact string `json:"contact" yaml:"contact"` // id among the contacts: its front door
}

// NoNumber stands in the step and above the report where Home gives no contact.
const NoNumber = "No number for that area is held here: look on that council's own website."

// Contact is somebody to ring or write to. OpenNow is nil where no hours are
// known.
type Contact struct {
	ID       string          `json:"id" yaml:"id"`
	Name     string          `json:"name" yaml:"name"`
	Purpose  []string        `json:"purpose" yaml:"purpose"`
	Text     string          `json:"text" yaml:"text"`
	Phone    string          `json:"phone" yaml:"phone"`
	Email    string          `json:"email" yaml:"email"`
	Web      string          `json:"web" yaml:"web"`
	Address  string          `json:"address" yaml:"address"`
	Hours    string          `json:"hours" yaml:"hours"`
	OpenNow  *bool           `json:"open_now" yaml:"open_now"`
	OpenNote string          `json:"open_note" yaml:"open_note"` // when it opens or closes next, or whom to ring meanwhile
	Instead  string          `json:"instead" yaml:"instead"`     // id of the contact to use while it is closed
	Status   string          `json:"status" yaml:"status"`
	Note     string          `json:"note" yaml:"note"`
	Missing  []string        `json:"missing" yaml:"missing"`
	Values   []ConflictValue `json:"values" yaml:"values"`
	Later    []LaterValue    `json:"later" yaml:"later"`
	Ref      []string        `json:"ref" yaml:"ref"`
}

// ConflictValue is one of two values that the document gives for one thing.
type ConflictValue struct {
	Field string   `json:"field" yaml:"field"`
	Value string   `json:"value" yaml:"value"`
	Ref   []string `json:"ref" yaml:"ref"`
}

// LaterValue is what a later public page says, with where and when.
type LaterValue struct {
	Field   string `json:"field" yaml:"field"`
	Value   string `json:"value" yaml:"value"`
	Source  string `json:"source" yaml:"source"`
	Date    string `json:"date" yaml:"date"`
	Checked string `json:"checked" yaml:"checked"`
}

// Consent is one thing to ask, say or record.
type Consent struct {
	Text   string   `json:"text" yaml:"text"`
	About  string   `json:"about" yaml:"about"`   // agreement, openness, sharing or record
	States []string `json:"states" yaml:"states"` // the states of consent it is for; empty: all
	Ref    []string `json:"ref" yaml:"ref"`
	Basis  string   `json:"basis" yaml:"basis"`
}

// Duty is a national duty beside the local route. State is in-force, enacted
// (commencement not confirmed), draft or unconfirmed.
type Duty struct {
	ID      string `json:"id" yaml:"id"`
	Short   string `json:"short" yaml:"short"` // what it asks, in one line
	Text    string `json:"text" yaml:"text"`
	About   string `json:"about" yaml:"about"` // the law or guidance
	Source  string `json:"source" yaml:"source"`
	Date    string `json:"date" yaml:"date"`
	Checked string `json:"checked" yaml:"checked"`
	State   string `json:"state" yaml:"state"`
}

// Deadline is something that must happen by a time. Due is empty where the
// moment that it runs from is not known.
type Deadline struct {
	Text   string   `json:"text" yaml:"text"`
	Who    string   `json:"who" yaml:"who"`
	Within string   `json:"within" yaml:"within"`
	Due    string   `json:"due" yaml:"due"`
	Chase  string   `json:"chase" yaml:"chase"` // what to do when the time has passed
	Ref    []string `json:"ref" yaml:"ref"`
	Basis  string   `json:"basis" yaml:"basis"`

	DueNote string `json:"due_note,omitempty" yaml:"due_note"` // why Due may be out, where it may
}

// Tool is a named tool that the document points to for this case.
type Tool struct {
	ID   string   `json:"id" yaml:"id"`
	Name string   `json:"name" yaml:"name"`
	Text string   `json:"text" yaml:"text"`
	Ref  []string `json:"ref" yaml:"ref"`
}

// Reminder is something the case makes worth remembering.
type Reminder struct {
	Text  string   `json:"text" yaml:"text"`
	Ref   []string `json:"ref" yaml:"ref"`
	Basis string   `json:"basis" yaml:"basis"`
}

// Escalation is what to do where professionals differ.
type Escalation struct {
	Text  string     `json:"text" yaml:"text"`
	Steps []Reminder `json:"steps" yaml:"steps"`
	Ref   []string   `json:"ref" yaml:"ref"`
}

// Crib is what the front door will ask, framed as the area frames it.
type Crib struct {
	Method    string     `json:"method" yaml:"method"`
	Questions []Reminder `json:"questions" yaml:"questions"`
	Scale     string     `json:"scale" yaml:"scale"`
	Asked     []Reminder `json:"asked" yaml:"asked"`
	Prompts   []Reminder `json:"prompts" yaml:"prompts"`
}

// Gap is something that the document leaves blank or contradicts.
type Gap struct {
	ID    string   `json:"id" yaml:"id"`
	Kind  string   `json:"kind" yaml:"kind"`
	About string   `json:"about" yaml:"about"`
	Text  string   `json:"text" yaml:"text"`
	Ref   []string `json:"ref" yaml:"ref"`
}

// Currency is something known of the document's age.
type Currency struct {
	Text    string `json:"text" yaml:"text"`
	Source  string `json:"source" yaml:"source"`
	Date    string `json:"date" yaml:"date"`
	Checked string `json:"checked" yaml:"checked"`
	State   string `json:"state" yaml:"state"`
}

// Coverage tells how much of one part of the document the pack holds.
type Coverage struct {
	Part string `json:"part" yaml:"part"`
	Held string `json:"held" yaml:"held"`
	Text string `json:"text" yaml:"text"`
}
