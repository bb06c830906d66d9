package netfile

import (
	"strings"
	"testing"

	"nnexplore/internal/strict"
)

const thereAre = "there are sigmoid, step, relu, tanh, leaky_relu, softplus, identity, step_at_least, and softmax at the output"

func TestReadJSONRefuses(t *testing.T) {
	const sound = `"activation":"relu"`
	layer := func(w, b string) string { return `{"layers":[{"w":` + w + `,"b":` + b + `,` + sound + `}]}` }
	type refusal struct{ text, want string }
	for group, refusals := range map[string][]refusal{"no network": {
		{"", "line 1, column 1: the end of the file stands at the beginning of the network; an object in { } was expected"},
		{" \n ", "line 2, column 2: the end of the file stands at the beginning of the network; an object in { } was expected"},
		{"\n  hello there", "line 2, column 3: hello stands at the beginning of the network; an object in { } was expected"},
		{"%PDF-1.4", `line 1, column 1: "%" stands at the beginning of the network; an object in { } was expected`},
		{"\x1b[2J", `line 1, column 1: "\x1b" stands at the beginning of the network; an object in { } was expected`},
		{"[1, 2]", "line 1, column 1: a list stands at the beginning of the network; an object in { } was expected"},
		{"null", "line 1, column 1: null stands at the beginning of the network; an object in { } was expected"},
		{`"W1"`, `line 1, column 1: the string "W1" stands at the beginning of the network; an object in { } was expected`},
		{`"W1`, "line 1, column 1: a string that is not closed stands at the beginning of the network; an object in { } was expected"},
		{"\"\u00e9\u00e9\n\xff\xfe", "line 2, column 1: the byte 0xff is not UTF-8; a network in JSON was expected, a text in UTF-8"},
		{"ab\u00e9\xc3", "line 1, column 4: the byte 0xc3 is not UTF-8; a network in JSON was expected, a text in UTF-8"},
		{strings.Repeat("[", 1<<20), "line 1, column 1: a list stands at the beginning of the network; an object in { } was expected"},
		{strings.Repeat("\u00e9", 1<<10), `line 1, column 1: "é" stands at the beginning of the network; an object in { } was expected`},
		{strings.Repeat("word", 100), "line 1, column 1: wordwordwordwordwordwordwordwordwordwor… stands at the beginning of the network; an object in { } was expected"},
	}, "the object": {
		{"{}", `line 1, column 3: the field "layers" is missing; a list of at least one layer was expected`},
		{`{"name":"a"}`, `line 1, column 13: the field "layers" is missing; a list of at least one layer was expected`},
		{"{", "line 1, column 2: the end of the file stands at the name of a field; a string in \" \" was expected"},
		{"{'name': 1}", `line 1, column 2: "'" stands at the name of a field; a string in " " was expected`},
		{`{name: 1}`, `line 1, column 2: name stands at the name of a field; a string in " " was expected`},
		{`{"name" "a"}`, `line 1, column 9: the string "a" stands after "name"; a colon was expected`},
		{`{"name": "a",}`, `line 1, column 14: "}" stands at the name of a field; a string in " " was expected`},
		{`{"name": "a" "x": 1}`, `line 1, column 14: the string "x" stands after the field "name"; a comma or } was expected`},
		{"{\n  \"nmae\": \"a\"}", `line 2, column 3: the network has no field "nmae"; there are name, source, x, targets, inputs, classes, layers`},
		{`{"Name": "a"}`, `line 1, column 2: the network has no field "Name"; there are name, source, x, targets, inputs, classes, layers`},
		{`{"\u001b]": "a"}`, `line 1, column 2: the network has no field "\x1b]"; there are name, source, x, targets, inputs, classes, layers`},
		{`{"` + strings.Repeat("é", 50) + `": 1}`, `line 1, column 2: the network has no field "` + strings.Repeat("é", 39) +
			`…"; there are name, source, x, targets, inputs, classes, layers`},
		{`{"name": "a", "name": "b"}`, `line 1, column 15: the field "name" is there a second time; each field stands once`},
		{`{"name": "a", "\u006eame": "b"}`, `line 1, column 15: the field "name" is there a second time; each field stands once`},
		{`{"name": null}`, `line 1, column 10: null stands at name; a string in " " was expected`},
		{`{"source": 3}`, `line 1, column 12: 3 stands at source; a string in " " was expected`},
		{`{"name": "a` + "\n" + `b"}`, `line 1, column 10: the string that begins here is not closed; a " was expected before the end of the line`},
		{`{"name": "a\"`, `line 1, column 10: the string that begins here is not closed; a " was expected before the end of the line`},
		{`{"name": "a\`, `line 1, column 10: the string that begins here is not closed; a " was expected before the end of the line`},
		{`{"name": "a\x41"}`, "line 1, column 10: the string that begins here has an escape or a control character that JSON does not know"},
		{"{\"name\": \"a\tb\"}", "line 1, column 10: the string that begins here has an escape or a control character that JSON does not know"},
		{layer("[[1]]", "[1]") + "{", "line 1, column 53: an object stands after the network; the end of the file was expected"},
		{layer("[[1]]", "[1]") + "\n" + layer("[[1]]", "[1]"), "line 2, column 1: an object stands after the network; the end of the file was expected"},
		{layer("[[1]]", "[1]") + "\x00", `line 1, column 53: "\x00" stands after the network; the end of the file was expected`},
	}, "the layers": {
		{`{"layers": null}`, "line 1, column 12: null stands at layers; a list in [ ] was expected"},
		{`{"layers": {}}`, "line 1, column 12: an object stands at layers; a list in [ ] was expected"},
		{`{"layers": []}`, "the network has no layers; at least one was expected"},
		{`{"layers": [[]]}`, "line 1, column 13: layer 1: a list stands at the beginning of the layer; an object in { } was expected"},
		{`{"layers": [{}]}`, `line 1, column 13: layer 1: the field "w" is missing; a layer has w, b and activation`},
		{`{"layers": [{"w":[[1]],` + sound + `}, {"w":[[1]],"b":[1]}]}`, `line 1, column 46: layer 2: the field "activation" is missing; a layer has w, b and activation`},
		{`{"layers": [{"w":[[1]],"b":[1]}, {"w":[[1]],` + sound + `}]}`, `line 1, column 34: layer 2: it has an activation, but layer 1 has none; all layers, or none, were expected to have one`},
		{`{"layers": [{"w":[[1,2]],"weihgts":[1],` + sound + `}]}`, `line 1, column 26: layer 1: the layer has no field "weihgts"; there are w, b, activation`},
		{`{"layers": [{"weights":[[1]]},{"w":[[1]],"b":[1],` + sound + `}]}`, "line 1, column 31: layer 2: it has w, b and activation, but the layers before have fields of other names; one form was expected"},
		{`{"layers": [{"w":[[1]],"w":[[1]]}]}`, `line 1, column 24: layer 1: the field "w" is there a second time; each field stands once`},
		{`{"layers": [{"activation":"sigmiod"}]}`, `line 1, column 27: layer 1: "sigmiod" is no activation; ` + thereAre},
		{`{"layers": [{"activation":"Sigmoyd"}]}`, `line 1, column 27: layer 1: "Sigmoyd" is no activation; ` + thereAre},
		{`{"layers": [{"activation":null}]}`, `line 1, column 27: layer 1: null stands at activation; a string in " " was expected`},
		{`{"layers": [{"w":[[1]],"b":[1],` + sound + `} {}]}`, "line 1, column 53: an object stands after layer 1; a comma or ] was expected"},
		{`{"layers": [{"w":[[1]],"b":[1],` + sound + `},]}`, `line 1, column 53: layer 2: "]" stands at the beginning of the layer; an object in { } was expected`},
		{`{"layers": [{"w":[[1]],"b":[1],"activation":"softmax"},{"w":[[1]],"b":[1],"activation":"softmax"}]}`,
			"layer 1: softmax stands at the output only, but layer 2 follows"},
		{`{"layers": [{"w":[[1,2,3]],"b":[1,2,3],` + sound + `},{"w":[[1],[2]],"b":[1],` + sound + `}]}`,
			"layer 2: W has 2 rows, but layer 1 gives 3 values"},
		{`{"layers": [3, {}]}`, "line 1, column 16: layer 2: an object stands at layer 2; a number was expected"},
		{`{"layers": [3, 2]}`, "the network has no layers; at least one was expected"},
		{`{"W1":[[1]],"W1":[[1]]}`, `line 1, column 13: the field "W1" is there a second time; each field stands once`},
		{`{"W1":[[[[[[[[[1]]]]]]]]]}`, "line 1, column 15: lists and objects stand 9 deep in one another; at most 8 were expected"},
		{`{"W1":[[1,2],[3]],"b1":[1]}`, "W1: its rows are not of one length; a matrix was expected"},
	}, "the numbers": {
		{layer("[]", "[]"), "layer 1: W is empty; at least one row and one column were expected"},
		{layer("[[],[]]", "[]"), "layer 1: W is empty; at least one row and one column were expected"},
		{layer("[[1,2,3]]", "[1,2]"), "layer 1: b has 2 values, but W has 3 columns"},
		{layer("[[1,2],\n[3]]", "[1,2]"), "line 2, column 1: layer 1: row 2 of W has 1 value, but row 1 has 2"},
		{layer("[[1,2],[3,4,5]]", "[1,2]"), "line 1, column 24: layer 1: row 2 of W has 3 values, but row 1 has 2"},
		{layer("[[1],[]]", "[1,2]"), "line 1, column 22: layer 1: row 2 of W has 0 values, but row 1 has 1"},
		{layer("[1,2]", "[1,2]"), "line 1, column 18: layer 1: 1 stands at row 1 of W1; a list in [ ] was expected"},
		{layer("[[1] [2]]", "[1]"), "line 1, column 22: layer 1: a list stands after row 1 of W1; a comma or ] was expected"},
		{layer("7", "[1]"), "line 1, column 17: layer 1: 7 stands at W1; a list in [ ] was expected"},
		{layer("[[1]]", "true"), "line 1, column 27: layer 1: true stands at b1; a list in [ ] was expected"},
		{layer("[[1,null]]", "[1]"), "line 1, column 21: layer 1: null stands at W1[1,2]; a number was expected"},
		{layer("[[1,NaN]]", "[1]"), "line 1, column 21: layer 1: NaN stands at W1[1,2]; a number was expected"},
		{layer("[[1,-Infinity]]", "[1]"), "line 1, column 21: layer 1: -Infinity stands at W1[1,2]; a number was expected"},
		{layer("[[1,true]]", "[1]"), "line 1, column 21: layer 1: true stands at W1[1,2]; a number was expected"},
		{layer(`[[1,"0.5"]]`, "[1]"), `line 1, column 21: layer 1: the string "0.5" stands at W1[1,2]; a number was expected`},
		{layer("[[1,[2]]]", "[1]"), "line 1, column 21: layer 1: a list stands at W1[1,2]; a number was expected"},
		{layer("[[1,{}]]", "[1]"), "line 1, column 21: layer 1: an object stands at W1[1,2]; a number was expected"},
		{layer("[[1,]]", "[1]"), `line 1, column 21: layer 1: "]" stands at W1[1,2]; a number was expected`},
		{layer("[["+strings.Repeat("[", 1<<20), ""), "line 1, column 19: layer 1: a list stands at W1[1,1]; a number was expected"},
		{layer("[[+1]]", "[1]"), "line 1, column 19: layer 1: +1 stands at W1[1,1]; a number was expected"},
		{layer("[[-]]", "[1]"), "line 1, column 19: layer 1: - stands at W1[1,1]; a number was expected"},
		{layer("[[.5]]", "[1]"), "line 1, column 19: layer 1: .5 stands at W1[1,1]; a number was expected"},
		{layer("[[1.]]", "[1]"), "line 1, column 20: layer 1: . stands after W1[1,1]; a comma or ] was expected"},
		{layer("[[01]]", "[1]"), "line 1, column 20: layer 1: 1 stands after W1[1,1]; a comma or ] was expected"},
		{layer("[[1e]]", "[1]"), "line 1, column 20: layer 1: e stands after W1[1,1]; a comma or ] was expected"},
		{layer("[[0x10]]", "[1]"), "line 1, column 20: layer 1: x10 stands after W1[1,1]; a comma or ] was expected"},
		{layer("[[1_000]]", "[1]"), "line 1, column 20: layer 1: _000 stands after W1[1,1]; a comma or ] was expected"},
		{layer("[[1;2]]", "[1]"), `line 1, column 20: layer 1: ";" stands after W1[1,1]; a comma or ] was expected`},
		{layer("[[1e999]]", "[1]"), "line 1, column 19: layer 1: 1e999 at W1[1,1] is beyond the largest number there is here, about 1.8e308; a finite number was expected"},
		{layer("[[1]]", "[1,\n-2e308]"), "line 2, column 1: layer 1: -2e308 at b1[2] is beyond the largest number there is here, about 1.8e308; a finite number was expected"},
		{`{"x":[1,null]}`, "line 1, column 9: null stands at x[2]; a number was expected"},
		{`{"x":null}`, "line 1, column 6: null stands at x; a list in [ ] was expected"},
		{`{"x":[1],"layers":[{"w":[[1],[2]],"b":[1],` + sound + `}]}`, "x has 1 value, but W1 has 2 rows (2×1)"},
		{`{"x":[],"layers":[{"w":[[1],[2]],"b":[1],` + sound + `}]}`, "x has 0 values, but W1 has 2 rows (2×1)"},
		{`{"x":[1e400]}`, "line 1, column 7: 1e400 at x[1] is beyond the largest number there is here, about 1.8e308; a finite number was expected"},
	}} {
		t.Run(group, func(t *testing.T) {
			for _, c := range refusals {
				t.Run(strict.Short(c.text), func(t *testing.T) {
					_, err := readJSON(strings.NewReader(c.text), Options{})
					says(t, err, c.want)
				})
			}
		})
	}
}
