package session

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/ui/state"
)

// golden is what version 2 looks like: whoever changes the form has to read it still, or
// to count the version up.
const golden = `{"version":2}
{"preset":{"name":"xor"}}
{"start":{"network":1,"x":[0.25,1],"gate":"or","w1":0.5,"w2":0.5,"theta":0.4,"form":"theta","curves":["sigmoid","relu"],"probe":0.5}}
{"gate":{"field":"w2","to":0.75}}
{"gatePreset":{"name":"nand-b","from":"one side"}}
{"curves":{"shown":["sigmoid","relu"],"slope":true,"gain":5,"second":0.1,"window":[-1,2,-3,4],"probe":1.5}}
{"number":{"at":"b1[2]","to":-0.5}}
{"activation":{"layer":1,"from":3,"to":"relu"}}
{"input":{"further":3,"x":[]}}
{"input":{"further":0,"x":[0.5,-1]}}
{"reset":{"from":{"place":4,"selected":"y[1]","input":"x[1]","layer":2,"selecting":false,"softmax":false}}}
{"file":{"path":"/n","sha256":"0000000000000000000000000000000000000000000000000000000000000001","activations":["tanh","softmax"]}}
{"load":{"network":2,"from":{"place":9,"selected":"b1[2]","input":"b1[2]","layer":1,"selecting":true,"softmax":false}}}
{"undo":{"pane":"network","edits":2}}
{"view":{"pane":"network","zoomed":true,"full":true,"noMouse":true,"explain":true,"unit":"0.01","scroll":3,"help":true,"field":"x2","xor":true,"rewriting":"bias","curve":"relu","at":{"place":4,"selected":"W1[2,1]","input":"x[2]","layer":1,"selecting":true,"softmax":false},"grain":"term","revealed":true,"turned":true,"tens":2,"speed":20,"typing":{"for":"value","text":"0,5","caret":2,"refused":true}}}
`

// goldenFiles are the files that the golden text names.
func goldenFiles() disk {
	files := disk{}
	files.put("/n", made(seeded(3), model.Softmax, 4, 3, 2))
	return files
}

// goldenRule is a session with the rule of the gate, which others do not name.
const goldenRule = `{"version":2}
{"preset":{"name":"article"}}
{"start":{"network":1,"x":[],"gate":"and","w1":0.5,"w2":0.5,"theta":0.5,"form":"theta","rule":"at least","curves":[],"probe":0}}
{"rule":{"to":"more than"}}
{"rule":{"to":"at least"}}
{"gatePreset":{"name":"nor","from":"theta"}}
{"undo":{"pane":"gate","edits":1}}
`

// TestGoldenRule holds what the rule of the gate is saved as, and that its edits are made again.
func TestGoldenRule(t *testing.T) {
	text := goldenRule + golden[strings.LastIndex(golden, `{"view"`):]
	text = strings.NewReplacer(`"place":4,"selected":"W1[2,1]"`, `"place":0,"selected":"x[1]"`, `"selecting":true`, `"selecting":false`, `"for":"value","text":"0,5","caret":2,"refused":true`, `"for":"nothing","text":"","caret":0,"refused":false`).Replace(text)
	s, err := Restore([]byte(text), nil)
	if err != nil {
		t.Fatal(err)
	}
	if again := string(saved(t, s)); again != text {
		t.Errorf("it is saved as\n%s", again)
	}
	g := s.Gate.Gate
	if g.Rule != model.AtLeast || g.Name() != "OR" || s.Edits(state.GatePane) != 2 || s.Undone(state.GatePane) != 1 {
		t.Errorf("the gate is %+v with %d edits", g, s.Edits(state.GatePane))
	}
	if back := state.Apply(state.Apply(s, state.Focus{Pane: state.GatePane}), state.Undo{}); back.Gate.Gate.Rule != model.MoreThan || back.Gate.Gate.Name() != "AND" {
		t.Errorf("taken back: %+v", back.Gate.Gate)
	}
	for bad, why := range map[string]string{
		`"rule":"more than","curves"`: "line 3: start: it is not what nnexplore writes",
		`"rule":">=","curves"`:        "line 3: start: rule: >= was not expected; there are [more than at least]",
	} {
		if _, err := Restore([]byte(strings.Replace(text, `"rule":"at least","curves"`, bad, 1)), nil); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%s: %v, want %q", bad, err, why)
		}
	}
}

