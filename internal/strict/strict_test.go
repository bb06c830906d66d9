package strict

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

type tree struct {
	Name  string   `json:"name"`
	Count int      `json:"count"`
	Sure  bool     `json:"sure"`
	Rows  [][]real `json:"rows"`
	Left  *tree    `json:"left,omitempty"`
	Maybe *real    `json:"maybe,omitempty"`
}

type real float64

func decode(data []byte, v any) error { return NewReader(bytes.NewReader(data)).Decode(v) }

func TestDecode(t *testing.T) {
	half := real(0.5)
	want := tree{"a ü\u2028", -3, true, [][]real{{1, -2.5e-300}, nil}, &tree{Rows: [][]real{}}, &half}
	data, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(data), "null", "[]", 1)
	text = " \n" + strings.ReplaceAll(text, ",", " ,\t") + "\n"
	var got tree
	if err := decode([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if got.Left.Rows == nil {
		got.Left.Rows = [][]real{}
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// TestRefuses spoils a sound text, also by what encoding/json lets pass.
func TestRefuses(t *testing.T) {
	const sound = `{"name":"n","count":3,"sure":false,"rows":[[1],[2,3]],"left":{"name":"","count":0,"sure":true,"rows":[]}}`
	if err := decode([]byte(sound), &tree{}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, want string }{
		{sound, ``, ""},
		{sound, `{"name":`, ""},
		{sound, `{"name":"n`, ""},
		{sound, `{"name":"n",`, ""},
		{sound, "{\"name\":\"\xff\"", "it is not a text in UTF-8; JSON was expected"},
		{sound, `{"name":"n",3:4}`, ""},
		{sound, `{"name" "n"}`, ""},
		{sound, `{"name":"n"]`, ""},
		{sound, `]`, ""},
		{sound, sound + `,`, "something follows its end; one JSON value was expected"},
		{sound, sound + sound, "something follows its end; one JSON value was expected"},
		{`"name":"n"`, `"name":null`, "name is null; a string was expected"},
		{`"name":"n"`, `"name":{}`, "name is an object; a string was expected"},
		{`"name":"n",`, ``, `the whole has no field "name"; one was expected`},
		{`"name":"n"`, `"NAME":"n"`, `the whole has a field "NAME", which is unknown; there are name, count, sure, rows, left, maybe`},
		{`"name":"n"`, `"name":"n","name":"n"`, `the whole has the field "name" twice; each stands once`},
		{`"name":"n"`, `"` + strings.Repeat("long", 30) + `":"n"`, `the whole has a field "longlonglonglonglonglonglonglonglonglo…, which is unknown; there are name, count, sure, rows, left, maybe`},
		{`"count":3`, `"count":3.0`, "count is 3.0; a whole number was expected"},
		{`"count":3`, `"count":3e0`, "count is 3e0; a whole number was expected"},
		{`"count":3`, `"count":9223372036854775808`, "count is 9223372036854775808; a whole number was expected"},
		{`"count":3`, `"count":"3"`, "count is a string; a whole number was expected"},
		{`"sure":false`, `"sure":0`, "sure is a number; true or false was expected"},
		{`[2,3]`, `[2,[3]]`, "rows[2][2] is a list; a number was expected"},
		{`[2,3]`, `[2,3e999]`, "rows[2][2] is 3e999, which a float64 cannot hold; a finite number was expected"},
		{`[2,3]`, `[2,NaN]`, ""},
		{`[2,3]`, `[2,true]`, "rows[2][2] is true; a number was expected"},
		{`[2,3]`, `[2 3]`, ""},
		{`[2,3]`, `null`, "rows[2] is null; a list was expected"},
		{`"left":{`, `"left":null,"right":{`, "left is null; an object was expected"},
		{`"left":{`, `"left":[{`, "left is a list; an object was expected"},
		{`"left":{`, `"maybe":"","left":{`, "maybe is a string; a number was expected"},
		{`"rows":[]`, `"rows":[[]],"left":{}`, `left.left has no field "name"; one was expected`},
	} {
		t.Run(c.new+" for "+Short(c.old), func(t *testing.T) {
			err := decode([]byte(strings.Replace(sound, c.old, c.new, 1)), &tree{})
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("says %v\nwant %s", err, c.want)
			}
		})
	}
}

// FuzzDecode holds that nothing panics, and that encoding/json reads the same from what is
// read.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"name":"n","count":3,"sure":false,"rows":[[1],[2,3]],"left":{"name":"","count":0,"sure":true,"rows":[]},"maybe":-0.0}`))
	f.Add([]byte(`{"name":"\ud800","count":-0,"sure":true,"rows":[]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var got, want tree
		if decode(data, &got) != nil {
			return
		}
		if err := json.Unmarshal(data, &want); err != nil {
			t.Fatalf("encoding/json refuses it: %v", err)
		}
		a, _ := json.Marshal(got)
		b, _ := json.Marshal(want)
		if strings.ReplaceAll(string(a), "null", "[]") != strings.ReplaceAll(string(b), "null", "[]") {
			t.Errorf("%s, want %s", a, b)
		}
	})
}
