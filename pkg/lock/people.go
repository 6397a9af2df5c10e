package lock

import (
	"bytes"
	"errors"
	"strings"

	"filippo.io/age"
)

// Identity is somebody's secret key.
type Identity struct {
	secret age.Identity
	public age.Recipient
}

// Identities reads the secret keys of a file, as age-keygen writes it. No error
// repeats any part of it.
func Identities(data []byte) ([]Identity, error) {
	const hint = "age-keygen writes one; keys for ssh cannot be used"
	list, err := age.ParseIdentities(bytes.NewReader(data))
	if err != nil {
		return nil, &Error{"it is not a file of secret keys of age, or a line of it was changed", hint}
	}
	var all []Identity
	for _, one := range list {
		if key, ok := one.(*age.X25519Identity); ok {
			all = append(all, Identity{key, key.Recipient()})
		}
	}
	if len(all) == 0 {
		return nil, &Error{"it holds no secret key that can be used here", hint}
	}
	return all, nil
}

// To makes a key of one public key or of a list of them, each on a line: every
// one of these people can open what is locked with it.
func To(texts ...string) (Key, error) {
	var key Key
	for _, text := range texts {
		if strings.Contains(strings.ToUpper(text), "AGE-SECRET-KEY-") {
			return Key{}, &Error{"this is a secret key, and locking takes a public one, which begins with age1",
				"a secret key that stood on a command line is in the shell's history: make a new one, age-keygen"}
		}
		list, err := age.ParseRecipients(strings.NewReader(text))
		if err != nil {
			return Key{}, &Error{"this is no public key of age",
				"it begins with age1 and has no spaces; age-keygen shows it; keys for ssh cannot be used"}
		}
		key.to = append(key.to, list...)
	}
	return key, nil
}

func withIdentity(data []byte, locks []*age.Stanza, keys Keys) ([]byte, Key, error) {
	if len(keys.Identities) == 0 {
		return nil, Key{}, &Error{"it is locked to somebody's key",
			"give the file with the secret key: --identity FILE"}
	}
	for _, one := range keys.Identities {
		plain, err := read(data, one.secret)
		if errors.As(err, new(*age.NoIdentityMatchError)) {
			continue
		}
		if err != nil {
			return nil, Key{}, err
		}
		return plain, lockAgain(one, locks), nil
	}
	return nil, Key{}, &Error{"no secret key that was given opens it, or its first lines were changed",
		"ask to whom it was locked"}
}

// lockAgain is the key to lock a file with again: none where others could open it
// too, who would lose it.
func lockAgain(one Identity, locks []*age.Stanza) Key {
	count := 0
	for _, s := range locks {
		if !grease(s) {
			count++
		}
	}
	if count != 1 {
		return Key{}
	}
	return Key{to: []age.Recipient{one.public}}
}
