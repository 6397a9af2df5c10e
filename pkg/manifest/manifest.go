// Package manifest lists a pack's files with their hashes, so that anybody can
// tell whether a copy is the one that was checked.
//
//	m := manifest.Manifest{manifest.Of("pack.yaml", data)}
//	m.Text() // what sha256sum prints, and sha256sum -c checks
//	m.Sum()  // the hash of that text: the one hash of the whole pack
//
// The text has one line for each file, in the order of the names' bytes: the
// hash in hexadecimal, two spaces, the name. No tool but sha256sum is needed to
// make either again.
package manifest

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// Entry is one file.
type Entry struct {
	Name   string `json:"name"` // without a folder
	SHA256 string `json:"sha256"`
}

// Manifest is a list of files, each once.
type Manifest []Entry

// Of hashes a file.
func Of(name string, data []byte) Entry {
	sum := sha256.Sum256(data)
	return Entry{name, hex.EncodeToString(sum[:])}
}

// Text gives the list as sha256sum prints it.
func (m Manifest) Text() string {
	sorted := slices.SortedFunc(slices.Values(m), func(a, b Entry) int { return strings.Compare(a.Name, b.Name) })
	var out strings.Builder
	for _, e := range sorted {
		mark, name := escape(e.Name)
		out.WriteString(mark + e.SHA256 + "  " + name + "\n")
	}
	return out.String()
}

// Sum is the SHA-256 of Text in hexadecimal. It changes with any byte of any
// file and with any name.
func (m Manifest) Sum() string { return Of("", []byte(m.Text())).SHA256 }

// Find gives the hash of a file, or "".
func (m Manifest) Find(name string) string {
	for _, e := range m {
		if e.Name == name {
			return e.SHA256
		}
	}
	return ""
}

// escape writes a name on one line, and marks the line where that changed it.
func escape(name string) (mark, escaped string) {
	escaped = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\r`).Replace(name)
	if escaped != name {
		mark = `\`
	}
	return mark, escaped
}

// unescape reads such a name. False: a backslash stands before something else.
func unescape(name string) (string, bool) {
	var out strings.Builder
	for n := 0; n < len(name); n++ {
		if name[n] != '\\' {
			out.WriteByte(name[n])
			continue
		}
		n++
		at := strings.IndexByte(`\nr`, at(name, n))
		if at < 0 {
			return "", false
		}
		out.WriteByte("\\\n\r"[at])
	}
	return out.String(), true
}

// at gives a byte of a text, or one that no name has behind its end.
func at(text string, n int) byte {
	if n >= len(text) {
		return 0
	}
	return text[n]
}

// State says how a file stands to a manifest.
type State string

// What became of a file.
const (
	Same    State = "same"
	Changed State = "changed"
	Added   State = "added"   // in the folder, and the manifest does not name it
	Missing State = "missing" // the manifest names it, and it is not there
)

// Difference is one file as it was listed and as it is found; a hash is empty
// where there is none.
type Difference struct {
	Name     string `json:"name"`
	State    State  `json:"state"`
	SHA256   string `json:"sha256"`
	Expected string `json:"expected"`
}

// Compare holds what was found against what was listed, by name.
func Compare(listed, found Manifest) []Difference {
	all := []Difference{}
	for _, e := range found {
		all = append(all, Difference{e.Name, stateOf(listed.Find(e.Name), e.SHA256), e.SHA256, listed.Find(e.Name)})
	}
	for _, e := range listed {
		if found.Find(e.Name) == "" {
			all = append(all, Difference{e.Name, Missing, "", e.SHA256})
		}
	}
	slices.SortFunc(all, func(a, b Difference) int { return strings.Compare(a.Name, b.Name) })
	return all
}

func stateOf(listed, found string) State {
	switch listed {
	case found:
		return Same
	case "":
		return Added
	}
	return Changed
}
