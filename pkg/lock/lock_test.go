package lock_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"filippo.io/age"
	"filippo.io/age/armor"
	"github.com/threshold-cli/threshold/pkg/lock"
)

const (
	plain      = "area: wigan\npresent: [sees-violence]\n"
	passphrase = "correct horse battery staple"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func typing(text string) lock.Keys {
	return lock.Keys{Passphrase: func() (string, error) { return text, nil }}
}

// sealed locks with the library itself, since little work is enough in a test.
func sealed(t testing.TB, text string, to ...age.Recipient) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := age.Encrypt(&out, to...)
	must(t, err)
	_, err = w.Write([]byte(text))
	must(t, err)
	must(t, w.Close())
	return out.Bytes()
}

func withWork(t testing.TB, logN int) []byte {
	t.Helper()
	r, err := age.NewScryptRecipient(passphrase)
	must(t, err)
	r.SetWorkFactor(logN)
	return sealed(t, plain, r)
}

func person(t testing.TB) (public string, secret []lock.Identity) {
	t.Helper()
	one, err := age.GenerateX25519Identity()
	must(t, err)
	secret, err = lock.Identities([]byte("# created: today\n" + one.String() + "\n"))
	must(t, err)
	return one.Recipient().String(), secret
}

func letters(t testing.TB, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := armor.NewWriter(&out)
	_, err := w.Write(data)
	must(t, err)
	must(t, w.Close())
	return out.Bytes()
}

func opens(t *testing.T, data []byte, keys lock.Keys) lock.Key {
	t.Helper()
	text, key, err := lock.Open(data, keys)
	if err != nil || string(text) != plain {
		t.Fatalf("%q, %v", text, err)
	}
	return key
}

// refused wants an error that says why in words, and neither text nor key.
func refused(t *testing.T, data []byte, keys lock.Keys, want string) {
	t.Helper()
	text, key, err := lock.Open(data, keys)
	var fault *lock.Error
	if !errors.As(err, &fault) || !strings.Contains(fault.Message, want) || text != nil || key.Is() {
		t.Errorf("%q, %v, %v; want %q", text, key.Is(), err, want)
	}
	if err != nil && (strings.Contains(err.Error(), "wigan") || strings.Contains(err.Error(), "horse")) {
		t.Errorf("the error says what is locked: %v", err)
	}
}

func TestPassphraseThereAndBack(t *testing.T) {
	key, err := lock.Passphrase(passphrase)
	must(t, err)
	data, err := key.Seal([]byte(plain))
	must(t, err)
	if !lock.Locked(data) || bytes.Contains(data, []byte("wigan")) {
		t.Errorf("it is not locked: %q", data)
	}
	if other, err := key.Seal([]byte(plain)); err != nil || bytes.Equal(data, other) {
		t.Errorf("twice the same bytes, %v", err)
	}
	again, err := opens(t, data, typing(passphrase)).Seal([]byte(plain))
	must(t, err)
	opens(t, again, typing(passphrase))
	refused(t, data, typing("Correct horse battery staple"), "the passphrase does not open it")
	refused(t, data, typing(""), "no passphrase")
	_, secret := person(t)
	refused(t, data, lock.Keys{Passphrase: func() (string, error) { return "wrong passphrase", nil }, Identities: secret}, "the passphrase does not open it")
}

