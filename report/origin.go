package report

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// An Origin is where a network came from, a preset of that name or a file, and what of
// it was changed since.
type Origin struct {
	key, name string
	changes   []Change
	count     int
}

// A Change is a number of a network, or an activation, that is not the one that it
// came with: its name and what it is now.
type Change struct{ Name, Value string }

// FromPreset is the origin of a preset.
func FromPreset(name string) Origin { return Origin{key: "preset", name: name} }

// FromFile is the origin of a network that was read from a file.
func FromFile(name string) Origin { return Origin{key: "file", name: name} }

// Changed returns the origin of a network in which count things were changed, the first
// of which are listed. A document of it does not pass its numbers off as the preset's.
func (o Origin) Changed(first []Change, count int) Origin {
	o.changes, o.count = first, count
	return o
}

// jsonKey is the key of the name in JSON. A changed network has a key of its own, so
// that no script takes it for the one that it came from.
func (o Origin) jsonKey() string {
	if o.count > 0 {
		return "changed_" + o.key
	}
	return o.key
}

// AppendJSON begins an object of JSON with the name under its key.
func (o Origin) AppendJSON(b []byte) []byte {
	return JSONText(append(append(append(b, `{"`...), o.jsonKey()...), `":`...), o.name)
}

// title is what a document calls the network.
func (o Origin) title(n model.Network) string {
	if o.count > 0 {
		return n.Name + " (changed)"
	}
	return n.Name
}

// changed is what was changed: "Changed from xor: W1[1,1] = 0.3 and 4 more".
func (o Origin) changed(n model.Network) string {
	text := "Changed from " + n.Name + ": " + number.Joined(o.changes, ", ", func(c Change) string { return c.Name + " = " + c.Value })
	if more := o.count - len(o.changes); more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

// lines are a document's sentences on where its network came from.
func (o Origin) lines(n model.Network) []string {
	var lines []string
	source := "Source: "
	if o.count > 0 {
		lines = append(lines, o.changed(n))
		source = "Source of " + n.Name + ": "
	}
	if n.Source != "" {
		lines = append(lines, source+n.Source)
	}
	return append(lines, nameLines(n)...)
}

// nameLines are what the entries of x and the outputs are called, if they have names.
func nameLines(n model.Network) (lines []string) {
	if len(n.Inputs) > 0 {
		lines = append(lines, "Inputs: "+strings.Join(n.Inputs, ", "))
	}
	if len(n.Classes) > 0 {
		lines = append(lines, "Classes: "+strings.Join(n.Classes, ", "))
	}
	return lines
}

// ended is a line with a stop at its end, unless it has one or asks.
func ended(line string) string {
	if strings.HasSuffix(line, ".") || strings.HasSuffix(line, "?") || strings.HasSuffix(line, "!") {
		return line
	}
	return line + "."
}
