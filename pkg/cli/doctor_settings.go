package cli

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/doctor"
	"github.com/threshold-cli/threshold/pkg/internal/nearest"
	"github.com/threshold-cli/threshold/pkg/pager"
)

// settingFindings says which file holds settings, and where each comes from.
func (a *app) settingFindings() []doctor.Finding {
	list := append(a.fileFindings(), a.areaFinding(), a.pagerFinding())
	if a.settings.Accessible {
		list = append(list, doctor.Finding{State: doctor.OK,
			Text: "Questions in plain lines: " + a.settings.file + "."})
	}
	for n := range list {
		list[n].About = "settings"
	}
	return list
}

func (a *app) fileFindings() []doctor.Finding {
	s := a.settings
	if problems, ok := errors.AsType[diag.List](s.fault); ok {
		var list []doctor.Finding
		for _, d := range problems {
			list = append(list, doctor.Finding{State: doctor.Wrong, Text: d.Line() + ".",
				Do: capital(d.Hint, "Put it right") + ". THRESHOLD_CONFIG=" + noConfig + " goes on without the file."})
		}
		return list
	}
	text := "No configuration file is read (THRESHOLD_CONFIG)."
	switch {
	case s.there:
		text = "The configuration is " + s.file + "."
	case s.file != "":
		text = "There is no configuration file; it would be " + s.file + "."
	case a.Getenv("THRESHOLD_CONFIG") == "":
		text = "There is no folder for a configuration file."
	}
	return []doctor.Finding{{State: doctor.OK, Text: text}}
}

// capital begins a sentence, or gives another where there is none.
func capital(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return strings.ToUpper(text[:1]) + strings.TrimRight(text[1:], "?.")
}

func (a *app) areaFinding() doctor.Finding {
	id := a.areaOr("")
	if id == "" {
		return doctor.Finding{State: doctor.OK, Text: "No area is set: commands need --area."}
	}
	from := a.settings.file
	if a.Getenv("THRESHOLD_AREA") != "" {
		from = "THRESHOLD_AREA"
	}
	var ids []string
	for _, s := range a.usable() {
		ids = append(ids, s.id)
	}
	if !slices.Contains(ids, id) {
		return doctor.Finding{State: doctor.Wrong, Text: "There is no area " + id + ", which " + from + " sets.",
			Do: capital(nearest.Hint(id, ids), "Areas: "+strings.Join(ids, ", ")) + "."}
	}
	return doctor.Finding{State: doctor.OK, Text: "Area: " + id + ", from " + from + "."}
}

func (a *app) pagerFinding() doctor.Finding {
	command, from := a.pagerCommand()
	there := pager.There(command)
	switch {
	case pager.Off(command):
		return doctor.Finding{State: doctor.OK, Text: "Long text is printed as it is, by " + from + "."}
	case !there && from == "":
		return doctor.Finding{State: doctor.OK, Text: "Long text is printed as it is: there is no " + command + "."}
	case !there:
		return doctor.Finding{State: doctor.Look,
			Text: "There is no pager " + command + ", which " + from + " sets: long text is printed as it is.",
			Do:   "Install it, or set THRESHOLD_PAGER to another."}
	case from == "":
		return doctor.Finding{State: doctor.OK,
			Text: "Long text is shown with " + command + ", since nothing else is set."}
	}
	return doctor.Finding{State: doctor.OK, Text: "Long text is shown with " + command + ", from " + from + "."}
}

// folderOf is a folder of packs and where it is named.
type folderOf struct{ folder, from string }

func (a *app) folderOrigins() []folderOf {
	var list []folderOf
	for _, folder := range a.settings.Packs {
		list = append(list, folderOf{folder, a.settings.file})
	}
	for _, folder := range filepath.SplitList(a.Getenv("THRESHOLD_PACKS")) {
		list = append(list, folderOf{folder, "THRESHOLD_PACKS"})
	}
	for _, folder := range a.folders {
		list = append(list, folderOf{folder, "--packs"})
	}
	return list
}
