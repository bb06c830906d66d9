package netfile

import (
	"archive/zip"
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// An OtherKind is the error of a file that is no network, but comes from the same hands.
type OtherKind struct {
	Short string // what it is, in few words
	words string // the sentence, with the way to a network that is read
}

// Error returns a sentence with what to type.
func (k *OtherKind) Error() string { return k.words }

// The kinds that are known.
var (
	errOneArray = &OtherKind{"one array", "it is a single array of NumPy; all arrays of the network in one file were expected: " +
		`numpy.savez("network.npz", W1=W1, b1=b1)`}
	errPickle = &OtherKind{"a Python pickle", "it is a Python pickle, which is a program and is not run; make an .npz file of it: " +
		`numpy.savez("network.npz", **pickle.load(open("network.pkl", "rb")))`}
	errTorch = &OtherKind{"a file of PyTorch", "it is a file of PyTorch, which has a pickle in it, a program that is not run; make an .npz file of it: " +
		`numpy.savez("network.npz", **{k: v.numpy() for k, v in torch.load("network.pt", weights_only=True).items()})`}
	errKeras = &OtherKind{"a model of Keras", "it is a model of Keras; make an .npz file of its weights: " +
		`numpy.savez("network.npz", *keras.models.load_model("network.keras").get_weights())`}
	errHDF5 = &OtherKind{"an HDF5 file", "it is an HDF5 file; if it is a model of Keras, make an .npz file of its weights: " +
		`numpy.savez("network.npz", *keras.models.load_model("network.h5").get_weights())`}
	errMATLAB = &OtherKind{"a file of MATLAB", "it is a file of MATLAB; make an .npz file of it: " +
		`numpy.savez("network.npz", **{k: v for k, v in scipy.io.loadmat("network.mat").items() if k[0] != "_"})`}
	errGzip = &OtherKind{"packed with gzip", "it is packed with gzip; unpack it first, and open what comes out: gunzip network.json.gz"}
	errLFS  = &OtherKind{"a Git LFS pointer", "it is a pointer of Git LFS, not the file itself; this fetches that: git lfs pull"}
	errONNX = &OtherKind{"an ONNX model", "it is an ONNX model; make an .npz file of its arrays: " +
		`numpy.savez("network.npz", **{a.name: onnx.numpy_helper.to_array(a) for a in onnx.load("network.onnx").graph.initializer})`}
	errCSV = &OtherKind{"a table of numbers", "it is a table of numbers; all arrays of the network in one file were expected: " +
		`numpy.savez("network.npz", W1=numpy.loadtxt("W1.csv", delimiter=","), b1=numpy.loadtxt("b1.csv", delimiter=","))`}
)

// longestStart is how much of a file is looked at to see what it is.
const longestStart = 512

// otherKind returns the kind of a file that begins so, nil if it may be a network.
func otherKind(begins []byte) error {
	is := func(start string) bool { return bytes.HasPrefix(begins, []byte(start)) }
	switch {
	case is("\x93NUMPY"):
		return errOneArray
	case is("\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19."):
		return errTorch
	case len(begins) > 1 && begins[0] == 0x80 && begins[1] >= 2 && begins[1] <= 5:
		return errPickle
	case is("\x89HDF\r\n\x1a\n"):
		return errHDF5
	case is("MATLAB "):
		return errMATLAB
	case is("\x1f\x8b"):
		return errGzip
	case is("version https://git-lfs"):
		return errLFS
	case len(begins) > 2 && begins[0] == 0x08 && begins[1] < 32 && begins[2] == 0x12:
		return errONNX
	case isTable(string(begins)):
		return errCSV
	case len(begins) == 0:
		return ErrEmpty
	}
	return nil
}

// isTable reports whether a text begins with two numbers in its first line or, after the names of the columns, in
// its second.
func isTable(text string) bool {
	lines := strings.SplitN(strings.TrimPrefix(text, "\ufeff"), "\n", 3)
	return slices.ContainsFunc(lines[:min(2, len(lines))], func(line string) bool {
		cells := strings.FieldsFunc(line, func(c rune) bool { return strings.ContainsRune(",;\t ", c) })
		return len(cells) > 1 && !slices.ContainsFunc(cells[:2], func(cell string) bool {
			_, err := strconv.ParseFloat(strings.TrimSpace(cell), 64)
			return err != nil
		})
	})
}

// otherArchive returns the kind of an archive that holds more than arrays, nil if it is
// not known.
func otherArchive(files []*zip.File) error {
	for _, f := range files {
		switch {
		case strings.HasSuffix(f.Name, "data.pkl"):
			return errTorch
		case strings.HasSuffix(f.Name, "model.weights.h5"):
			return errKeras
		}
	}
	return nil
}
