package result_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/threshold-cli/threshold/pkg/result"
)

// TestJSONFields lists the names of the contract by hand. A name that goes or
// changes breaks a script somewhere; a new one is added here on purpose.
func TestJSONFields(t *testing.T) {
	for _, row := range []struct {
		of    any
		names string
	}{
		{result.Result{}, `area pack level range protection support areas_of_need urgent reasons consider open_questions
			would_change strengths rules steps contacts home consent consent_state clock duties tools reminders escalation crib
			own_level departure answers levels triangle currency coverage gaps at disclaimer`},
		{result.Pack{}, "id name title publisher published status sha256 origin differs_from_builtin"},
		{result.Level{}, "id ordinal name statute"},
		{result.Range{}, "low high"},
		{result.Reason{}, "rule level indicators facts suspected text ref basis"},
		{result.Consider{}, "rule level why indicators facts ref basis"},
		{result.Question{}, "kind text indicators ref"},
		{result.Change{}, "text level indicators facts"},
		{result.Item{}, "id text ref grounds"},
		{result.Answers{}, "present suspected not_known not_seen nothing_fits"},
		{result.Departure{}, "level reason consulted"},
		{result.Side{}, "id name dimensions"},
		{result.Dimension{}, "id name state looked_at indicators asked"},
		{result.Step{}, "text who when contact form within due asks_consent ref basis ring_first due_note"},
		{result.Home{}, "area pack contact"},
		{result.Contact{}, `id name purpose text phone email web address hours open_now open_note instead status note
			missing values later ref`},
		{result.ConflictValue{}, "field value ref"},
		{result.LaterValue{}, "field value source date checked"},
		{result.Consent{}, "text about states ref basis"},
		{result.Duty{}, "id short text about source date checked state"},
		{result.Deadline{}, "text who within due chase ref basis due_note"},
		{result.Tool{}, "id name text ref"},
		{result.Reminder{}, "text ref basis"},
		{result.Escalation{}, "text steps ref"},
		{result.Crib{}, "method questions scale asked prompts"},
		{result.Gap{}, "id kind about text ref"},
		{result.Currency{}, "text source date checked state"},
		{result.Coverage{}, "part held text"},
	} {
		kind := reflect.TypeOf(row.of)
		var got []string
		for i := range kind.NumField() {
			name, _, _ := strings.Cut(kind.Field(i).Tag.Get("json"), ",")
			got = append(got, name)
			if read := kind.Field(i).Tag.Get("yaml"); read != name {
				t.Errorf("%s: written as %s and read as %s", kind.Name(), name, read)
			}
		}
		if want := strings.Fields(row.names); !slices.Equal(got, want) {
			t.Errorf("%s:\ngot  %v\nwant %v", kind.Name(), got, want)
		}
	}
}
