package state

import (
	"encoding/json"
	"errors"
	"io/fs"
	"math"
	"strings"
	"testing"

	"nnexplore/model"
)

// TestRestoredStatesShare holds that the states of a history share a network that
// they have in common, as before.
func TestRestoredStatesShare(t *testing.T) {
	files := shelf{}
	p := files.put("/n", made(seeded(1), model.Softmax, 8, 3, 2))
	s := do(New().Load(p), Nudge{+1}, Reset{}, Nudge{+1}, Reset{})
	back := resumed(t, s, files)
	n := back.Network
	if !shared(n.Net, n.Preset.Network) {
		t.Error("the network that was reset is a copy of its origin")
	}
	reset := back.past.edit.(networkEdit)
	if !shared(reset.Old.Preset.Network, n.Preset.Network) {
		t.Error("the origin is there twice")
	}
	if &reset.Old.Net.Layers[0].W[5][0] != &n.Net.Layers[0].W[5][0] {
		t.Error("a row that no edit changed is there twice")
	}
}

// golden is what version 1 looks like: whoever changes the form has to read it
// still, or to count the version up.
const golden = `{"version":1,"pane":"network","zoomed":true,"overlay":"help","scroll":3,"full":true,"noMouse":true,"explain":true,"unit":"0.01",` +
	`"gate":{"field":"x2","form":"bias","rewriting":"bias","xor":true},` +
	`"curves":{"shown":["sigmoid","relu"],"chosen":"relu","probe":1.5,"slope":true,"gain":5,"second":0.1,"window":{"x0":-1,"x1":2,"y0":-3,"y1":4}},` +
	`"network":{"at":{"place":4,"selected":"W1[2,1]","layer":1,"softmax":false},"grain":"term","revealed":true,"turned":true,"tens":2,"speed":20},` +
	`"entry":{"for":"value","text":"0,5","caret":2,"refused":true},` +
	`"origins":[{"preset":"xor"},{"file":{"path":"/n","sha256":"SUM"},"activations":["tanh","softmax"]}],` +
	`"start":{"gate":{"w1":0.5,"w2":0.5,"theta":0.4,"x1":0.5,"x2":0.5,"preset":"or"},"network":{"origin":1,"changes":[{"at":"x[1]","to":0.25}]}},` +
	`"edits":[{"number":{"at":"b1[2]","to":-0.5}},{"activation":{"layer":1,"to":"relu","place":3}},` +
	`{"network":{"from":{"place":3,"selected":"b1[2]","layer":1,"softmax":false},"to":{"place":0,"selected":"x[1]","layer":1,"softmax":false},"net":{"origin":1,"same":true,"input":3}}},` +
	`{"gate":{"field":"w2","what":"w2 0.5 → 0.75","w2":0.75}},` +
	`{"gate":{"field":"theta","what":"or → nand-b","w1":-0.5,"w2":-0.5,"theta":-0.7,"preset":"nand-b","from":{"form":"theta","rewriting":"one side"},"to":{"form":"bias","rewriting":"bias"}}},` +
	`{"network":{"from":{"place":9,"selected":"y[1]","layer":2,"softmax":false},"to":{"place":0,"selected":"x[1]","layer":1,"softmax":false},"net":{"origin":2}}}],"done":5}` + "\n"

// goldenText is the golden text with the file that it names.
func goldenText() (string, shelf) {
	files := shelf{}
	p := files.put("/n", made(seeded(3), model.Softmax, 4, 3, 2))
	return strings.Replace(golden, "SUM", p.File.Sum, 1), files
}

