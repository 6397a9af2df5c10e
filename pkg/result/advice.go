package result

// Step is one thing to do, in order.
type Step struct {
	Text        string   `json:"text"`
	Who         string   `json:"who"`     // you or they
	When        string   `json:"when"`    // the condition in words, where steps are listed without a case
	Contact     string   `json:"contact"` // contact id
	Form        string   `json:"form"`
	Within      string   `json:"within"`
	Due         string   `json:"due"` // RFC 3339, where it can be reckoned
	AsksConsent bool     `json:"asks_consent"`
	Ref         []string `json:"ref"`
	Basis       string   `json:"basis"`
}

// Contact is somebody to ring or write to. OpenNow is nil where no hours are
// known.
type Contact struct {
	ID       string          `json:"id"`
	Name     string          `json:"name"`
	Purpose  []string        `json:"purpose"`
	Text     string          `json:"text"`
	Phone    string          `json:"phone"`
	Email    string          `json:"email"`
	Web      string          `json:"web"`
	Address  string          `json:"address"`
	Hours    string          `json:"hours"`
	OpenNow  *bool           `json:"open_now"`
	OpenNote string          `json:"open_note"` // when it opens or closes next, or whom to ring meanwhile
	Instead  string          `json:"instead"`   // id of the contact to use while it is closed
	Status   string          `json:"status"`
	Note     string          `json:"note"`
	Missing  []string        `json:"missing"`
	Values   []ConflictValue `json:"values"`
	Later    []LaterValue    `json:"later"`
	Ref      []string        `json:"ref"`
}

// ConflictValue is one of two values that the document gives for one thing.
type ConflictValue struct {
	Field string   `json:"field"`
	Value string   `json:"value"`
	Ref   []string `json:"ref"`
}

// LaterValue is what a later public page says, with where and when.
type LaterValue struct {
	Field   string `json:"field"`
	Value   string `json:"value"`
	Source  string `json:"source"`
	Date    string `json:"date"`
	Checked string `json:"checked"`
}

// Consent is one thing to ask, say or record.
type Consent struct {
	Text   string   `json:"text"`
	About  string   `json:"about"`  // agreement, openness, sharing or record
	States []string `json:"states"` // the states of consent it is for; empty: all
	Ref    []string `json:"ref"`
	Basis  string   `json:"basis"`
}

// Duty is a national duty beside the local route. State is in-force, enacted
// (commencement not confirmed), draft or unconfirmed.
type Duty struct {
	ID      string `json:"id"`
	Text    string `json:"text"`
	About   string `json:"about"` // the law or guidance
	Source  string `json:"source"`
	Date    string `json:"date"`
	Checked string `json:"checked"`
	State   string `json:"state"`
}

// Deadline is something that must happen by a time. Due is empty where the
// moment that it runs from is not known.
type Deadline struct {
	Text   string   `json:"text"`
	Who    string   `json:"who"`
	Within string   `json:"within"`
	Due    string   `json:"due"`
	Chase  string   `json:"chase"` // what to do when the time has passed
	Ref    []string `json:"ref"`
	Basis  string   `json:"basis"`
}

// Tool is a named tool that the document points to for this case.
type Tool struct {
	ID   string   `json:"id"`
	Name string   `json:"name"`
	Text string   `json:"text"`
	Ref  []string `json:"ref"`
}

// Reminder is something the case makes worth remembering.
type Reminder struct {
	Text  string   `json:"text"`
	Ref   []string `json:"ref"`
	Basis string   `json:"basis"`
}

// Escalation is what to do where professionals differ.
type Escalation struct {
	Text  string     `json:"text"`
	Steps []Reminder `json:"steps"`
	Ref   []string   `json:"ref"`
}

// Crib is what the front door will ask, framed as the area frames it.
type Crib struct {
	Method    string     `json:"method"`
	Questions []Reminder `json:"questions"`
	Scale     string     `json:"scale"`
	Asked     []Reminder `json:"asked"`
	Prompts   []Reminder `json:"prompts"`
}

// Gap is something that the document leaves blank or contradicts.
type Gap struct {
	ID    string   `json:"id"`
	Kind  string   `json:"kind"`
	About string   `json:"about"`
	Text  string   `json:"text"`
	Ref   []string `json:"ref"`
}

// Currency is something known of the document's age.
type Currency struct {
	Text    string `json:"text"`
	Source  string `json:"source"`
	Date    string `json:"date"`
	Checked string `json:"checked"`
	State   string `json:"state"`
}

// Coverage tells how much of one part of the document the pack holds.
type Coverage struct {
	Part string `json:"part"`
	Held string `json:"held"`
	Text string `json:"text"`
}
