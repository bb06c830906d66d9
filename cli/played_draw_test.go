package cli_test

import "testing"

// A digit is drawn with the mouse and read, and one u takes all of it back; another is drawn
// with keys.
func TestPlayedDrawing(t *testing.T) {
	t.Parallel()
	term := start(t, options{args: []string{"--preset", "digits", "--pane", "network"}})
	term.shows("┤3 network├", "digits 64·30·20·10")
	term.after("D", "draw here: 32×32 dots", "nothing is drawn yet", "y: 3 is the largest")
	left, top := term.find("╭─ ", "draw here")
	const column, first, last = 13, 3, 13 // of cells; the frame begins two cells left of the words
	term.mouse(leftButton, left+column, top+first)
	for row := first + 2; row <= last; row += 2 {
		term.mouse(leftButton|dragging, left+column, top+row)
	}
	term.shows("x: what the network sees of it", "y: 1 is the largest", "▸ 1 █", "pen down")
	term.release(left+column, top+last)
	term.shows("pen up")
	term.after("f", "As it stands. Moved by")
	term.after("f", "Fitted: made 32 dots")
	term.after("esc", "The drawing is x; u takes it back")
	term.after("u", "Taken back: x is row 10 of 42 again, was the drawing.")

	term.after("D", "nothing is drawn yet", "y: 3 is the largest")
	for range 10 {
		term.press("up")
	}
	term.after("space", "pen down, at dot 17, 7")
	for range 19 {
		term.press("down")
	}
	term.shows("pen down, at dot 17, 26", "y: 1 is the largest", "▸ 1 █")
	term.after("u", "y: 3 is the largest")
	term.after("enter", "Nothing was drawn: x is as it was.")
}