func TestGolden(t *testing.T) {
	text, files := goldenText()
	s, err := Restore([]byte(text), files.open)
	if err != nil {
		t.Fatal(err)
	}
	if again := string(save(t, s)); again != text {
		t.Errorf("it is saved as\n%s", again)
	}
	n, g := s.Network, s.Gate
	for what, bad := range map[string]bool{
		"the screen":  s.Focus != NetworkPane || !s.Zoomed || s.Overlay != HelpOverlay || s.Scroll != 3 || !s.Full || !s.NoMouse || !s.Explaining || s.UnitText() != "0.01",
		"the gate":    g.Gate != model.Gate{W1: -0.5, W2: -0.5, Theta: -0.7, Form: model.BiasForm} || g.Preset != "nand-b" || g.Field != OwnX2 || g.Rewriting != WithBias || !g.XOR,
		"the curves":  s.Curves != CurvesState{Shown: [model.Curves]bool{true, false, true}, Chosen: 2, Probe: 1.5, Slope: true, Gain: 2, Second: 2, Own: true, View: model.Window{X0: -1, X1: 2, Y0: -3, Y1: 4}},
		"the network": n.Preset.Name != "xor" || n.Net.Layers[0].B[1] != -0.5 || n.Net.Layers[0].Activation != model.ReLU || !equal(n.X, []float64{0, 1}),
		"the place":   n.Place != 4 || n.Selected != model.W(0, 1, 0) || n.Grain != model.ByTerm || !n.Revealed || !n.Turned || n.Tens != 2 || n.Speed != 3,
		"the entry":   !s.Prompt.On || string(s.Prompt.Text) != "0,5" || s.Prompt.Caret != 2 || s.Prompt.Refusal == "",
		"the edits":   s.Edits() != 5,
	} {
		if bad {
			t.Errorf("%s: %+v", what, s)
		}
	}
	s.Prompt = Prompt{}
	if again := Apply(s, Redo{}); again.Network.Preset.File == nil || again.Network.Net.Layers[0].Activation != model.Tanh {
		t.Error("the file is not put in by redo")
	}
}

