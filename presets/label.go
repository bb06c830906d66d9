package presets

import (
	"fmt"
	"path/filepath"
)

// Label tells the network from others: by its name and by the file that it came from.
func (n Network) Label() string {
	if n.File == nil {
		return n.Name
	}
	if file := filepath.Base(n.File.Path); file != n.Name {
		return n.Name + " of " + file
	}
	return n.Name
}

// Unnamed says that the file of the network names no activations, and which stand in for
// them: "own.npz names no activations; assumed: sigmoid inside, softmax at the end". It is "" where
// the file names them, or there is none. Readers give all inner layers the same one.
func (n Network) Unnamed() string {
	if n.File == nil || !n.File.Bare {
		return ""
	}
	inside, last := "", n.Layers[n.Last()].Activation
	if n.Last() > 0 {
		inside = fmt.Sprintf("%s inside, ", n.Layers[0].Activation)
	}
	return fmt.Sprintf("%s names no activations; assumed: %s%s at the end", filepath.Base(n.File.Path), inside, last)
}
