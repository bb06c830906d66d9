package effect

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nnexplore/ui/state"
)

// TestOff holds that without files each effect that needs one is refused, also one that there
// is not yet, that the folder stays as it is, and that what needs none is done.
func TestOff(t *testing.T) {
	folder := t.TempDir()
	mine := filepath.Join(folder, "mine.json")
	if err := os.WriteFile(mine, []byte(`{"x":[1],"layers":[{"w":[[1]]}]}`), 0o666); err != nil {
		t.Fatal(err)
	}
	var clipboard bytes.Buffer
	unsaid := state.Unsaid{}
	w := World{NoFiles: true, Clipboard: &clipboard, Working: func(state.State) string { return "worked" },
		Arguments: func(state.State) ([]string, state.Unsaid) { return []string{"--theta", "0.7"}, unsaid }}
	const last = state.ListFolder
	for kind := state.NoEffect + 1; kind <= last+1; kind++ {
		for _, path := range []string{mine, filepath.Join(folder, "new.json"), folder + "/"} {
			for _, overwrite := range []bool{false, true} {
				if kind == state.CopyCommand || kind == state.CopyWorking {
					continue
				}
				typing := state.Apply(state.New(), state.BeginPath{For: state.ForOpen})
				answer := w.Do(typing, state.Effect{Kind: kind, Path: path, Overwrite: overwrite})
				s := state.Apply(typing, answer)
				if answer != w.Off(state.Effect{Kind: kind}) || s.Prompt.On || s.Notice != "✗ files are switched off here (--no-files)" {
					t.Errorf("effect %d with %s is answered with %#v and the notice %q", kind, path, answer, s.Notice)
				}
			}
		}
	}
	for kind := state.NoEffect; kind <= last; kind++ {
		if off := (World{}).Off(state.Effect{Kind: kind}); off != nil {
			t.Errorf("with files effect %d is answered with %#v", kind, off)
		}
	}
	if there, err := filepath.Glob(folder + "/*"); err != nil || len(there) != 1 {
		t.Errorf("in the folder are %q, %v", there, err)
	}
	for kind, text := range map[state.EffectKind]string{state.CopyWorking: "worked", state.CopyCommand: "nnexplore --theta 0.7"} {
		copied, ok := w.Do(state.New(), state.Effect{Kind: kind}).(state.Copied)
		if !ok || strings.TrimSpace(copied.Text) != text || copied.Kept != "" || clipboard.Len() == 0 {
			t.Errorf("%q is copied, %q, want %q", copied.Text, copied.Kept, text)
		}
		clipboard.Reset()
	}
	unsaid.Things = []string{"the zoom"}
	want := state.Failed{Why: "no flags say all of this, and files are switched off here (--no-files)", Closes: true}
	if got := w.Do(state.New(), state.Effect{Kind: state.CopyCommand}); got != want || clipboard.Len() > 0 {
		t.Errorf("what no flag says is answered with %#v", got)
	}
	if got, ok := (World{Arguments: w.Arguments}).Do(state.New(), state.Effect{Kind: state.CopyCommand}).(state.AskPath); !ok || got.For != state.ForCommand {
		t.Errorf("with files, what no flag says is answered with %#v", got)
	}
}
