package batch

import (
	"encoding/json"
	"testing"

	"github.com/threshold-cli/threshold/pkg/answer"
)

const usualLine = `{"id":"c1","area":"wigan","present":["physical-abuse","slow-milestones","missing-from-home"],"suspected":["neglect"],` +
	`"immediate_danger":false,"child":{"age":7},"open_to":"none","history":[],"consent":"not-sought"}`

func BenchmarkDecode(b *testing.B) {
	d := newDecoder()
	d.expectWords([]string{"wigan", "physical-abuse", "slow-milestones", "missing-from-home", "neglect"})
	d.expectWords(keys())
	line := []byte(usualLine)
	b.ReportAllocs()
	for b.Loop() {
		if !d.decode(line) {
			b.Fatal(d.fault)
		}
	}
}

func BenchmarkDecodeByEncodingJSON(b *testing.B) {
	line := []byte(usualLine)
	b.ReportAllocs()
	for b.Loop() {
		var c struct {
			ID string `json:"id"`
			answer.Case
		}
		if err := json.Unmarshal(line, &c); err != nil {
			b.Fatal(err)
		}
	}
}
