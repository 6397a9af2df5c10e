package cli

import (
	"runtime"
	"testing"
)

// A command that is named can be typed as it stands.
func TestQuoteArg(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("its shells quote otherwise")
	}
	for text, want := range map[string]string{
		"case.yaml": "case.yaml", "/home/x/case-1.yaml": "/home/x/case-1.yaml", "my case.yaml": "'my case.yaml'",
		"it's.yaml": `'it'\''s.yaml'`, "": "''", "$HOME": "'$HOME'", `a\b`: `'a\b'`, "Fälle.yaml": "Fälle.yaml",
	} {
		if got := quoteArg(text); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}