func TestPassphraseIsNotShort(t *testing.T) {
	for text, ok := range map[string]bool{"": false, "eleven char": false, "twelve chars": true, "ééééééééééé": false, "éééééééééééé": true} {
		if _, err := lock.Passphrase(text); (err == nil) != ok {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestAskingIsGivenUp: the error of whoever was asked comes back as it is.
func TestAskingIsGivenUp(t *testing.T) {
	gone := errors.New("gone")
	_, _, err := lock.Open(withWork(t, 2), lock.Keys{Passphrase: func() (string, error) { return "", gone }})
	if !errors.Is(err, gone) {
		t.Error(err)
	}
}

func TestPeopleThereAndBack(t *testing.T) {
	public, secret := person(t)
	other, others := person(t)
	key, err := lock.To(public)
	must(t, err)
	data, err := key.Seal([]byte(plain))
	must(t, err)
	again, err := opens(t, data, lock.Keys{Identities: append(others, secret...)}).Seal([]byte(plain))
	must(t, err)
	opens(t, again, lock.Keys{Identities: secret})
	refused(t, again, lock.Keys{Identities: others}, "no secret key")
	refused(t, data, lock.Keys{}, "locked to somebody's key")

	both, err := lock.To("# the team\n"+public+"\n\n"+other+"\n", other)
	must(t, err)
	data, err = both.Seal([]byte(plain))
	must(t, err)
	for _, one := range [][]lock.Identity{secret, others} {
		if opens(t, data, lock.Keys{Identities: one}).Is() {
			t.Error("a file of two people gives a key that would lock one of them out")
		}
	}
}

func TestKeysThatAreNone(t *testing.T) {
	one, err := age.GenerateX25519Identity()
	must(t, err)
	for text, want := range map[string]string{
		"": "no public key", "age1nonsense": "no public key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me": "no public key",
		one.String(): "this is a secret key", strings.ToLower(one.String()): "this is a secret key",
	} {
		_, err := lock.To(text)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(strings.ToUpper(err.Error()), strings.ToUpper(one.String()[16:])) {
			t.Errorf("%.20q: %v", text, err)
		}
	}
	for _, text := range []string{"", "# nothing\n", "nonsense", one.Recipient().String(), one.String() + "x", "-----BEGIN OPENSSH PRIVATE KEY-----", "\xff"} {
		list, err := lock.Identities([]byte(text))
		if err == nil || list != nil || strings.Contains(err.Error(), one.String()[16:]) {
			t.Errorf("%.20q: %v", text, err)
		}
	}
}

// TestEveryCut: of a file that was cut off anywhere, nothing is given.
func TestEveryCut(t *testing.T) {
	public, secret := person(t)
	r, err := age.ParseX25519Recipient(public)
	must(t, err)
	keys := typing(passphrase)
	keys.Identities = secret
	for name, data := range map[string][]byte{"passphrase": withWork(t, 2), "person": sealed(t, plain, r), "letters": letters(t, sealed(t, plain, r))} {
		opens(t, data, keys)
		least := len(data)
		if name == "letters" {
			least-- // the last line needs no end
		}
		for n := range least {
			refused(t, data[:n], keys, "")
		}
		refused(t, append(bytes.Clone(data), 'x'), keys, "")
	}
}

// TestEveryChange of any bit, and of a byte to any that an editor would write,
// is noticed.
func TestEveryChange(t *testing.T) {
	public, secret := person(t)
	r, err := age.ParseX25519Recipient(public)
	must(t, err)
	keys := typing(passphrase)
	keys.Identities = secret
	for _, data := range [][]byte{withWork(t, 2), sealed(t, plain, r)} {
		for n := range data {
			for bit := range 8 {
				other := bytes.Clone(data)
				other[n] ^= 1 << bit
				refused(t, other, keys, "")
			}
		}
	}
}

// TestLongText: one that is locked in several parts is not given in part.
func TestLongText(t *testing.T) {
	public, secret := person(t)
	r, err := age.ParseX25519Recipient(public)
	must(t, err)
	text := strings.Repeat(plain, 5000)
	data := sealed(t, text, r)
	got, _, err := lock.Open(data, lock.Keys{Identities: secret})
	if err != nil || string(got) != text {
		t.Fatalf("%d bytes, %v", len(got), err)
	}
	for _, n := range []int{len(data) - 1, len(data) - 20, 64<<10 + 400, 64 << 10} {
		refused(t, data[:n], lock.Keys{Identities: secret}, "changed or cut off")
	}
	data[len(data)-1] ^= 1
	refused(t, data, lock.Keys{Identities: secret}, "changed or cut off")
	refused(t, sealed(t, strings.Repeat("x", 17<<20), r), lock.Keys{Identities: secret}, "larger than 16 MiB")
}

// TestWorkIsBounded before anything is asked or done.
func TestWorkIsBounded(t *testing.T) {
	never := lock.Keys{Passphrase: func() (string, error) { t.Error("asked"); return passphrase, nil }}
	data := withWork(t, 9)
	for work, want := range map[string]string{"21": "2^21", "30": "2^30", "99": "2^99", "0": "damaged", "-3": "damaged", "9 9": "only lock", "many": "damaged"} {
		refused(t, bytes.Replace(data, []byte(" 9\n"), []byte(" "+work+"\n"), 1), never, want)
	}
	public, _ := person(t)
	key, err := lock.To(public)
	must(t, err)
	other, err := key.Seal([]byte(plain))
	must(t, err)
	line := bytes.Index(other, []byte("-> X25519"))
	mixed := append(append(bytes.Clone(data[:bytes.Index(data, []byte("---"))]), other[line:bytes.Index(other, []byte("---"))]...), data[bytes.Index(data, []byte("---")):]...)
	refused(t, mixed, never, "only lock")
}

func TestLocked(t *testing.T) {
	data := withWork(t, 2)
	for text, want := range map[string]bool{
		string(data): true, string(letters(t, data)): true, "\n " + string(letters(t, data)): true,
		"area: wigan\n": false, "": false, "age": false, "# age-encryption.org/v1\n": false,
	} {
		if lock.Locked([]byte(text)) != want {
			t.Errorf("%.40q is locked: %v", text, !want)
		}
	}
	opens(t, letters(t, data), typing(passphrase))
	opens(t, bytes.ReplaceAll(letters(t, data), []byte("\n"), []byte("\r\n")), typing(passphrase))
	refused(t, []byte("age-encryption.org/v9\n"), typing(passphrase), "a later version")
}

// FuzzOpen never pays for the work that a file asks for: it has no passphrase.
func FuzzOpen(f *testing.F) {
	public, _ := person(f)
	_, other := person(f)
	key, err := lock.To(public)
	must(f, err)
	data, err := key.Seal([]byte(plain))
	must(f, err)
	f.Add(data)
	f.Add(letters(f, data))
	f.Add(withWork(f, 1))
	f.Add([]byte("age-encryption.org/v1\n-> scrypt AAAA 20\n"))
	gone := errors.New("gone")
	keys := lock.Keys{Passphrase: func() (string, error) { return "", gone }, Identities: other}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, key, err := lock.Open(data, keys)
		if err == nil || text != nil || key.Is() {
			t.Errorf("%q, %v", text, err)
		}
	})
}
