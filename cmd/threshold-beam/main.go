// Command threshold-beam judges cases on many machines: what threshold batch does
// on one, as a pipeline of Apache Beam.
//
//	threshold-beam --input 'cases-*.ndjson' --output results/run --area wigan --fields id,level,range,support
//
// Every line is judged by package batch, so that it comes to what batch writes for
// it. Lines come out in no order. Beam's own flags say where it runs: without any,
// in this process. docs/scale.md tells when to use it.
//
// The files: options.go holds the flags, pipeline.go the steps, read.go, judge.go
// and write.go one step each.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

func main() {
	register()
	var o options
	o.bind(flag.CommandLine, os.Getenv)
	flag.Parse()
	beam.Init() // on a machine that works for a run it does not come back
	if err := run(context.Background(), o, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "threshold-beam:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o options, rest []string) error {
	if err := o.check(rest); err != nil {
		return err
	}
	p, s := beam.NewPipelineWithRoot()
	build(s, o)
	return beamx.Run(ctx, p)
}
