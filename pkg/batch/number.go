package batch

import (
	"bytes"
	"strconv"
)

// roomForNumber is how many bytes of a line may be its number.
const roomForNumber = 32

// ownNumber takes the number off a line that has it in front, as cat -n writes
// it. Only the very first line of all may begin with a byte order mark.
func ownNumber(line []byte) (number int, rest []byte, ok bool) {
	before, _, found := bytes.Cut(line[:min(len(line), roomForNumber)], []byte{'\t'})
	number, err := strconv.Atoi(string(bytes.TrimLeft(before, " ")))
	if !found || err != nil || number < 1 {
		return 0, nil, false
	}
	rest = line[len(before)+1:]
	if number == 1 {
		rest = bytes.TrimPrefix(rest, []byte(byteOrder))
	}
	return number, rest, true
}