// TestRestoreRefuses spoils the golden text in one place at a time.
func TestRestoreRefuses(t *testing.T) {
	text, files := goldenText()
	sum := files["/n"].File.Sum
	for _, c := range []struct{ old, new, want string }{
		{text, "", "it ends too early; more JSON was expected"},
		{text, "null", "it does not say in which version it was saved; version 1 was expected"},
		{text, "[]", "the whole is a list; an object was expected"},
		{text, "{}", "it does not say in which version it was saved; version 1 was expected"},
		{text, "\xff", "it is not a text in UTF-8; JSON was expected"},
		{text, "nnexplore", "it is not JSON: invalid character 'n' in literal null (expecting 'u')"},
		{text, text[:len(text)/2], "it ends too early; more JSON was expected"},
		{text, text + "{}", "something follows its end; one JSON value was expected"},
		{`"version":1`, `"version":2`, "a newer nnexplore saved it, in version 2 of the form; this one reads version 1"},
		{`{"version":1`, `{"version":2,"more":[]`, "a newer nnexplore saved it, in version 2 of the form; this one reads version 1"},
		{`"version":1`, `"version":0`, "it does not say in which version it was saved; version 1 was expected"},
		{`"version":1`, `"version":"1"`, "it does not say in which version it was saved; version 1 was expected"},
		{`"zoomed":true,`, ``, `the whole has no field "zoomed"; one was expected`},
		{`"zoomed":true`, `"zoomed":null`, "zoomed is null; true or false was expected"},
		{`"zoomed":true`, `"zoomed":true,"zoomed":true`, `the whole has the field "zoomed" twice; each stands once`},
		{`"zoomed":true`, `"Zoomed":true`, `the whole has a field "Zoomed", which is unknown; there are version, pane, zoomed, overlay, scroll, full, noMouse, explain, unit, gate, curves, network, entry, origins, start, edits, done`},
		{`"pane":"network"`, `"pane":"\u001b"`, `pane is "\x1b"; one of gate, curves, network was expected`},
		{`"pane":"network"`, `"pane":2`, "pane is a number; a string was expected"},
		{`"overlay":"help"`, `"overlay":""`, `overlay is ""; one of none, help was expected`},
		{`"scroll":3`, `"scroll":-1`, "scroll is -1; it begins with 0"},
		{`"scroll":3`, `"scroll":3.5`, "scroll is 3.5; a whole number was expected"},
		{`"scroll":3`, `"scroll":99999999999999999999`, "scroll is 99999999999999999999; a whole number was expected"},
		{`"unit":"0.01"`, `"unit":"0.02"`, `unit is "0.02"; one of 0.1, 0.01, 1 was expected`},
		{`"field":"x2"`, `"field":"x3"`, `gate.field is "x3"; one of w1, w2, theta, x1, x2 was expected`},
		{`"form":"bias","rewriting":"bias","xor"`, `"form":"b","rewriting":"bias","xor"`, `gate: form is "b"; one of theta, bias was expected`},
		{`"rewriting":"bias","xor"`, `"rewriting":"b","xor"`, `gate: rewriting is "b"; one of theta, one side, bias was expected`},
		{`["sigmoid","relu"]`, `["softmax"]`, `curves: shown is "softmax"; one of sigmoid, step, relu, tanh, leaky_relu, softplus, identity was expected`},
		{`["sigmoid","relu"]`, `"relu"`, `curves.shown is a string; a list was expected`},
		{`["sigmoid","relu"]`, `["sigmoid",3]`, `curves.shown[2] is a number; a string was expected`},
		{`"chosen":"relu"`, `"chosen":"softmax"`, `curves: chosen is "softmax"; one of sigmoid, step, relu, tanh, leaky_relu, softplus, identity was expected`},
		{`"probe":1.5`, `"probe":2.5`, "curves: probe is 2.5; it is from -1 to 2 in the window"},
		{`"probe":1.5`, `"probe":NaN`, "it is not JSON: invalid character 'N' looking for beginning of value"},
		{`"probe":1.5`, `"probe":1e999`, "curves.probe is 1e999, which a float64 cannot hold; a finite number was expected"},
		{`"probe":1.5`, `"probe":"1.5"`, "curves.probe is a string; a number was expected"},
		{`"gain":5`, `"gain":6`, "curves: gain is 6; one of [1 2 5 10 20 50 100 1000] was expected"},
		{`"second":0.1`, `"second":-1`, "curves: second is -1; one of [0 0.01 0.1 0.5 1] was expected"},
		{`"x1":2,`, `"x1":-2,`, "curves: the window from x = -1 to -2 and y = -3 to 4 cannot be drawn"},
		{`"x1":2,`, `"x1":1e300,`, "curves: the window from x = -1 to 1e+300 and y = -3 to 4 cannot be drawn"},
		{`"place":4`, `"place":-1`, "network.at: place is -1; it goes from 0 to 12"},
		{`"place":4`, `"place":13`, "network.at: place is 13; it goes from 0 to 12"},
		{`"selected":"W1[2,1]","layer":1`, `"selected":"W1[2,1]","layer":0`, "network.at: layer is 0; the layers go from 1 to 2"},
		{`"selected":"W1[2,1]","layer":1`, `"selected":"W1[2,1]","layer":3`, "network.at: layer is 3; the layers go from 1 to 2"},
		{`"W1[2,1]","layer":1,"softmax":false`, `"W1[2,1]","layer":1,"softmax":true`, "network.at: softmax is in view, but the network does not end in softmax"},
		{`"W1[2,1]"`, `"W1[3,1]"`, `network.at: selected: index 1 of W1 goes from 1 to 2, not "3"`},
		{`"W1[2,1]"`, `"w1 2 1"`, `network.at: selected: "w1 2 1" is no name; "W1[2,1]" was expected`},
		{`"W1[2,1]"`, `""`, `network.at: selected: a name such as x[1], W1[1,2] or b1[2] was expected`},
		{`"grain":"term"`, `"grain":"all"`, `network.grain is "all"; one of layer, neuron, term was expected`},
		{`"tens":2`, `"tens":13`, "network.tens is 13; it goes from 0 to 12"},
		{`"tens":2`, `"tens":-1`, "network.tens is -1; it goes from 0 to 12"},
		{`"speed":20`, `"speed":3`, "network.speed is 3; one of [1 2 5 20] was expected"},
		{`"for":"value"`, `"for":"love"`, `entry: for is "love"; one of value, name, open, save, export, session, command was expected`},
		{`"caret":2`, `"caret":4`, "entry: caret is 4; it goes from 0 to 3"},
		{`"caret":2`, `"caret":-1`, "entry: caret is -1; it goes from 0 to 3"},
		{`"text":"0,5"`, `"text":"0\u001b5"`, "entry: the text has a character that cannot be printed"},
		{`"text":"0,5"`, `"text":"` + strings.Repeat("5", 4001) + `"`, "entry: the text has 4001 characters; at most 4000 were expected"},
		{`"W1[2,1]"`, `"a1[1]"`, "entry: a value is typed for a1[1], which is computed"},
		{`{"preset":"xor"}`, `{"preset":"xnor"}`, `origins[1]: there is no network called "xnor"; there are article, textbook, article-step, article-relu, xor, three-classes`},
		{`{"preset":"xor"}`, `{}`, "origins[1]: it has 0 of preset, file and whole; one was expected"},
		{`{"preset":"xor"}`, `{"preset":"xor","file":{"path":"/n","sha256":""}}`, "origins[1]: it has 2 of preset, file and whole; one was expected"},
		{`{"preset":"xor"}`, `{"preset":"xor","x":[1]}`, "origins[1]: input 0 has 1 values, but W1 has 2 rows"},
		{`{"preset":"xor"}`, `{"preset":"xor","activations":["relu"]}`, "origins[1]: it has activations for 1 layers, but 2 layers"},
		{`{"preset":"xor"}`, `{"preset":"xor","activations":["softmax","relu"]}`, "origins[1]: layer 1: softmax stands at the output only, but layer 2 follows"},
		{`{"preset":"xor"}`, whole(`[[1],[1]]`, `[0]`, `1,2,3`), "origins[1]: input 0 has 3 values, but W1 has 2 rows"},
		{`{"preset":"xor"}`, whole(`[[1],[1,2]]`, `[0]`, `1,2`), "origins[1]: layer 1: row 2 of W has 2 values, but row 1 has 1"},
		{`{"preset":"xor"}`, whole(`[[1],[1e400]]`, `[0]`, `1,2`), "origins[1].whole.layers[1].w[2][1] is 1e400, which a float64 cannot hold; a finite number was expected"},
		{`{"preset":"xor"}`, whole(`[[1],[null]]`, `[0]`, `1,2`), "origins[1].whole.layers[1].w[2][1] is null; a number was expected"},
		{`{"preset":"xor"}`, whole(`[]`, `[]`, ``), "origins[1]: layer 1: W is empty; at least one row and one column were expected"},
		{`{"preset":"xor"}`, `{"whole":{"name":"n","source":"s","x":[],"inputs":[],"layers":[]}}`, "origins[1]: the network has no layers; at least one was expected"},
		{`{"preset":"xor"}`, `{"preset":"article"}`, `edits[3]: net: input is 3; the further inputs go from 1 to 0`},
		{`"path":"/n"`, `"path":"/m"`, "origins[2]: the network's file cannot be read: /m: file does not exist"},
		{`"path":"/n"`, `"path":""`, `origins[2]: the file "" is no path that can be written down`},
		{sum, strings.Repeat("0", 64), `origins[2]: the file "/n" has changed since; the edits were made on another network`},
		{sum, "abc", `origins[2]: the checksum of the file "/n" is "abc"; 64 hexadecimal digits were expected`},
		{`["tanh","softmax"]`, `["tanh"]`, "origins[2]: it has activations for 1 layers, but 2 layers"},
		{`["tanh","softmax"]`, `["tan","softmax"]`, `origins[2]: layer 1: "tan" is no activation; there are sigmoid, step, relu, tanh, leaky_relu, softplus, identity, and softmax at the output`},
		{`"preset":"or"`, `"preset":"xor"`, `start.gate: there is no gate called "xor"; there are or, and, nand, nor, or-b, and-b, nand-b, nor-b, tie, tenths`},
		{`"network":{"origin":1`, `"network":{"origin":0`, "start.network: origin is 0; the origins go from 1 to 2"},
		{`"network":{"origin":1`, `"network":{"origin":3`, "start.network: origin is 3; the origins go from 1 to 2"},
		{`"network":{"origin":1`, `"network":{"same":true,"origin":1`, "start.network: it is the same as before, but nothing was before"},
		{`"network":{"origin":1`, `"network":{"x":[1],"origin":1`, "start.network: x has 1 values, but W1 has 2 rows"},
		{`"network":{"origin":1`, `"network":{"activations":["relu"],"origin":1`, "start.network: it has activations for 1 layers, but 2 layers"},
		{`"at":"x[1]"`, `"at":"x[3]"`, `start.network: index 1 of x goes from 1 to 2, not "3"`},
		{`"at":"x[1]"`, `"at":"a1[1]"`, `start.network: a1[1] is computed; an x, W or b was expected`},
		{`"done":5`, `"done":7`, "done is 7; it goes from 0 to 6, the number of edits"},
		{`"done":5`, `"done":-1`, "done is -1; it goes from 0 to 6, the number of edits"},
		{`"at":"b1[2]"`, `"at":"b3[2]"`, `edits[1]: "b3[2]" is no number of this network: its layers go from 1 to 2`},
		{`"at":"b1[2]"`, `"at":"y[1]"`, `edits[1]: y[1] is computed; an x, W or b was expected`},
		{`{"number":`, `{"activation":{"layer":1,"to":"relu","place":0},"number":`, "edits[1]: it has 2 of number, activation, gate and network; one was expected"},
		{`{"number":{"at":"b1[2]","to":-0.5}}`, `{}`, "edits[1]: it has 0 of number, activation, gate and network; one was expected"},
		{`{"number":{"at":"b1[2]","to":-0.5}}`, `{"number":{"at":"b1[2]"}}`, `edits[1].number has no field "to"; one was expected`},
		{`{"layer":1,"to":"relu","place":3}`, `{"layer":3,"to":"relu","place":3}`, "edits[2]: layer is 3; the layers go from 1 to 2"},
		{`{"layer":1,"to":"relu","place":3}`, `{"layer":1,"to":"softmax","place":3}`, "edits[2]: layer 1: softmax stands at the output only, but layer 2 follows"},
		{`{"layer":1,"to":"relu","place":3}`, `{"layer":1,"to":"relu","place":13}`, "edits[2]: place is 13; it goes from 0 to 12"},
		{`"from":{"place":3`, `"from":{"place":13`, "edits[3]: from: place is 13; it goes from 0 to 12"},
		{`"to":{"place":0`, `"to":{"place":13`, "edits[3]: to: place is 13; it goes from 0 to 12"},
		{`"net":{"origin":1`, `"net":{"origin":2`, "edits[3]: net: it is the same as before with the shape 2-2-1, but its origin's is 4-3-2"},
		{`"same":true`, `"same":true,"activations":["relu","relu"]`, "edits[3]: net: it is the same as before and yet has other activations"},
		{`"same":true`, `"same":true,"changes":[{"at":"b1[1]","to":1}]`, "edits[3]: net: it is the same as before and yet b1[1] is another"},
		{`"input":3`, `"input":5`, "edits[3]: net: input is 5; the further inputs go from 1 to 4"},
		{`"field":"w2"`, `"field":"w3"`, `edits[4]: field is "w3"; one of w1, w2, theta, x1, x2 was expected`},
		{`"w2 0.5 → 0.75"`, `"\u001b[2J"`, `edits[4]: what is "\x1b[2J"; a line of at most 200 bytes was expected`},
		{`"preset":"nand-b",`, ``, "edits[5]: it has some of preset, from and to; all or none were expected"},
		{`"preset":"nand-b"`, `"preset":"xnor"`, `edits[5]: there is no gate called "xnor"; there are or, and, nand, nor, or-b, and-b, nand-b, nor-b, tie, tenths`},
		{`"rewriting":"one side"`, `"rewriting":""`, `edits[5]: from: rewriting is ""; one of theta, one side, bias was expected`},
		{`"to":{"form":"bias"`, `"to":{"form":""`, `edits[5]: to: form is ""; one of theta, bias was expected`},
		{`"net":{"origin":2`, `"net":{"origin":3`, "edits[6]: net: origin is 3; the origins go from 1 to 2"},
	} {
		if !strings.Contains(text, c.old) {
			t.Fatalf("%s is not in the text", c.old)
		}
		_, err := Restore([]byte(strings.Replace(text, c.old, c.new, 1)), files.open)
		if want := "the session cannot be resumed: " + c.want; err == nil || err.Error() != want {
			t.Errorf("%.60s for %.60s: %v\nwant %s", c.new, c.old, err, want)
		}
	}
	_, err := Restore([]byte(strings.Replace(text, `"/n"`, `"/m"`, 1)), files.open)
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the error of open is not wrapped: %v", err)
	}
	if _, err := Restore([]byte(text), nil); err == nil {
		t.Error("a file is read without anything to read it")
	}
	bare := shelf{"/n": files["/n"]}
	p := bare["/n"]
	p.X = []float64{1, math.Inf(1), 2, 3}
	bare["/n"] = p
	if _, err := Restore([]byte(text), bare.open); err == nil || !strings.Contains(err.Error(), "x[2] is +Inf; a finite number was expected") {
		t.Errorf("an infinite x comes from a file: %v", err)
	}
}

