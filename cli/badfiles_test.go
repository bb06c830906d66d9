package cli_test

import (
	"strings"
	"testing"
)

// TestOtherFiles has what the explorer and forward say to files of other programs, and to
// networks that cannot be told apart or do not fit together. Each names the file first.
func TestOtherFiles(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"net.pkl", "\x80\x04\x95abc", `it is a Python pickle, which is a program and is not run; make an .npz file of it: numpy.savez("network.npz", **pickle.load(open("network.pkl", "rb")))`},
		{"net.h5", "\x89HDF\r\n\x1a\nabc", `it is an HDF5 file; if it is a model of Keras, make an .npz file of its weights: numpy.savez("network.npz", *keras.models.load_model("network.h5").get_weights())`},
		{"old.pt", "\x80\x02\x8a\x0al\xfc\x9cF\xf9 j\xa8P\x19.abc", "it is a file of PyTorch, which has a pickle in it, a program that is not run; make an .npz file of it: "},
		{"net.mat", "MATLAB 5.0 MAT-file", "it is a file of MATLAB; make an .npz file of it: "},
		{"net.json.gz", "\x1f\x8b\x08abc", "it is packed with gzip; unpack it first, and open what comes out: gunzip network.json.gz"},
		{"lfs.npz", "version https://git-lfs.github.com/spec/v1\n", "it is a pointer of Git LFS, not the file itself; this fetches that: git lfs pull"},
		{"net.onnx", "\x08\x07\x12\x07pytorch", "it is an ONNX model; make an .npz file of its arrays: "},
		{"W1.npy", "\x93NUMPY\x01\x00abc", "it is a single array of NumPy; all arrays of the network in one file were expected: "},
		{"W1.csv", "0.1,0.2\n0.3,0.4\n", "it is a table of numbers; all arrays of the network in one file were expected: "},
		{"misfit.json", `{"W1":[[1,2,3]],"W2":[[1,2]]}`, "the layers fit together neither way: with a row of W for each value that comes in (x·W + b), W2 (1, 2) takes 1 value, but W1 (1, 3) gives 3; with a row for each neuron (W·x + b), "},
		{"mixed.json", `{"layers":[{"w":[[1]],"activation":"relu"},{"w":[[1]]}]}`, `line 1, column 44: layer 2: the field "activation" is missing; a layer has w, b and activation`},
		{"cube.json", `{"left":[[[1,2],[3,4]]],"right":[5,6,7]}`, "which array is a W and which a b cannot be told; there are left_0 (2, 2), right (3,)"},
	} {
		chdirTo(t, map[string]string{c.name: c.text})
		for _, command := range []string{"", "forward", "network"} {
			args := append(strings.Fields(command), "--file", c.name)
			if stdout, stderr, status := inProcess("", args...); status != 1 || stdout != "" || !strings.HasPrefix(stderr, "nnexplore: "+c.name+": "+c.want) {
				t.Errorf("%q ends with %d and says %s%s\nwant %s", args, status, stdout, stderr, c.want)
			}
		}
	}
}
