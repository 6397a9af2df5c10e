package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/config"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
)

// noConfig is the value of THRESHOLD_CONFIG that stands for no file.
const noConfig = "off"

// badSettings says also how to go on at once.
const badSettings = "The configuration cannot be used; with THRESHOLD_CONFIG=" + noConfig + " the program runs without:"

// settings is what the configuration file says. A flag and then the environment
// come before it.
type settings struct {
	config.Config
	file  string // where it is, or would be; empty where none is read
	there bool
	fault error // why it cannot be used: a diag.List
}

// configure reads the configuration file, before a command runs and after its
// flags are read. What helps somebody to put a broken file right, or tells nothing
// that hangs on it, runs all the same. line is the whole command line.
func (a *app) configure(c *cobra.Command, line []string) error {
	if err := cmp.Or(badFlag(c, line), a.badFolder(c)); err != nil {
		return err
	}
	a.settings = a.readSettings()
	a.setPaging(c)
	if a.settings.fault != nil && !managesWithout(c) {
		return unusable(badSettings, a.settings.fault)
	}
	if f := c.Flags().Lookup("accessible"); f != nil && !f.Changed && a.settings.Accessible {
		return f.Value.Set("true")
	}
	return nil
}

// badFolder refuses a folder of --packs that cannot be used: whoever names one
// wants it now. One that was set once, in the environment or the settings, may
// fail without standing in the way of an area that is found elsewhere.
func (a *app) badFolder(c *cobra.Command) error {
	if managesWithout(c) {
		return nil
	}
	_, err := outsides(a.folders)
	return err
}

// managesWithout tells whether a command does its work though the configuration
// is broken.
func managesWithout(c *cobra.Command) bool {
	return c.HasSubCommands() || slices.Contains([]string{"help", "completion", "man", "doctor",
		cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}, c.Name())
}

func (a *app) readSettings() settings {
	file, named := a.configFile()
	s := settings{file: file}
	if file == "" {
		return s
	}
	data, err := a.ReadFile(file)
	switch {
	case err == nil:
		s.there = true
		s.Config, s.fault = config.Decode(file, data)
	case named || !cannotBe(err):
		var list diag.List
		list.Add(diag.Diagnostic{File: file, Code: diag.Unreadable,
			Message: fmt.Sprintf("cannot read the configuration: %s", errorCause(err)),
			Hint:    "THRESHOLD_CONFIG=FILE names another, THRESHOLD_CONFIG=" + noConfig + " none"})
		s.fault = list
	}
	return s
}

// cannotBe tells that there is no file of a name and can be none: a home that is
// set to nonsense leads nowhere.
func cannotBe(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENAMETOOLONG) || errors.Is(err, syscall.ENOTDIR)
}

// configFile says which file holds the configuration; named tells that somebody
// said so, and it has to be there.
func (a *app) configFile() (file string, named bool) {
	switch file = a.Getenv("THRESHOLD_CONFIG"); {
	case file == noConfig:
		return "", false
	case file != "":
		return file, true
	case a.ConfigDir == nil:
		return "", false
	}
	folder, err := a.ConfigDir()
	if err != nil { // somebody without a home has no file there
		return "", false
	}
	return filepath.Join(folder, "threshold", "config.yaml"), false
}

// areaOr gives the area of a flag or else the one that is set elsewhere.
func (a *app) areaOr(area string) string {
	return cmp.Or(area, a.Getenv("THRESHOLD_AREA"), a.settings.Area)
}

// outside lists the folders of packs, those that beat the others last.
func (a *app) outside() []string {
	return slices.Concat(a.settings.Packs, filepath.SplitList(a.Getenv("THRESHOLD_PACKS")), a.folders)
}

// noArea says that there is no area of a name and, where the name is set and not
// given, where it is set.
func (a *app) noArea(id string, names []string) error {
	message, hint := fmt.Sprintf("there is no area %q", id), nearest.Hint(id, names)
	switch id {
	case a.Getenv("THRESHOLD_AREA"):
		return usage(hint, "THRESHOLD_AREA: %s", message)
	case a.settings.Area:
		return a.settings.Wrong(diag.UnknownID, message, hint, "area").Err()
	}
	return usage(hint, "%s", message)
}
