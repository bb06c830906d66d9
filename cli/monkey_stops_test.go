//go:build unix

package cli_test

import (
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"nnexplore/internal/seed"
)

// stopped stops the program in one of the ways there are, and brings it back.
func (m *monkey) stopped(j *jobs) {
	j.t.Helper()
	had := settings(j.t, j.pty)
	switch way := m.IntN(4); way {
	case 0:
		j.press("ctrl+z")
	default:
		j.kill([]syscall.Signal{syscall.SIGTSTP, syscall.SIGSTOP, syscall.SIGTTIN}[way-1])
	}
	j.prompt()
	j.mu.Lock()
	j.written = j.written[:0]
	j.mu.Unlock()
	j.send("fg\n")
	j.waitUntil("the other screen", func() bool { return privateModes(j.written)["1049"] })
	if has := settings(j.t, j.pty); !reflect.DeepEqual(has, had) {
		j.t.Errorf("the settings of the terminal were %+v and are %+v", had, has)
	}
}

// cut sends bytes in pieces, some with time between them. No cut is where a silence would
// have a meaning: behind an ESC and what introduces a sequence.
func (m *monkey) cut(term *terminal, bytes string) {
	term.t.Helper()
	for bytes != "" {
		n := min(1+m.IntN(40), len(bytes))
		for n < len(bytes) && (bytes[n-1] == 0x1b || n > 1 && bytes[n-2] == 0x1b) {
			n++
		}
		term.send(bytes[:n])
		if bytes = bytes[n:]; m.IntN(4) == 0 {
			time.Sleep(time.Duration(m.IntN(3000)) * time.Microsecond) // for the pieces to come apart
		}
	}
}

// harmless is what a terminal may send that changes nothing, at random: replies, the mouse
// when it only moves, pastes outside of a field, a fling that is taken back.
func (m *monkey) harmless() string {
	var b strings.Builder
	for range 10 + m.IntN(30) {
		b.WriteString([]string{
			"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", "\x1bP>|XTerm(390)\x1b\\", "\x1b]52;c;cTEyM2w=\a", "\x1b_Gi=31;OK\x1b\\", "\x1b[?64;1;2c", "\x1b[>1;10;0c", "\x1b[24;80R",
			"\x1b[<35;20;11M", "\x1b[<0;20;11m", "\x1b[I", "\x1b[200~q123llx+\r\x1b[201~", "\x1b[97;1:3u", wholeEsc,
			strings.Repeat("\x1b[<65;20;11M", 1+m.IntN(60)) + "\r0.5\r", strings.Repeat("\x1b[<64;20;11M", 1+m.IntN(60)) + "\r0.5\r",
		}[m.IntN(15)])
	}
	return b.String()
}

// TestMonkeyCuts holds that nothing that is cut, pasted or answered is a key that was not
// sent, stopped or not: the screen is the same after each round.
func TestMonkeyCuts(t *testing.T) {
	t.Parallel()
	m := monkeyAt(t, 80, 24)
	j := shell(t, m.home)
	j.explores("")
	j.after("enter", "▸θ [ ]")
	j.send("0.5\r")
	j.shows("▸θ 0.5 was 0.4")
	still := func() {
		m.drained(j.terminal)
		if j.after("m", "The mouse "); strings.Contains(j.screen(), "The mouse is the terminal's") {
			j.after("m", "The mouse works here again.")
		}
		j.send(wholeEsc) // which takes these words away
		j.until("words to be gone", func(screen string) bool {
			return strings.Contains(screen, "▸θ 0.5 ─▶") && !strings.Contains(screen, "The mouse ")
		})
	}
	still()
	before := j.screen()
	for range seed.Times(3, 60) {
		stream := m.harmless()
		m.last, m.count = append(m.last[max(0, len(m.last)-2):], stream), m.count+1
		m.cut(j.terminal, stream)
		still()
		j.returnsTo(before)
		m.stopped(j)
		j.returnsTo(before)
		j.waitUntil("the mouse", func() bool { return mouseOn(j.terminal) })
	}
	j.ends()
	j.restored()
}

// TestMonkeyStops stops the program in the middle of all that the monkey sends.
func TestMonkeyStops(t *testing.T) {
	t.Parallel()
	m := monkeyAt(t, 80, 24)
	j := shell(t, m.home)
	j.explores("")
	for range seed.Times(3, 60) {
		var batch strings.Builder
		batch.WriteString(wholeEsc) // from the field of before
		for range 30 {
			if input, resized := m.next(); !resized {
				batch.WriteString(input)
			}
		}
		m.cut(j.terminal, batch.String())
		m.allRead(j.terminal) // and nothing is sent after it, that the shell would read
		m.stopped(j)
	}
	m.drained(j.terminal)
	j.ends()
	j.restored()
	j.does("clear; stty -g | cmp - g && echo as it was with $?")
	if !strings.Contains(j.screen(), "as it was with 0") {
		t.Errorf("the settings of the terminal are others\n%s", j.framed())
	}
}
