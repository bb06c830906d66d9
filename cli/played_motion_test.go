package cli_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"nnexplore/ui/screen"
)

// anyLook is a sequence that changes how characters look.
var anyLook = regexp.MustCompile(`\x1b\[([0-9;]*)m`)

// blinking is a sequence that makes characters blink, "" for none.
func blinking(written []byte) string {
	for _, found := range anyLook.FindAllSubmatch(written, -1) {
		codes := strings.Split(string(found[1]), ";")
		for i := 0; i < len(codes); i++ {
			switch {
			case (codes[i] == "38" || codes[i] == "48") && i+1 < len(codes) && codes[i+1] == "5":
				i += 2 // a colour of 256
			case (codes[i] == "38" || codes[i] == "48") && i+1 < len(codes) && codes[i+1] == "2":
				i += 4
			case codes[i] == "5" || codes[i] == "6":
				return string(found[0])
			}
		}
	}
	return ""
}

func TestBlinking(t *testing.T) {
	for text, want := range map[string]string{
		"\x1b[1;38;5;6mx\x1b[0m": "", "\x1b[38;2;5;5;5;48;5;5mx": "", "\x1b[5A": "",
		"\x1b[5mx": "\x1b[5m", "\x1b[1;6m": "\x1b[1;6m", "\x1b[38;5;1;5m": "\x1b[38;5;1;5m",
	} {
		if got := blinking([]byte(text)); got != want {
			t.Errorf("in %q %q blinks, want %q", text, got, want)
		}
	}
}

// Nothing moves that was not asked to: on a screen that waits nothing is written, the
// session that is kept after an edit included; and nothing ever blinks.
func TestPlayedStillness(t *testing.T) {
	t.Parallel()
	for _, env := range []string{"TERM=xterm", "COLORTERM=truecolor"} {
		t.Run(env, func(t *testing.T) {
			t.Parallel() // it waits for most of its time
			stillness(start(t, options{env: []string{env}}))
		})
	}
}

func stillness(term *terminal) {
	t := term.t
	t.Helper()
	still := func(after string, pause time.Duration) {
		t.Helper()
		before := len(term.raw())
		time.Sleep(pause) // on a slow machine it sees less, and is no less right
		if raw := term.raw(); len(raw) > before {
			t.Errorf("after %s: without a key %q is written", after, raw[before:])
		}
	}
	const blink = 1200 * time.Millisecond // more than a cursor takes
	term.shows("▸θ 0.4", "this is OR", "? keys q quit")
	still("the first frame", blink)
	term.after("right", "▸θ 0.5 was 0.4")
	still("an edit", screen.KeepPause+time.Second)
	term.after("enter", "▸θ [ ]")
	still("opening a field", blink)
	term.after("x", "[x ✗]")
	term.after("enter", "is not a number")
	still("a refusal", blink/4)
	term.after("esc", "▸θ 0.5")
	term.after("?", "keys of the")
	term.after("?", "see where each number")
	still("the help", blink/4)
	term.after("esc", "▸θ 0.5")
	term.after("3", "┤3 network├")
	still("the network", blink/4)

	// What was asked to play moves, and is still in the end.
	term.after("space", "1 a second")
	term.press("s", "s")
	term.after("s", "20 a second")
	term.shows("y = [0.40442364 0.59557636]")
	still("playing", blink)
	if found := blinking(term.raw()); found != "" {
		t.Errorf("%q blinks", found)
	}
	leaves(term)
}
