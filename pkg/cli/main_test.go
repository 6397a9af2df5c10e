package cli_test

import (
	"os"
	"testing"

	"github.com/threshold-cli/threshold/pkg/internal/quietstart"
)

// TestMain puts back what is hidden while a program starts, as main does.
func TestMain(m *testing.M) {
	quietstart.Restore()
	os.Exit(m.Run())
}
