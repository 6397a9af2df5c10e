package manifest_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/manifest"
)

func example() manifest.Manifest {
	return manifest.Manifest{manifest.Of("pack.yaml", []byte("id: a\n")), manifest.Of("a b.yaml", nil)}
}

// TestTextIsWhatSha256sumPrints: with odd names too, and in its order.
func TestTextIsWhatSha256sumPrints(t *testing.T) {
	tool, err := exec.LookPath("sha256sum")
	if err != nil {
		t.Skip("there is no sha256sum here")
	}
	folder := t.TempDir()
	names := []string{"a.yaml", "b c.yaml", "d\\e.yaml", "f\ng.yaml", "pack.yaml"}
	var m manifest.Manifest
	for n, name := range names {
		data := []byte(strings.Repeat("x", n))
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
		m = append(manifest.Manifest{manifest.Of(name, data)}, m...)
	}
	command := exec.Command(tool, names...)
	command.Dir = folder
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	if string(out) != m.Text() {
		t.Errorf("sha256sum:\n%s\nours:\n%s", out, m.Text())
	}
	back, err := manifest.Parse("m", out)
	if err != nil || back.Text() != m.Text() {
		t.Errorf("read back: %v\n%s", err, back.Text())
	}
}

func TestSumChangesWithNamesAndBytes(t *testing.T) {
	sums := map[string]bool{}
	for _, m := range []manifest.Manifest{
		example(), example()[:1], {manifest.Of("pack.yaml", []byte("id: b\n")), example()[1]}, {manifest.Of("Pack.yaml", []byte("id: a\n")), example()[1]},
	} {
		sums[m.Sum()] = true
	}
	if len(sums) != 4 {
		t.Errorf("four manifests have %d sums", len(sums))
	}
}

func TestParseRefuses(t *testing.T) {
	hash := strings.Repeat("0a", 32)
	for text, code := range map[string]diag.Code{
		"":                                     diag.Empty,
		"\n\n":                                 diag.Empty,
		"pack.yaml\n":                          diag.Syntax,
		hash + "\n":                            diag.Syntax,
		hash + "  \n":                          diag.Syntax,
		hash[2:] + "  pack.yaml\n":             diag.Syntax,
		strings.Repeat("zz", 32) + "  p\n":     diag.Syntax,
		"SHA256 (pack.yaml) = " + hash:         diag.Syntax,
		`\` + hash + `  a\b.yaml`:              diag.Syntax,
		`\` + hash + `  a\`:                    diag.Syntax,
		hash + "  ../pack.yaml\n":              diag.WrongValue,
		hash + "  /etc/passwd\n":               diag.WrongValue,
		hash + "  wigan/pack.yaml\n":           diag.WrongValue,
		hash + "  ..\n":                        diag.WrongValue,
		hash + "  a\x00\n":                     diag.WrongValue,
		hash + "  a\n" + hash + "  a\n":        diag.DuplicateKey,
		hash + "  \xff\n":                      diag.Unreadable,
		strings.Repeat(hash+"  a\n", 2000):     diag.TooMany,
		hash + "  a\nnonsense\n" + hash[1:]:    diag.Syntax,
		hash + "\tpack.yaml\n":                 diag.Syntax,
		hash + " -pack.yaml\n":                 diag.Syntax,
		"-----BEGIN AGE ENCRYPTED FILE-----\n": diag.Syntax,
	} {
		m, err := manifest.Parse("m", []byte(text))
		var list diag.List
		if !errors.As(err, &list) || list[0].Code != code || m != nil {
			t.Errorf("%.40q: %v, want [%s]", text, err, code)
		}
	}
}

// TestParseTakes what other programs make of the same text.
func TestParseTakes(t *testing.T) {
	want := example().Text()
	for _, text := range []string{
		want, strings.ReplaceAll(want, "\n", "\r\n"), "\ufeff" + want, strings.TrimSpace(want), strings.ReplaceAll(want, "  ", " *"),
		strings.ToUpper(want[:64]) + want[64:],
	} {
		if m, err := manifest.Parse("m", []byte(text)); err != nil || m.Text() != want {
			t.Errorf("%q: %v\n%s", text, err, m.Text())
		}
	}
}

func TestCompare(t *testing.T) {
	listed := manifest.Manifest{manifest.Of("a", []byte("1")), manifest.Of("b", []byte("1")), manifest.Of("d", nil)}
	found := manifest.Manifest{manifest.Of("b", []byte("2")), manifest.Of("a", []byte("1")), manifest.Of("c", nil)}
	want := []manifest.State{manifest.Same, manifest.Changed, manifest.Added, manifest.Missing}
	for n, d := range manifest.Compare(listed, found) {
		if d.State != want[n] || d.Name != "abcd"[n:n+1] || d.SHA256 != found.Find(d.Name) || d.Expected != listed.Find(d.Name) {
			t.Errorf("%d: %+v", n, d)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(example().Text()))
	f.Add([]byte(`\` + strings.Repeat("0", 64) + `  a\nb\\c` + "\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := manifest.Parse("m", data)
		if err != nil {
			return
		}
		back, err := manifest.Parse("m", []byte(m.Text()))
		if err != nil || back.Text() != m.Text() {
			t.Errorf("%q: %v", m.Text(), err)
		}
	})
}
