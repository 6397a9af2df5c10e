package toy

import "testing"

func TestOld(t *testing.T) {
	if Old(17) || !Old(18) || !Old(40) || Old(-1) {
		t.Error("wrong")
	}
}

func TestCount(t *testing.T) {
	if Count(3) != 3 {
		t.Error("wrong")
	}
}
