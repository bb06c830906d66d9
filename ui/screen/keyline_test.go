package screen

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"nnexplore/ui/screen/canvas"
)

// TestKeyLine holds that the line of keys has the width of the screen, and that
// it always says how to see every key and how to leave.
func TestKeyLine(t *testing.T) {
	for _, theme := range []canvas.Theme{noColours, inColours(termenv.TrueColor)} {
		for keys, ends := range map[string]string{
			"": "? keys  q quit", "2": "? keys  q quit", "3": "? keys  q quit", "3 end i": "? keys  q quit",
			"enter": "enter set it  esc leave", "3 :": "enter do it  esc leave", "?": "esc close", "? ?": "esc close",
		} {
			s := after(t, keys)
			for width := 1; width <= 300; width++ {
				line := keyLine(s, theme, width)
				if got := ansi.StringWidth(line); got != width {
					t.Fatalf("after %q the line of keys has %d cells, not %d", keys, got, width)
				}
				plain := withoutLooks(line)
				if least := map[bool]int{true: 20, false: 32}[ends == "? keys  q quit"]; width >= least && !strings.HasSuffix(strings.TrimRight(plain, " "), ends) {
					t.Errorf("after %q the line of keys at %d cells is %q", keys, width, plain)
				}
			}
		}
	}
}

// TestBriefs holds that a word in the line of keys, which may stand for
// several keys, stands there once, and that help and quitting come last, which
// are the last to go where there is little room.
func TestBriefs(t *testing.T) {
	for _, in := range eachPlace {
		list := briefs(in)
		seen := map[string]bool{}
		for _, b := range list {
			if seen[b.Desc] {
				t.Errorf("at place %b the line of keys has %q twice", in, b.Desc)
			}
			seen[b.Desc] = true
		}
		if len(list) < 2 {
			t.Errorf("at place %b the line of keys has %d words", in, len(list))
		}
	}
	for _, in := range []context{inGate, inCurves, inNetwork, inPlane} {
		list := briefs(in)
		if last := list[len(list)-1]; last.Key != "q" || last.Desc != "quit" {
			t.Errorf("the line of keys ends in %s %s", last.Key, last.Desc)
		}
		if help := list[len(list)-2]; help.Key != "?" || help.Desc != "keys" {
			t.Errorf("the line of keys has %s %s before the end", help.Key, help.Desc)
		}
	}
}

// TestKeyLinePauses: while it plays, the key that plays pauses.
func TestKeyLinePauses(t *testing.T) {
	for keys, want := range map[string]string{"3": "space play", "3 space": "space pause", "3 space space": "space play"} {
		if line := squeezed(keyLine(after(t, keys), noColours, 100)); !strings.Contains(line, want) {
			t.Errorf("after %q the line of keys is %q", keys, line)
		}
	}
}

// TestNudgeSizeIsShown holds that wherever there is nudging the size of a nudge stands on
// screen with its key, and that the curves show how to see more or less of them.
func TestNudgeSizeIsShown(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		for keys, want := range map[string]string{"": "by 0.1 (. for 0.01)", "2": ". by 0.1", "2 .": ". by 0.01", "2 . . .": ". by 1", "3": "by 0.1 (. for 0.01)", "3 . .": "by 0.1 (. for 1)", "3 down": ". for 0.01"} {
			if frame := render(after(t, keys), noColours, size[0], size[1]); !strings.Contains(frame, want) {
				t.Errorf("after %q at %v there is no %q:\n%s", keys, size, want, frame)
			}
		}
		if frame := render(after(t, "2"), noColours, size[0], size[1]); !strings.Contains(frame, "[ ] wider, closer") {
			t.Errorf("at %v [ ] are not named:\n%s", size, frame)
		}
	}
}

// TestKeyLineChanges: on 80 columns the line has the keys that change a number, and the one
// that takes that back, wherever a number can be changed; none where it cannot.
func TestKeyLineChanges(t *testing.T) {
	for keys, want := range map[string]string{
		"": "← → + - enter change u undo ↑ ↓ choose", "down": "← → + - enter change u undo", "2": "← → slide . by 0.1 enter change u undo [ ] wider, closer",
		"3": "→ ← step g grain ↑ ↓ < > select + - enter change u undo", "3 end": "+ - enter change u undo", "3 right [ [": "+ - enter change u undo",
	} {
		if line := squeezed(keyLine(after(t, keys), noColours, 80)); !strings.Contains(line, want) {
			t.Errorf("after %q the line of keys is %q", keys, line)
		}
	}
	if line := squeezed(keyLine(after(t, "3 space"), noColours, 80)); !strings.HasPrefix(line, " space pause") {
		t.Errorf("while it plays the line of keys is %q", line)
	}
	if line := squeezed(keyLine(after(t, "3 right up"), noColours, 80)); strings.Contains(line, "change") || !strings.Contains(line, "select u undo") {
		t.Errorf("at a computed number the line of keys is %q", line)
	}
}
