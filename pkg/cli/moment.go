package cli

import (
	"github.com/threshold-cli/threshold/pkg/advice"
	"github.com/threshold-cli/threshold/pkg/calendar"
)

// clock is the moment of --at, or now.
func (a *app) clock(at string) (advice.Clock, error) {
	london, err := calendar.Load()
	if err != nil {
		return advice.Clock{}, err
	}
	holidays, err := a.holidays()
	if err != nil {
		return advice.Clock{}, err
	}
	clock := advice.Clock{Now: a.Now(), London: london, Holidays: holidays}
	if at != "" {
		if clock.Now, err = calendar.Parse(at, london); err != nil {
			return clock, usage("", "--at: %s", err)
		}
	}
	return clock, nil
}

// ticking is the moment of --at, or else whatever moment it is when it is asked.
func (a *app) ticking(at string) (func() advice.Clock, error) {
	clock, err := a.clock(at)
	return func() advice.Clock {
		if at == "" {
			clock.Now = a.Now()
		}
		return clock
	}, err
}
