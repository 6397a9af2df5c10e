package cli

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
)

// flagError words a flag that does not exist or fit, with the nearest name. args
// is the whole command line.
func flagError(c *cobra.Command, err error, args []string) error {
	if wrong := strayCommand(c, args); wrong != nil {
		return wrong // its flags mean nothing before it is put right
	}
	wrong := flagUsage(c, err, args)
	if !c.HasParent() && soundsUrgent(args) {
		return urgentError{usage(urgentHint, "%s", wrong)}
	}
	return wrong
}

func flagUsage(c *cobra.Command, err error, args []string) error {
	var missing *pflag.NotExistError
	if !errors.As(err, &missing) {
		return usage(c.CommandPath()+" --help shows the flags", "%s", flagValueWords(err))
	}
	given, written := missing.GetSpecifiedName(), "--"+missing.GetSpecifiedName()
	if letters := missing.GetSpecifiedShortnames(); letters != "" {
		given, written = letters, "-"+letters // a long name behind one hyphen
	}
	return usage(flagHint(c, given, args), "%s has no flag %s", c.CommandPath(), written)
}

// flagValueWords says what a flag wants in place of what the library could not read.
func flagValueWords(err error) string {
	if bare, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return "--" + bare.GetFlag().Name + " wants a value behind it"
	}
	if odd, ok := errors.AsType[*pflag.InvalidSyntaxError](err); ok {
		return odd.GetSpecifiedFlag() + " is no flag"
	}
	bad, ok := errors.AsType[*pflag.InvalidValueError](err)
	switch {
	case !ok:
		return err.Error()
	case bad.GetValue() == "":
		return "--" + bad.GetFlag().Name + " is set to nothing"
	}
	return "--" + bad.GetFlag().Name + wanted(bad)
}

func wanted(bad *pflag.InvalidValueError) string {
	found := fmt.Sprintf(", found %q", bad.GetValue())
	switch bad.GetFlag().Value.Type() {
	case "int":
		if errors.Is(bad, strconv.ErrRange) {
			return " wants a smaller number" + found
		}
		return " wants a whole number" + found
	case "bool":
		return " stands alone, or with =true or =false" + found
	case "stringSlice":
		return " wants names with commas between" + found
	}
	return ": " + bad.Unwrap().Error() // of a flag of ours
}

// flagHint says what to try for a flag that a command does not have: the nearest
// that it has, or the commands that take it where none was named.
func flagHint(c *cobra.Command, given string, args []string) string {
	if name := nearest.To(given, flagNames(c)); name != "" {
		return "did you mean --" + name + "?"
	}
	if hint := behindCommand(c, given, args); hint != "" {
		return hint
	}
	return c.CommandPath() + " --help shows the flags"
}

func flagNames(c *cobra.Command) []string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// behindCommand names commands that take a flag which was given to none.
func behindCommand(c *cobra.Command, flag string, args []string) string {
	if c.HasParent() {
		return ""
	}
	if flag == "area" {
		area := " --area " + areaAmong(args)
		return "a command goes first: threshold assess" + area + " or threshold contacts" + area
	}
	var takers []string
	for _, child := range c.Commands() {
		if slices.Contains(flagNames(child), flag) && len(takers) < 3 {
			takers = append(takers, child.CommandPath()+" --"+flag)
		}
	}
	if len(takers) == 0 {
		return ""
	}
	return "a command goes first: " + strings.Join(takers, " or ")
}

// areaAmong gives the area that stands behind --area, as far as it looks like one
// and could be typed as it stands.
func areaAmong(args []string) string {
	for n, arg := range args {
		value, is := strings.CutPrefix(arg, "--area=")
		if arg == "--area" && n+1 < len(args) {
			value, is = args[n+1], true
		}
		if is && regexp.MustCompile(`^[a-z][a-z-]{1,30}$`).MatchString(value) {
			return value
		}
	}
	return "AREA"
}
