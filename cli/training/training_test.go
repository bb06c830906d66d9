package training

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nnexplore/internal/intact"
	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/netfile"
	"nnexplore/presets"
	"nnexplore/report"
)

// xor is a run of xor-learn.
func xor(t *testing.T, format string, steps, every int) *Job {
	t.Helper()
	n, err := presets.NetworkNamed("xor-learn")
	if err != nil {
		t.Fatal(err)
	}
	j := &Job{Format: format, Every: every}
	j.From, j.Net, j.Examples = report.FromPreset(n.Name), n.Network, n.Lessons()
	j.Plan = train.Plan{Steps: steps, Rate: n.Rate, Loss: model.HalfSquared}
	return j
}

// A stopper stops a run when so many lines were written.
type stopper struct {
	bytes.Buffer
	lines int
	stop  func()
}

func (s *stopper) Write(b []byte) (int, error) {
	if s.lines -= bytes.Count(b, []byte("\n")); s.lines <= 0 {
		s.stop()
	}
	return s.Buffer.Write(b)
}

// TestStopped holds that a run that is stopped leaves what is done: whole lines up to a step, and in
// the file the network after exactly that step.
func TestStopped(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	j := xor(t, "csv", 1_000_000_000, 0)
	j.Live, j.Out = true, filepath.Join(t.TempDir(), "out.json")
	out := stopper{lines: 8, stop: stop}
	if err := j.Do(ctx, &out); err != nil {
		t.Fatal(err)
	}
	if err := j.Write(&out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimRight(out.String(), "\n"), "\n")
	if last := lines[len(lines)-1]; j.Result.Steps != 6 || !strings.HasPrefix(last, "6,") || len(lines) != 8 {
		t.Errorf("after %d steps the lines are %q", j.Result.Steps, lines)
	}
	f, err := netfile.Read(j.Out, netfile.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := train.Run(context.Background(), j.Net, j.Examples, train.Plan{Steps: 6, Rate: j.Plan.Rate, Loss: j.Plan.Loss}, nil)
	if !model.Alike(f.Network, want.Network) || !strings.Contains(f.Network.Source, "6 steps of learning") {
		t.Errorf("the file has %+v, want %+v", f.Network, want.Network)
	}
	if !slices.EqualFunc(f.Batch, j.Examples.X, slices.Equal[[]float64]) || !slices.EqualFunc(f.Targets, j.Examples.T, slices.Equal[[]float64]) {
		t.Errorf("the file has the examples %v, %v", f.Batch, f.Targets)
	}
}

// A full writer takes nothing more after the first lines.
type full struct{ left int }

func (f *full) Write(b []byte) (int, error) {
	if f.left--; f.left < 0 {
		return 0, io.ErrClosedPipe
	}
	return len(b), nil
}

// TestNobodyReads holds that a run ends when nobody reads its lines any more.
func TestNobodyReads(t *testing.T) {
	j := xor(t, "csv", 1_000_000_000, 0)
	if err := j.Do(context.Background(), &full{left: 2}); !errors.Is(err, io.ErrClosedPipe) || j.Result.Steps > 100_000 {
		t.Errorf("it ends after %d steps with %v", j.Result.Steps, err)
	}
}

// TestKeepsFiles holds that a file that is there is not replaced, and is known before any step.
func TestKeepsFiles(t *testing.T) {
	j := xor(t, "text", 2, 0)
	j.Out = filepath.Join(t.TempDir(), "out.json")
	if err := j.Check(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(j.Out, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := j.Check(); err == nil || !strings.HasSuffix(err.Error(), "out.json is there already; --force replaces it") {
		t.Errorf("it says %v", err)
	}
	if err := j.Do(context.Background(), io.Discard); err != nil {
		t.Fatal(err)
	}
	if err := j.Write(io.Discard); !errors.Is(err, intact.ErrExists) {
		t.Errorf("a file that came meanwhile: %v", err)
	}
	if data, _ := os.ReadFile(j.Out); string(data) != "mine" {
		t.Errorf("the file has %q", data)
	}
	if j.Overwrite = true; j.Check() != nil || j.Write(io.Discard) != nil {
		t.Error("it is not replaced when that is asked for")
	}
}

// TestSoFar holds the words of the progress.
func TestSoFar(t *testing.T) {
	j := xor(t, "text", 0, 0)
	if err := j.Do(context.Background(), io.Discard); err != nil {
		t.Fatal(err)
	}
	if got := j.SoFar(); got != "step 0 of 0, L = 0.12825" {
		t.Errorf("it says %q", got)
	}
}

// TestBegin holds what is changed before the first step, and that it is noted.
func TestBegin(t *testing.T) {
	seed := uint64(1)
	j := xor(t, "text", 0, 0)
	j.Remark = "known"
	if err := j.Begin(Beginning{}); err != nil || j.Remark != "known" || j.Changes != nil {
		t.Errorf("nothing changes %v, %q, %v", j.Changes, j.Remark, err)
	}
	if err := j.Begin(Beginning{Seed: &seed, Inside: model.ReLU, NoBiases: true, Scale: []float64{100, 1}}); err != nil {
		t.Fatal(err)
	}
	want := "W and b are those of the seed 1|relu inside|every b is 0 and stays 0|x is multiplied by 100,1"
	if got := strings.Join(j.Changes, "|"); got != want || j.Remark != "" || !j.Plan.KeepBiases {
		t.Errorf("the changes are %s", got)
	}
	if key := j.From.AppendJSON(nil); !strings.HasPrefix(string(key), `{"changed_preset":`) {
		t.Errorf("the origin is a %s", key)
	}
	if l := j.Net.Layers; l[0].Activation != model.ReLU || l[1].Activation != model.Sigmoid || l[0].B[0] != 0 || j.Examples.X[1][0] != 100 || j.Examples.X[2][1] != 1 {
		t.Errorf("it begins with %+v and %v", l, j.Examples.X)
	}
	if err := j.Begin(Beginning{Scale: []float64{1}}); err == nil || err.Error() != "--scale has 1 number, but x has 2" {
		t.Errorf("it says %v", err)
	}
}
