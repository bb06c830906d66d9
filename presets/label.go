package presets

import "path/filepath"

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
