package main

import (
	"bufio"
	"context"
	"fmt"
	"hash/fnv"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// shardFn says into which file a result goes. It hangs on the result alone, so
// that a machine that does it again writes the same files.
type shardFn struct{ Shards int }

func (f *shardFn) ProcessElement(_ context.Context, result string) (int, string) {
	hash := fnv.New32a()
	_, _ = io.WriteString(hash, result) // it cannot fail
	return int(hash.Sum32() % uint32(f.Shards)), result
}

// emptyShards gives every file one text that is not written, so that every file
// is there.
func emptyShards(shards int, emit func(int, string)) {
	for n := range shards {
		emit(n, "")
	}
}

// writeFn writes one file of results.
type writeFn struct {
	Prefix string
	Shards int
}

func (f *writeFn) ProcessElement(ctx context.Context, shard int, results func(*string) bool) error {
	name := fmt.Sprintf("%s-%05d-of-%05d.ndjson", f.Prefix, shard, f.Shards)
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer files.Close() // what was written has been closed by then
	file, err := files.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	if err := writeLines(file, results); err != nil {
		_ = file.Close() // the first error is the one to tell
		return err
	}
	return file.Close()
}

func writeLines(file io.Writer, results func(*string) bool) error {
	out := bufio.NewWriter(file)
	for text := ""; results(&text); {
		if text == "" {
			continue
		}
		_, _ = out.WriteString(text) // Flush tells
		_ = out.WriteByte('\n')
	}
	return out.Flush()
}
