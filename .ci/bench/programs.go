package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/creack/pty"

	"nnexplore/netfile"
)

// The size of the terminal.
const cols, rows = 80, 24

// The keys as a terminal sends them.
const (
	right       = "\x1b[C"
	meaningless = "\x1b[19~" // F8
)

// nudges are keys that change a number and change it back.
var nudges = []string{"+", "-"}

// A program is one of the two that are compared, by the paths of its binaries.
type program struct {
	name, path, stripped string
}

// A start is a program with its arguments, on a terminal that answers queries or
// not.
type start struct {
	program
	args   []string
	silent bool
}

// comparePrograms builds both programs, runs them in turns on terminals and
// prints the two side by side.
func comparePrograms(quick bool) error {
	folder, err := os.MkdirTemp("", "nnexplore-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	own, err := buildProgram(folder, "nnexplore")
	if err != nil {
		return err
	}
	least, err := buildProgram(folder, "nnexplore/cli/testdata/least")
	if err != nil {
		return err
	}
	t := newTable(fmt.Sprintf("The program, on a terminal of %d×%d, against the least one with the same libraries", cols, rows),
		"", "nnexplore", "least", "ratio")
	row := func(name string, show func(float64) string, a, b float64) {
		if a <= 0 || b <= 0 {
			return // this system does not tell
		}
		t.row(name, show(a), show(b), ratio(a, b))
	}
	probe, err := open(start{program: own}, folder)
	if errors.Is(err, pty.ErrUnsupported) {
		fmt.Println("  This system has no pseudo-terminals: only the sizes are compared.")
	} else if err != nil {
		return err
	} else {
		probe.close()
		if err := compareRuns(row, own, least, folder, quick); err != nil {
			return err
		}
	}
	row("binary without symbols (-s -w)", megabytes, size(own.stripped), size(least.stripped))
	row("binary as go build makes it", megabytes, size(own.path), size(least.path))
	if err := t.Flush(); err != nil || probe == nil {
		return err
	}
	return showWritten(own, folder)
}

// compareRuns runs both programs and adds a row for each thing measured.
func compareRuns(row func(string, func(float64) string, float64, float64), own, least program, folder string, quick bool) error {
	digits := filepath.Join(folder, "digits.json")
	net := newNetwork(shapes[1])
	net.own.Name = "digits"
	if err := netfile.Save(digits, net.own, net.x, false); err != nil {
		return err
	}
	first, memory, err := firstFrames(folder, rounds, start{program: own}, start{program: least}, start{program: own, silent: true})
	if err != nil {
		return err
	}
	row("first frame, queries answered", duration, first[0], first[1])
	if quick {
		row("first frame, unanswered (least answered: -quick)", duration, first[2], first[1])
	} else {
		waited, _, err := firstFrames(folder, 1, start{program: least, silent: true})
		if err != nil {
			return err
		}
		row("first frame, queries unanswered (least: once)", duration, first[2], waited[0])
	}

	large := start{program: own, args: []string{"--file", digits, "--pane", "network"}}
	keys, err := keyTimes(folder, start{program: own}, start{program: least}, large)
	if err != nil {
		return err
	}
	row("key to frame, a nudge of the gate", duration, keys[0].wait, keys[1].wait)
	row("key to frame, a nudge in "+net.name, duration, keys[2].wait, keys[1].wait)
	row("processor time of a key, the gate", duration, keys[0].work, keys[1].work)
	row("processor time of a key, "+net.name, duration, keys[2].work, keys[1].work)
	row("resident memory after the first frame", megabytes, memory[0], memory[1])
	row(fmt.Sprintf("resident memory after %d keys", len(keys[0].waits)), megabytes, keys[0].memory, keys[1].memory)
	row("the same with "+net.name, megabytes, keys[2].memory, keys[1].memory)
	return nil
}

// buildProgram builds a package of nnexplore with its symbols and without.
func buildProgram(folder, pkg string) (program, error) {
	name := filepath.Base(pkg)
	p := program{name, filepath.Join(folder, name), filepath.Join(folder, name+"-stripped")}
	for path, flags := range map[string]string{p.path: "", p.stripped: "-s -w"} {
		command := exec.Command("go", "build", "-C", "../..", "-ldflags", flags, "-o", path, pkg)
		if out, err := command.CombinedOutput(); err != nil {
			return p, fmt.Errorf("go build %s: %w\n%s", pkg, err, out)
		}
	}
	return p, nil
}

// firstFrames gives the median time to the first frame of each start, and the
// median of the memory then, in bytes.
func firstFrames(folder string, rounds int, starts ...start) (times, memory []float64, err error) {
	took, held := make([][]float64, len(starts)), make([][]float64, len(starts))
	for r := range rounds {
		for i := range starts {
			k := (i + r) % len(starts)
			began := time.Now()
			s, err := open(starts[k], folder)
			if err != nil {
				return nil, nil, err
			}
			took[k] = append(took[k], float64(s.drawn.Sub(began)))
			held[k] = append(held[k], resident(s.command.Process.Pid))
			s.close()
		}
	}
	for k := range starts {
		times, memory = append(times, median(took[k])), append(memory, median(held[k]))
	}
	return times, memory, nil
}

// keyTime is what a key costs: the wait for its frame and the processor's time
// on the median, in nanoseconds, and the memory after all of them.
type keyTime struct {
	waits              []float64
	wait, work, memory float64
}

// keyTimes runs the programs beside each other and presses keys in turns.
func keyTimes(folder string, starts ...start) ([]keyTime, error) {
	keys := make([]keyTime, len(starts))
	screens := make([]*screen, len(starts))
	for k, st := range starts {
		s, err := open(st, folder)
		if err != nil {
			return nil, err
		}
		defer s.close()
		s.settle()
		screens[k] = s
	}
	for r := range 10 * rounds {
		for i := range starts {
			k := (i + r) % len(starts)
			// Not in step with the clock of the renderer.
			time.Sleep(time.Millisecond + rand.N(17*time.Millisecond))
			began := time.Now()
			if err := screens[k].press(nudges[r%2]); err != nil {
				return nil, err
			}
			at, err := screens[k].next(began)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", starts[k].name, err)
			}
			keys[k].waits = append(keys[k].waits, float64(at.Sub(began)))
		}
	}
	for k := range starts {
		keys[k].wait = median(keys[k].waits)
		keys[k].memory = resident(screens[k].command.Process.Pid)
		var err error
		if keys[k].work, err = keyWork(folder, starts[k]); err != nil {
			return nil, err
		}
	}
	return keys, nil
}

