//go:build unix

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf16"
)

// The bounds that a bad pack must stay within, beside what a good one takes.
const (
	longest = 2 * time.Second
	largest = 64 << 20 // bytes
)

// hostile is one folder that no pack should be, with the one line that is said
// of it.
type hostile struct {
	spoil func(t *testing.T, folder string)
	want  string
}

// instead puts something else in the place of a file.
func instead(file string, put func(name string) error) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		t.Helper()
		name := filepath.Join(folder, file)
		if err := os.RemoveAll(name); err != nil {
			t.Fatal(err)
		}
		if err := put(name); err != nil {
			t.Fatal(err)
		}
	}
}

func link(to string) func(string) error {
	return func(name string) error { return os.Symlink(to, name) }
}

// wide writes text in UTF-16, the lower byte first.
func wide(content string) string {
	var out strings.Builder
	for _, unit := range utf16.Encode([]rune(content)) {
		out.WriteByte(byte(unit))
		out.WriteByte(byte(unit >> 8))
	}
	return out.String()
}

func hostiles() map[string]hostile {
	r := strings.Repeat
	keys := func(n int) string { return r("a:\n", n) }
	var steps strings.Builder
	for n := range 2000 {
		steps.WriteString(r(" ", n) + "a:\n")
	}
	return map[string]hostile{
		"zero bytes":        {text("consent.yaml", r("\x7fELF\x00\x00\x01", 1000)), "packs/bad/consent.yaml:1:1: the file is not text: it holds a zero byte [unreadable]"},
		"a picture":         {text("consent.yaml", "\x89PNG\r\n\x1a\n"), "packs/bad/consent.yaml:1:1: the file is not text in UTF-8: the byte 89 here is no character [unreadable]"},
		"Windows-1252":      {text("consent.yaml", "consent:\n  - text: the child\x92s home\n"), "packs/bad/consent.yaml:2:20: the file is not text in UTF-8: the byte 92 here is no character [unreadable]"},
		"UTF-16 with BOM":   {text("consent.yaml", "\xff\xfe"+wide("consent: []\n")), "packs/bad/consent.yaml:1:1: the file is text in UTF-16, not in UTF-8 [unreadable]"},
		"UTF-16 without":    {text("consent.yaml", wide("consent: []\n")), "packs/bad/consent.yaml:1:1: the file is text in UTF-16, not in UTF-8 [unreadable]"},
		"UTF-32":            {text("consent.yaml", "\xff\xfe\x00\x00c\x00\x00\x00"), "packs/bad/consent.yaml:1:1: the file is text in UTF-32, not in UTF-8 [unreadable]"},
		"100 MB":            {instead("consent.yaml", func(name string) error { return enlarged(name, 100<<20) }), "packs/bad/consent.yaml:1:1: the file is larger than 4 MiB [unreadable]"},
		"100 MB beside":     {instead("notes.yaml", func(name string) error { return enlarged(name, 100<<20) }), "packs/bad/notes.yaml:1:1: the file is larger than 4 MiB [unreadable]"},
		"brackets":          {text("consent.yaml", "consent: "+r("[", 10_000)), "packs/bad/consent.yaml:1:1: the file has more than 200 brackets inside each other [unreadable]"},
		"a million braces":  {text("consent.yaml", r("{a: ", 1_000_000)), "packs/bad/consent.yaml:1:1: the file has more than 200 brackets inside each other [unreadable]"},
		"dashes":            {text("consent.yaml", "consent:\n "+r("- ", 9_000)), "packs/bad/consent.yaml"},
		"steps":             {text("consent.yaml", "consent:\n"+steps.String()), "packs/bad/consent.yaml"},
		"a million items":   {text("consent.yaml", "consent:\n"+r("-\n", 1_000_000)), "packs/bad/consent.yaml:1:1: the file has more lines and values than can be read: over 100000 [unreadable]"},
		"a million remarks": {text("consent.yaml", r("#\n", 1_000_000)), "packs/bad/consent.yaml:1:1: the file has more lines and values than can be read: over 100000 [unreadable]"},
		"many keys":         {text("consent.yaml", keys(49_000)), "packs/bad/consent.yaml"},
		"many items":        {text("consent.yaml", "consent:\n"+r("-\n", 49_000)), "packs/bad/consent.yaml"},
		"many remarks":      {text("consent.yaml", "consent:\n"+r("-\n#\n", 33_000)), "packs/bad/consent.yaml"},
		"one long key":      {text("consent.yaml", r("a", 4<<20-10)+": b\n"), "packs/bad/consent.yaml"},
		"one long word":     {text("consent.yaml", "consent: "+r("é", 2_000_000)+"\n"), "packs/bad/consent.yaml:1:10: consent wants a list, found "},
		"alias bomb":        {text("consent.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"+r("d: [*c, *c]\n", 20_000)), "packs/bad/consent.yaml"},
		"tab":               {text("consent.yaml", "consent:\n\t- text: x\n"), "packs/bad/consent.yaml:2:1: a tab stands in the indentation of this line [syntax]"},
		"BOM":               {marked, "packs/bad/consent.yaml:1:1: the file begins with a byte order mark (BOM) [unreadable]"},
		"link out":          {instead("consent.yaml", link("/etc/passwd")), "packs/bad/consent.yaml:1:1: the link leads nowhere, or out of the folder of packs [unreadable]"},
		"link up":           {instead("consent.yaml", link("../../outside.yaml")), "packs/bad/consent.yaml:1:1: the link leads nowhere, or out of the folder of packs [unreadable]"},
		"link to nothing":   {instead("cases.yaml", link("nothing")), "packs/bad/cases.yaml:1:1: the link leads nowhere, or out of the folder of packs [unreadable]"},
		"link to itself":    {instead("consent.yaml", link("consent.yaml")), "packs/bad/consent.yaml:1:1: the link leads nowhere, or out of the folder of packs [unreadable]"},
		"pack linked out":   {instead("", link("/etc")), "packs/bad:1:1: the link leads nowhere, or out of the folder of packs [unreadable]"},
		"pack to nothing":   {instead("", link("nothing")), "packs/bad:1:1: the link leads nowhere, or out of the folder of packs [unreadable]"},
		"device":            {instead("consent.yaml", link("/dev/zero")), "packs/bad/consent.yaml:1:1: the link leads nowhere, or out of the folder of packs [unreadable]"},
		"pipe":              {instead("consent.yaml", func(name string) error { return syscall.Mkfifo(name, 0o600) }), "packs/bad/consent.yaml:1:1: this is not a file but a pipe [unreadable]"},
		"pack.yaml a pipe":  {instead("pack.yaml", func(name string) error { return syscall.Mkfifo(name, 0o600) }), "packs/bad/pack.yaml:1:1: this is not a file but a pipe [unreadable]"},
		"a folder":          {instead("pack.yaml", func(name string) error { return os.Mkdir(name, 0o700) }), "packs/bad/pack.yaml:1:1: this is not a file but a folder [unreadable]"},
		"ten thousand":      {tenThousand, "packs/bad:1:1: the folder holds 10006 YAML files, where a pack has six [unreadable]"},
		"wrong everywhere":  {wrongEverywhere, "packs/bad/pack.yaml"},
		"many levels":       {manyLevels, "packs/bad/pack.yaml:"},
		"no permission":     {forbidden("consent.yaml"), "packs/bad/consent.yaml:1:1: it cannot be read: you have no permission [unreadable]"},
		"closed folder":     {forbidden(""), "packs/bad:1:1: it cannot be read: you have no permission [unreadable]"},
	}
}

