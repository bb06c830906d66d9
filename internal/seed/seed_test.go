package seed

import "testing"

func TestOf(t *testing.T) {
	t.Setenv(variable, "")
	if got := Of(t, 12); got != 12 {
		t.Errorf("without a variable the seed is %d, want the usual 12", got)
	}
	t.Setenv(variable, "18446744073709551615")
	if got := Of(t, 12); got != 1<<64-1 {
		t.Errorf("the seed is %d, want that of the variable", got)
	}
}

func TestTimes(t *testing.T) {
	t.Setenv(LongVariable, "")
	if got := Times(3, 50); got != 3 {
		t.Errorf("usually a test tries %d times, want 3", got)
	}
	t.Setenv(LongVariable, "3m")
	if got := Times(3, 50); got != 50 {
		t.Errorf("on its long way a test tries %d times, want 50", got)
	}
}