// keyWork is the processor's time for a key: of a run with many of them, less
// that of runs without any.
func keyWork(folder string, st start) (float64, error) {
	const many = 150
	spent := func(keys int) (float64, error) {
		s, err := open(st, folder)
		if err != nil {
			return 0, err
		}
		s.settle()
		for i := range keys {
			began := time.Now()
			if err := s.press(nudges[i%2]); err != nil {
				return 0, err
			}
			if _, err := s.next(began); err != nil {
				return 0, fmt.Errorf("%s: %w", st.name, err)
			}
		}
		s.close()
		return float64(s.command.ProcessState.UserTime() + s.command.ProcessState.SystemTime()), nil
	}
	var work []float64
	for range 3 {
		with, err := spent(many)
		if err != nil {
			return 0, err
		}
		without, err := spent(0)
		if err != nil {
			return 0, err
		}
		work = append(work, (with-without)/many)
	}
	return median(work), nil
}

// showWritten prints what a key makes the program write.
func showWritten(own program, folder string) error {
	t := newTable(fmt.Sprintf("What a key makes nnexplore write, of a screen of %d lines", rows),
		"pane", "key", "bytes", "lines written", "lines that changed")
	for _, pane := range []string{"gate", "curves", "network"} {
		s, err := open(start{program: own, args: []string{"--pane", pane}}, folder)
		if err != nil {
			return err
		}
		s.settle()
		for _, k := range []struct{ name, key string }{{"one without a meaning", meaningless}, {"→", right}, {"+", "+"}, {"-", "-"}} {
			before, from := s.lines(), s.count()
			began := time.Now()
			if err := s.press(k.key); err != nil {
				return err
			}
			if k.key != meaningless {
				if _, err := s.next(began); err != nil {
					return err
				}
			}
			s.settle()
			after, changed := s.lines(), 0
			for y := range after {
				if after[y] != before[y] {
					changed++
				}
			}
			news := s.since(from)
			t.row(pane, k.name, fmt.Sprint(len(news)), fmt.Sprint(linesIn(news)), fmt.Sprint(changed))
		}
		s.close()
	}
	return t.Flush()
}

// control are the sequences that move or dress and write no character.
var control = regexp.MustCompile(`\x1b\[[0-9;?]*[A-Za-z]|\r`)

// linesIn counts the lines in which something is written.
func linesIn(written []byte) int {
	n := 0
	for line := range bytes.SplitSeq(control.ReplaceAll(written, nil), []byte("\n")) {
		if len(line) > 0 {
			n++
		}
	}
	return n
}

// resident is the memory that a process holds, in bytes; 0 where the system does
// not tell.
func resident(pid int) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(status), "VmRSS:")
	number, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	kilobytes, _ := strconv.ParseFloat(number, 64)
	return kilobytes * 1024
}

func size(path string) float64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return float64(info.Size())
}

func megabytes(n float64) string { return fmt.Sprintf("%.1f MB", n/1e6) }
