package cli

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/lock"
)

// keyOptions are the means to open locked answers.
type keyOptions struct{ identities []string }

func (o *keyOptions) identityVar(c *cobra.Command) {
	c.Flags().StringArrayVar(&o.identities, "identity", nil,
		"open locked answers with the secret keys in `FILE`, as age-keygen writes it; may be given several times")
}

// answersOf reads an answers file, locked or not. What is wrong with the answers
// is kept in the file, for openFor to tell. It takes down in was, which may
// be nil, how it was locked.
func (a *app) answersOf(from string, o keyOptions, was *lockedBefore) (answer.File, error) {
	name, data, err := a.read(from)
	if err != nil {
		return answer.File{}, err
	}
	if data, err = a.plain(name, data, o, was); err != nil {
		return answer.File{}, err
	}
	file, _ := answer.Decode(name, data)
	return file, nil
}

// lockedBefore is how answers were locked before they were opened. The key is
// none where that was to several people.
type lockedBefore struct {
	locked bool
	key    lock.Key
}

// plain opens what is locked, and refuses what only has the name of it.
func (a *app) plain(name string, data []byte, o keyOptions, was *lockedBefore) ([]byte, error) {
	if !lock.Locked(data) {
		if strings.EqualFold(filepath.Ext(name), ".age") {
			return nil, notOpened(name,
				&lock.Error{Message: "it has the name of a locked file and does not begin as one",
					Hint: "take the file again from where it was kept; an answers file that is not locked " +
						"ends in .yaml"})
		}
		return data, nil
	}
	data, key, err := a.opened(name, data, o)
	if was != nil {
		*was = lockedBefore{true, key}
	}
	return data, err
}

// opened opens a locked file with what is given, or asks for its passphrase.
func (a *app) opened(name string, data []byte, o keyOptions) ([]byte, lock.Key, error) {
	keys := lock.Keys{Passphrase: func() (string, error) { return a.askPassphrase("Passphrase of " + name) }}
	for _, file := range o.identities {
		some, err := a.identities(file)
		if err != nil {
			return nil, lock.Key{}, err
		}
		keys.Identities = append(keys.Identities, some...)
	}
	plain, key, err := lock.Open(data, keys)
	return plain, key, notOpened(name, err)
}

// identities reads secret keys, from a file that may be locked with a passphrase
// itself.
func (a *app) identities(name string) ([]lock.Identity, error) {
	name, data, err := a.read(name)
	if err != nil {
		return nil, err
	}
	if lock.Locked(data) {
		keys := lock.Keys{Passphrase: func() (string, error) {
			return a.askPassphrase("Passphrase of the secret key " + name)
		}}
		if data, _, err = lock.Open(data, keys); err != nil {
			return nil, notOpened(name, err)
		}
	}
	list, err := lock.Identities(data)
	return list, notOpened(name, err)
}

// notOpened says of a file that it is not valid, as of any other input.
func notOpened(name string, err error) error {
	var fault *lock.Error
	if !errors.As(err, &fault) {
		return err
	}
	var list diag.List
	list.Add(diag.Diagnostic{File: name, Code: diag.Unreadable, Message: fault.Message, Hint: fault.Hint})
	return list.Err()
}

// askPassphrase asks for one on the terminal itself, unseen, whatever standard
// input is.
func (a *app) askPassphrase(prompt string) (string, error) {
	if a.Secret == nil {
		return "", nobodyToAsk()
	}
	text, err := a.Secret(prompt + ": ")
	if errors.Is(err, errNoTerminal) {
		err = nobodyToAsk()
	}
	return text, err
}

func nobodyToAsk() error {
	return usage("run it where somebody can type, or use somebody's key: --identity FILE to open, "+
		"--recipient KEY to lock", "there is no terminal to ask for a passphrase on")
}

// lockOptions say what saved answers are locked with, if at all.
type lockOptions struct {
	encrypt           bool
	recipients, lists []string
	key               lock.Key // once it is known
	was               lockedBefore
}

