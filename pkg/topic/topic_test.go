package topic_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/topic"
)

func TestBlocks(t *testing.T) {
	got := topic.Blocks("One line,\ntwo lines.\n\n    $ a  b\n    c\n\n- first\n  goes on\n- second\n")
	want := []topic.Block{
		{topic.Paragraph, []string{"One line, two lines."}},
		{topic.Verbatim, []string{"$ a  b", "c"}},
		{topic.List, []string{"first goes on", "second"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

// TestTopics: each has words, in plain characters that every terminal shows, and
// fits a screen or two.
func TestTopics(t *testing.T) {
	names := map[string]bool{}
	for _, one := range topic.All() {
		if one.Short == "" || len(one.Short) > 55 || len(topic.Blocks(one.Text)) == 0 || names[one.Name] {
			t.Errorf("%s: no words, too many, or twice", one.Name)
		}
		names[one.Name] = true
		if lines := strings.Count(one.Text, "\n"); lines > 45 {
			t.Errorf("%s: %d lines are not short", one.Name, lines)
		}
		for _, line := range strings.Split(one.Text, "\n") {
			if strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || r > '~' }) || strings.TrimRight(line, " ") != line {
				t.Errorf("%s: %q", one.Name, line)
			}
		}
	}
}
