package toy

import "testing"

func TestOld(t *testing.T) {
	if Old(17) || !Old(18) || !Old(40) || Old(-1) {
		t.Error("wrong")
	}
}

func TestCount(t *testing.T) {
	if testing.Short() {
		t.Skip("it counts for long")
	}
	if Count(3) != 3 {
		t.Error("wrong")
	}
}

func TestEnter(t *testing.T) {
	d := Door{}
	d.Enter(18, 17, 18, 40, -1, 40)
	if d.in != 2 {
		t.Error("wrong")
	}
}

func TestWord(t *testing.T) {
	if Word(0) != "nobody" || Word(1) != "one" || Word(2) != "many" {
		t.Error("wrong")
	}
}
