package screen

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// update records the golden frames anew: go test ./ui -run TestGolden -update
var update = flag.Bool("update", false, "record the golden frames anew")

// golden are the frames that are kept, as the keys that lead to them.
var golden = []struct{ name, keys string }{
	{"gate-opening", ""},
	{"gate-theta-0.7", "right right right"},
	{"gate-typing", "enter 0 . 6 5"},
	{"gate-typing-wrong", "enter 7 x"},
	{"gate-fault", "enter 0 , 7 enter"},
	{"gate-explained", "i"},
	{"gate-weight-explained", "up i"},
	{"curves", "2"},
	{"curves-relu", "2 down down space"},
	{"network-start", "3"},
	{"network-a1", "3 right"},
	{"network-z1", "3 right right"},
	{"network-a2", "3 right right right"},
	{"network-z2", "3 right right right right"},
	{"network-a3", "3 right right right right right"},
	{"network-y", "3 right right right right right right"},
	{"network-neuron", "3 g right right"},
	{"network-term", "3 g g right right right"},
	{"network-softmax-term", "3 g g end left left left"},
	{"network-turned", "3 right w"},
	{"network-explained", "3 ] i"},
	{"network-sum-explained", "3 g g right right i"},
	{"network-y-explained", "3 end i"},
	{"network-selected", "3 end : W 2 [ 3 , 1 ] enter"},
	{"network-changed", "3 end +"},
	{"network-neuron-z", "3 g right right right right"},
	{"network-neuron-y", "3 g end left"},
	{"network-term-bias", "3 g g right right right right right right"},
	{"network-term-activation", "3 g g right right right right right right right right right right"},
	{"network-term-maximum", "3 g g end left left left left left left left"},
	{"network-term-shift", "3 g g end left left left left left left"},
	{"network-term-exponent", "3 g g end left left left left"},
	{"network-term-total", "3 g g end left left"},
	{"network-term-division", "3 g g end"},
	{"gate-bias", "b b right"},
	{"gate-tie", "P P P P P P P P"},
	{"gate-xor", "x"},
	{"gate-at-least", "right R"},
	{"gate-at-least-bias", "right R b b i"},
	{"gate-at-least-xor", "R x"},
	{"curves-laboratory", "2 s s f t t right"},
	{"curves-window", "2 ] ) >"},
	{"network-times-ten", "3 end * * *"},
	{"network-three-classes", "3 P P P P P P end"},
	{"network-examples", "3 P P P P V V down"},
	{"network-batch", "3 P P P P P P right V V V down"},
	{"network-batch-softmax", "3 P P P P P P end V V V"},
	{"gate-goto", ": t space 0 . 7"},
	{"curves-goto", "2 :"},
	{"network-goto", "3 end : W 2 [ 3 , 1 ]"},
	{"network-goto-refused", "3 end : a 1 [ 2 ] space 0 . 5 enter"},
	{"gate-asked", "G right"},
	{"network-asked", "3 g G right"},
	{"network-answered", "3 g G right 0 . 4 enter"},
	{"network-reason", "3 end G : W 2 [ 3 , 1 ] enter + - enter"},
	{"gate-presets", "p down down"},
	{"network-presets", "3 end p end"},
	{"keys-gate", "?"},
	{"keys-curves", "2 ?"},
	{"keys-network", "3 ?"},
	{"help", "? ?"},
}

// goldenTurned are frames in which a row of W is for a neuron, which are kept too.
var goldenTurned = []struct{ name, keys string }{
	{"start", ""},
	{"a1", "right"},
	{"z2", "right right right right"},
	{"y", "end"},
	{"neuron", "g right right"},
	{"term", "g g right right right"},
	{"turned", "right w"},
	{"turned-square", "end left w"},
	{"z1-explained", "right right i"},
	{"selected", "end : W 2 [ 1 , 3 ] enter"},
	{"weight-explained", "end : W 2 [ 1 , 3 ] enter i"},
	{"changed", "end +"},
	{"goto", "right :"},
	{"full", "right right d"},
	{"xor", "p down down down down enter right"},
	{"help", "? ?"},
}

