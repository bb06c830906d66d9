package report

import (
	"errors"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/model/plane"
)

// TestFormats finds each format by its name and by its ending, and none by another word.
func TestFormats(t *testing.T) {
	t.Run("gate", func(t *testing.T) { findsAll(t, GateFormats(), "text json csv markdown .txt .json .csv .md") })
	t.Run("samples", func(t *testing.T) { findsAll(t, SampleFormats(), "text csv json .txt .csv .json") })
	t.Run("forward", func(t *testing.T) {
		findsAll(t, ForwardFormats(), "text json csv markdown latex numpy .txt .json .csv .md .tex .py")
	})
	t.Run("plane", func(t *testing.T) { findsAll(t, PlaneFormats(), "csv png .csv .png") })
}

func findsAll[D any](t *testing.T, formats Formats[D], want string) {
	t.Helper()
	if got := strings.Join(append(formats.Names(), formats.Endings()...), " "); got != want {
		t.Errorf("the formats are %s, want %s", got, want)
	}
	for _, f := range formats {
		for _, word := range []string{f.Name, f.Ending} {
			if got, found := formats.Find(word); !found || got.Name != f.Name {
				t.Errorf("%q finds %q, %v", word, got.Name, found)
			}
		}
	}
	for _, word := range []string{"", ".", "md", "Text", ".pdf"} {
		if f, found := formats.Find(word); found {
			t.Errorf("%q finds %s", word, f.Name)
		}
	}
}

// A writer that fails is not silent.
func TestWriteErrors(t *testing.T) {
	failing(t, GateFormats(), model.Gate{})
	failing(t, SampleFormats(), Samples{[]float64{1}, Columns(model.Elementwise())})
	failing(t, ForwardFormats(), preset(t, "xor"))
	xor := preset(t, "xor").Net
	of := plane.Of{Network: xor, Target: xor.Out(1, 0), Window: model.Window{X0: 0, X1: 1, Y0: 0, Y1: 1}, Cols: 2, Rows: 2}
	failing(t, PlaneFormats(), Plane{Plane: plane.Sample(of)})
}

func failing[D any](t *testing.T, formats Formats[D], document D) {
	t.Helper()
	for _, f := range formats {
		if err := f.Write(brokenWriter{}, document); err != errBroken {
			t.Errorf("%T as %s: the error is %v", document, f.Name, err)
		}
	}
}

var errBroken = errors.New("broken")

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }
