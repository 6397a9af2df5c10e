package calendar

import (
	_ "embed"
	"fmt"
	"time"
)

// The zone file of Europe/London from Go's own lib/time/zoneinfo.zip (tz release
// 2025c). It carries the rule for later years: the clocks change on the last
// Sundays of March and October, at 01:00 UTC.
//
//go:embed europe-london.tzif
var londonZone []byte

// Load gives the time zone Europe/London from the file inside the program, so
// that a machine without zone files, or with old ones, gets the same answer. It
// fails only if that file is broken, which a test rules out. The error is not
// swallowed: an hour's silent mistake could name a line that is closed.
func Load() (*time.Location, error) {
	london, err := time.LoadLocationFromTZData("Europe/London", londonZone)
	if err != nil {
		return nil, fmt.Errorf("reading the built-in time zone Europe/London: %w", err)
	}
	return london, nil
}
