// Package lock locks saved answers, with a passphrase or to people's keys, and
// opens them again. It is the only package that knows the format, that of age:
// what it writes, the program age opens, and the other way round.
//
//	key, err := lock.Passphrase("four words of nobody's")
//	data, err := key.Seal(plain)
//	plain, key, err := lock.Open(data, lock.Keys{Passphrase: ask})
//
// Open gives nothing before every byte was found to be as it was when it was
// locked, and the key with which the same people can open what is locked again.
// Nothing is written anywhere, and no passphrase or secret key stands in any
// error.
package lock

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"
)

// Key is what a file is locked with: a passphrase, or the keys of people. The
// zero Key locks nothing.
type Key struct {
	passphrase string
	to         []age.Recipient
}

// Is tells whether there is a key at all.
func (k Key) Is() bool { return k.passphrase != "" || len(k.to) > 0 }

// leastLetters is how short a passphrase may be. Whoever has a copy of a file can
// try passphrases for as long as they like.
const leastLetters = 12

// Passphrase makes a key of what somebody has typed. The error says what it
// lacks.
func Passphrase(text string) (Key, error) {
	if n := len([]rune(text)); n < leastLetters {
		return Key{}, &Error{fmt.Sprintf("a passphrase needs %d letters or more, this has %d", leastLetters, n),
			"four words that do not belong together are easy to remember and hard to guess"}
	}
	return Key{passphrase: text}, nil
}

// Seal locks text. Each time it gives other bytes.
func (k Key) Seal(plain []byte) ([]byte, error) {
	to := k.to
	if k.passphrase != "" {
		one, err := age.NewScryptRecipient(k.passphrase)
		if err != nil {
			return nil, err
		}
		to = []age.Recipient{one}
	}
	var out bytes.Buffer
	w, err := age.Encrypt(&out, to...)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(plain); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// How locked files begin.
const intro = "age-encryption.org/"

// Locked tells by how data begins whether it is a locked file, as bytes or as
// letters that can be pasted into a message.
func Locked(data []byte) bool { return bytes.HasPrefix(data, []byte(intro)) || armored(data) }

func armored(data []byte) bool { return bytes.HasPrefix(bytes.TrimSpace(data), []byte(armor.Header)) }

// Error says why a file cannot be locked or opened, and what to try.
type Error struct{ Message, Hint string }

func (e *Error) Error() string { return e.Message }

// Keys are the means to open a file.
type Keys struct {
	// Passphrase asks for it, only where the file is locked with one. Its error
	// is given back as it is.
	Passphrase func() (string, error)
	Identities []Identity
}

// mostPlain is the largest text that is opened, in bytes.
const mostPlain = 16 << 20

// Open gives the whole text of a locked file and the key to lock it again with,
// which is none where it was locked to several people: nobody can read from the
// file to whom. The error is an *Error unless it is that of Keys.Passphrase.
func Open(data []byte, keys Keys) ([]byte, Key, error) {
	data, err := unwrap(data)
	if err != nil {
		return nil, Key{}, err
	}
	locks, err := header(data)
	if err != nil {
		return nil, Key{}, err
	}
	if slices.ContainsFunc(locks, func(s *age.Stanza) bool { return s.Type == "scrypt" }) {
		return withPassphrase(data, locks, keys)
	}
	return withIdentity(data, locks, keys)
}

// unwrap takes letters back to bytes.
func unwrap(data []byte) ([]byte, error) {
	if !armored(data) {
		return data, nil
	}
	out, err := io.ReadAll(armor.NewReader(bytes.NewReader(data)))
	if err != nil {
		return nil, &Error{"it is locked and damaged: its letters were changed or cut off", again}
	}
	return out, nil
}

const again = "take the file again from where it was kept"

// noting takes down how a file is locked, and opens nothing.
type noting struct{ locks *[]*age.Stanza }

// Unwrap is what age asks every key.
func (n noting) Unwrap(locks []*age.Stanza) ([]byte, error) {
	*n.locks = locks
	return nil, age.ErrIncorrectIdentity
}

// header reads how a file is locked. Nothing of that is known to be true yet.
func header(data []byte) ([]*age.Stanza, error) {
	var locks []*age.Stanza
	_, err := age.Decrypt(bytes.NewReader(data), noting{&locks})
	if len(locks) == 0 || !errors.As(err, new(*age.NoIdentityMatchError)) {
		return nil, &Error{"it is locked and damaged: its first lines were changed or cut off, or a later " +
			"version of the format wrote it", again}
	}
	return locks, nil
}

// read opens data whole, or says why not. A text that was not changed has been
// checked to its last byte when it is given back.
func read(data []byte, identity age.Identity) ([]byte, error) {
	const changed = "it was changed or cut off after it was locked, so nothing of it is used"
	r, err := age.Decrypt(bytes.NewReader(data), identity)
	if errors.As(err, new(*age.NoIdentityMatchError)) {
		return nil, err
	}
	if err != nil {
		return nil, &Error{changed, again}
	}
	plain, err := io.ReadAll(io.LimitReader(r, mostPlain+1))
	switch {
	case err != nil:
		return nil, &Error{changed, again}
	case len(plain) > mostPlain:
		return nil, &Error{fmt.Sprintf("what is locked in it is larger than %d MiB", mostPlain>>20),
			"no answers file is"}
	}
	return plain, nil
}

// grease is what some programs write beside the locks so that readers get used
// to what they do not know.
func grease(s *age.Stanza) bool { return strings.HasSuffix(s.Type, "-grease") }
