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
