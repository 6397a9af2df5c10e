// Package quietstart keeps the program silent while it starts.
//
// The library that draws the questions asks the terminal for its background
// colour when it is linked in, before main begins and whatever the command. On
// a slow line that costs every command a round trip; on a terminal that does
// not answer it stalls for five seconds, and it swallows what was typed ahead.
// It does not ask where TERM is "dumb".
//
// So this package says "dumb" first, and cli.System, the first call in main,
// puts the true value back with Restore.
//
// It must import nothing but os. Go initialises packages that are ready in the
// order of their paths, and with os alone to wait for, this one is ready before
// anything that the drawing library needs.
package quietstart

import "os"

// The true TERM. A package variable and an init are what this project does
// without everywhere else; here the order of initialisation is the whole point.
var term, set = os.LookupEnv("TERM")

func init() { _ = os.Setenv("TERM", "dumb") }

// Restore puts TERM back as it was when the program started. It comes first in
// main, before anything looks at the terminal.
func Restore() {
	if set {
		_ = os.Setenv("TERM", term)
	} else {
		_ = os.Unsetenv("TERM")
	}
}
