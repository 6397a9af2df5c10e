package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/threshold-cli/threshold/pkg/calendar"
	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/doctor"
	"github.com/threshold-cli/threshold/pkg/lint"
	"github.com/threshold-cli/threshold/pkg/pack"
)

// packFindings says which packs are used and where from, and gives those that
// can be read.
func (a *app) packFindings() (packs []*pack.Pack, list []doctor.Finding) {
	for _, f := range a.folderOrigins() {
		if _, err := outside(f.folder); err != nil {
			list = append(list, doctor.Finding{State: doctor.Wrong,
				Text: capital(err.Error(), "") + " (" + f.from + ").", Do: "Correct the name, or take it out."})
		}
	}
	framework, err := a.framework()
	if err != nil {
		return nil, append(list,
			doctor.Finding{State: doctor.Wrong, Text: err.Error(), Do: "Install the program anew."})
	}
	for _, s := range a.usable() {
		p, err := a.load(s, framework, s.parts())
		if err == nil {
			packs = append(packs, p)
		}
		list = append(list, a.packFinding(s, err))
	}
	list = append(list, a.shadowed()...)
	for n := range list {
		list[n].About = "packs"
	}
	return packs, list
}

func (a *app) packFinding(s source, err error) doctor.Finding {
	var problems diag.List
	sum, sumErr := a.sum(s)
	switch {
	case errors.As(err, &problems):
		return doctor.Finding{State: doctor.Wrong,
			Text: fmt.Sprintf("%s, from %s, cannot be used: %s.", s.id, s.name("."), several(len(problems), "problem")),
			Do:   "threshold packs validate " + s.name(".") + " names each."}
	case err != nil || sumErr != nil:
		return doctor.Finding{State: doctor.Wrong,
			Text: s.id + " cannot be read: " + errors.Join(err, sumErr).Error() + ".",
			Do:   "Put it in place anew."}
	case !s.outside:
		return doctor.Finding{State: doctor.OK, Text: s.id + " is built in, sha256 " + sum + "."}
	case a.isBuiltIn(s.id):
		return doctor.Finding{State: doctor.Look,
			Text: s.id + " is read from " + s.name(".") + " in place of the built-in one, sha256 " + sum + ".",
			Do: "Take the folder out where that is not meant. Otherwise be sure of where it comes from: its " +
				"phone numbers are the ones that are shown."}
	}
	return doctor.Finding{State: doctor.OK, Text: s.id + " is read from " + s.name(".") + ", sha256 " + sum + "."}
}

func (a *app) isBuiltIn(id string) bool {
	list, err := under(a.Data, "packs", "", false)
	return err == nil && slices.ContainsFunc(list, func(s source) bool { return s.id == id })
}

// shadowed names packs that stand in several folders, of which the last is used.
func (a *app) shadowed() []doctor.Finding {
	var list []doctor.Finding
	last := map[string]source{}
	for _, folder := range a.outside() {
		found, _ := outside(folder) // what cannot be read is told before
		for _, s := range found {
			if before, twice := last[s.id]; twice {
				list = append(list, doctor.Finding{State: doctor.Look,
					Text: s.id + " is in " + before.name(".") + " as well; " + s.name(".") + " is later and beats it.",
					Do:   "Take one of the two out."})
			}
			last[s.id] = s
		}
	}
	return list
}

// ageFindings says which documents and numbers nobody has looked at, by the rules
// of lint.
func (a *app) ageFindings(packs []*pack.Pack) []doctor.Finding {
	today := a.Now().UTC()
	if london, err := calendar.Load(); err == nil {
		today = today.In(london)
	}
	var list []doctor.Finding
	for _, p := range packs {
		found := lint.Only(lint.Subject{Pack: p, Today: today.Format(time.DateOnly)}, "past-review",
			"no-review-date", "not-checked")
		list = append(list, documentFinding(p, found), contactsFinding(p, found))
	}
	for n := range list {
		list[n].About = "age of documents and numbers"
	}
	return list
}

func documentFinding(p *pack.Pack, found []lint.Finding) doctor.Finding {
	said := " Published: " + strings.TrimSuffix(p.Document.Published, ".") + ". Status: " +
		string(p.Document.Status) + "."
	for _, f := range found {
		if f.Code != "not-checked" {
			return doctor.Finding{State: doctor.Look,
				Text: p.Name + ": the document " + strings.TrimPrefix(f.Message, f.At+": ") + "." + said,
				Do:   "Ask its publisher whether there is a newer one."}
		}
	}
	return doctor.Finding{State: doctor.OK, Text: p.Name + ": the document is to be reviewed by " +
		p.Document.Review + "." + said}
}

func contactsFinding(p *pack.Pack, found []lint.Finding) doctor.Finding {
	var unchecked []string
	for _, f := range found {
		if f.Code == "not-checked" {
			unchecked = append(unchecked, strings.TrimPrefix(f.At, "contacts/"))
		}
	}
	if len(unchecked) > 0 {
		return doctor.Finding{State: doctor.Look,
			Text: p.Name + ": no day is given on which these contacts were checked: " +
				strings.Join(unchecked, ", ") + ".",
			Do: "Try them once before you need them, and tell whoever keeps the pack."}
	}
	text := p.Name + ": every phone number and email has a day on which it was checked, or a later page beside it."
	if day := oldestChecked(p); day != "" {
		text += " Oldest check of anything in it: " + day + "."
	}
	return doctor.Finding{State: doctor.OK, Text: text}
}
