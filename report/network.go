package report

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"nnexplore/model"
	"nnexplore/netfile"
	"nnexplore/number"
)

// A Read is a network as it was read, as a document.
type Read struct {
	Net     model.Network
	X       []float64 // nil for none
	Remarks []string  // sentences on what was assumed, without their stops

	Notation model.Notation // of the text; the JSON is x·W always
}

// NetworkFormats are the formats of a network that was read.
func NetworkFormats() Formats[Read] {
	return Formats[Read]{{"text", ".txt", Written(networkText)}, {"json", ".json", func(w io.Writer, r Read) error {
		return netfile.WriteJSON(w, r.Net, r.X)
	}}}
}

// networkText writes the layers of a network with their shapes, x, and the remarks.
func networkText(b *strings.Builder, r Read) {
	fmt.Fprintf(b, "network: %s, %s\n", PrintableName(r.Net.Name), layered(r.Net))
	if r.Net.Source != "" {
		fmt.Fprintf(b, "%s\n", ended(PrintableName("Source: "+r.Net.Source)))
	}
	b.WriteString("\n")
	table := tabwriter.NewWriter(b, 0, 0, 2, ' ', 0)
	for l, layer := range r.Net.Layers {
		fmt.Fprintf(table, "layer %d\tW%d %s\tb%d (%d)\t%s\n", l+1, l+1, r.Notation.ShapeText(layer), l+1, layer.Out(), layer.Activation)
	}
	table.Flush() // into memory, which cannot fail
	b.WriteString("\n")
	if r.X == nil {
		fmt.Fprintf(b, "There is no x; it takes %s.\n", number.Count(r.Net.In(), "number"))
	} else {
		vector(b, "x", r.X)
	}
	for _, line := range append(nameLines(r.Net), r.Remarks...) {
		fmt.Fprintf(b, "%s\n", ended(PrintableName(line)))
	}
}
