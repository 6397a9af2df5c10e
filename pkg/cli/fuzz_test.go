package cli_test

import (
	"bytes"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/threshold-cli/threshold/data"
	"github.com/threshold-cli/threshold/pkg/cli"
	"github.com/threshold-cli/threshold/pkg/internal/fixture"
)

// lines are commands that only read, with places for what somebody types and for
// a file's name.
func lines() []string {
	return []string{
		"assess --area WORD --answers FILE --at WORD --format WORD --fail-on WORD", "assess --area wigan --answers FILE --at WORD", "assess --answers FILE --own-level WORD --depart WORD --reason WORD --consulted WORD",
		"batch --area wigan FILE", "batch - --fields WORD --at WORD", "batch - --area wigan", "render FILE", "render FILE --format html", "render - --format WORD",
		"indicators --area WORD", "indicators --search WORD", "indicators --area wigan --level WORD", "indicators --dimension WORD --side WORD", "indicators --tag WORD --kind WORD",
		"explain --area wigan WORD", "levels --area WORD", "route --area wigan --level WORD", "contacts --area wigan --at WORD", "consent --area wigan --level WORD --state WORD",
		"compare --search WORD", "compare --answers FILE", "review FILE FILE --at WORD", "practise --area stoke --case WORD --answer WORD --ring WORD",
		"packs show WORD", "packs schema WORD", "packs lint --rule WORD", "help WORD", "completion WORD", "WORD", "--WORD",
		"areas --packs WORD", "version --format WORD",
	}
}

// FuzzCommandLine gives commands words, files and an environment of any kind.
// There is no fault of the program, nothing on standard output of a command that
// cannot be carried out, and nothing that acts on the terminal.
func FuzzCommandLine(f *testing.F) {
	for n := range lines() {
		f.Add(uint8(n), "wigan", []byte("area: wigan\npresent: [physical-abuse]\n"), "")
		f.Add(uint8(n), "4\x1b[2J", []byte("{\"area\":\"wi\u202egan\"}\n"), "stoke")
		f.Add(uint8(n), "\u3164", []byte("departure: {level: \"4\", reason: \"\\u2066\"}\n"), "\x9b31m")
	}
	f.Fuzz(func(t *testing.T, line uint8, word string, file []byte, environment string) {
		if strings.ContainsAny(word, "/\\.~") || len(word) > 300 {
			return // a folder of this machine, or more than a shell passes on in earnest
		}
		args := strings.Fields(lines()[int(line)%len(lines())])
		for n := range args {
			args[n] = strings.ReplaceAll(args[n], "WORD", word)
		}
		env, out, errs := hostileWorld(file, environment)
		code := cli.Main(env, args)
		if !slices.Contains([]int{cli.Done, cli.Found, cli.Usage, cli.BadInput, cli.NotHeld}, code) {
			t.Fatalf("%q: exit %d, %s", args, code, errs)
		}
		if code == cli.Usage && out.Len() > 0 {
			t.Fatalf("%q: exit %d, and on standard output %q", args, code, out)
		}
		for _, text := range []string{out.String(), errs.String()} {
			if at := strings.IndexFunc(text, fixture.Acts); at >= 0 {
				t.Fatalf("%q prints %q", args, text[at:min(at+20, len(text))])
			}
		}
	})
}

// hostileWorld has one file under every name, and one value in every variable
// that is looked at, but for folders.
func hostileWorld(file []byte, value string) (cli.Env, *bytes.Buffer, *bytes.Buffer) {
	var out, errs bytes.Buffer
	return cli.Env{
		In: bytes.NewReader(file), Out: &out, Err: &errs, Now: time.Now, Data: data.Files(), Tables: true,
		ReadFile: func(string) ([]byte, error) { return file, nil },
		Getenv: func(name string) string {
			if name == "THRESHOLD_PACKS" {
				return ""
			}
			return value
		},
		Terminal: func() (io.WriteCloser, error) { return nil, os.ErrNotExist },
		Columns:  len(value),
	}, &out, &errs
}
