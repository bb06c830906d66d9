package effect

import (
	"os"
	"testing"

	"nnexplore/ui/state"
)

// TestCompletionIsLiteral holds that what is typed is the beginning of a name and no
// pattern, whatever characters it has.
func TestCompletionIsLiteral(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"a*1.json", "ab1.json", "q?.json", "qx.json", "[z].json", "z.json"} {
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Skipf("this system has no file %q: %v", name, err)
		}
	}
	for typed, want := range map[string]string{"a*": "a*1.json", "ab": "ab1.json", "q?": "q?.json", "[z": "[z].json", "z": "z.json"} {
		e := state.Prompt{On: true, For: state.ForOpen, Text: []rune(typed)}
		if got, ok := completePath(e).(state.Complete); !ok || got.Text != want {
			t.Errorf("%q is completed to %#v, want %q", typed, got, want)
		}
	}
}
