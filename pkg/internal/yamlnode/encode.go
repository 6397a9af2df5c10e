package yamlnode

import (
	"bytes"

	"gopkg.in/yaml.v3"
)

// FromJSON turns JSON into block-style YAML with the keys in the same order.
// JSON is YAML, so the text is parsed as such and written again.
func FromJSON(data []byte) ([]byte, error) {
	root, err := parse(data)
	if err != nil {
		return nil, err
	}
	blockStyle(root)
	var out bytes.Buffer
	encoder := yaml.NewEncoder(&out)
	encoder.SetIndent(2)
	if err := encoder.Encode(root); err != nil {
		return nil, err
	}
	return out.Bytes(), encoder.Close()
}

// blockStyle drops the brackets of JSON; quotes stay, so that "4" stays text.
func blockStyle(node *yaml.Node) {
	if len(node.Content) > 0 {
		node.Style = 0
	}
	for _, next := range node.Content {
		blockStyle(next)
	}
}
