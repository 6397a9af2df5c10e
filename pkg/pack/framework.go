package pack

import (
	"io/fs"
	"slices"
)

// Framework is the assessment triangle that all packs share: sides, their
// dimensions, and the tags that rules look at. It encodes the Framework for the
// Assessment of Children in Need and their Families (2000), chapter 2, with the
// extra-familial side that newer documents add.
type Framework struct {
	Source string `yaml:"source" need:"yes"`
	Sides  []Side `yaml:"sides" need:"yes"`
	Tags   []Item `yaml:"tags" need:"yes"`
}

// Side is one side of the triangle.
type Side struct {
	ID         string      `yaml:"id" need:"yes"`
	Name       string      `yaml:"name" need:"yes"`
	Dimensions []Dimension `yaml:"dimensions" need:"yes"`
}

// Dimension is one of the parts of a side. Question is what to look at under it.
type Dimension struct {
	ID       string `yaml:"id" need:"yes"`
	Name     string `yaml:"name" need:"yes"`
	Question string `yaml:"question" need:"yes"`
}

// The sides of the triangle proper; extra-familial is beside it.
const (
	SideChild   = "child"
	SideParents = "parents"
	SideFamily  = "family"
)

// LoadFramework reads framework.yaml. The error is a diag.List.
func LoadFramework(files fs.FS) (Framework, error) {
	var framework Framework
	_, _, list := decode(files, "framework.yaml", &framework)
	return framework, list.Err()
}

// Dimensions lists the dimensions of all sides in order.
func (f Framework) Dimensions() []Dimension {
	var all []Dimension
	for _, side := range f.Sides {
		all = append(all, side.Dimensions...)
	}
	return all
}

// Dimension finds a dimension by its id.
func (f Framework) Dimension(id string) (Dimension, bool) {
	for _, d := range f.Dimensions() {
		if d.ID == id {
			return d, true
		}
	}
	return Dimension{}, false
}

// SideOf gives the side that a dimension belongs to, or "".
func (f Framework) SideOf(dimension string) string {
	for _, side := range f.Sides {
		if slices.ContainsFunc(side.Dimensions, func(d Dimension) bool { return d.ID == dimension }) {
			return side.ID
		}
	}
	return ""
}

func (f Framework) sideIDs() []string {
	return ids(f.Sides, func(s Side) string { return s.ID })
}

func (f Framework) dimensionIDs() []string {
	return ids(f.Dimensions(), func(d Dimension) string { return d.ID })
}

func (f Framework) tagIDs() []string {
	return ids(f.Tags, func(t Item) string { return t.ID })
}

func ids[T any](list []T, id func(T) string) []string {
	all := make([]string, len(list))
	for i, item := range list {
		all[i] = id(item)
	}
	return all
}