// goldenDigits are frames of [smallDigits], that are kept too.
var goldenDigits = []struct{ name, keys string }{
	{"digits-start", ""},
	{"digits-a1", "right"},
	{"digits-neuron", "g right right right"},
	{"digits-neuron-z", "right g right right right"},
	{"digits-term", "g g right right right right right right right"},
	{"digits-a3", "end g left left left left left left left left left left left left"},
	{"digits-y", "end"},
	{"digits-selected-x", "right [ [ [ down down down"},
	{"digits-selected-weight", "end : W 1 [ 2 0 , 3 ] enter"},
	{"digits-selected-z", "end ] ] ] ] ] down : z 1 [ 7 ] enter down"},
	{"digits-explained", "g right i"},
	{"digits-changed", "end : x [ 2 0 ] enter +"},
	{"digits-sheet", "right V"},
}

// goldenWritten are frames of the preset digits, also in ASCII, and where they are images
// with colours, which are not kept.
var goldenWritten = []struct {
	name, keys string
	images     bool
}{
	{"start", "", false},
	{"neuron", "g right right right", true},
	{"y", "end", false},
	{"speaks", "end f", true},
	{"speaks-selected", "end f : x [ 1 9 ] enter +", false},
	{"wrong", "end V V down down down down down down down down down down down down down down down down down down down down down V V", false},
	{"noise", "end : n o i s e space 0 . 2 enter", false},
}

// goldenTogether are frames of large screens that are kept too, with each pane in focus.
var goldenTogether = []struct{ name, keys string }{
	{"together-gate", "3 end 2 right 1 right right right"},
	{"together-curves", "3 right right 2 right right"},
	{"together-network", "right 2 s s f 3 g right right right right"},
}

// goldenBack are frames of the way back from y, each of the network of that name.
var goldenBack = []struct{ network, name, keys string }{
	{"article", "loss", "end right"},
	{"article", "delta", "end right right right right"},
	{"article", "gradients", "end end"},
	{"article", "why", "end right right i"},
	{"article", "term", "end right right right g g right right i"},
	{"article", "selected", "end end : W 2 [ 3 , 1 ] enter"},
	{"article", "checked", "end end : W 2 [ 3 , 1 ] enter n"},
	{"article", "learned", "end end L"},
	{"article", "keys", "end right ?"},
	{"xor", "step", "end right right right right i"},
	{"mazur", "rate", "end end : η space 0 . 2 5 enter + L"},
}

// goldenLearn are frames of learning by many steps, each of the network of that name, with the runs
// that keys begin made to their end.
var goldenLearn = []struct{ network, name, keys string }{
	{"xor-learn", "0", "end end"},
	{"xor-learn", "1", "end : s t e p s space 1 enter"},
	{"xor-learn", "1000", "end M 1 0 0 0 enter"},
	{"xor-learn", "plane", "end M 1 0 0 0 enter V"},
	{"xor-learn", "typing", "end M 1 0"},
	{"xor-learn", "zero", "end end : z e r o enter"},
	{"xor-stuck", "2000", "end M 2 0 0 0 enter"},
	{"xor-stuck", "why", "end M 2 0 0 0 enter i"},
	{"mazur", "10000", "end : b i a s space k e e p enter M 1 0 0 0 0 enter"},
}

// trainOut presses keys; a run that these begin is made to its end in one piece.
func trainOut(t testing.TB, a App, keys string) App {
	t.Helper()
	for key := range strings.FieldsSeq(keys) {
		a = takeKeys(t, a, key)
		for r := a.state.Network.Learning.Run; r.Running(); r = a.state.Network.Learning.Run {
			a, _ = a.take(trained{r, r.Further(func() bool { return false })})
		}
	}
	return a.drawn()
}

