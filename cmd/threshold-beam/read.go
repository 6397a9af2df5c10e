package main

import (
	"context"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/threshold-cli/threshold/pkg/batch"
)

// line is one line on its way.
type line struct {
	File   string
	Number int // from 1
	Text   []byte
}

// readFn reads a file from its start to its end: only so do its lines have
// numbers. Where there are many cases there are to be many files.
type readFn struct{}

func (*readFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit func(line)) error {
	in, err := file.Open(ctx)
	if err != nil {
		return err
	}
	defer in.Close() // it is only read
	return batch.EachLine(in, func(number int, text []byte) error {
		emit(line{File: file.Metadata.Path, Number: number, Text: append([]byte(nil), text...)})
		return nil
	})
}
