package unseen_test

import (
	"testing"

	"github.com/threshold-cli/threshold/pkg/internal/unseen"
)

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"Zoë's £5, 日本":             "Zoë's £5, 日本",
		"one\ttwo\nthree":          "one two three",
		"\x1b[2J\x7fa\u0085b\r":    "[2Jab",
		"\u202eright\u200bto left": "rightto left",
		"\u3164\ufe0f\U000e0100":   "",
		"\u2028\u2029\uffff":       "",
	} {
		if got := unseen.Clean(text); got != want {
			t.Errorf("%q becomes %q, not %q", text, got, want)
		}
	}
}