func TestGolden(t *testing.T) {
	s, err := Restore([]byte(golden), goldenFiles().open)
	if err != nil {
		t.Fatal(err)
	}
	if again := string(saved(t, s)); again != golden {
		t.Errorf("it is saved as\n%s", again)
	}
	n, g := s.Network, s.Gate
	for what, bad := range map[string]bool{
		"the screen":  s.Focus != state.NetworkPane || !s.Zoomed || s.Overlay != state.HelpOverlay || s.Scroll != 3 || !s.Full || !s.NoMouse || !s.Explaining || s.UnitText() != "0.01",
		"the gate":    g.Gate != model.Gate{W1: -0.5, W2: -0.5, Theta: -0.7, Form: model.BiasForm} || g.Preset != "nand-b" || g.Field != state.OwnX2 || g.Rewriting != state.WithBias || !g.XOR,
		"the curves":  s.Curves != state.CurvesState{Shown: [model.Curves]bool{true, false, true}, Chosen: 2, Probe: 1.5, Slope: true, Gain: 2, Second: 2, Own: true, View: model.Window{X0: -1, X1: 2, Y0: -3, Y1: 4}},
		"the network": n.Preset.Name != "xor" || n.Net.Layers[0].B[1] != -0.5 || n.Net.Layers[0].Activation != model.ReLU || n.X[0] != 0.5 || n.X[1] != -1,
		"the place":   n.Place != 4 || n.Selected != model.W(0, 1, 0) || n.Grain != model.ByTerm || !n.Revealed || !n.Turned || n.Tens != 2 || n.Speed != 3,
		"the prompt":  !s.Prompt.On || string(s.Prompt.Text) != "0,5" || s.Prompt.Caret != 2 || s.Prompt.Refusal == "",
		"the edits":   s.Edits(state.GatePane) != 2 || s.Edits(state.CurvesPane) != 1 || s.Edits(state.NetworkPane) != 4 || s.Undone(state.NetworkPane) != 2,
	} {
		if bad {
			t.Errorf("%s: %+v", what, s)
		}
	}
	again := do(s, state.CancelPrompt{}, state.Redo{}, state.Redo{})
	if again.Network.Preset.File == nil || again.Network.Net.Layers[0].Activation != model.Tanh {
		t.Error("the file is not put in by redo")
	}
	if one := do(again, state.Undo{}); one.Network.Place != 9 && one.Network.Place != 4 || one.Network.Preset.File != nil {
		t.Errorf("undo of that leads to place %d", one.Network.Place)
	}
}

// TestOlderVersion holds that a session of version 1, as the program before wrote it, is
// put aside whole, with a message.
func TestOlderVersion(t *testing.T) {
	data, err := os.ReadFile("testdata/version1.json")
	if err != nil {
		t.Fatal(err)
	}
	path := place(t)
	put(t, path, string(data))
	resumed, err := Reader{}.Resume(path, 1)
	want := "the session cannot be resumed: an older nnexplore saved it, in version 1 of the form; this one reads version 2; it is kept as " + path + ".kept-1"
	if resumed.Found || err != nil || resumed.Note != want {
		t.Errorf("%v, %q, %v; want %q", resumed.Found, resumed.Note, err, want)
	}
	holds(t, path+".kept-1", string(data))
}