// enlarged makes a file of a size that takes no room on the disk.
func enlarged(name string, size int64) error {
	if err := os.WriteFile(name, nil, 0o600); err != nil {
		return err
	}
	return os.Truncate(name, size)
}

func marked(t *testing.T, folder string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, "consent.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	text("consent.yaml", "\ufeff"+string(data))(t, folder)
}

func tenThousand(t *testing.T, folder string) {
	t.Helper()
	for n := range 10_000 {
		text("more"+strconv.Itoa(n)+".yaml", "a: b\n")(t, folder)
	}
}

// changed writes a file of the pack with something put in place of an old part.
func changed(t *testing.T, folder, file, old, put string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, file))
	if err != nil || !strings.Contains(string(data), old) {
		t.Fatal(file, " has no ", old, err)
	}
	text(file, strings.Replace(string(data), old, put, 1))(t, folder)
}

// wrongEverywhere has thousands of ids and thousands of references that miss them
// by more than a slip.
func wrongEverywhere(t *testing.T, folder string) {
	t.Helper()
	var indicators, references strings.Builder
	for n := range 3000 {
		fmt.Fprintf(&indicators, "  - {id: the-name-of-an-indicator-%d, text: t, levels: ['3'], dimension: health, heading: h, kind: vulnerability, ref: [x]}\n", n)
		fmt.Fprintf(&references, ", a-name-of-no-indicator-at-all-%d", n)
	}
	changed(t, folder, "indicators.yaml", "indicators:\n", "indicators:\n"+indicators.String())
	changed(t, folder, "cases.yaml", "present: [told", "present: [told"+references.String())
	changed(t, folder, "pack.yaml", "when: {tags: [exploitation]}", "when: {indicators: [told"+references.String()+"]}")
}

