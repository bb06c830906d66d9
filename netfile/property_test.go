package netfile

import (
	"archive/zip"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nnexplore/internal/seed"
	"nnexplore/model"
)

// A saved array is what a file of any kind is made of.
type saved struct {
	name  string
	shape []int
	flat  []float64
}

// savedOf is a network as arrays whose names are these forms for the number of the layer,
// with W as it is or turned; there are no biases if bias is "".
func savedOf(n model.Network, weight, bias string, turned bool) (all []saved) {
	for i, l := range n.Layers {
		w := saved{fmt.Sprintf(weight, i), []int{l.In(), l.Out()}, slices.Concat(l.W...)}
		if turned {
			w.shape, w.flat = []int{l.Out(), l.In()}, nil
			for j := range l.Out() {
				for k := range l.In() {
					w.flat = append(w.flat, l.W[k][j])
				}
			}
		}
		all = append(all, w)
		if bias != "" {
			all = append(all, saved{fmt.Sprintf(bias, i), []int{l.Out()}, l.B})
		}
	}
	return all
}

func asNPZ(t *testing.T, all []saved) []byte {
	var files []file
	for i, a := range all {
		shape := strings.NewReplacer("[", "(", "]", ",)", " ", ", ").Replace(fmt.Sprint(a.shape))
		name := strings.Replace(a.name, "#", fmt.Sprint(i), 1)
		files = append(files, file{name: name + ".npy", data: npy(dict("<f8", "False", shape), f8(a.flat...))})
	}
	return archiveOf(t, zip.Deflate, files...)
}

func asSafetensors(t *testing.T, all []saved) []byte {
	header, at := map[string]any{}, 0
	var data []byte
	for _, a := range all {
		header[a.name] = map[string]any{"dtype": "F64", "shape": a.shape, "data_offsets": []int{at, at + 8*len(a.flat)}}
		data, at = append(data, f8(a.flat...)...), at+8*len(a.flat)
	}
	text, err := json.Marshal(header)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Concat(binary.LittleEndian.AppendUint64(nil, uint64(len(text))), text, data)
}

func asJSON(t *testing.T, all []saved) []byte {
	fields := map[string]any{}
	for _, a := range all {
		if fields[a.name] = a.flat; len(a.shape) == 2 {
			fields[a.name] = cut(a.flat, a.shape[1])
		}
	}
	text, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// asLists is the arrays as two lists, with the sizes if sizes is not "".
func asLists(t *testing.T, n model.Network, all []saved, sizes string) []byte {
	fields := map[string][]any{"weights": {}, "biases": {}}
	for _, a := range all {
		if len(a.shape) == 2 {
			fields["weights"] = append(fields["weights"], cut(a.flat, a.shape[1]))
		} else {
			fields["biases"] = append(fields["biases"], cut(a.flat, 1)) // columns
		}
	}
	for _, size := range n.Sizes() {
		fields[sizes] = append(fields[sizes], size)
	}
	text, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestEachKind writes random networks in each kind of file and both ways round, and reads
// the same numbers, or is told that both ways fit, exactly where they do.
func TestEachKind(t *testing.T) {
	r := rand.New(rand.NewPCG(seed.Of(t, 15), 15))
	path := filepath.Join(t.TempDir(), "file") // one for all, since a new one takes longer than what is read
	for range seed.Times(40, 2000) {
		sizes := make([]int, 2+r.IntN(3))
		for i := range sizes {
			if sizes[i] = 1 + r.IntN(3); i > 0 && r.IntN(2) == 0 {
				sizes[i] = sizes[i-1]
			}
		}
		n := randomNetwork(sizes...)
		if last := len(n.Layers) - 1; sizes[last+1] == 1 {
			n.Layers[last].Activation = model.Sigmoid
		}
		turned, bias := r.IntN(2) == 0, r.IntN(3) > 0
		both, single := true, !slices.ContainsFunc(sizes, func(s int) bool { return s > 1 })
		for i := range sizes[1:] {
			if bias {
				both = both && sizes[i] == sizes[i+1]
			} else if i > 0 {
				both = both && sizes[i-1] == sizes[i+1]
			}
		}
		if !bias {
			for i := range n.Layers {
				n.Layers[i].B = make([]float64, sizes[i+1])
			}
		}
		with := func(form string) string {
			if !bias {
				return ""
			}
			return form
		}
		kinds := []struct {
			name string
			data []byte
			told bool // the file tells which way round W lies
		}{
			{"npz", asNPZ(t, savedOf(n, "W%d", with("b%d"), turned)), false},
			{"npz of layers", asNPZ(t, savedOf(n, "layer%d_weights", with("layer%d_bias"), turned)), false},
			{"npz with x", asNPZ(t, append(savedOf(n, "W%d", with("b%d"), turned), saved{"x", []int{sizes[0]}, make([]float64, sizes[0])})), sizes[0] != sizes[1]},
			{"JSON", asJSON(t, savedOf(n, "w_%d", with("b_%d"), turned)), false},
		}
		if bias {
			kinds = append(kinds, struct {
				name string
				data []byte
				told bool
			}{"npz in order", asNPZ(t, savedOf(n, "arr_#%.0d", "arr_#%.0d", turned)), false})
		}
		if turned {
			torch := savedOf(n, "net.%d.weight", with("net.%d.bias"), turned)
			kinds = append(kinds, []struct {
				name string
				data []byte
				told bool
			}{{"npz of PyTorch", asNPZ(t, torch), true}, {"safetensors", asSafetensors(t, torch), true},
				{"Nielsen's JSON", asLists(t, n, savedOf(n, "%d", with("%d"), turned), "sizes"), true}}...)
		} else {
			kinds = append(kinds, []struct {
				name string
				data []byte
				told bool
			}{{"npz of scikit-learn", asNPZ(t, savedOf(n, "coefs_%d", with("intercepts_%d"), turned)), true},
				{"layer_sizes in JSON", asLists(t, n, savedOf(n, "%d", with("%d"), turned), "layer_sizes"), true}}...)
		}
		for _, k := range kinds {
			what := fmt.Sprintf("%s of %v, turned %v, biases %v", k.name, sizes, turned, bias)
			if err := os.WriteFile(path, k.data, 0o666); err != nil {
				t.Fatal(err)
			}
			f, err := Read(path, Options{}, nil)
			if err != nil {
				t.Fatalf("%s: %v", what, err)
			}
			if want := both && !single && !k.told; f.Undecided != want {
				t.Fatalf("%s: undecided is %v, want %v", what, f.Undecided, want)
			}
			if f.Undecided && turned {
				continue
			}
			f.Network.Name, f.Network.Source = "", ""
			sameNetwork(t, what, f.Network, n)
		}
	}
}
