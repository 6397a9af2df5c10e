// Package unseen knows the characters that would act on a terminal or a reader
// without being seen.
//
//	shown := unseen.Clean(text)
//
// Files that hold one are refused; what somebody types, a file's name or an
// answer is cleaned before it is shown.
package unseen

import (
	"strings"
	"unicode"
)

// Is tells whether a character is one: control characters, direction marks,
// characters that take no room or show nothing, code points that are no
// characters. Line breaks and tabs are not.
func Is(r rune) bool {
	if r < 0x7f {
		return r < ' ' && r != '\n' && r != '\t'
	}
	return unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point,
		unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// Clean drops them, and makes a space of each line break and tab.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' {
			return ' '
		}
		if Is(r) {
			return -1
		}
		return r
	}, text)
}