func manyLevels(t *testing.T, folder string) {
	t.Helper()
	var levels strings.Builder
	for n := range 4000 {
		fmt.Fprintf(&levels, "  - {id: l%d, ordinal: %d, name: n, statute: [s47], definition: d, ref: [x]}\n", n, n+5)
	}
	changed(t, folder, "pack.yaml", "history:\n", levels.String()+"history:\n")
	changed(t, folder, "consent.yaml", "consent:\n", "consent:\n"+strings.Repeat("  - {text: x, about: openness, levels: ['1'], ref: [x]}\n", 4000))
}

func forbidden(file string) func(*testing.T, string) {
	return func(t *testing.T, folder string) {
		t.Helper()
		if os.Geteuid() == 0 {
			t.Skip("nothing is forbidden to root")
		}
		name := filepath.Join(folder, file)
		if err := os.Chmod(name, 0); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(name, 0o700) }) // so that the test's folder can be removed
	}
}

// TestHostilePacks: whatever stands in a folder is said in one line, in bounded
// time and memory, and hides neither the sound pack nor the other broken one
// beside it.
func TestHostilePacks(t *testing.T) {
	binary := built(t)
	usual := t.TempDir()
	copied(t, usual, "good")
	usually := weighed(t, binary, usual, "packs", "validate", "packs")
	if usually.code != 0 {
		t.Fatal(usually.out, usually.errs)
	}
	for name, row := range hostiles() {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			copied(t, folder, "good")
			text("consent.yaml", "")(t, copied(t, folder, "other"))
			row.spoil(t, copied(t, folder, "bad"))
			got := weighed(t, binary, folder, "packs", "validate", "packs")
			judge(t, got, row.want)
			t.Logf("%v, %d MiB more", got.took, (got.memory-usually.memory)>>20)
			if got.took > longest {
				t.Errorf("it took %v", got.took)
			}
			if more := got.memory - usually.memory; more > largest {
				t.Errorf("it took %d MiB more than a good pack", more>>20)
			}
		})
	}
}

// judge compares what was said with the lines wanted. A line that does not end in
// a code stands for any number of lines that begin like it.
func judge(t *testing.T, got run, want string) {
	t.Helper()
	lines := []string{}
	for line := range strings.Lines(got.out) {
		if strings.HasPrefix(line, "packs/bad") {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	if got.code != 1 || got.errs != "" || len(lines) == 0 || !strings.HasPrefix(lines[0], want) {
		t.Fatalf("exit %d\n%.2000s%.2000s", got.code, got.out, got.errs)
	}
	if strings.HasSuffix(want, "]") && (len(lines) > 1 || lines[0] != want) {
		t.Errorf("more than one line of it:\n%.2000s", strings.Join(lines, "\n"))
	}
	if !strings.Contains(got.out, "packs/other/consent.yaml:1:1: the file holds nothing [empty]") ||
		!strings.Contains(got.out, "\n3 packs checked, ") {
		t.Errorf("the pack beside it is hidden:\n%.2000s", got.out)
	}
	for _, line := range lines {
		if len(line) > 1200 {
			t.Errorf("a line of %d bytes", len(line))
		}
	}
}