// whole is an origin of one layer that is written out.
func whole(w, b, x string) string {
	return `{"whole":{"name":"n","source":"s","x":[` + x + `],"inputs":[],"layers":[{"w":` + w + `,"b":` + b + `,"activation":"relu"}]}}`
}

// FuzzRestore restores anything. What is restored is a state that can be drawn,
// worked with and saved, and nothing panics.
func FuzzRestore(f *testing.F) {
	text, files := goldenText()
	f.Add([]byte(text))
	r := seeded(4)
	for range 40 {
		s := wanderFrom(r, New(), 60)
		f.Add(save(f, s))
	}
	f.Add(save(f, wanderFrom(r, loaded(made(r, model.Softmax, 2, 2, 1)), 30)))
	for _, old := range []string{`"to":-0.5`, `"place":3`, `"origin":2`, `"done":5`, `"layer":1`} {
		f.Add([]byte(strings.Replace(text, old, old+"0", 1)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := Restore(data, files.open)
		if err != nil {
			if !json.Valid(data) && !strings.Contains(err.Error(), ":") {
				t.Errorf("what is no JSON is refused as %v", err)
			}
			return
		}
		sound := func(s State) {
			t.Helper()
			valid := map[model.Ref]bool{}
			for _, ref := range refs(s.Network.Net) {
				valid[ref] = true
			}
			if fault := unsound(s, valid); fault != "" && !strings.HasPrefix(fault, "it is changed without") {
				t.Fatalf("%s\n%s", fault, data)
			}
		}
		sound(s)
		saved, err := s.Save()
		if err != nil {
			t.Fatalf("what was restored cannot be saved: %v\n%s", err, data)
		}
		back, err := Restore(saved, files.open)
		if err != nil || !same(kept(s), kept(back)) {
			t.Fatalf("%v %s\n%s\n%s", err, difference(kept(s), kept(back)), data, saved)
		}
		if s.Prompt.On {
			s = Apply(s, CommitPrompt{})
			s = Apply(s, CancelPrompt{})
			sound(s)
		}
		for s.past != nil {
			s = Apply(s, Undo{})
			sound(s)
		}
		for s.future != nil {
			s = Apply(s, Redo{})
			sound(s)
		}
		for _, a := range editing {
			s = Apply(s, a)
		}
		sound(s)
	})
}
