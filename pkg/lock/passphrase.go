package lock

import (
	"errors"
	"fmt"
	"strconv"

	"filippo.io/age"
)

// mostWork bounds how much memory and time a file can ask for, as a power of
// two: 20 is 1 GiB and some seconds. What is locked here asks for 18, and age's
// own bound of 22 would be 4 GiB.
const mostWork = 20

func withPassphrase(data []byte, locks []*age.Stanza, keys Keys) ([]byte, Key, error) {
	if err := bearable(locks); err != nil {
		return nil, Key{}, err
	}
	typed, err := keys.Passphrase()
	if err != nil {
		return nil, Key{}, err
	}
	identity, err := age.NewScryptIdentity(typed)
	if err != nil {
		return nil, Key{}, &Error{"no passphrase was given", ""}
	}
	identity.SetMaxWorkFactor(mostWork)
	plain, err := read(data, identity)
	if errors.As(err, new(*age.NoIdentityMatchError)) {
		return nil, Key{}, &Error{"the passphrase does not open it, or its first lines were changed",
			"passphrases tell capital letters and spaces apart; nobody can open it without"}
	}
	if err != nil {
		return nil, Key{}, err
	}
	return plain, Key{passphrase: typed}, nil
}

// bearable refuses a file that would take all of a machine, before anything is
// asked. A passphrase is always a file's only lock.
func bearable(locks []*age.Stanza) error {
	if len(locks) != 1 || len(locks[0].Args) != 2 {
		return &Error{"it is locked and damaged: a passphrase must be its only lock", again}
	}
	work, err := strconv.Atoi(locks[0].Args[1])
	switch {
	case err != nil || work < 1:
		return &Error{fmt.Sprintf("it is locked and damaged: it asks for the work %q", locks[0].Args[1]), again}
	case work > mostWork:
		return &Error{fmt.Sprintf("opening it would take more memory than is allowed: "+
			"it asks for the work 2^%d, the most is 2^%d", work, mostWork),
			"no file that this program locks asks for that; whoever made this one may have meant to stop your machine"}
	}
	return nil
}
