package cli

import "io"

// output is standard output. It remembers what kept it from being written, or why
// it was not: the library that prints help passes that over.
type output struct {
	io.Writer
	fault error
}

func (o *output) Write(text []byte) (int, error) {
	n, err := o.Writer.Write(text)
	if err != nil {
		err = outputError{err}
		o.fault = err
	}
	return n, err
}

// refuse keeps what is wrong with a command that prints help: the library lets
// help end in no other way than well.
func (o *output) refuse(err error) bool {
	if err != nil {
		o.fault = err
	}
	return err != nil
}

// or gives a command's own error, or else what its output met with.
func (o *output) or(err error) error {
	if err == nil {
		return o.fault
	}
	return err
}

// outputError is why standard output could not be written: a full disk, say,
// where it goes to a file.
type outputError struct{ cause error }

func (e outputError) Error() string { return "cannot write the output: " + errorCause(e.cause).Error() }
func (e outputError) Unwrap() error { return e.cause }

// Hint is what to try.
func (e outputError) Hint() string {
	if noRoom(e.cause) {
		return "there is no room left where the output goes; what is there is not whole"
	}
	return ""
}