// TestRestoreLayers holds the lines of the edits that change whole layers, and how they are
// refused where they do not fit.
func TestRestoreLayers(t *testing.T) {
	s := do(state.New(), state.SetBiases{Layer: 1, B: []float64{0.5, -1}}, state.SetHidden{To: model.Tanh}, state.MakeNetwork{Sizes: []int{2, 1}, Seed: 7})
	data := string(saved(t, s))
	for _, line := range []string{`{"biases":{"layer":2,"to":[0.5,-1]}}`, `{"hidden":{"to":"tanh"}}`, `{"preset":{"name":"2-1 seed 7"}}`} {
		if !strings.Contains(data, line+"\n") {
			t.Errorf("there is no line %s in\n%s", line, data)
		}
	}
	if back := do(resumed(t, s, nil), state.Undo{}, state.Undo{}); back.Network.Net.Layers[0].Activation != model.Sigmoid || back.Network.Net.Layers[1].B[1] != -1 {
		t.Errorf("two edits before it is %+v", back.Network.Net)
	}
	for _, c := range [][3]string{
		{`"to":[0.5,-1]`, `"to":[0.5]`, "layer 2: b has 1 value, but W has 2 columns"}, {`"layer":2,"to":[`, `"layer":4,"to":[`, "4 was not expected; it goes from 1 to 3"},
		{`"to":"tanh"`, `"to":"softmax"`, "softmax stands at the output only"}, {`"to":"tanh"`, `"to":"tan"`, "tan"},
	} {
		if _, err := Restore([]byte(strings.Replace(data, c[0], c[1], 1)), nil); err == nil || !strings.Contains(err.Error(), c[2]) {
			t.Errorf("%s is refused with %v, want %q", c[1], err, c[2])
		}
	}
}

