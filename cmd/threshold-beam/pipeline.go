package main

import (
	"reflect"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	beamregister "github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"
)

// register tells Beam what it will call. Every machine does it before anything else.
func register() {
	beam.RegisterType(reflect.TypeFor[line]())
	beamregister.DoFn3x1(&readFn{})
	beamregister.DoFn3x1(&judgeFn{})
	beamregister.DoFn2x2(&shardFn{})
	beamregister.DoFn3x1(&writeFn{})
	beamregister.Function2x0(emptyShards)
	beamregister.Function1x2(noErrors)
	beamregister.Function2x1(countLine)
	beamregister.Emitter1[line]()
	beamregister.Emitter1[string]()
	beamregister.Emitter2[string, int]()
	beamregister.Emitter2[int, string]()
	beamregister.Iter1[string]()
}

// build lays the steps out: files, lines, results and counts, files. The options
// have been checked.
func build(s beam.Scope, o options) {
	moment, _ := o.moment()
	found := fileio.MatchFiles(s, o.input, fileio.MatchEmptyDisallow())
	files := fileio.ReadMatches(s, beam.Reshuffle(s, found)) // a file may go to any machine
	lines := beam.ParDo(s.Scope("Read"), &readFn{}, files)
	results, counts := beam.ParDo2(s.Scope("Judge"),
		&judgeFn{Area: o.area, Fields: o.names(), At: moment.Format(time.RFC3339Nano)}, lines)
	write(s.Scope("Write"), o, results)
	count(s.Scope("Count"), o, counts)
}

// write puts results into as many files as were asked for, empty ones too.
func write(s beam.Scope, o options, results beam.PCollection) {
	none := beam.ParDo(s, emptyShards, beam.Create(s, o.shards))
	sharded := beam.ParDo(s, &shardFn{Shards: o.shards}, results)
	beam.ParDo0(s, &writeFn{Prefix: o.output, Shards: o.shards}, beam.GroupByKey(s, beam.Flatten(s, none, sharded)))
}

// count writes how many cases came to each level of each area, and how many lines
// had errors, be there any or not.
func count(s beam.Scope, o options, counts beam.PCollection) {
	none := beam.ParDo(s, noErrors, beam.Impulse(s))
	sums := stats.SumPerKey(s, beam.Flatten(s, counts, none))
	textio.Write(s, o.output+"-counts.ndjson", beam.ParDo(s, countLine, sums))
}
