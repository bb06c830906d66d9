package session

import (
	"os"

	"nnexplore/netfile"
	"nnexplore/presets"
)

// A library knows the files of the networks of a session as they are on the disk, by
// their paths.
type library map[string]summed

// A summed is a file with its checksum.
type summed struct {
	file
	sum string
}

// has reports whether a file is still the one that the network came from. Each file is
// read once.
func (l library) has(f presets.FileOrigin) bool {
	known, there := l[f.Path]
	if !there {
		info, err := os.Stat(f.Path)
		if err != nil {
			return false
		}
		sum, err := netfile.Sum(f.Path)
		if err != nil {
			return false
		}
		known = summed{file{f.Path, info}, sum}
		l[f.Path] = known
	}
	return known.sum == f.Sum
}

// stands reports whether nothing was written to the files since.
func (l library) stands() bool {
	for path, known := range l {
		info, err := os.Stat(path)
		if err != nil || !known.same(file{path, info}) {
			return false
		}
	}
	return true
}
