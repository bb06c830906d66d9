package netfile

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"nnexplore/internal/intact"
	"nnexplore/internal/strict"
	"nnexplore/model"
	"nnexplore/number"
)

// Save writes the network to the file at path in JSON, as [WriteJSON] does, by way of
// [intact.Write]. The errors are theirs, with the path before them.
func Save(path string, n model.Network, x []float64, overwrite bool) error {
	return intact.Write(path, overwrite, func(w io.Writer) error { return WriteJSON(w, n, x) })
}

// WriteJSON writes the network as JSON that [Read] reads, with a line for each row of a
// matrix. The text has no x if x is nil. The numbers are read back bit for bit, and
// written again they give the same text; but bytes of Name and Source that are not UTF-8
// become U+FFFD.
//
// Nothing is written if the network fails its Check, if x does not fit it, if a number
// is not finite, or if the text is longer than 64 MiB; the error is a sentence. An error
// of w is returned as it is.
func WriteJSON(w io.Writer, n model.Network, x []float64) error {
	var inputs [][]float64
	if x != nil {
		inputs = [][]float64{x}
	}
	return WriteExamples(w, n, inputs, nil)
}

// WriteExamples writes the network as [WriteJSON] does, with several inputs and what y is meant to be
// for each, as far as there are any.
func WriteExamples(w io.Writer, n model.Network, inputs, targets [][]float64) error {
	if err := checkExamples(n, inputs, targets); err != nil {
		return err
	}
	text := appendFile(nil, n, inputs, targets)
	if len(text) > maxJSON {
		return fmt.Errorf("the network %s takes more than 64 MiB in JSON, the most that is read again", n.SizesText())
	}
	_, err := w.Write(text)
	return err
}

// checkExamples is check with all the inputs, and with their targets.
func checkExamples(n model.Network, inputs, targets [][]float64) error {
	if err := check(n, nil); err != nil {
		return err
	}
	for _, x := range inputs {
		if err := cmp.Or(checkSize(n, x), finite(x, model.X)); err != nil {
			return err
		}
	}
	if targets != nil && len(targets) != len(inputs) {
		return fmt.Errorf("%s, but %s; one for each was expected", number.Count(len(inputs), "input"), number.Count(len(targets), "target"))
	}
	for _, t := range targets {
		if out := n.Layers[n.Last()].Out(); len(t) != out {
			return fmt.Errorf("a target has %s, but y has %d", number.Count(len(t), "number"), out)
		}
		if err := finite(t, func(j int) model.Ref { return model.Ref{Kind: model.InT, J: j} }); err != nil {
			return err
		}
	}
	return nil
}

func appendFile(to []byte, n model.Network, inputs, targets [][]float64) []byte {
	to = fmt.Appendf(to, "{\n  \"name\": %s,\n  \"source\": %s", jsonString(n.Name), jsonString(n.Source))
	to = appendRows(to, "x", inputs)
	to = appendRows(to, "targets", targets)
	to = appendNames(to, "inputs", n.Inputs)
	to = appendNames(to, "classes", n.Classes)
	to = append(to, ",\n  \"layers\": ["...)
	for i, l := range n.Layers {
		if i > 0 {
			to = append(to, ',')
		}
		to = appendLayer(to, l)
	}
	return append(to, "\n  ]\n}\n"...)
}

// appendRows appends a field of rows, a line each, or of one row.
func appendRows(to []byte, field string, rows [][]float64) []byte {
	switch {
	case len(rows) == 0:
		return to
	case len(rows) == 1:
		return appendNumbers(fmt.Appendf(to, ",\n  %q: ", field), rows[0])
	}
	to = fmt.Appendf(to, ",\n  %q: [", field)
	for i, row := range rows {
		if i > 0 {
			to = append(to, ',')
		}
		to = appendNumbers(append(to, "\n    "...), row)
	}
	return append(to, "\n  ]"...)
}

func appendNames(to []byte, field string, names []string) []byte {
	for i, name := range names {
		if i == 0 {
			to = fmt.Appendf(to, ",\n  %q: [", field)
		} else {
			to = append(to, ", "...)
		}
		to = append(to, jsonString(name)...)
	}
	if len(names) > 0 {
		to = append(to, ']')
	}
	return to
}

func appendLayer(to []byte, l model.Layer) []byte {
	to = append(to, "\n    {\n      \"w\": ["...)
	for i, row := range l.W {
		if i > 0 {
			to = append(to, ',')
		}
		to = appendNumbers(append(to, "\n        "...), row)
	}
	to = appendNumbers(append(to, "\n      ],\n      \"b\": "...), l.B)
	return fmt.Appendf(to, ",\n      \"activation\": %s\n    }", jsonString(string(l.Activation)))
}

func appendNumbers(to []byte, v []float64) []byte {
	to = append(to, '[')
	for i, f := range v {
		if i > 0 {
			to = append(to, ", "...)
		}
		to = number.AppendPlain(to, f)
		if len(to) > maxJSON {
			break // the text is refused
		}
	}
	return append(to, ']')
}

// jsonString is s as a JSON string, all of whose characters can be printed. Bytes that are
// not UTF-8 become U+FFFD.
func jsonString(s string) []byte {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false)
	_ = e.Encode(strings.ToValidUTF8(s, "\uFFFD")) // a string into memory cannot fail
	return strict.Printable(bytes.TrimRight(text.Bytes(), "\n"))
}
