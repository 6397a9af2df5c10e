package cli

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/pkg/internal/safefile"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"github.com/threshold-cli/threshold/pkg/pack"
	"github.com/threshold-cli/threshold/pkg/render"
)

type newOptions struct {
	name   string
	in     string
	format word
}

func (a *app) packsNewCommand() *cobra.Command {
	var o newOptions
	c := &cobra.Command{
		Use:   "new ID",
		Short: "Begin a pack: a folder that is valid and explains itself",
		Long: "new writes the folder ID with every file of a pack. The files are valid as they\n" +
			"are and explain their fields; what stands for your document's own words begins\n" +
			"with REPLACE. ID is the short name of the area, in small letters, digits and\n" +
			"hyphens. A folder that is there already is left alone.",
		Example: "  threshold packs new exampleshire --in ./packs\n" +
			"  threshold packs new north-ex --name \"North Exampleshire\" --in ./packs",
		Args: oneArgument("ID", "the short name of the area, such as exampleshire"),
		RunE: func(_ *cobra.Command, args []string) error { return a.packsNew(o, args[0]) },
	}
	formatVar(c, &o.format)
	c.Flags().StringVar(&o.name, "name", "", "the `NAME` of the area as people say it; default made from ID")
	c.Flags().StringVar(&o.in, "in", ".", "the folder `DIR` in which to make the folder ID")
	return c
}

// started is a pack that was begun.
type started struct {
	ID     string   `json:"id"`
	Name   string   `json:"name"`
	Folder string   `json:"folder"`
	Files  []string `json:"files"`
	Next   []string `json:"next"` // commands to go on with
}

func (a *app) packsNew(o newOptions, id string) error {
	id, name, err := named(o, id)
	if err != nil {
		return err
	}
	files, err := a.templates(id, name)
	if err != nil {
		return err
	}
	err = safefile.NewFolder(o.in, id, files)
	folder := filepath.Join(o.in, id)
	if errors.Is(err, safefile.ErrExists) {
		return usage("choose another ID, or another folder with --in DIR", "%s exists already", folder)
	}
	if err != nil {
		return usage(wayOn(o.in, err), "cannot make %s: %s", folder, errorCause(err))
	}
	data := started{ID: id, Name: name, Folder: folder, Next: nextCommands(o.in, folder, id)}
	for _, f := range files {
		data.Files = append(data.Files, f.Name)
	}
	return a.give(o.format, data, func(page *render.Page) { a.printStarted(page, data) })
}

var (
	kebab    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pack.IDPattern) })
	notKebab = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[^a-z0-9]+`) })
)

// named checks the id, and the name or makes one from the id.
func named(o newOptions, id string) (string, string, error) {
	if !kebab().MatchString(id) {
		return "", "", usage(hintForID(id), "the ID %q is not in small letters, digits and hyphens", id)
	}
	name := strings.TrimSpace(o.name)
	if name == "" {
		name = titled(id)
	}
	if strings.ContainsFunc(name, func(r rune) bool { return r == '\n' || r == '\t' || unseen.Is(r) }) {
		return "", "", usage("", "--name: the name must be one line of text without hidden characters")
	}
	return id, name, nil
}

// hintForID gives the id that was probably meant.
func hintForID(id string) string {
	other := strings.Trim(notKebab().ReplaceAllString(strings.ToLower(id), "-"), "-")
	if other == "" || strings.ContainsAny(id, `/\`) {
		return "write it like north-exampleshire; --in DIR says where"
	}
	return "did you mean " + other + "?"
}

// titled makes a name of an id: north-exampleshire is North Exampleshire.
func titled(id string) string {
	words := strings.Split(id, "-")
	for n, word := range words {
		words[n] = strings.ToUpper(word[:1]) + word[1:]
	}
	return strings.Join(words, " ")
}

// templates fills the files of a new pack in.
func (a *app) templates(id, name string) ([]safefile.File, error) {
	names, err := fs.Glob(a.Data, "new/*")
	if err != nil {
		return nil, err
	}
	fill := strings.NewReplacer("{{.ID}}", id, "{{.Name}}", name, "{{.QuotedName}}", strconv.Quote(name))
	var files []safefile.File
	for _, file := range names {
		text, err := fs.ReadFile(a.Data, file)
		if err != nil {
			return nil, err
		}
		files = append(files, safefile.File{Name: path.Base(file), Data: []byte(fill.Replace(string(text)))})
	}
	return files, nil
}

func nextCommands(in, folder, id string) []string {
	return []string{
		"threshold packs schema --output " + filepath.Join(in, "schema"),
		"threshold packs validate " + folder,
		"threshold packs lint " + folder,
		"threshold packs test " + folder,
		"threshold assess --packs " + folder + " --area " + id,
	}
}

func (a *app) printStarted(page *render.Page, s started) {
	page.Para("%s is a pack for %s: %s.", s.Folder, s.Name, strings.Join(s.Files, ", "))
	if built, err := fs.Glob(a.Data, "packs/*"); err == nil && slices.Contains(built, "packs/"+s.ID) {
		page.Para("There is a built-in pack of the same id. Wherever both are read, this one is used.")
	}
	page.Para("Everything in it that begins with REPLACE stands for your document's own words.")
	page.Para("Next:")
	for _, command := range s.Next {
		page.Under(2, "%s", command)
	}
}
