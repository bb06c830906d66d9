package netfile

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"

	"nnexplore/internal/strict"
	"nnexplore/number"
)

// maxTensorHeader is how long the header of a safetensors file may be. That of a network
// of a thousand layers is far shorter.
const maxTensorHeader = 8 << 20

// tensorTypes are the types of safetensors as [numberTypeOf] has them.
var tensorTypes = map[string]string{
	"F64": "f8", "F32": "f4", "F16": "f2", "BF16": "e2", "I64": "i8", "I32": "i4", "I16": "i2", "I8": "i1",
	"U64": "u8", "U32": "u4", "U16": "u2", "U8": "u1", "BOOL": "b1",
}

// A tensor is an array in the header of a safetensors file.
type tensor struct {
	Type    string `json:"dtype"`
	Shape   []int  `json:"shape"`
	Offsets []int  `json:"data_offsets"` // where its numbers begin and end, behind the header
}

// A tensorHeader is the tensors by their names.
type tensorHeader struct {
	names   []string
	tensors []tensor
}

// ReadJSON implements [strict.Value].
func (h *tensorHeader) ReadJSON(r *strict.Reader) error {
	return r.Object(func(name string, _ strict.Pos) error {
		return r.Field(name, func() error {
			if name == "__metadata__" {
				return new(jsonValue).ReadJSON(r)
			}
			var t tensor
			err := r.Read(&t)
			h.names, h.tensors = append(h.names, name), append(h.tensors, t)
			return err
		})
	})
}

// isSafetensors reports whether a file that begins so, of size bytes, is one: its header
// is JSON behind its own length.
func isSafetensors(begins []byte, size int64) bool {
	return len(begins) > 8 && begins[8] == '{' && binary.LittleEndian.Uint64(begins) < uint64(max(size, 8)-7)
}

// readSafetensors reads a network from a file of size bytes in the format of safetensors:
// a header of names, types, shapes and places, and the numbers. The places have to cover
// all that follows the header, each byte once.
//
// The error is a sentence, as that of [readNPZ].
func readSafetensors(r io.ReaderAt, size int64, o Options) (File, error) {
	var start [8]byte
	if _, err := r.ReadAt(start[:], 0); err != nil {
		return File{}, explain(err)
	}
	length := int64(binary.LittleEndian.Uint64(start[:]))
	if length < 0 || length > maxTensorHeader || length > size-8 {
		return File{}, fmt.Errorf("its header claims %d bytes; at most %d were expected", uint64(length), min(maxTensorHeader, max(size-8, 0)))
	}
	var h tensorHeader
	if err := strict.NewReader(io.NewSectionReader(r, 8, length)).Decode(&h); err != nil {
		var fault *strict.Fault
		if errors.As(err, &fault) {
			return File{}, fmt.Errorf("its header, line %d, column %d: %w", fault.Line, fault.Column, err)
		}
		return File{}, explain(err)
	}
	data := io.NewSectionReader(r, 8+length, size-8-length)
	c := content{sorted: true, memory: memoryFor(size), load: `safetensors.numpy.load_file("network.safetensors")`}
	if err := h.covers(data.Size()); err != nil {
		return File{}, err
	}
	for i, t := range h.tensors {
		a, err := t.array(h.names[i], data)
		if err != nil {
			return File{}, fmt.Errorf("%s%w", a.where, err)
		}
		c.arrays = append(c.arrays, a)
	}
	return c.file(o)
}

// covers returns an error if the places of the tensors are not all of size bytes, each once.
func (h *tensorHeader) covers(size int64) error {
	places := make([]int, len(h.tensors))
	for i, t := range h.tensors {
		if places[i] = i; len(t.Offsets) != 2 || t.Offsets[0] > t.Offsets[1] {
			return fmt.Errorf("%s: its data_offsets are %v; where it begins and where it ends was expected", shown(h.names[i]), t.Offsets)
		}
	}
	slices.SortFunc(places, func(i, j int) int {
		return cmp.Or(h.tensors[i].Offsets[0]-h.tensors[j].Offsets[0], h.tensors[i].Offsets[1]-h.tensors[j].Offsets[1])
	})
	end := 0
	for _, i := range places {
		if t := h.tensors[i]; t.Offsets[0] != end {
			return fmt.Errorf("%s: it begins at byte %d, but what stands before ends at %d; the file is damaged", shown(h.names[i]), t.Offsets[0], end)
		}
		end = h.tensors[i].Offsets[1]
	}
	if int64(end) != size {
		return fmt.Errorf("its arrays end at byte %d, but %s follow the header; the file is cut short or damaged", end, number.Count(int(size), "byte"))
	}
	return nil
}

// array is a tensor as an array of a file.
func (t tensor) array(name string, data *io.SectionReader) (array, error) {
	a := newArray(name, t.Shape)
	kind, known := numberTypeOf(tensorTypes[t.Type], binary.LittleEndian)
	count, ok := countOf(t.Shape)
	length := t.Offsets[1] - t.Offsets[0]
	switch want := count * kind.size; {
	case !ok:
		return a, fmt.Errorf("its shape is %s, which no memory holds", a.ShapeText())
	case !known:
		a.fault = errType(t.Type)
	case want != uint64(length):
		return a, fmt.Errorf("its shape %s of %s takes %s, but it has %d", a.ShapeText(), t.Type, number.Count(want, "byte"), length)
	}
	a.read = func(turned bool) ([]float64, error) {
		return kind.read(io.NewSectionReader(data, int64(t.Offsets[0]), int64(length)), a.Array, false, turned)
	}
	return a, nil
}
