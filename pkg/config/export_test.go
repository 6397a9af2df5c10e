package config

import (
	"reflect"

	"github.com/threshold-cli/threshold/pkg/internal/yamlnode"
)

// Keys lists what the file may set, in the order of Config.
func Keys() []string {
	var names []string
	for _, f := range yamlnode.Fields(reflect.TypeFor[Config]()) {
		names = append(names, f.Name)
	}
	return names
}
