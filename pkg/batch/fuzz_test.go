package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/threshold-cli/threshold/pkg/answer"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/render"
	"gopkg.in/yaml.v3"
)

// FuzzLine holds the decoder to encoding/json, which says what is JSON and what
// a text means, and to answer.DecodeLine, which says what a case is. The one
// thing that the two may differ in is JSON that the YAML library cannot read at
// all, such as a letter written as two escapes.
func FuzzLine(f *testing.F) {
	for _, line := range seeds(f) {
		f.Add(line)
	}
	d := newDecoder()
	d.expectWords([]string{"present", "suspected", "wigan", "history", "id", "child", "age", "4a"})
	f.Fuzz(func(t *testing.T, line []byte) { compare(t, d, line) })
}

// FuzzText holds the writing of texts to render.Line.
func FuzzText(f *testing.F) {
	for _, text := range []string{"", "plain", "a \"quoted\" <word> & \\", "caf\u00e9 \u2013 \U0001f600", "\u200b", "\x7f", "\xff", "a\nb\t\x00", "\u2028", "\ufffd"} {
		f.Add(text)
	}
	for _, odd := range []string{"\"", "\\", "\x1f", "\x7f", "\x80", "\u00e9", " ", "~"} {
		for n := range 9 { // at each place of what is looked at as one number
			f.Add(strings.Repeat("0", n) + odd + strings.Repeat("0", 9-n))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		want, err := render.Line(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(appendText(nil, text)) + "\n"; got != string(want) {
			t.Fatalf("%q: got %s want %s", text, got, want)
		}
	})
}

func compare(t *testing.T, d *decoder, line []byte) {
	got := d.decode(line)
	if !json.Valid(line) || !utf8.Valid(line) {
		if got {
			t.Fatalf("%q is not JSON in UTF-8 and was taken", line)
		}
		return
	}
	id, want, err := answer.DecodeLine("line", 1, line)
	if unreadable(err) {
		if got {
			byJSON(t, d, line)
		}
		return
	}
	if got != (err == nil) {
		t.Fatalf("%q: taken %v (%s), answer.DecodeLine: %v", line, got, d.fault, err)
	}
	if got && !reflect.DeepEqual(d.c, want.Case) {
		t.Fatalf("%q:\ngot  %+v\nwant %+v", line, d.c, want.Case)
	}
	if got {
		sameID(t, d, line, id)
	}
}

// unreadable tells whether the YAML library gave up before it came to the case.
func unreadable(err error) bool {
	var list diag.List
	return errors.As(err, &list) && list[0].Code == diag.Syntax
}

// byJSON compares with what encoding/json alone makes of a line without numbers
// for texts.
func byJSON(t *testing.T, d *decoder, line []byte) {
	var want answer.Case
	decoder := json.NewDecoder(bytes.NewReader(line))
	if err := decoder.Decode(&want); err == nil && !reflect.DeepEqual(d.c, want) && !bytes.Contains(line, []byte("null")) {
		t.Fatalf("%q:\ngot  %+v\nwant %+v", line, d.c, want)
	}
}

func sameID(t *testing.T, d *decoder, line []byte, want string) {
	var id any
	if d.id != nil {
		decoder := json.NewDecoder(bytes.NewReader(d.id))
		decoder.UseNumber()
		if err := decoder.Decode(&id); err != nil {
			t.Fatalf("%q: id %s: %v", line, d.id, err)
		}
	}
	if text, quoted := id.(string); quoted && text != want || id == nil && want != "" {
		t.Fatalf("%q: id %s, want %s", line, d.id, want)
	}
}

// seeds are the worked cases of every pack as lines, and lines that turn on one
// point each.
func seeds(f *testing.F) [][]byte {
	var lines [][]byte
	for _, area := range []string{"stoke", "warrington", "wigan", "wokingham", "wolverhampton"} {
		data, err := os.ReadFile("../../data/packs/" + area + "/cases.yaml")
		if err != nil {
			f.Fatal(err)
		}
		var file struct {
			Cases []struct{ Answers answer.Case }
		}
		if err := yaml.Unmarshal(data, &file); err != nil {
			f.Fatal(err)
		}
		for _, c := range file.Cases {
			line, err := json.Marshal(c.Answers)
			if err != nil {
				f.Fatal(err)
			}
			lines = append(lines, line)
		}
	}
	for _, line := range turns() {
		lines = append(lines, []byte(line))
	}
	return lines
}

func turns() []string {
	return []string{
		``, `{}`, ` { } `, `[]`, `null`, `{"id":1}`, `{"id":"a\u0062","area":"wigan"}`, `{"id":null}`, `{"id":[]}`, `{"id":1e400}`,
		`{"present":["a","b"],"present":[]}`, `{"present":null}`, `{"present":[null]}`, `{"present":[1,2.5,-0,1E5]}`, `{"present":[01]}`,
		`{"history":[]}`, `{"history":null}`, `{"child":{"age":7,"unborn":false}}`, `{"child":{"age":26}}`, `{"child":{"age":-1}}`, `{"child":{"age":1.0}}`,
		`{"child":{"age":"7"}}`, `{"child":{"age":99999999999999999999}}`, `{"child":null}`, `{"child":{"age":-0}}`,
		`{"open_to":"none"}`, `{"open_to":""}`, `{"open_to":null}`, `{"open_to":3}`, `{"consent":"given","role":"police"}`,
		`{"confirm":{"4a":"unsure","4b":"no"}}`, `{"confirm":{"4a":"yes","4a":"no"}}`, `{"confirm":{"4a":null}}`, `{"confirm":{"<<":"yes"}}`,
		`{"departure":{"level":"4","reason":"it is worse"}}`, `{"departure":{"level":4,"reason":""}}`, `{"departure":{}}`, `{"departure":{"level":"4","reason":"ring 07700 900123","consulted":"Mrs Jones"}}`, `{"child":{"lives_in":"WN1 1AA"}}`, `{"departure":null}`,
		`{"grounds":{"a":["seen","said"]},"suspected":["a"]}`, `{"grounds":{"a":[]}}`, `{"grounds":{"a":null}}`, `{"nothing_fits":true}`,
		`{"own_level":3}`, `{"own_level":true}`, `{"Present":["a"]}`, `{"prezent":["a"]}`, `{"area":"wigan"} x`, `{"area":"wigan",}`, `{"area" : "wigan" , "id":"x"}`,
		"{\"area\":\"a\\u0000\"}", `{"area":"\ud83d\ude00"}`, `{"area":"\ud83d"}`, `{"area":"é"}`, "{\"area\":\"\x7f\"}", "{\"area\":\"\u200b\"}", "{\"area\":\"\xff\"}",
		`{"area":"\/\b\f\n\r\t\"\\"}`, "{\"area\":\"\t\"}", `{"id":"x","id":"y"}`, `{"i\u0064":"x"}`, `{"immediate_danger":"yes"}`, `{"immediate_danger":tru}`,
		"{\t\"area\":\t\"wigan\"}", "{\"area\":\r\"wigan\"}", "{}\r",
	}
}
