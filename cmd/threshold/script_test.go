package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/threshold-cli/threshold/pkg/cli"
)

var update = flag.Bool("update", false, "write what commands print into the scripts")

func TestMain(m *testing.M) {
	cli.System() // puts back what is hidden while a program starts, as in main
	testscript.Main(tidy{m}, map[string]func(){"threshold": main})
}

// shared is a folder for what several tests use.
var shared string

// tidy runs the tests with a folder that they share, and removes it.
type tidy struct{ m *testing.M }

func (t tidy) Run() int {
	var err error
	if shared, err = os.MkdirTemp("", "threshold-test-"); err != nil {
		panic(err)
	}
	code := t.m.Run()
	_ = os.RemoveAll(shared) // the tests have been told of
	return code
}

// TestScripts runs testdata/script: each script is one small story of the
// command line. $DATA is testdata, $PACKS the built-in packs.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join(root, "testdata", "script"),
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("DATA", filepath.Join(root, "testdata"))
			env.Setenv("PACKS", filepath.Join(root, "data", "packs"))
			return os.MkdirAll(filepath.Join(env.WorkDir, "home"), 0o700)
		},
	})
}
