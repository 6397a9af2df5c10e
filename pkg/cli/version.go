package cli

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/render"
)

func (a *app) versionCommand() *cobra.Command {
	var format word
	c := &cobra.Command{
		Use: "version", Short: "Show the version of the program and of each pack", Args: a.noArgs,
		Example: "  threshold version --format json",
		RunE:    func(*cobra.Command, []string) error { return a.version(format) },
	}
	formatVar(c, &format)
	return c
}

func (a *app) version(format word) error {
	packs, err := a.versions()
	if err != nil {
		return err
	}
	builtIn, err := a.builtIns()
	if err != nil {
		return err
	}
	version, commit := build()
	data := struct {
		Version string        `json:"version"`
		Commit  string        `json:"commit"` // empty where the build does not know it
		Go      string        `json:"go"`
		System  string        `json:"system"`
		Packs   []packVersion `json:"packs"`    // those that commands use
		BuiltIn []packVersion `json:"built_in"` // all that the program holds, used or not
	}{version, commit, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH, packs, builtIn}
	return a.give(format, data, func(page *render.Page) {
		page.Para("threshold %s %s", version, commit)
		page.Para("%s %s", data.Go, data.System)
		printVersions(page, packs)
		printUnused(page, builtIn, packs)
	})
}

// build tells what the binary knows of its own making.
func build() (version, commit string) {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel)", ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			commit = s.Value
		}
	}
	return info.Main.Version, commit
}