// goldenCards are frames of the zoomed network where each layer has a card, after the keys;
// the network is one of [networksOf] or [smallDigits].
var goldenCards = []struct{ network, name, keys string }{
	{"article", "start", ""},
	{"article", "a2", "right right right"},
	{"article", "neuron-z", "g right right right right"},
	{"article", "term", "g g right right right"},
	{"article", "y", "end"},
	{"article", "times-ten", "end * * *"},
	{"article", "selected", "end : W 2 [ 3 , 1 ] enter"},
	{"article", "changed", "end +"},
	{"article", "explained", "right right i"},
	{"article", "turned", "right w"},
	{"xor", "start", ""},
	{"xor", "term", "g g right right"},
	{"xor", "y", "end"},
	{"4-8-8-8-3", "a2", "right right right"},
	{"4-8-8-8-3", "neuron", "g right right right"},
	{"4-8-8-8-3", "neuron-z", "pgdown left g right right"},
	{"4-8-8-8-3", "term", "g g right right right"},
	{"4-8-8-8-3", "y", "end"},
	{"4-8-8-8-3", "selected", "end : W 2 [ 3 , 4 ] enter"},
	{"4-8-8-8-3", "explained", "right i"},
	{"digits", "a1", "right"},
	{"digits", "neuron", "g right right right"},
	{"digits", "sheet", "right V"},
	{"digits", "y", "end"},
}

// goldenPlanes are frames of the plane of two inputs that are kept too, in shades and at 80×24
// in ASCII.
var goldenPlanes = []struct{ name, keys string }{
	{"plane-xor", "3 P P P P V end"},
	{"plane-xor-neuron", "3 P P P P V end : z 1 [ 2 ] enter"},
	{"plane-xor-sigmoid", "3 P P P P P V end right right"},
	{"plane-article", "3 V"},
	{"plane-keys", "3 V ?"},
}

// openBoard is the keys that open the board, and drawsOne those that draw a bar there.
const (
	openBoard = "3 : d i g i t s enter D"
	drawsOne  = "up up up up up up up up up up space down down down down down down down down down down down down down down down down down down down space"
)

// goldenBoard are frames of the board.
var goldenBoard = []struct{ name, keys string }{
	{"board-blank", openBoard},
	{"board-one", openBoard + " " + drawsOne},
	{"board-unfitted", openBoard + " " + drawsOne + " f e space"},
	{"board-keys", openBoard + " ?"},
}

// smallDigits is a network of the shape with which small pictures of digits are read.
func smallDigits() state.State {
	p := madeNetwork("digits", model.Softmax, 64, 30, 20, 10)
	for i := range p.X {
		p.X[i] = [...]float64{0, 0.25, 0.5, 1}[max(0, 3-abs(i%8-i/8))] // a stroke from corner to corner
	}
	return state.Apply(state.New().Load(p), state.Focus{Pane: state.NetworkPane})
}

func abs(i int) int { return max(i, -i) }

