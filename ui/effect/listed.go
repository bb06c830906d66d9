package effect

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"nnexplore/netfile"
	"nnexplore/ui/state"
)

// The bounds of a look into a folder, so that it is over soon in any.
const (
	mostListed  = 40      // files
	largestRead = 4 << 20 // bytes of one of them
	mostRead    = 16 << 20
)

// A search is which files of a folder are listed: those of the endings, each with the shape
// of the network in it where one is to be opened.
type search struct {
	endings []string
	shapes  bool
}

// openable are the endings of the names of networks, and of what is none, but comes from the
// same hands.
var openable = []string{".json", ".npz", ".safetensors", ".pkl", ".npy", ".pt", ".pth", ".h5", ".keras", ".mat", ".onnx"}

// sought is what is of use while the path in s is typed: networks to open, with what is
// none, but comes from the same hands, or files like the one that is to be written.
func sought(s state.State) search {
	switch s.Prompt.For {
	case state.ForOpen:
		return search{openable, true}
	case state.ForSave:
		return search{[]string{".json"}, true}
	case state.ForExport:
		return search{Endings(s), false}
	}
	return search{[]string{".json"}, false}
}

// listed looks for files in a folder that was typed.
func listed(typed string, what search) state.Action {
	answer := state.Looked{Folder: typed}
	folder := cmp.Or(pathOf(typed), ".")
	if place, err := filepath.Abs(folder); err == nil {
		answer.Place = shownName(place)
	}
	files, _ := os.ReadDir(folder) // as far as they can be read
	left := int64(mostRead)
	for _, f := range files {
		if f.IsDir() || !slices.Contains(what.endings, endingOf(f.Name())) {
			continue
		}
		if len(answer.Files) == mostListed {
			answer.More++
			continue
		}
		var found state.Found
		if what.shapes {
			found = look(filepath.Join(folder, f.Name()), &left)
		}
		found.Name = shownName(f.Name())
		answer.Files = append(answer.Files, found)
	}
	return answer
}

// look reads the shape of the network in a file, or why there is none. left is how many
// bytes may still be read.
func look(path string, left *int64) state.Found {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return state.Found{Why: "cannot be read"}
	case !info.Mode().IsRegular():
		return state.Found{Why: "not a file"}
	case info.Size() > min(largestRead, *left):
		return state.Found{Why: "large; not looked into"}
	}
	*left -= info.Size()
	n, err := netfile.Read(path, netfile.Options{}, nil)
	if err != nil {
		return state.Found{Why: shortly(err)}
	}
	return state.Found{Form: n.Network.SizesText()}
}

// shortly is why a file is no network, in few words.
func shortly(err error) string {
	var other *netfile.OtherKind
	switch {
	case errors.Is(err, fs.ErrPermission):
		return "may not be read"
	case errors.As(err, &other):
		return other.Short
	case errors.Is(err, netfile.ErrEmpty):
		return "empty"
	}
	return "not a network"
}
