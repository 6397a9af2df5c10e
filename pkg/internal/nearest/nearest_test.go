package nearest_test

import (
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/internal/nearest"
)

func TestTo(t *testing.T) {
	allowed := []string{"name", "status", "status_why", "definition", "mon", "1", "4a", "front-door"}
	for word, want := range map[string]string{
		"nmae": "name", "statuswhy": "status_why", "Status": "status", "definitions": "definition", "defin": "definition",
		"monday": "mon", "front_door": "front-door", "Front Door": "front-door", "4A": "4a",
		"2": "", "9": "", "zebra": "", "": "", strings.Repeat("name", 1_000_000): "",
	} {
		if got := nearest.To(word, allowed); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}

func TestHint(t *testing.T) {
	for _, row := range []struct {
		word    string
		allowed []string
		want    string
	}{
		{"nmae", []string{"name"}, "did you mean name?"},
		{"x", []string{"name", "id"}, "allowed: name, id"},
		{"x", nil, ""},
		{"x", make([]string, 13), ""}, // too many to read
	} {
		if got := nearest.Hint(row.word, row.allowed); got != row.want {
			t.Errorf("%q: got %q, want %q", row.word, got, row.want)
		}
	}
}

func TestOrAll(t *testing.T) {
	allowed := strings.Split("abcdefghijklmnop", "")
	if got := nearest.OrAll("zebra", allowed); got != "allowed: "+strings.Join(allowed, ", ") {
		t.Error(got)
	}
	if got := nearest.OrAll("nmae", []string{"name"}); got != "did you mean name?" {
		t.Error(got)
	}
}
