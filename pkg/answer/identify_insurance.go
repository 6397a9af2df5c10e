package answer

// insurance is a National Insurance number: two letters, six digits, and a letter
// up to D. In small letters it is one only without spaces: "at 10 15 30 a bruise"
// is none.
var insurance = pattern(`\b(?:[A-Z]{2}(?:[ -]?\d\d){3}[ -]?[A-D]|[a-zA-Z]{2}\d{6}[a-dA-D])\b`)

func insuranceNumbers(text string) [][]int { return insurance().FindAllStringIndex(text, -1) }
