package answer

import "github.com/threshold-cli/threshold/pkg/internal/yamlnode"

// head stands above the answers in a file. It is about the file, so that
// whoever finds it later knows what it is and how to treat it.
const head = `Answers of an interview about one child, for: threshold assess --answers FILE
They hold no name, date of birth, address or number; please add none.
What is left out was not answered, which is never "no".
Delete the file when nobody needs it any more.
`

// Encode writes a case as an answers file: what was answered and nothing else,
// in the order of docs/answers-file.md. Decode gives the same case back. Where
// it would not, because a text in the case is not allowed in a file, there is an
// error and no file.
func Encode(c Case) ([]byte, error) {
	out, err := yamlnode.Encode(head, c)
	if err != nil {
		return nil, err
	}
	if _, err := Decode("the answers", out); err != nil {
		return nil, err
	}
	return out, nil
}
