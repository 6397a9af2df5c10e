package render_test

import (
	"io"
	"testing"

	"github.com/threshold-cli/threshold/pkg/render"
)

// BenchmarkResult prints one result in every format.
func BenchmarkResult(b *testing.B) {
	r := judged(b, "wigan", "suspected-abuse-only", "2026-11-24T10:00")
	for _, f := range render.Formats() {
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := f.Result(io.Discard, r, render.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
