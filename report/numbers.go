package report

import (
	"encoding/json"
	"math"
	"strconv"

	"nnexplore/internal/strict"
	"nnexplore/number"
)

// appendNumber appends v to b in the fewest digits that read back to the same float64.
// Negative zero is "-0.0": a plain "-0" is a number too, but Python reads it as a whole
// number and loses the sign. NaN and the infinities become words that most readers of
// numbers know, with mark on both sides.
func appendNumber(b []byte, v float64, mark string) []byte {
	switch {
	case math.IsNaN(v):
		return append(append(append(b, mark...), "NaN"...), mark...)
	case math.IsInf(v, 1):
		return append(append(append(b, mark...), "Infinity"...), mark...)
	case math.IsInf(v, -1):
		return append(append(append(b, mark...), "-Infinity"...), mark...)
	case v == 0 && math.Signbit(v):
		return append(b, "-0.0"...)
	}
	return number.AppendPlain(b, v)
}

// JSONNumber appends v as JSON, which has no word for NaN and infinities and
// gets strings for them.
func JSONNumber(b []byte, v float64) []byte { return appendNumber(b, v, `"`) }

// jsonList appends a JSON array of things, each as item appends it.
func jsonList[T any](b []byte, list []T, item func(b []byte, i int, thing T) []byte) []byte {
	b = append(b, '[')
	for i, thing := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = item(b, i, thing)
	}
	return append(b, ']')
}

// jsonNumbers appends v as a JSON array.
func jsonNumbers(b []byte, v []float64) []byte {
	return jsonList(b, v, func(b []byte, _ int, x float64) []byte { return JSONNumber(b, x) })
}

// jsonMatrix appends m as a JSON array of its rows.
func jsonMatrix(b []byte, m [][]float64) []byte {
	return jsonList(b, m, func(b []byte, _ int, row []float64) []byte { return jsonNumbers(b, row) })
}

// jsonLayer begins the object of layer l, counted from 0.
func jsonLayer(b []byte, l int) []byte {
	return strconv.AppendInt(append(b, `{"layer":`...), int64(l+1), 10)
}

// JSONText appends s as a JSON string, all of whose characters can be printed.
func JSONText(b []byte, s string) []byte {
	text, err := json.Marshal(s)
	if err != nil {
		panic("report: a string that JSON cannot hold: " + err.Error())
	}
	return append(b, strict.Printable(text)...)
}

// csvNumber appends v as a field of CSV.
func csvNumber(b []byte, v float64) []byte { return appendNumber(b, v, "") }

// VectorCSV appends v to b as a line of CSV.
func VectorCSV(b []byte, v []float64) []byte {
	for i, x := range v {
		if i > 0 {
			b = append(b, ',')
		}
		b = csvNumber(b, x)
	}
	return append(b, '\n')
}
