// Package training makes the run of a command that lets a network learn: it writes the curve as it
// goes, and what came of it at the end.
package training

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"math"
	"os"
	"sync/atomic"

	"nnexplore/internal/intact"
	"nnexplore/model/train"
	"nnexplore/netfile"
	"nnexplore/report/learnt"
)

// A Job is one run and where it is written.
type Job struct {
	learnt.Run
	Format    string
	Every     int    // the steps between two points that are written; 0 for as many points as the format has room for
	Live      bool   // whether every line of CSV is written at once, for a person who waits
	Out       string // the file for the network after the last step; "" for none
	Overwrite bool

	step atomic.Int64
	loss atomic.Uint64 // its bits
}

// The points of the curve that are written where nobody asks for more.
const (
	mostInText = 20
	mostInJSON = 1000
)

// Check refuses a file that is there already before anything is computed.
func (j *Job) Check() error {
	if _, err := os.Lstat(j.Out); j.Out != "" && !j.Overwrite && err == nil {
		return fmt.Errorf("--out: %s is there already; --force replaces it", j.Out)
	}
	return nil
}

// SoFar is how far the run is, in words.
func (j *Job) SoFar() string {
	return fmt.Sprintf("step %d of %d, L = %s", j.step.Load(), j.Plan.Steps, learnt.Figure(math.Float64frombits(j.loss.Load())))
}

// Do runs until the steps are made, ctx is done or L is no number. CSV is written to w on the way;
// where that fails the run ends, and the error is that of w.
func (j *Job) Do(ctx context.Context, w io.Writer) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	j.Plan.Most = mostInText
	if j.Format == "json" {
		j.Plan.Most = mostInJSON
	}
	lines := table{out: bufio.NewWriter(w), live: j.Live}
	var asked []train.Point
	watch := func(p train.Point) {
		j.step.Store(int64(p.Step))
		j.loss.Store(math.Float64bits(p.L))
		switch {
		case p.Step%max(j.Every, 1) != 0:
		case j.Format == "csv":
			if !lines.add(p) {
				stop()
			}
		case j.Every > 0:
			asked = append(asked, p)
		}
	}
	if j.Format == "csv" {
		lines.out.WriteString(learnt.CSVHead)
	}
	j.Result = train.Run(ctx, j.Net, j.Examples, j.Plan, watch)
	last := train.Point{Step: j.Result.Steps, L: j.Result.L}
	missing := last.Step%max(j.Every, 1) != 0
	if j.Every > 0 {
		if missing {
			asked = append(asked, last)
		}
		j.Result.Curve = asked
	}
	if j.Format != "csv" {
		return nil
	}
	if missing {
		lines.add(last)
	}
	return lines.out.Flush()
}

// Write writes the run to w, but for CSV, which is written by then, and the network to its file, with the examples,
// so that learning can go on from there.
func (j *Job) Write(w io.Writer) error {
	var err error
	if format, ok := learnt.Formats().Find(j.Format); ok && j.Format != "csv" {
		err = format.Write(w, j.Run)
	}
	if j.Out == "" {
		return err
	}
	n := j.Result.Network
	n.Source = fmt.Sprintf("%s, %d steps of learning from %s", n.Name, j.Result.Steps, n.Source)
	return cmp.Or(err, intact.Write(j.Out, j.Overwrite, func(w io.Writer) error {
		return netfile.WriteExamples(w, n, j.Examples.X, j.Examples.T)
	}))
}

// A table is a curve written line by line.
type table struct {
	out  *bufio.Writer
	live bool
	line []byte
}

// add writes a point; ok is whether it could be.
func (t *table) add(p train.Point) (ok bool) {
	t.line = learnt.AppendCSV(t.line[:0], p)
	_, err := t.out.Write(t.line)
	if t.live && err == nil {
		err = t.out.Flush()
	}
	return err == nil
}
