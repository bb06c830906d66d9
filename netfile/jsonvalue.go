package netfile

import (
	"fmt"
	"slices"

	"nnexplore/internal/strict"
	"nnexplore/number"
)

// A jsonValue is any value of JSON. Lists of numbers, and lists of such lists that are of
// one length, are one array.
type jsonValue struct {
	kind   byte // 'n' numbers, 'l' a list of other values, 'o' an object, 's' a string, 0 for true, false and null
	shape  []int
	flat   []float64
	items  []jsonValue
	fields []jsonField
	text   string
}

// A jsonField is a field of an object, and where it begins.
type jsonField struct {
	name  string
	pos   strict.Pos
	value jsonValue
}

// maxDepth is how deep lists and objects are read that stand in one another.
const maxDepth = 8

// ReadJSON implements [strict.Value].
func (v *jsonValue) ReadJSON(r *strict.Reader) error { return v.read(r, 0) }

func (v *jsonValue) read(r *strict.Reader, depth int) (err error) {
	pos := r.Pos()
	switch {
	case r.Follows('[') || r.Follows('{'):
		if depth == maxDepth {
			return r.Fail(pos, fmt.Errorf("lists and objects stand %d deep in one another; at most %d were expected", depth+1, maxDepth))
		}
		if r.Follows('{') {
			return v.readObject(r, depth)
		}
		return v.readList(r, depth)
	case r.Follows('"'):
		v.kind = 's'
		v.text, err = r.String()
		return err
	case r.FollowsNumber():
		v.kind = 'n'
		f, err := r.Float()
		v.flat = []float64{f}
		return err
	}
	return r.Word()
}

func (v *jsonValue) readObject(r *strict.Reader, depth int) error {
	v.kind = 'o'
	return r.Object(func(name string, pos strict.Pos) error {
		v.fields = append(v.fields, jsonField{name: name, pos: pos})
		return r.Field(name, func() error { return v.fields[len(v.fields)-1].value.read(r, depth+1) })
	})
}

func (v *jsonValue) readList(r *strict.Reader, depth int) error {
	v.kind = 'n'
	length := 0
	var shape []int // of the items
	err := r.List(func(i int) error {
		var item jsonValue
		if err := item.read(r, depth+1); err != nil {
			return err
		}
		length = i + 1
		if i == 0 {
			shape = item.shape
		}
		if v.kind == 'n' && (item.kind != 'n' || !slices.Equal(item.shape, shape)) {
			v.kind, v.items, v.flat = 'l', part(v.flat, shape, i), nil
		}
		if v.kind == 'l' {
			v.items = append(v.items, item)
		} else {
			v.flat = append(v.flat, item.flat...)
		}
		return nil
	})
	if v.kind == 'n' {
		v.shape = append([]int{length}, shape...)
	}
	return err
}

// part takes numbers apart that are n arrays of one shape.
func part(flat []float64, shape []int, n int) []jsonValue {
	items := make([]jsonValue, n)
	for i := range items {
		size := len(flat) / n
		items[i] = jsonValue{kind: 'n', shape: shape, flat: flat[i*size : (i+1)*size]}
	}
	return items
}

// parts are the items of a list.
func (v jsonValue) parts() []jsonValue {
	if v.kind == 'n' && len(v.shape) > 0 {
		return part(v.flat, v.shape[1:], v.shape[0])
	}
	return v.items
}

// array is numbers as an array of a file.
func (v jsonValue) array(name string) array {
	a := newArray(name, v.shape)
	a.read = func(turned bool) ([]float64, error) {
		if !turned {
			return v.flat, nil
		}
		flat := make([]float64, 0, len(v.flat))
		for j := range v.shape[1] {
			for i := range v.shape[0] {
				flat = append(flat, v.flat[i*v.shape[1]+j])
			}
		}
		return flat, nil
	}
	return a
}

// strings is a list of nothing but strings.
func (v jsonValue) strings() (list []string, ok bool) {
	for _, item := range v.items {
		list = append(list, item.text)
	}
	return list, v.kind == 'l' && !slices.ContainsFunc(v.items, func(v jsonValue) bool { return v.kind != 's' })
}

// targets are the rows of what y is meant to be: one for each of n inputs, of a number for each of out
// outputs. For one input, or one output, they may be one list.
func (v jsonValue) targets(n, out int) ([][]float64, error) {
	shape := v.shape
	if v.kind == 'n' && len(shape) == 1 && (n == 1 && shape[0] == out || out == 1 && shape[0] == n) {
		shape = []int{n, out}
	}
	if v.kind != 'n' || !slices.Equal(shape, []int{n, out}) {
		return nil, fmt.Errorf("targets is no list of %s with %s each, a row for each x", number.Count(n, "row"), number.Count(out, "number"))
	}
	return cut(v.flat, out), nil
}

// readRows reads a list of numbers, or a list of such lists. The numbers are one row.
func readRows(r *strict.Reader, name string) ([][]float64, error) {
	var rows [][]float64
	flat := []float64{}
	err := r.List(func(i int) error {
		if i == 0 && r.Follows('[') || len(rows) > 0 {
			pos := r.Pos()
			row, err := readNumbers(r, []float64{})
			if rows = append(rows, row); err != nil {
				return err
			}
			return checkRow(r, pos, name, i, len(row), len(rows[0]))
		}
		f, err := r.Float()
		flat = append(flat, f)
		return err
	})
	if rows == nil {
		rows = [][]float64{flat}
	}
	return rows, err
}

// readMatrix reads W, a list of rows of one length. They become rows of one slice.
func readMatrix(r *strict.Reader) ([][]float64, error) {
	var flat []float64
	length := 0
	err := r.List(func(i int) (err error) {
		pos, before := r.Pos(), len(flat)
		if flat, err = readNumbers(r, flat); err != nil {
			return err
		}
		if i == 0 {
			length = len(flat)
		}
		return checkRow(r, pos, "W", i, len(flat)-before, length)
	})
	return cut(flat, length), err
}

// readNumbers reads a list of numbers and appends them to flat.
func readNumbers(r *strict.Reader, flat []float64) ([]float64, error) {
	err := r.List(func(int) error {
		f, err := r.Float()
		flat = append(flat, f)
		return err
	})
	return flat, err
}

// checkRow returns an error if row i, which begins at pos, is not as long as the first.
func checkRow(r *strict.Reader, pos strict.Pos, name string, i, length, first int) error {
	if length == first {
		return nil
	}
	return r.Fail(pos, fmt.Errorf("row %d of %s has %s, but row 1 has %d", i+1, name, number.Count(length, "value"), first))
}
