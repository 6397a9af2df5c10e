// Package toy is small enough to know what becomes of each change to it.
package toy

// Old tells whether somebody of an age may come in alone.
func Old(age int) bool {
	if age < 0 {
		return false
	}
	return age >= 18
}

// Count counts up to the end.
func Count(end int) int {
	n := 0
	for n < end {
		n++
	}
	return n
}

// Door counts who came in.
type Door struct{ in int }

// Enter lets everybody in who is old enough.
func (d *Door) Enter(least int, ages ...int) {
	for _, age := range ages {
		switch {
		case age == -1: // nobody
			return
		case age >= least:
			d.in++
		}
	}
}

// Word says in a word how many came in.
func Word(n int) string {
	switch n {
	case 0:
		return "nobody"
	case 1:
		return "one"
	}
	return "many"
}
