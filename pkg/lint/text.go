package lint

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/threshold-cli/threshold/pkg/pack"
)

// text is one piece of prose of a pack: what a reader gets to see, or a ref.
type text struct {
	place
	key   string // the key that it stands under, such as "text" or "phone"
	value string
	aside bool // an id, a choice, or about the document rather than out of it
}

// Keys that hold words for a reader. Ids, dates and choices are not words.
func sentences() []string {
	return []string{"text", "definition", "response", "question", "step", "reminder"}
}

func names() []string {
	return []string{"name", "title", "heading", "publisher", "published", "within", "where"}
}

func addresses() []string { return []string{"phone", "email", "web", "address"} }

// About the document rather than out of it: what these say of old bodies and
// guidance is a warning already. Notes and status_why are not read either.
func asides() []string { return []string{"gaps", "coverage", "currency", "values", "later"} }

// texts lists every text of a pack in the order of its files. The walk goes by
// the fields' keys, so that a field added to the pack is read too.
func texts(p *pack.Pack) []text {
	var all []text
	for _, part := range []struct {
		file, key string
		value     any
	}{
		{"pack.yaml", "", p.Identity},
		{"indicators.yaml", "indicators", p.Indicators},
		{"contacts.yaml", "contacts", p.Contacts},
		{"routes.yaml", "forms", p.Forms}, {"routes.yaml", "first", p.First}, {"routes.yaml", "routes", p.Routes},
		{"consent.yaml", "consent", p.Consent},
		{"cases.yaml", "cases", p.Cases},
	} {
		start := place{file: part.file}
		if part.key != "" {
			start = place{part.file, []any{part.key}, part.key}
		}
		aside := slices.Contains(asides(), part.key)
		all = append(all, prose(start, part.key, aside, reflect.ValueOf(part.value))...)
	}
	return all
}

func prose(at place, key string, aside bool, v reflect.Value) []text {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return prose(at, key, aside, v.Elem())
	case reflect.Struct:
		return fields(at, aside, v)
	case reflect.Slice:
		var all []text
		for n := range v.Len() {
			item := place{at.file, append(slices.Clip(at.path), n), at.at}
			if key != "ref" {
				item.at += "/" + called(v.Index(n), n)
			}
			all = append(all, prose(item, key, aside, v.Index(n))...)
		}
		return all
	case reflect.String:
		if v.String() != "" {
			return []text{{at, key, v.String(), aside || !readable(key)}}
		}
	}
	return nil
}

func readable(key string) bool {
	return key == "ref" || slices.Contains(sentences(), key) || slices.Contains(names(), key) ||
		slices.Contains(addresses(), key)
}

func fields(at place, aside bool, v reflect.Value) []text {
	var all []text
	for n := range v.NumField() {
		tag, option, _ := strings.Cut(v.Type().Field(n).Tag.Get("yaml"), ",")
		switch {
		case option == "inline":
			all = append(all, fields(at, aside, v.Field(n))...)
		case tag == "":
		default:
			next := place{at.file, append(slices.Clip(at.path), tag), at.at}
			if f := v.Field(n).Kind(); f == reflect.Slice && tag != "ref" || at.at == "" {
				next.at = strings.TrimPrefix(at.at+"/"+tag, "/")
			}
			all = append(all, prose(next, tag, aside || slices.Contains(asides(), tag), v.Field(n))...)
		}
	}
	return all
}

// called names an item of a list by its id or level, or else by its number,
// counted from 1.
func called(v reflect.Value, n int) string {
	if v.Kind() == reflect.Struct {
		for _, name := range []string{"ID", "Level"} {
			if f := v.FieldByName(name); f.IsValid() && f.Kind() == reflect.String && f.String() != "" {
				return f.String()
			}
		}
	}
	return strconv.Itoa(n + 1)
}

// of picks the texts under some keys.
func (r *run) of(keys ...[]string) []text {
	var all []text
	for _, t := range r.texts {
		if slices.Contains(slices.Concat(keys...), t.key) {
			all = append(all, t)
		}
	}
	return all
}
