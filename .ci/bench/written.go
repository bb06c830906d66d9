package main

import (
	"bytes"
	"fmt"
	"regexp"
	"time"
)

// The keys as a terminal sends them.
const (
	right       = "\x1b[C"
	meaningless = "\x1b[19~" // F8
)

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
