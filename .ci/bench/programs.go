package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/creack/pty"

	"nnexplore/netfile"
)

// The size of the terminal.
const cols, rows = 80, 24

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
			return // this system does not report it
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

// resident is the memory that a process holds, in bytes; 0 where the system does not
// report it.
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
