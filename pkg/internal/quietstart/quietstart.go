// Package quietstart keeps the program silent while it starts.
//
// The library that draws the questions asks the terminal for its background
// colour when it is linked in, before main begins and whatever the command. On
// a slow line that costs every command a round trip; on a terminal that does
// not answer it stalls for five seconds, and it swallows what was typed ahead.
// It does not ask where TERM is "dumb". Another library looks through every
// folder of PATH for a program that reads the clipboard, which nothing here uses;
// where there is no PATH it does not look.
//
// So this package says "dumb" and hides PATH first, and cli.System, the first call
// in main, puts the true values back with Restore.
//
// It must import nothing but os. Go initialises packages that are ready in the
// order of their paths, and with os alone to wait for, this one is ready before
// anything that the drawing library needs.
package quietstart

import "os"

// variable is one of the environment's as it was when the program started.
type variable struct {
	name, value string
	set         bool
}

func was(name string) variable {
	value, set := os.LookupEnv(name)
	return variable{name, value, set}
}

// The true values. Package variables and an init are what this project does
// without everywhere else; here the order of initialisation is the whole point.
var term, path = was("TERM"), was("PATH")

func init() {
	_ = os.Setenv(term.name, "dumb")
	_ = os.Unsetenv(path.name)
}

// Restore puts TERM and PATH back as they were when the program started. It comes
// first in main, before anything looks at the terminal or for a program.
func Restore() {
	term.restore()
	path.restore()
}

func (v variable) restore() {
	if v.set {
		_ = os.Setenv(v.name, v.value)
	} else {
		_ = os.Unsetenv(v.name)
	}
}
