package cli

import (
	"runtime/debug"

	"github.com/threshold-cli/threshold/pkg/batch"
)

// What batch may take before its memory is collected, in bytes. Full results make
// much that is soon thrown away; collecting it sooner stops all cores more often.
const (
	mostMemory   = 23 << 20 // for as many areas as are built in
	usualAreas   = 5
	memoryOfArea = 2 << 20 // for each area more
)

type areaOpener func(id string) (*batch.Area, error)

// inLittleMemory holds a run to mostMemory until restore. An area beyond the usual
// adds to it: with too little room for what has to stay, nothing else would be done
// than to collect.
func inLittleMemory(open areaOpener) (within areaOpener, restore func()) {
	percent, limit := debug.SetGCPercent(400), debug.SetMemoryLimit(mostMemory)
	areas := 0
	within = func(id string) (*batch.Area, error) {
		if areas++; areas > usualAreas {
			debug.SetMemoryLimit(int64(mostMemory + (areas-usualAreas)*memoryOfArea))
		}
		return open(id)
	}
	return within, func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}
}
