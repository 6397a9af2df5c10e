package yamlnode

import (
	"fmt"

	"github.com/threshold-cli/threshold/pkg/diag"
	"github.com/threshold-cli/threshold/pkg/internal/unseen"
	"gopkg.in/yaml.v3"
)

// refuse reports what no file of ours may hold, whatever its shape.
func (d *Document) refuse(node *yaml.Node, list *diag.List) {
	if list.Full() {
		return
	}
	if node.Kind == yaml.AliasNode || node.Anchor != "" {
		list.Add(d.fault(node, diag.Alias, "anchors and aliases are not allowed", "write the value out"))
		return
	}
	if node.Kind == yaml.ScalarNode {
		d.refuseHidden(node, list)
		return
	}
	if node.Kind == yaml.MappingNode {
		d.refuseKeys(node, list)
	}
	for n, next := range node.Content {
		if key := node.Kind == yaml.MappingNode && n%2 == 0; !key || next.Kind == yaml.ScalarNode {
			d.refuse(next, list)
		}
	}
}

// refuseKeys reports what is wrong with the keys of one mapping. The library
// compares each with every other.
func (d *Document) refuseKeys(node *yaml.Node, list *diag.List) {
	if keys := len(node.Content) / 2; keys > maxKeys {
		words := fmt.Sprintf("%d keys stand side by side here; %d are the most", keys, maxKeys)
		list.Add(d.fault(node, diag.Unreadable, words, ""))
		return
	}
	seen := map[string]*yaml.Node{}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key := node.Content[i]
		switch first := seen[key.Value]; {
		case key.Tag == "!!merge":
			list.Add(d.fault(key, diag.Alias, "merges are not allowed", "write the keys out"))
		case key.Kind != yaml.ScalarNode:
			list.Add(d.fault(key, diag.WrongType, "a key must be text", ""))
		case first != nil:
			list.Add(d.fault(key, diag.DuplicateKey,
				fmt.Sprintf("%s stands here a second time", key.Value),
				fmt.Sprintf("it stands first at line %d; keep one", first.Line)))
		default:
			seen[key.Value] = key
		}
	}
}

// refuseHidden reports characters that a reader cannot see: they could change
// what a terminal shows without changing what the file means.
func (d *Document) refuseHidden(node *yaml.Node, list *diag.List) {
	for _, r := range node.Value {
		if unseen.Is(r) {
			list.Add(d.fault(node, diag.Unprintable,
				fmt.Sprintf("the text holds the invisible character U+%04X", r), "remove it"))
			return
		}
	}
}

func (d *Document) fault(node *yaml.Node, code diag.Code, message, hint string) diag.Diagnostic {
	return diag.Diagnostic{File: d.file, Pos: pos(node), Code: code, Message: message, Hint: hint}
}
