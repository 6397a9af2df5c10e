package ask

import (
	"io"
	"os"
)

// Choose picks the way of asking that a terminal and its user can follow: in
// plain lines where TERM is "dumb", where ACCESSIBLE is set to anything, or
// where the streams are not files; else on the full screen.
func Choose(in io.Reader, out io.Writer, getenv func(string) string) Prompter {
	keys, isFile := in.(*os.File)
	screen, isScreen := out.(*os.File)
	if !isFile || !isScreen || getenv("TERM") == "dumb" || getenv("ACCESSIBLE") != "" {
		return NewLine(in, out)
	}
	return NewHuh(keys, screen)
}
