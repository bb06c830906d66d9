package netfile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"nnexplore/model"
)

// MaxJSON is the length of the longest JSON text that is read or written, 64 MiB:
// about three million numbers. An .npz file may hold more.
const MaxJSON = 64 << 20

// ReadJSON reads a network from the JSON text that the package comment shows. It
// takes at most [MaxJSON] bytes and one more from r.
//
// The error is a sentence with line and column where the text is at fault: what is
// not JSON, a field that is unknown or there twice, something else where a number,
// a list or a string must stand, rows of different lengths, a number that a float64
// cannot hold, an unknown activation, and whatever follows the network. It has the
// layer and both shapes where the layers or x do not fit together; that is what
// [model.Network.Check] says. An error of r is wrapped.
func ReadJSON(r io.Reader) (File, error) { return readJSON(r, func(float64) {}) }

// readJSON tells watch which part of the text is read.
func readJSON(r io.Reader, watch func(part float64)) (File, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxJSON+1))
	if err != nil {
		return File{}, fmt.Errorf("it cannot be read: %w", err)
	}
	if len(data) > MaxJSON {
		return File{}, fmt.Errorf("it is longer than 64 MiB; a network in JSON takes at most that, and .npz has room for more")
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // some editors begin a text with this mark
	p := parser{data: data, watch: watch}
	if bad := invalidUTF8(data); bad >= 0 {
		return File{}, p.fail(bad, "the byte 0x%02x is not UTF-8; a network in JSON was expected, a text in UTF-8", data[bad])
	}
	return p.file()
}

// invalidUTF8 is where the first byte stands that is not UTF-8, or -1.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	i := 0
	for {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
}

func (p *parser) file() (File, error) {
	var n model.Network
	var x []float64
	seen, err := p.object("the network", []string{"name", "source", "x", "layers"}, func(field string) (err error) {
		switch field {
		case "name":
			n.Name, err = p.str("name")
		case "source":
			n.Source, err = p.str("source")
		case "x":
			x, err = p.numbers([]float64{}, "x", model.X)
		case "layers":
			n.Layers, err = p.layers()
		}
		return err
	})
	if err != nil {
		return File{}, err
	}
	if p.space(); p.pos < len(p.data) {
		return File{}, p.surprise("after the network", "the end of the file")
	}
	if !slices.Contains(seen, "layers") {
		return File{}, p.fail(p.pos, "the field \"layers\" is missing; a list of at least one layer was expected")
	}
	return newFile(n, x)
}

func (p *parser) layers() ([]model.Layer, error) {
	var layers []model.Layer
	err := p.list("layers", layerName, func(i int) error {
		p.layer = i + 1
		l, err := p.oneLayer(i)
		layers = append(layers, l)
		p.layer = 0
		return err
	})
	return layers, err
}

func layerName(i int) string { return fmt.Sprintf("layer %d", i+1) }

func (p *parser) oneLayer(l int) (model.Layer, error) {
	var layer model.Layer
	p.space()
	start := p.pos
	seen, err := p.object("the layer", []string{"w", "b", "activation"}, func(field string) (err error) {
		switch field {
		case "w":
			layer.W, err = p.matrix(l)
		case "b":
			layer.B, err = p.numbers(nil, fmt.Sprintf("b%d", l+1), func(j int) model.Ref { return model.B(l, j) })
		case "activation":
			layer.Activation, err = p.activation()
		}
		return err
	})
	if err != nil {
		return layer, err
	}
	for _, field := range []string{"w", "activation"} { // a missing b is told with the shape of W
		if !slices.Contains(seen, field) {
			return layer, p.fail(start, "the field %q is missing; a layer has w, b and activation", field)
		}
	}
	return layer, nil
}

func (p *parser) activation() (model.Activation, error) {
	p.space()
	start := p.pos
	s, err := p.str("activation")
	if err != nil {
		return "", err
	}
	a, err := model.ParseActivation(short(s))
	if err != nil {
		return "", p.fail(start, "%w", err)
	}
	return a, nil
}

func (p *parser) matrix(l int) ([][]float64, error) {
	var flat []float64
	length := 0
	name := func(i int) string { return fmt.Sprintf("row %d of W%d", i+1, l+1) }
	err := p.list(fmt.Sprintf("W%d", l+1), name, func(i int) (err error) {
		p.space()
		start, before := p.pos, len(flat)
		flat, err = p.numbers(flat, name(i), func(j int) model.Ref { return model.W(l, i, j) })
		if err != nil {
			return err
		}
		got := len(flat) - before
		if i == 0 {
			length = got
		}
		if got != length {
			return p.fail(start, "row %d of W has %s, but row 1 has %d", i+1, plural(uint64(got), "value"), length)
		}
		return nil
	})
	return cut(flat, length), err
}

// WriteJSON writes the network as [ReadJSON] reads it, a matrix row a line, in one
// piece. Without x, nil, the text has none. What was written reads back to the same
// numbers, bit for bit, and is written again to the same bytes; only bytes in Name
// or Source that are not UTF-8 become U+FFFD.
//
// Nothing is written, and the error is a sentence, when the network fails its
// Check, when x does not fit it, when a number is not finite, and when the text is
// longer than [MaxJSON]. An error of w is given as it is.
func WriteJSON(w io.Writer, n model.Network, x []float64) error {
	if err := check(n, x); err != nil {
		return err
	}
	text := appendFile(nil, n, x)
	if len(text) > MaxJSON {
		return fmt.Errorf("the network %s takes more than 64 MiB in JSON, the most that is read again", n.SizesText())
	}
	_, err := w.Write(text)
	return err
}

func appendFile(to []byte, n model.Network, x []float64) []byte {
	to = append(to, "{\n  \"name\": "...)
	to = appendString(to, n.Name)
	to = append(to, ",\n  \"source\": "...)
	to = appendString(to, n.Source)
	if x != nil {
		to = append(to, ",\n  \"x\": "...)
		to = appendNumbers(to, x)
	}
	to = append(to, ",\n  \"layers\": ["...)
	for i, l := range n.Layers {
		if i > 0 {
			to = append(to, ',')
		}
		to = appendLayer(to, l)
	}
	return append(to, "\n  ]\n}\n"...)
}

func appendLayer(to []byte, l model.Layer) []byte {
	to = append(to, "\n    {\n      \"w\": ["...)
	for i, row := range l.W {
		if i > 0 {
			to = append(to, ',')
		}
		to = append(to, "\n        "...)
		to = appendNumbers(to, row)
	}
	to = append(to, "\n      ],\n      \"b\": "...)
	to = appendNumbers(to, l.B)
	to = append(to, ",\n      \"activation\": "...)
	to = appendString(to, string(l.Activation))
	return append(to, "\n    }"...)
}

func appendNumbers(to []byte, v []float64) []byte {
	to = append(to, '[')
	for i, f := range v {
		if i > 0 {
			to = append(to, ", "...)
		}
		format := byte('f')
		if size := math.Abs(f); size != 0 && (size < 1e-6 || size >= 1e21) {
			format = 'e'
		}
		to = strconv.AppendFloat(to, f, format, -1, 64)
		if len(to) > MaxJSON {
			break // it is refused, however it ends
		}
	}
	return append(to, ']')
}

func appendString(to []byte, s string) []byte {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	_ = e.Encode(strings.ToValidUTF8(s, "\uFFFD")) // a string into memory cannot fail
	return append(to, bytes.TrimRight(text.Bytes(), "\n")...)
}
