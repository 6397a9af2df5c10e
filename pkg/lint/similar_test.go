package lint

import "testing"

// TestLike: pairs as documents print them. What must not be told apart, and what
// must.
func TestLike(t *testing.T) {
	for _, pair := range []struct {
		a, b string
		want bool
	}{
		{"Often late for school", "Is often late for the school", true},
		{"Carer refuses adequate care", "The carers refuse adequate care", true},
		{"Carer refuses adequate care", "Carer neglects adequate care", false},
		{"Frequently absent from school", "Absent from school frequently", true},
		{"Behind with the rent", "Behind with their rent", true},
		// One sentence, another thing.
		{"No food: physical care very poor through lack of parental care", "No bedding: physical care very poor through lack of parental care", false},
		{"Parents' multiple health needs have an ongoing impact on the child's health and development",
			"Parents' multiple social needs have an ongoing impact on the child's health and development", false},
		{"Concerns about the child's diet keep recurring", "Concerns about the child's hygiene keep recurring", false},
		// A figure.
		{"Attendance below 90%", "Attendance below 85%", false},
		{"Two or more minor injuries to a baby", "Minor injuries to a baby", false},
		// A negation.
		{"Has books and toys to use", "Has no books or toys to use", false},
		{"Not in education, employment or training", "In education, employment or training", false},
		// How bad, how often, how sure.
		{"Missing from home or care", "Has frequently been missing from home or care", false},
		{"Made the scapegoat", "Often made the scapegoat", false},
		{"A regular visitor is identified as a risk to children", "A regular visitor is identified as a potential risk to children", false},
		{"Minor concerns about diet and clothing", "Concerns about diet and clothing", false},
		{"Domestic abuse in the home", "Alleged domestic abuse in the home", false},
		// Who is meant.
		{"The family is socially isolated", "The child is socially isolated", false},
		{"Abuse or physical injury by a parent has been disclosed", "Abuse or physical injury by a carer has been disclosed", false},
		// Too much more.
		{"Drug misuse", "Drug misuse where exploitation is clearly associated", false},
		{"Poor attendance at nursery", "Poor attendance at nursery after the move of house", false},
		{"", "", false},
	} {
		for _, turned := range []bool{false, true} {
			a, b := bagOf(pair.a), bagOf(pair.b)
			if turned {
				a, b = b, a
			}
			if got := like(a, b); got != pair.want {
				t.Errorf("like(%q, %q) is %v", pair.a, pair.b, got)
			}
		}
	}
}

func TestGoodNewsNeverRepeatsAConcern(t *testing.T) {
	good, concern := bagOf("Health needs are met"), bagOf("Health needs are met")
	good.good = true
	if like(good, concern) {
		t.Error("a strength was taken for a duplicate of a concern")
	}
}
