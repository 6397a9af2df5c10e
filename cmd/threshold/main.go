// Command threshold helps people who work with children in England decide what
// a worry about a child calls for.
package main

import (
	"os"

	"github.com/threshold-cli/threshold/pkg/cli"
)

func main() {
	os.Exit(cli.Main(cli.System(), os.Args[1:]))
}