func (o *lockOptions) lockVar(c *cobra.Command) {
	c.Flags().BoolVar(&o.encrypt, "encrypt", false, "lock what --save writes with a passphrase, asked for twice")
	c.Flags().StringArrayVar(&o.recipients, "recipient", nil,
		"lock what --save writes to the public `KEY` of somebody (age1...); may be given several times")
	c.Flags().StringArrayVar(&o.lists, "recipients-file", nil,
		"lock it to every public key in `FILE`, one on each line")
}

func (o lockOptions) locks() bool { return o.encrypt || len(o.recipients)+len(o.lists) > 0 }

func (o lockOptions) checkLock(saves bool) error {
	switch {
	case !o.locks():
		return nil
	case !saves:
		return usage("add --save FILE", "--encrypt, --recipient and --recipients-file lock what --save writes")
	case o.encrypt && len(o.recipients)+len(o.lists) > 0:
		return usage("leave out --encrypt, or name no recipient",
			"answers are locked with a passphrase or to somebody's key, not both")
	}
	return nil
}

// newKey makes the key that the flags ask for.
func (a *app) newKey(o lockOptions) (lock.Key, error) {
	if o.encrypt {
		return a.newPassphrase()
	}
	texts := slices.Clone(o.recipients)
	for _, name := range o.lists {
		_, data, err := a.read(name)
		if err != nil {
			return lock.Key{}, err
		}
		if _, err := lock.To(string(data)); err != nil {
			return lock.Key{}, notOpened(name, err)
		}
		texts = append(texts, string(data))
	}
	key, err := lock.To(texts...)
	return key, asUsage("--recipient", err)
}

// newPassphrase asks twice, and again where the two are not the same.
func (a *app) newPassphrase() (lock.Key, error) {
	const tries = 3
	for range tries {
		first, err := a.askPassphrase("New passphrase for the answers, 12 letters or more, typed unseen")
		if err != nil {
			return lock.Key{}, err
		}
		key, err := lock.Passphrase(first)
		if err != nil {
			a.say(err.Error())
			continue
		}
		second, err := a.askPassphrase("The same again")
		if err != nil || first == second {
			return key, err
		}
		a.say("The two are not the same.")
	}
	return lock.Key{}, usage("nothing was asked and nothing is lost: start again",
		"no passphrase was given twice in the same way")
}

// asUsage says of a flag that its value is wrong.
func asUsage(flag string, err error) error {
	if fault, ok := errors.AsType[*lock.Error](err); ok {
		return usage(fault.Hint, "%s: %s", flag, fault.Message)
	}
	return err
}

// readyLock settles what answers will be locked with, before the first question:
// as the flags say, or as the file was whose answers are changed. Without a
// terminal nobody is asked anything, and that is said elsewhere.
func (a *app) readyLock(o *assessOptions) (err error) {
	switch {
	case o.save == "" || !a.InTerminal:
	case o.locks():
		o.key, err = a.newKey(o.lockOptions)
	case o.was.locked && !o.was.key.Is():
		err = usage("name everybody: --recipient KEY or --recipients-file FILE; or --encrypt",
			"the answers were locked to several people, and no file says to whom: say what to lock them with")
	case o.was.locked:
		o.key = o.was.key
	}
	return err
}

// seal locks text where it is to be locked.
func (o lockOptions) seal(text []byte) ([]byte, error) {
	if !o.key.Is() {
		return text, nil
	}
	return o.key.Seal(text)
}

func (o lockOptions) lockedWord() string {
	if o.key.Is() {
		return ", locked,"
	}
	return ""
}

// noteUnlocked says that a result is not locked although its answers are.
func (a *app) noteUnlocked(o assessOptions) {
	if (o.was.locked || o.key.Is()) && o.output != "" && o.output != "-" {
		a.say("threshold: note: the answers are locked; the result in " + o.output + " is not.")
	}
}
