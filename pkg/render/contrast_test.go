package render_test

import (
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// pairs lists what stands on what, with the contrast that WCAG 2.2 AA asks for:
// 4.5 for text, 3 for lines and forms that carry meaning.
func pairs() []struct {
	front, back string
	least       float64
} {
	return []struct {
		front, back string
		least       float64
	}{
		{"ink", "paper", 4.5}, {"ink", "box", 4.5}, {"ink", "range", 4.5}, {"quiet", "paper", 4.5}, {"quiet", "box", 4.5},
		{"head", "paper", 4.5}, {"on-alert", "alert", 4.5}, {"on-mark", "mark", 4.5},
		{"rule", "paper", 3}, {"rule", "box", 3}, {"mark", "paper", 3}, {"mark", "box", 3}, {"mark", "range", 3}, {"alert", "paper", 3},
	}
}

// TestContrast of every colour that the style names, light and dark.
func TestContrast(t *testing.T) {
	style, err := os.ReadFile("report.css")
	must(t, err)
	blocks := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(string(style), -1)
	if len(blocks) != 2 {
		t.Fatalf("%d palettes, want light and dark", len(blocks))
	}
	for n, block := range blocks {
		palette, used := colours(block[1]), map[string]bool{}
		for _, p := range pairs() {
			used[p.front], used[p.back] = true, true
			if got := contrast(t, palette[p.front], palette[p.back]); got < p.least {
				t.Errorf("palette %d: %s on %s has %.2f, want %.1f", n+1, p.front, p.back, got, p.least)
			}
		}
		for name := range palette {
			if !used[name] {
				t.Errorf("palette %d: %s is in no pair", n+1, name)
			}
		}
	}
	outside := blocks[0][0] + blocks[1][0]
	for _, colour := range regexp.MustCompile(`#[0-9a-f]{6}`).FindAllString(string(style), -1) {
		if !strings.Contains(outside, colour) && contrast(t, colour, "#ffffff") < 4.5 {
			t.Errorf("%s is in no palette and too pale for paper", colour)
		}
	}
}

func colours(block string) map[string]string {
	all := map[string]string{}
	for _, found := range regexp.MustCompile(`--([a-z-]+): (#[0-9a-f]{6})`).FindAllStringSubmatch(block, -1) {
		all[found[1]] = found[2]
	}
	return all
}

// contrast is the ratio of WCAG 2.2, from 1 to 21.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	one, two := luminance(t, a), luminance(t, b)
	return (max(one, two) + 0.05) / (min(one, two) + 0.05)
}

func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	if len(colour) != 7 {
		t.Fatalf("%q is no colour", colour)
	}
	sum := 0.0
	for n, weight := range []float64{0.2126, 0.7152, 0.0722} {
		value, err := strconv.ParseUint(colour[1+2*n:3+2*n], 16, 8)
		must(t, err)
		share := float64(value) / 255
		if share <= 0.04045 {
			share /= 12.92
		} else {
			share = math.Pow((share+0.055)/1.055, 2.4)
		}
		sum += weight * share
	}
	return sum
}