// TestGolden compares frames with those that are kept. A difference is to be
// looked at: if it is meant, -update records it.
func TestGolden(t *testing.T) {
	dir := filepath.Join("testdata", "golden")
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) && !*update {
		t.Skip("golden frames are not recorded yet")
	}
	kept := map[string]bool{}
	keepIn := func(theme canvas.Theme, name, keys string, s state.State, sizes ...[2]int) {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				a, _ := sendTo(t, NewApp(s, theme), tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				compareGolden(t, dir, name, ansi.Strip(trainOut(t, a, keys).View()))
			})
			if kept[name+".txt"] {
				t.Errorf("two golden frames are called %s", name)
			}
			kept[name+".txt"] = true
		}
	}
	keep := func(name, keys string, s state.State, sizes ...[2]int) { keepIn(noColours, name, keys, s, sizes...) }
	usual := [][2]int{{80, 24}, {120, 36}, {150, 45}}
	for _, g := range golden {
		keep(g.name, g.keys, state.New(), usual...)
	}
	for _, g := range goldenPlanes {
		keep(g.name, g.keys, state.New(), [2]int{80, 24}, [2]int{120, 36}, [2]int{160, 48})
		keepIn(inASCII, g.name+"-ascii", g.keys, state.New(), [2]int{80, 24})
	}
	for _, g := range goldenDigits {
		keep(g.name, g.keys, smallDigits(), usual...)
	}
	coloured, err := canvas.NewTheme("dark", termenv.TrueColor, false)
	if err != nil {
		t.Fatal(err)
	}
	written := state.Apply(state.New(), state.LoadPreset{Pane: state.NetworkPane, Name: "digits"})
	for _, g := range goldenWritten {
		keep("written-"+g.name, g.keys, written, [2]int{80, 24}, [2]int{120, 36}, [2]int{160, 48})
		keepIn(inASCII, "written-ascii-"+g.name, g.keys, written, [2]int{80, 24})
		if g.images {
			keepIn(coloured, "written-colours-"+g.name, g.keys, written, [2]int{80, 24}, [2]int{120, 36}, [2]int{160, 48})
		}
	}
	for _, g := range goldenTogether {
		keep(g.name, g.keys, state.New(), [2]int{132, 36}, [2]int{160, 48}, [2]int{220, 60})
	}
	networks := networksOf(t)
	for _, g := range goldenTurned {
		keep("by-neurons-"+g.name, "3 N "+g.keys, state.New(), usual[:2]...)
	}
	for _, g := range goldenBack {
		p, err := presets.NetworkNamed(g.network)
		if err != nil {
			t.Fatal(err)
		}
		s := state.Apply(state.New().Load(p), state.Focus{Pane: state.NetworkPane})
		keep("back-"+g.network+"-"+g.name, g.keys, s, [2]int{80, 24}, [2]int{120, 36}, [2]int{160, 48})
		keepIn(inASCII, "back-ascii-"+g.network+"-"+g.name, g.keys, s, [2]int{80, 24})
	}
	for _, g := range goldenLearn {
		p, err := presets.NetworkNamed(g.network)
		if err != nil {
			t.Fatal(err)
		}
		s := state.Apply(state.New().Load(p), state.Focus{Pane: state.NetworkPane})
		keep("learn-"+g.network+"-"+g.name, g.keys, s, [2]int{80, 24}, [2]int{120, 36}, [2]int{160, 48})
		keepIn(inASCII, "learn-ascii-"+g.network+"-"+g.name, g.keys, s, [2]int{80, 24})
	}
	for _, network := range []string{"article", "xor", "4-8-8-8-3", "digits"} {
		s := smallDigits()
		if network != "digits" {
			s = state.Apply(state.New().Load(networks[network]), state.Focus{Pane: state.NetworkPane})
		}
		keep("by-neurons-"+network+"-neuron", "N g right right right", s, [2]int{80, 24})
		view := "V"
		if s.Network.HasPlane() {
			view = "V V" // the plane comes first
		}
		keep("by-neurons-"+network+"-sheet", "N "+view+" g right right right", s, [2]int{120, 36})
		keep("cards-by-neurons-"+network+"-term", "z N g g right right right", s, [2]int{160, 48}, [2]int{220, 60})
	}
	for _, g := range goldenCards {
		s := smallDigits()
		if g.network != "digits" {
			s = state.Apply(state.New().Load(networks[g.network]), state.Focus{Pane: state.NetworkPane})
		}
		keep("cards-"+g.network+"-"+g.name, "z "+g.keys, s, [2]int{160, 48}, [2]int{220, 60})
	}
	for _, g := range goldenTour {
		keep("tour-"+g.name, g.keys, state.New(), [2]int{80, 24}, [2]int{120, 36}, [2]int{160, 48})
		keepIn(inASCII, "tour-ascii-"+g.name, g.keys, state.New(), [2]int{80, 24})
	}
	for _, g := range goldenBoard {
		keep(g.name, g.keys, state.New(), [2]int{80, 24}, [2]int{120, 36}, [2]int{160, 48})
	}
	keepIn(inASCII, "board-ascii", openBoard+" "+drawsOne, state.New(), [2]int{80, 24})
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !kept[f.Name()] {
			t.Errorf("%s is kept and no keys lead to it", f.Name())
		}
	}
}

// compareGolden compares a frame with the file of that name, or records it. The
// file has no blanks at the ends of its lines.
func compareGolden(t *testing.T, dir, name, frame string) {
	t.Helper()
	var b strings.Builder
	for line := range strings.SplitSeq(frame, "\n") {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	path := filepath.Join(dir, name+".txt")
	if *update {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got, kept := strings.Split(b.String(), "\n"), strings.Split(strings.ReplaceAll(string(want), "\r\n", "\n"), "\n")
	for y := range max(len(got), len(kept)) {
		if y >= len(got) || y >= len(kept) {
			t.Fatalf("%d lines, the kept frame has %d", len(got), len(kept))
		}
		if got[y] != kept[y] {
			t.Fatalf("line %d is\n%s\nand was\n%s", y+1, got[y], kept[y])
		}
	}
}
