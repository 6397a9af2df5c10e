package cli

import (
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/internal/safefile"
	"github.com/threshold-cli/threshold/pkg/manual"
	"github.com/threshold-cli/threshold/pkg/render"
)

type manOptions struct {
	force  bool
	format word
}

func (a *app) manCommand() *cobra.Command {
	var o manOptions
	c := &cobra.Command{
		Use:   "man DIR",
		Short: "Write pages for man: one for each command, and one for the answers file",
		Long: "man writes the help of every command as a page for man into the folder DIR, with\n" +
			"one for the file of answers. Where the pages of your own programs are kept,\n" +
			"such as ~/.local/share/man/man1, man threshold-assess then finds them.",
		Example: "  threshold man ./man1\n" +
			"  man ./man1/threshold-assess.1",
		Args: oneArgument("DIR", "the folder to write into"),
		RunE: func(_ *cobra.Command, args []string) error { return a.man(o, args[0]) },
	}
	formatVar(c, &o.format)
	c.Flags().BoolVar(&o.force, "force", false, "replace files of the same names")
	return c
}

// manFile is a page as it was written.
type manFile struct {
	File  string `json:"file"`
	Short string `json:"short"`
}

func (a *app) man(o manOptions, folder string) error {
	pages, err := a.pages()
	if err != nil {
		return err
	}
	var files []safefile.File
	data := struct {
		Folder  string    `json:"folder"`
		Written []manFile `json:"written"`
	}{Folder: folder}
	for _, p := range pages {
		files = append(files, safefile.File{Name: p.File(), Data: p.Roff()})
		data.Written = append(data.Written, manFile{p.File(), p.Short})
	}
	if err := writeInto(folder, files, o.force); err != nil {
		return err
	}
	return a.give(o.format, data, func(page *render.Page) {
		page.Para("%s now holds:", folder)
		for _, f := range data.Written {
			page.Item("-", "%s: %s", f.File, f.Short)
		}
	})
}

// pages makes every page anew from the whole tree: the command that runs is made
// alone.
func (a *app) pages() ([]manual.Page, error) {
	root := Root(a.Env)
	answers, err := answersPage()
	if err != nil {
		return nil, err
	}
	pages := []manual.Page{programPage(root)}
	for _, c := range descendants(root) {
		pages = append(pages, commandPage(c))
	}
	pages = append(pages, answers)
	version, _ := build()
	for n := range pages {
		pages[n].Date, pages[n].Source = a.madeOn(), "threshold "+version
	}
	return pages, nil
}

// madeOn is the day of the program's own commit, so that one program writes the
// same pages on every day; today, where the build does not know it.
func (a *app) madeOn() string {
	info, _ := debug.ReadBuildInfo() // nil where there is none
	if info != nil {
		for _, s := range info.Settings {
			if day, _, _ := strings.Cut(s.Value, "T"); s.Key == "vcs.time" && day != "" {
				return day
			}
		}
	}
	return a.Now().UTC().Format("2006-01-02")
}
