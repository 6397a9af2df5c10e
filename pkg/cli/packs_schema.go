package cli

import (
	"errors"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/threshold-cli/threshold/docs"
	"github.com/threshold-cli/threshold/pkg/internal/safefile"
	"github.com/threshold-cli/threshold/pkg/render"
	"github.com/threshold-cli/threshold/pkg/schema"
)

type schemaOptions struct {
	output string
	force  bool
	format word
}

func (a *app) packsSchemaCommand() *cobra.Command {
	var o schemaOptions
	c := &cobra.Command{
		Use:   "schema [FILE]",
		Short: "Write the shape of a file as JSON Schema, for an editor",
		Long: "schema writes what a file may hold as JSON Schema (draft 07), from which an\n" +
			"editor completes keys, explains them and underlines what is wrong. FILE is a\n" +
			"kind of file, such as contacts; without it schema lists them, or writes them\n" +
			"all with --output. This line in a file names its schema to yaml-language-server:\n\n" +
			"  # yaml-language-server: $schema=../schema/contacts.schema.json",
		Example: "  threshold packs schema\n" +
			"  threshold packs schema contacts\n" +
			"  threshold packs schema --output ./schema",
		ValidArgs: schema.Names(),
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			return oneOf("kind of file", schema.Names())(c, args)
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.packsSchema(o, args) },
	}
	formatVar(c, &o.format)
	c.Flags().StringVarP(&o.output, "output", "o", "", "write files such as contacts.schema.json into the folder `DIR`")
	c.Flags().BoolVar(&o.force, "force", false, "let --output replace files")
	return c
}

// schemaFile is a kind of file at a glance.
type schemaFile struct {
	Name   string `json:"name"`
	File   string `json:"file"`
	Holds  string `json:"holds"`
	Schema string `json:"schema"` // the name of the file that --output writes
}

func (a *app) packsSchema(o schemaOptions, args []string) error {
	var list []schemaFile
	for _, f := range schema.Files() {
		if len(args) == 0 || args[0] == f.Name {
			list = append(list, schemaFile{f.Name, f.File, f.Holds, f.Name + ".schema.json"})
		}
	}
	switch {
	case o.output != "":
		return a.writeSchemas(o, list)
	case len(args) == 0:
		data := struct {
			Files []schemaFile `json:"files"`
		}{list}
		return a.give(o.format, data, func(page *render.Page) { printSchemaFiles(page, list) })
	}
	return a.printSchema(o, args[0])
}

func printSchemaFiles(page *render.Page, list []schemaFile) {
	page.Para("Kinds of file that have a schema. threshold packs schema NAME prints one.")
	page.Gap()
	for _, f := range list {
		page.Item("-", "%s: %s, %s", f.Name, f.File, f.Holds)
	}
}

// printSchema prints one schema; it is data, and JSON even as text.
func (a *app) printSchema(o schemaOptions, name string) error {
	s, err := schema.Of(name, docs.Files())
	if err != nil {
		return err
	}
	if o.format.value == "text" {
		o.format.value = "json"
	}
	return a.give(o.format, s, nil)
}

func (a *app) writeSchemas(o schemaOptions, list []schemaFile) error {
	var files []safefile.File
	for _, f := range list {
		s, err := schema.Of(f.Name, docs.Files())
		if err != nil {
			return err
		}
		text, err := render.JSON(s)
		if err != nil {
			return err
		}
		files = append(files, safefile.File{Name: f.Schema, Data: text})
	}
	if err := writeInto(o.output, files, o.force); err != nil {
		return err
	}
	data := struct {
		Folder  string       `json:"folder"`
		Written []schemaFile `json:"written"`
	}{o.output, list}
	return a.give(o.format, data, func(page *render.Page) {
		page.Para("%s now holds:", o.output)
		for _, f := range list {
			page.Item("-", "%s, for %s", f.Schema, f.File)
		}
	})
}

// writeInto writes files into a folder, and words what stands in the way.
func writeInto(folder string, files []safefile.File, force bool) error {
	err := safefile.Into(folder, files, force)
	if exists, ok := errors.AsType[*safefile.ExistsError](err); ok {
		return usage("--force replaces it", "already in %s: %s; nothing was written", folder, firstOf(exists.Names))
	}
	if err != nil {
		return usage(wayOn(folder, err), "cannot write into %s: %s", folder, errorCause(err))
	}
	return nil
}

// firstOf names the first of a list and counts the others.
func firstOf(names []string) string {
	switch len(names) {
	case 1:
		return names[0]
	case 2:
		return names[0] + " and 1 other file"
	}
	return names[0] + " and " + strconv.Itoa(len(names)-1) + " other files"
}
