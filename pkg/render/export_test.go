package render

import "github.com/threshold-cli/threshold/pkg/result"

// PaperLines measures a result's report as it is set on paper.
func PaperLines(r result.Result) int { return newReport(r).paperLines() }

// Setting names how a result's report is set on paper.
func Setting(r result.Result) string { return newReport(r).Setting() }
