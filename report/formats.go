package report

import (
	"io"
	"strings"

	"nnexplore/model"
)

// A Format is one way to write documents of a kind.
type Format[D any] struct {
	Name   string // "markdown"
	Ending string // of the names of its files: ".md"
	Write  func(w io.Writer, document D) error
}

// Formats are the formats of one kind of document, the one for people first.
type Formats[D any] []Format[D]

// GateFormats are the formats of a truth table.
func GateFormats() Formats[model.Gate] {
	return Formats[model.Gate]{
		{"text", ".txt", Written(gateText)}, {"json", ".json", GateJSON}, {"csv", ".csv", gateCSV}, {"markdown", ".md", Written(gateMarkdown)},
	}
}

// SampleFormats are the formats of the samples of curves.
func SampleFormats() Formats[Samples] {
	return Formats[Samples]{{"text", ".txt", samplesText}, {"csv", ".csv", samplesCSV}, {"json", ".json", samplesJSON}}
}

// ForwardFormats are the formats of a forward pass.
func ForwardFormats() Formats[Pass] {
	return Formats[Pass]{
		{"text", ".txt", Written(forwardText)}, {"json", ".json", appended(ForwardJSON)}, {"csv", ".csv", appended(forwardCSV)},
		{"markdown", ".md", appended(forwardMarkdown)}, {"latex", ".tex", appended(forwardLaTeX)}, {"numpy", ".py", appended(forwardNumPy)},
	}
}

// appended returns the writer of a format from the function that appends a document to a
// buffer.
func appended[D any](to func(b []byte, document D) []byte) func(io.Writer, D) error {
	return func(w io.Writer, document D) error {
		_, err := w.Write(to(nil, document))
		return err
	}
}

// Written returns the writer of a format from the function that writes a document into memory.
func Written[D any](into func(b *strings.Builder, document D)) func(io.Writer, D) error {
	return func(w io.Writer, document D) error {
		var b strings.Builder
		into(&b, document)
		_, err := io.WriteString(w, b.String())
		return err
	}
}

// Find returns the format of that name or that ending.
func (f Formats[D]) Find(word string) (format Format[D], found bool) {
	for _, format := range f {
		if format.Name == word || format.Ending == word {
			return format, true
		}
	}
	return Format[D]{}, false
}

// Names returns the names of the formats.
func (f Formats[D]) Names() []string {
	names := make([]string, len(f))
	for i, format := range f {
		names[i] = format.Name
	}
	return names
}

// Endings returns the endings of their files.
func (f Formats[D]) Endings() []string {
	endings := make([]string, len(f))
	for i, format := range f {
		endings[i] = format.Ending
	}
	return endings
}
