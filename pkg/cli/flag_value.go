package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// badFlag refuses flags whose values fit and that say nothing, or two things. line
// is the whole command line.
func badFlag(c *cobra.Command, line []string) error {
	return together(emptyFlag(c), twiceFlag(c, line), severalAreas(c))
}

// emptyFlag refuses a flag that is set to nothing. A script whose variable is not
// set means something by it, and a gate that is passed over would always be open.
func emptyFlag(c *cobra.Command) error {
	var found error
	c.Flags().Visit(func(f *pflag.Flag) {
		if found == nil && setToNothing(f.Value) {
			found = usage("give it a value or leave it out; a variable behind it may not be set",
				"--%s is set to nothing", f.Name)
		}
	})
	return found
}

func setToNothing(v pflag.Value) bool {
	blank := func(text string) bool { return strings.TrimSpace(text) == "" }
	if list, ok := v.(pflag.SliceValue); ok {
		return len(list.GetSlice()) == 0 || slices.ContainsFunc(list.GetSlice(), blank)
	}
	return blank(v.String())
}

// twiceFlag refuses a flag that is given two values where it takes one: the
// library keeps the last and says nothing. The values are not repeated: one may be
// a reason.
func twiceFlag(c *cobra.Command, line []string) error {
	first := map[string]string{}
	var found error
	again := pflag.NewFlagSet("", pflag.ContinueOnError) // to read the line without setting anything
	again.AddFlagSet(c.Flags())
	_ = again.ParseAll(line, func(f *pflag.Flag, value string) error { // it was parsed before
		before, given := first[f.Name]
		if _, list := f.Value.(pflag.SliceValue); given && !list && before != value && found == nil {
			found = usage("keep the one that you mean", "--%s is given twice, with two values; it takes one", f.Name)
		}
		first[f.Name] = value
		return nil
	})
	return found
}

// severalAreas refuses areas in one value, which would be looked up as one name.
func severalAreas(c *cobra.Command) error {
	f := c.Flags().Lookup("area")
	if f == nil || !f.Changed {
		return nil
	}
	list, many := f.Value.(pflag.SliceValue)
	if !many && strings.Contains(f.Value.String(), ",") {
		return usage("run the command once for each", "--area takes one area, found %q", f.Value)
	}
	if !many {
		return nil
	}
	for _, value := range list.GetSlice() {
		if strings.Contains(value, ",") {
			apart := strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == ' ' })
			return usage("give it once for each: --area "+strings.Join(apart, " --area "),
				"--area takes one area each time, found %q", value)
		}
	}
	return nil
}
