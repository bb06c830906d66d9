package canvas

import "testing"

func TestCanvasWideOverEdges(t *testing.T) {
	on := New(6, 1)
	on.Right(1, 0, Plain, "全")
	if got := written(on); TextWidth(got) != 6 {
		t.Errorf("cut at the left: %q", got)
	}
	on = New(6, 1)
	on.Text(0, 0, Plain, "全全")
	on.Text(1, 0, Plain, "a")
	if got := written(on); TextWidth(got) != 6 {
		t.Errorf("second half written over: %q", got)
	}
	on = New(6, 1)
	on.Text(0, 0, Plain, "全全")
	on.Text(2, 0, Plain, "a")
	if got := written(on); TextWidth(got) != 6 {
		t.Errorf("first half written over: %q", got)
	}
}

// TestOverNumbers holds that what lies over a number leaves no part of it, and words beside it.
func TestOverNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"a 0.12345 b":  "a         b",
		"12 345 67 cd": "12        cd",
		"seeeeweeeen":  "see     een",
	} {
		on := New(TextWidth(text), 1)
		on.Text(0, 0, Plain, text)
		on.Over(Box(3, 0, 5, 1))
		if got := written(on); got != want {
			t.Errorf("over %q it leaves %q, want %q", text, got, want)
		}
	}
}