// TestRestoreRefuses spoils the golden text in one place at a time.
func TestRestoreRefuses(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"nothing", golden, "", "it ends too early; more JSON was expected"},
		{"null", golden, "null", "it does not say in which version it was saved; version 2 was expected"},
		{"another object", golden, "{}", "it does not say in which version it was saved; version 2 was expected"},
		{"a list", golden, "[]", "[] was not expected"},
		{"no JSON", golden, "nnexplore", "it is not JSON: invalid character"},
		{"a newer one", `{"version":2}`, `{"version":3,"more":[]}`, "a newer nnexplore saved it, in version 3 of the form; this one reads version 2"},
		{"cut in a line", golden, golden[:len(golden)-9], "line 15: it ends too early; more JSON was expected"},
		{"cut between lines", golden, golden[:strings.Index(golden, `{"view"`)], "it ends too early; a view was expected"},
		{"no UTF-8", `"0,5"`, "\"\xff\"", "line 15: view: "},
		{"an unknown line", `{"input":{"further":3`, `{"imput":{"further":3`, `line 9: "{\"imput\"`},
		{"an edit before the start", `{"start"`, `{"gate":{"field":"w2","to":0.75}}` + "\n" + `{"start"`, "line 3: one start was expected, before the edits and the view"},
		{"two starts", `{"number"`, `{"start":{}}` + "\n" + `{"number"`, "line 7: one start was expected"},
		{"a blank", `"to":0.75`, `"to": 0.75`, "line 4: gate: it is not what nnexplore writes"},
		{"an unknown field", `"to":0.75`, `"to":0.75,"when":1`, "line 4: gate: it is not what nnexplore writes"},
		{"a field twice", `"to":0.75`, `"to":0.75,"to":0.75`, "line 4: gate: it is not what nnexplore writes"},
		{"a missing field", `,"to":0.75`, ``, `line 4: gate: there is no "to"`},
		{"a text for a number", `"to":0.75`, `"to":"0.75"`, `line 4: gate: to: "0.75" was not expected`},
		{"null for a number", `"to":0.75`, `"to":null`, "line 4: gate: it is not what nnexplore writes"},
		{"too large a number", `"to":0.75`, `"to":1e999`, "line 4: gate: to: 1e999 was not expected"},
		{"two things", `{"gate":{"field":"w2","to":0.75}}`, `{"gate":{"field":"w2","to":0.75},"undo":{"pane":"gate","edits":1}}`, "line 4: gate: it is not what nnexplore writes"},
		{"no preset", `{"preset":{"name":"xor"}}`, `{"preset":{"name":"xnor"}}`, "line 2: preset: there is no network called"},
		{"no gate", `"gate":"or"`, `"gate":"xnor"`, `line 3: start: gate: there is no gate called "xnor"`},
		{"no network", `"network":1`, `"network":2`, "line 3: start: network: 2 was not expected; it goes from 1 to 1"},
		{"no form", `"form":"theta"`, `"form":"gamma"`, "line 3: start: form: gamma was not expected; there are [theta bias]"},
		{"no curve", `"curves":["sigmoid","relu"]`, `"curves":["sinus"]`, "line 3: start: curves: there is no curve called \"sinus\""},
		{"x too long", `"x":[0.25,1]`, `"x":[0.25,1,1]`, "line 3: x has 3 values, but W1 has 2 rows (2×2)"},
		{"the probe too far out", `"probe":0.5`, `"probe":1e+300`, "line 3: the probe at x = 1e+300 lies too far out to be drawn"},
		{"no field", `"field":"w2"`, `"field":"w3"`, "line 4: gate: field: w3 was not expected; there are [w1 w2 theta x1 x2]"},
		{"no gate to load", `"name":"nand-b"`, `"name":"xnor"`, `line 5: gatePreset: name: there is no gate called "xnor"`},
		{"no rewriting", `"from":"one side"`, `"from":""`, "line 5: gatePreset: from:  was not expected; there are [theta one side bias]"},
		{"no gain", `"gain":5`, `"gain":4`, "line 6: curves: gain: 4 was not expected; there are [1 2 5 10"},
		{"no second", `"second":0.1`, `"second":9`, "line 6: curves: second: 9 was not expected"},
		{"half a window", `[-1,2,-3,4]`, `[-1,2]`, "line 6: curves: window: [-1 2] cannot be drawn"},
		{"a turned window", `[-1,2,-3,4]`, `[2,-1,-3,4]`, "line 6: curves: window: [2 -1 -3 4] cannot be drawn"},
		{"a probe outside", `"probe":1.5`, `"probe":3`, "line 6: curves: probe: 3 is not in the window, from -1 to 2"},
		{"no number", `"at":"b1[2]"`, `"at":"b3[2]"`, `line 7: number: at: "b3[2]" is no number of this network`},
		{"a computed number", `"at":"b1[2]"`, `"at":"y[1]"`, "line 7: number: at: y[1] is computed; an x, W or b was expected"},
		{"another name for it", `"at":"b1[2]"`, `"at":"B1[2]"`, `line 7: number: at: "B1[2]" is no name; "b1[2]" was expected`},
		{"no layer", `"layer":1,"from":3`, `"layer":3,"from":3`, "line 8: activation: layer: 3 was not expected; it goes from 1 to 2"},
		{"softmax inside", `"to":"relu"`, `"to":"softmax"`, "line 8: activation: to: layer 1: softmax stands at the output only"},
		{"no place", `"from":3`, `"from":13`, "line 8: activation: from: 13 was not expected; it goes from 0 to 12"},
		{"no further input", `"further":3`, `"further":5`, "line 9: input: further: 5 was not expected; it goes from 0 to 4"},
		{"neither input", `"further":3`, `"further":0`, "line 9: input: x: further is 0 and x has 0 values"},
		{"both inputs", `"further":0`, `"further":1`, "line 10: input: x: further is 1 and x has 2 values"},
		{"an input too short", `[0.5,-1]`, `[0.5]`, "line 10: input: x: further is 0 and x has 1 value"},
		{"a place behind the end", `"place":4,"selected":"y[1]","input":"x[1]"`, `"place":13,"selected":"y[1]","input":"x[1]"`, "line 11: reset: from: place: 13 was not expected"},
		{"softmax that there is not", `"selecting":false,"softmax":false`, `"selecting":false,"softmax":true`, "line 11: reset: from: softmax: the network does not end in softmax"},
		{"activations too few", `["tanh","softmax"]`, `["tanh"]`, "line 12: file: it has activations for 1 layer, but 2 layers"},
		{"no activation", `["tanh","softmax"]`, `["tanh","tan"]`, "line 12: file: layer 2: "},
		{"no checksum", `01","act`, `zz","act`, "line 12: file: the checksum of the file"},
		{"another checksum", `01","act`, `02","act`, "line 12: file: /n has changed since the session was written"},
		{"too many undone", `"edits":2`, `"edits":7`, "line 14: undo: edits: 7 was not expected"},
		{"none undone", `"edits":2`, `"edits":0`, "line 14: undo: edits: 0 was not expected"},
		{"no pane", `"pane":"network","edits"`, `"pane":"net","edits"`, "line 14: undo: pane: net was not expected; there are [gate curves network]"},
		{"no view of it", `"place":4,"selected":"W1[2,1]"`, `"place":99,"selected":"W1[2,1]"`, "line 15: view: at: place: 99 was not expected"},
		{"scrolled above the start", `"scroll":3`, `"scroll":-1`, "line 15: view: scroll: -1 was not expected"},
		{"too many tens", `"tens":2`, `"tens":13`, "line 15: view: tens: 13 was not expected; it goes from 0 to 12"},
		{"no output that is tried", `"speed":20`, `"speed":20,"tried":[{"j":7,"value":1}]`, "line 15: view: tried: there is no output 8 for the trial of softmax"},
		{"an output tried twice", `"speed":20`, `"speed":20,"tried":[{"j":0,"value":1},{"j":0,"value":2}]`, "line 15: view: tried: output 1 is tried twice"},
		{"no speed", `"speed":20`, `"speed":3`, "line 15: view: speed: 3 was not expected; there are [1 2 5 20]"},
		{"a caret behind the text", `"caret":2`, `"caret":4`, "line 15: view: typing: the caret is at 4, behind the text"},
		{"a text that cannot be printed", `"text":"0,5"`, `"text":"\u001b[2J"`, "line 15: view: typing: the text has a character that cannot be printed"},
		{"typed for a computed number", `"selected":"W1[2,1]"`, `"selected":"a1[1]"`, "line 15: view: typing: a value is typed for a1[1], which is computed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !strings.Contains(golden, c.old) {
				t.Fatalf("%s is not in the text", c.old)
			}
			_, err := Restore([]byte(strings.Replace(golden, c.old, c.new, 1)), goldenFiles().open)
			if want := "the session cannot be resumed: " + c.want; err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("%v\nwant %s", err, want)
			}
		})
	}
}

