package answer

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// pattern is compiled when it is first looked for: most runs look for none.
func pattern(words string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(words) })
}

var (
	email    = pattern(`[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}`)
	postcode = pattern(`(?i)\b([a-z]{1,2})\d[a-z\d]?[ -]{0,2}\d([abd-hjlnp-uw-z]{2})\b`)
	address  = pattern(`\b\d{1,4}[A-Za-z]?,? (?:\p{Lu}[\p{L}'-]+ ){1,3}` +
		`(?:Street|St|Road|Rd|Avenue|Ave|Close|Drive|Lane|Crescent|Grove|Terrace|Gardens|Way|Mews)\b`)
	upn    = pattern(`(?i)\b([a-hj-np-rt-z])[ -]?(\d(?:[ -]?\d){10}[ -]?[\da-hj-np-rt-z])\b`)
	digits = pattern(`\+?\d(?:[ ().-]{0,3}\d)*`)
	group  = pattern(`\+?\d+`)
)

// postcodeAreas are the letters that a postcode can begin with.
const postcodeAreas = " AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL " +
	"DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL " +
	"LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR " +
	"SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE "

func emails(text string) [][]int    { return email().FindAllStringIndex(text, -1) }
func addresses(text string) [][]int { return address().FindAllStringIndex(text, -1) }

// postcodes passes over what only looks like one: "l4 3rd" and "s17 2yr" end in
// a number's small letters.
func postcodes(text string) [][]int {
	endings := []string{"st", "nd", "rd", "th", "yr", "hr", "ft"}
	return slices.DeleteFunc(postcode().FindAllStringSubmatchIndex(text, -1), func(at []int) bool {
		area, ending := text[at[2]:at[3]], text[at[4]:at[5]]
		return slices.Contains(endings, ending) || !strings.Contains(postcodeAreas, " "+strings.ToUpper(area)+" ")
	})
}

// upnLetters have their place as value, both as check letter and as the end of
// a temporary number.
const upnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ"

// pupilNumbers holds each number to its check letter: the sum of the others,
// each times its place from 2 on, modulo 23.
func pupilNumbers(text string) [][]int {
	return slices.DeleteFunc(upn().FindAllStringSubmatchIndex(text, -1), func(at []int) bool {
		check, rest := strings.ToUpper(text[at[2]:at[3]]), strings.ToUpper(text[at[4]:at[5]])
		sum, place := 0, 2
		for _, r := range rest {
			switch value := strings.IndexRune(upnLetters, r); {
			case r >= '0' && r <= '9':
				sum += place * int(r-'0')
			case value >= 0:
				sum += place * value
			default:
				continue // a space or dash
			}
			place++
		}
		return upnLetters[sum%23] != check[0]
	})
}

// windows finds groups of digits that stand together and, taken as one number,
// are what is looked for. The first group keeps a plus sign before it; apart tells
// that every digit stands alone.
func windows(text string, is func(number string, first int, apart bool) bool) [][]int {
	var found [][]int
	for _, run := range digits().FindAllStringIndex(text, -1) {
		groups := group().FindAllStringIndex(text[run[0]:run[1]], -1)
		for n := 0; n < len(groups); n++ {
			number := ""
			for m := n; m < len(groups) && len(number) < 20; m++ {
				number += text[run[0]+groups[m][0] : run[0]+groups[m][1]]
				if is(number, groups[n][1]-groups[n][0], len(number) == m-n+1) {
					found = append(found, []int{run[0] + groups[n][0], run[0] + groups[m][1]})
					n = m
					break
				}
			}
		}
	}
	return found
}

// phones takes numbers from abroad, and those of ten or eleven digits that begin
// with an area code of three digits or more, so that times of the day are none, or
// have all their digits apart.
func phones(text string) [][]int {
	return windows(text, func(number string, first int, apart bool) bool {
		abroad, plus := strings.CutPrefix(number, "+")
		if !plus {
			abroad, plus = strings.CutPrefix(number, "00")
		}
		if plus {
			return len(abroad) >= 10 && len(abroad) <= 15
		}
		return (first >= 3 || apart) && number[0] == '0' && (len(number) == 10 || len(number) == 11)
	})
}

// nhsNumbers holds ten digits to the last of them: eleven less the sum of the
// others, each times its place from the end, modulo 11.
func nhsNumbers(text string) [][]int {
	return windows(text, func(number string, _ int, _ bool) bool {
		if len(number) != 10 || number[0] == '+' {
			return false
		}
		sum := 0
		for n, r := range number[:9] {
			sum += (10 - n) * int(r-'0')
		}
		check := (11 - sum%11) % 11 // ten is no digit, and no number has it
		return check == int(number[9]-'0')
	})
}
