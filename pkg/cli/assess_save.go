package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/answer"
)

// saveOptions say where the answers of an interview are kept, if at all.
type saveOptions struct{ save string }

func (o *saveOptions) saveVar(c *cobra.Command) {
	c.Flags().StringVar(&o.save, "save", "",
		"write the answers of the interview to `FILE`, readable by you alone, also when you leave early")
}

// checkSave refuses before the first question what could not be saved after the
// last.
func (o assessOptions) checkSave() error {
	switch {
	case o.save == "":
		return nil
	case o.save == "-":
		return usage("name a file, such as case.yaml", "--save needs the name of a file")
	case o.answers != "" && !o.edit:
		return usage("add --edit to change them first",
			"--save keeps the answers of an interview, and with --answers alone there is none: they are in a "+
				"file already")
	case sameFile(o.save, o.output):
		return usage("give two names", "--save and --output would write the same file")
	}
	err := mayWrite(o.save, o.force)
	var refused usageError
	if o.edit && errors.As(err, &refused) && sameFile(o.save, o.answers) && !o.force {
		refused.hint = "--force saves the changed answers in its place"
		return refused
	}
	return err
}

// sameFile tells whether two names lead to one file, which need not be there.
func sameFile(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	one, err := os.Stat(a)
	other, otherErr := os.Stat(b)
	if err == nil && otherErr == nil {
		return os.SameFile(one, other)
	}
	return whole(a) == whole(b)
}

// whole is a name from the root, links in its folder followed.
func whole(name string) string {
	folder, err := filepath.EvalSymlinks(filepath.Dir(name))
	if err == nil {
		folder, err = filepath.Abs(folder)
	}
	if err != nil {
		return filepath.Clean(name)
	}
	return filepath.Join(folder, filepath.Base(name))
}

// save writes the answers where somebody asked for that, and gives the words that
// say so. Leaving before the first answer leaves nothing to save.
func (a *app) save(o assessOptions, c answer.Case, early bool) (kept string, err error) {
	if o.save == "" {
		return "", nil
	}
	if early && reflect.DeepEqual(c, answer.Case{Area: c.Area}) {
		return "Nothing was answered, so nothing is saved.", nil
	}
	text, err := answer.Encode(c)
	if err == nil {
		text, err = o.seal(text)
	}
	if err == nil {
		err = write(o.save, text, o.force)
	}
	switch in := o.lockedWord() + " in " + o.save; {
	case err != nil:
		return "", err
	case early:
		return "What was answered so far is saved" + in +
			".\nhint: this goes on from there, and keeps what is added:\n  " + a.resume(o, o.save), nil
	default:
		return "The answers are saved" + in + ".", nil
	}
}

// say tells the person at the keyboard something beside the result.
func (a *app) say(words string) { fmt.Fprintln(a.Err, cleanLines(words)) }
