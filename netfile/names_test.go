package netfile

import (
	"slices"
	"strings"
	"testing"
)

// TestNames reads the names of inputs and classes, writes them back, and refuses those that
// name nothing or too much.
func TestNames(t *testing.T) {
	const layers = `"layers":[{"w":[[1,2],[3,4]],"b":[0,0],"activation":"softmax"}]}`
	f, err := readJSON(strings.NewReader(`{"inputs":["height","weight"],"classes":["cat","dog"],`+layers), Options{})
	if err != nil || !slices.Equal(f.Network.Inputs, []string{"height", "weight"}) || f.Network.ClassName(1) != "dog" {
		t.Fatalf("read are %q and %q, %v", f.Network.Inputs, f.Network.Classes, err)
	}
	var written strings.Builder
	if err := WriteJSON(&written, f.Network, f.X); err != nil {
		t.Fatal(err)
	}
	if want := "\n  \"inputs\": [\"height\", \"weight\"],\n  \"classes\": [\"cat\", \"dog\"],\n  \"layers\""; !strings.Contains(written.String(), want) {
		t.Errorf("there is no %s in\n%s", want, &written)
	}
	if again, err := readJSON(strings.NewReader(written.String()), Options{}); err != nil || !slices.Equal(again.Network.Classes, f.Network.Classes) {
		t.Errorf("written they come back as %q, %v", again.Network.Classes, err)
	}
	for fields, want := range map[string]string{
		`"inputs":["a"],`:                "inputs has 1 name, but x has 2 numbers; a name for each was expected",
		`"classes":["a","b","c"],`:       "classes has 3 names, but y has 2 numbers; a name for each was expected",
		`"inputs":["a","a"],`:            `names 1 and 2 of inputs are both "a"; each name was expected once`,
		`"classes":["a"," "],`:           "name 2 of classes is empty; a word such as height was expected",
		`"classes":["a\u001b[31m","b"],`: `name 1 of classes, "a\x1b[31m", has a character that cannot be printed`,
		`"inputs":["a","b\u202e"],`:      `name 2 of inputs, "b\u202e", has a character that cannot be printed`,
	} {
		if _, err := readJSON(strings.NewReader("{"+fields+layers), Options{}); err == nil || err.Error() != want {
			t.Errorf("%s says %v, want %s", fields, err, want)
		}
	}
}
