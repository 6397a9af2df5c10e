package answer

import "unicode"

// latinDigit gives the digit from 0 to 9 that a digit of any script stands for, and
// every other character as it is. The digits of a script follow one another from
// its zero.
func latinDigit(r rune) rune {
	for _, t := range unicode.Nd.R16 {
		if low := rune(t.Lo); low <= r && r <= rune(t.Hi) {
			return '0' + (r-low)%10
		}
	}
	for _, t := range unicode.Nd.R32 {
		if low := rune(t.Lo); low <= r && r <= rune(t.Hi) {
			return '0' + (r-low)%10
		}
	}
	return r
}
