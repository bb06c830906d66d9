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
