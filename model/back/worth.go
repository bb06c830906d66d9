package back

import (
	"math"
	"strconv"
	"strings"
)

// Worth is what stands behind the = of a formula worked out by hand, with each number as written
// gives it: where written rounds, that may be another number than the result. ok is false where terms
// are left out, and where what comes out is no number.
func (f Formula) Worth(written func(float64) float64) (v float64, ok bool) {
	w := worker{pieces: f.Pieces, written: written, ok: true}
	v = w.sum()
	return v, w.ok && len(w.pieces) == 0 && !math.IsNaN(v)
}

// A worker reads a formula from left to right, and works it out on the way.
type worker struct {
	pieces  []Piece // what is left of it
	written func(float64) float64
	ok      bool
}

// takes reads a text, if it comes next.
func (w *worker) takes(text string) bool {
	for len(w.pieces) > 0 {
		p := w.pieces[0]
		left := strings.TrimLeft(p.Text, " ")
		if p.Text != "" && left == "" {
			w.pieces = w.pieces[1:]
			continue
		}
		rest, is := strings.CutPrefix(left, text)
		switch {
		case p.Text == "" || !is:
			return false
		case rest == "":
			w.pieces = w.pieces[1:]
		default:
			w.pieces = append([]Piece{{Text: rest}}, w.pieces[1:]...)
		}
		return true
	}
	return false
}

func (w *worker) sum() float64 {
	v := w.product()
	for {
		switch {
		case w.takes("+"):
			v += w.product()
		case w.takes("−"):
			v -= w.product()
		default:
			return v
		}
	}
}

func (w *worker) product() float64 {
	v := w.factor()
	for {
		switch {
		case w.takes("·"):
			v = float64(v * w.factor())
		case w.takes("/"):
			v /= w.factor()
		default:
			return v
		}
	}
}

func (w *worker) factor() float64 {
	var v float64
	switch {
	case w.takes("−"):
		return -w.factor()
	case w.takes("log"):
		return math.Log(w.factor())
	case w.takes("½"):
		v = 0.5
	case w.takes("("):
		v = w.sum()
		w.ok = w.takes(")") && w.ok
	default:
		v = w.number()
	}
	if w.takes("²") {
		v = float64(v * v)
	}
	return v
}

// number reads a number of the network, or one that stands in the text.
func (w *worker) number() float64 {
	if len(w.pieces) == 0 {
		w.ok = false
		return 0
	}
	p := w.pieces[0]
	if p.Text == "" {
		w.pieces = w.pieces[1:]
		return w.written(p.Number.Value)
	}
	text := strings.TrimLeft(p.Text, " ")
	digits := text[:len(text)-len(strings.TrimLeft(text, "0123456789"))]
	v, err := strconv.ParseFloat(digits, 64)
	if err != nil { // of "…" nobody knows
		w.ok = false
		digits = "…"
	}
	w.takes(digits)
	return v
}