// TestRestoreRefusesWholeNetworks spoils networks that are written out.
func TestRestoreRefusesWholeNetworks(t *testing.T) {
	for _, c := range []struct{ name, layers, x, want string }{
		{"no layers", `[]`, `[1]`, "the network has no layers"},
		{"a ragged W", `[{"w":[[1,2],[3]],"b":[1,2],"activation":"relu"}]`, `[1,2]`, "layer 1: row 2 of W has 1 value, but row 1 has 2"},
		{"no b", `[{"w":[[1]],"b":[],"activation":"relu"}]`, `[1]`, "layer 1: b is missing"},
		{"a short x", `[{"w":[[1],[2]],"b":[1],"activation":"relu"}]`, `[1]`, "input 0 has 1 value, but W1 has 2 rows"},
		{"null in W", `[{"w":[[null]],"b":[1],"activation":"relu"}]`, `[1]`, "it is not what nnexplore writes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := `{"version":2}` + "\n" + `{"network":{"name":"n","source":"s","x":` + c.x + `,"inputs":[],"layers":` + c.layers + `}}` + "\n"
			_, err := Restore([]byte(text), nil)
			if want := "the session cannot be resumed: line 2: network: " + c.want; err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("%v, want %s", err, want)
			}
		})
	}
}

// TestRestoreOpens holds what is said where a file cannot be had.
func TestRestoreOpens(t *testing.T) {
	var file *FileError
	if _, err := Restore([]byte(golden), disk{}.open); !errors.Is(err, fs.ErrNotExist) || !errors.As(err, &file) {
		t.Errorf("the error of open is not wrapped: %v", err)
	}
	if _, err := Restore([]byte(golden), nil); err == nil || errors.As(err, &file) {
		t.Errorf("without anything to read it with: %v", err)
	}
	opened := 0
	s := do(state.New().Load(goldenFiles()["/n"]), state.Nudge{Units: 1}, state.NextPreset{By: 1}, state.NextPreset{By: 1})
	s = s.Load(goldenFiles()["/n"])
	back, err := Restore(saved(t, s), func(path, rows string) (presets.Network, error) { opened++; return goldenFiles().open(path, rows) })
	if err != nil || opened != 1 {
		t.Errorf("a file is opened %d times: %v", opened, err)
	}
	first := do(back, state.Focus{Pane: state.NetworkPane}, state.Undo{}, state.Undo{}, state.Undo{}, state.Undo{})
	if &first.Network.Net.Layers[0].W[1][0] != &back.Network.Net.Layers[0].W[1][0] {
		t.Error("a network that is there twice is not shared")
	}
}

