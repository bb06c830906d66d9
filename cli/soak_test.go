//go:build unix

package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"nnexplore/internal/seed"
)

// What the memory may grow by, in kilobytes: anywhere by a little, as the heap of a
// Go program swings; and by an amount for each edit, which is there for undo, once
// in the log and for a moment a few times more while the session is written.
const (
	soakSwing   = 8 << 10
	soakPerEdit = 1.0
)

// TestSoak plays for the time that is given and looks at the memory. For the first half
// of it nothing is edited, and the memory is flat; for the second half everything is an
// edit, and the memory grows by the log of them and no more.
func TestSoak(t *testing.T) {
	text := os.Getenv(seed.LongVariable)
	if text == "" {
		t.Skipf("%s=3m plays for three minutes", seed.LongVariable)
	}
	whole, err := time.ParseDuration(text)
	if err != nil || whole <= 0 {
		t.Fatalf("%s is %q; a time such as 3m was expected", seed.LongVariable, text)
	}
	home := t.TempDir()
	term := start(t, options{env: []string{"XDG_STATE_HOME=" + home}})
	term.waitFor("θ")
	s := &soak{monkey: monkeyAt(t, 80, 24), term: term, pid: term.command.Process.Pid}

	s.play(whole/10, s.look)
	early := s.most
	s.play(whole*4/10, s.look)
	t.Logf("without edits: %d kB at the most in the first fifth, %d kB in %d inputs", early, s.most, s.inputs)
	if s.most > early+soakSwing {
		t.Errorf("the memory grows without an edit, from %d kB to %d kB", early, s.most)
	}

	still := s.most
	s.inputs, s.most = 0, 0
	s.play(whole/2, s.edit)
	growth := s.most - still
	t.Logf("with edits: %d kB at the most, %d kB more, in %d edits: %.3f kB for each", s.most, growth, s.inputs, float64(growth)/float64(s.inputs))
	if float64(growth) > soakSwing+soakPerEdit*float64(s.inputs) {
		t.Errorf("the memory grows by %d kB in %d edits", growth, s.inputs)
	}
	s.leave(term)

	// The keys were edits of one number: the session has the last thousand, and of those
	// before what they came to.
	kept, err := filepath.Glob(filepath.Join(home, "nnexplore", "*"))
	size := int64(0)
	for _, path := range kept {
		if info, err := os.Stat(path); err == nil {
			size = max(size, info.Size())
		}
	}
	t.Logf("the session takes %d kB", size>>10)
	if err != nil || size < 10*1000 || size > 1000*1000 {
		t.Errorf("the session takes %d bytes after %d edits", size, s.inputs)
	}
}

// A soak is a program that is played for a long time.
type soak struct {
	*monkey
	term   *terminal
	pid    int
	inputs int // since the phase began
	most   int // memory since then, in kilobytes
}

// play sends what input gives, for a time, and looks at the memory after every 200.
func (s *soak) play(long time.Duration, input func() string) {
	s.term.t.Helper()
	for began := time.Now(); time.Since(began) < long; {
		for range 200 {
			s.term.send(input())
			s.inputs++
		}
		s.settle(s.term)
		s.most = max(s.most, resident(s.term.t, s.pid))
	}
}

// look is a key that changes no number. Left and right change one in the other panes, so
// that they come with the key of the network's.
func (s *soak) look() string {
	looks := []string{"1", "2", "3", "i", "?", "d", "z", "g", "v", "w", "f", "tab", "home", "end", "up", "down", "pgup", "pgdown", "right", "left"}
	switch key := looks[s.IntN(len(looks))]; key {
	case "right", "left":
		return "3" + keys[key]
	default:
		if sequence, named := keys[key]; named {
			return sequence
		}
		return key
	}
}

// edit is a key that changes a number of the network, up and down in turn.
func (s *soak) edit() string {
	if s.inputs == 0 {
		return "3+"
	}
	return "-+"[s.inputs%2 : s.inputs%2+1]
}

// resident is the memory that a process has, in kilobytes.
func resident(t testing.TB, pid int) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Skipf("this system does not tell how much memory a process has: %v", err)
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kb, err := strconv.Atoi(strings.Fields(rest)[0])
			if err != nil {
				t.Fatal(err)
			}
			return kb
		}
	}
	t.Fatalf("there is no VmRSS in\n%s", status)
	return 0
}