// FuzzRestore restores anything. What is restored is a state that can be worked with and
// saved, and nothing panics.
func FuzzRestore(f *testing.F) {
	files := goldenFiles()
	f.Add([]byte(golden))
	r := seeded(4)
	for range 20 {
		f.Add(saved(f, wander(r, state.New(), 60)))
	}
	f.Add(saved(f, wander(r, state.New().Load(made(r, model.Softmax, 2, 2, 1)), 30)))
	for _, old := range []string{`"to":-0.5`, `"place":3`, `"network":2`, `"edits":2`, `"layer":1`} {
		f.Add([]byte(strings.Replace(golden, old, old+"0", 1)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Restore(data, files.open)
		if err != nil {
			return
		}
		if back := resumed(t, s, files); look(back) != look(s) {
			t.Fatalf("it was\n%s\nand is\n%s\n%s", look(s), look(back), data)
		}
		s = do(s, state.CommitPrompt{}, state.CancelPrompt{}, state.Leave{})
		for p := state.GatePane; p < state.Panes; p++ {
			s = do(s, state.Focus{Pane: p})
			for s.Edits(p) > 0 {
				s = do(s, state.Undo{})
			}
			for s.Undone(p) > 0 {
				s = do(s, state.Redo{})
			}
		}
		s = do(s, actions...)
		if err := s.Network.Net.Check(); err != nil || s.Network.Place > s.Network.Walk.Places() {
			t.Fatalf("%v, place %d", err, s.Network.Place)
		}
		_ = s.Network.InHand()
	})
}

// A long reading tells how far it is, from file to file too.
func TestReaderWatches(t *testing.T) {
	s := state.New()
	for i := range 3000 {
		s = do(s, state.SetGate{Field: state.Field(i % 2), Value: float64(i)})
	}
	path := place(t)
	put(t, path, string(saved(t, s)))
	var parts []float64
	got, err := Reader{Watch: func(part float64) { parts = append(parts, part) }}.Resume(path, 1)
	if err != nil || got.State.Edits(state.GatePane) != s.Edits(state.GatePane) {
		t.Errorf("%d edits, %v", got.State.Edits(state.GatePane), err)
	}
	if len(parts) < 3 || !slices.IsSorted(parts) || parts[0] > 0.5 || parts[len(parts)-1] > 1 {
		t.Errorf("told is %v", parts)
	}
}

// TestRowsAskedFor holds that a file is read again with the rows that were asked for, and that
// no others are taken.
func TestRowsAskedFor(t *testing.T) {
	n := made(seeded(3), model.Softmax, 2, 2)
	n.File = &presets.FileOrigin{Path: "/square", Sum: fmt.Sprintf("%064x", 7), Rows: "neurons"}
	s, err := state.Start(state.Options{Network: &n})
	if err != nil {
		t.Fatal(err)
	}
	text, asked := saved(t, s), ""
	open := func(path, rows string) (presets.Network, error) {
		asked = path + " " + rows
		return n, nil
	}
	if _, err := Restore(text, open); err != nil || asked != "/square neurons" {
		t.Errorf("asked for is %s, %v", asked, err)
	}
	_, err = Restore([]byte(strings.Replace(string(text), "neurons", "columns", 1)), open)
	if err == nil || !strings.Contains(err.Error(), `the rows of the file "/square" are "columns"; inputs or neurons was expected`) {
		t.Errorf("other rows say %v", err)
	}
}
