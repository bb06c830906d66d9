package state

import (
	"testing"

	"nnexplore/presets"
)

func TestLateAnswers(t *testing.T) {
	for _, a := range []Action{Exists{}, Complete{Text: "x.json"}} {
		if s := do(New(), BeginPath{ForOpen}, Type{"x"}, CommitPrompt{}, CancelPrompt{}, a); len(s.Prompt.Text) > 0 || s.Prompt.Refusal != "" {
			t.Errorf("%T after esc: %+v", a, s.Prompt)
		}
	}
	if s := do(New(), Ask{CopyCommand}, BeginNumber{}, Type{"0.7"}, AskPath{For: ForSession, Why: "its name?"}); s.Prompt.For != ForValue || string(s.Prompt.Text) != "0.7" {
		t.Errorf("a question for a path takes the place of a number: %+v", s.Prompt)
	}
	if s := do(New(), Ask{CopyCommand}, AskPath{For: ForSession, Why: "its name?"}); s.Prompt.For != ForSession || !s.Prompt.On || s.Notice != "its name?" {
		t.Errorf("the field for a path: %+v, %q", s.Prompt, s.Notice)
	}
	s := do(New(), BeginPath{ForOpen}, Type{"x"}, Ask{CompletePath}, CancelPrompt{}, BeginNumber{}, Type{"0.7"}, Complete{Text: "x.json"})
	if string(s.Prompt.Text) != "0.7" {
		t.Errorf("a late completion of a path replaces a number: %q", string(s.Prompt.Text))
	}
}

// A network that comes while a number is typed elsewhere closes the field: what was
// typed is no value for what is selected then.
func TestOpenedWhileTyping(t *testing.T) {
	s := do(New(), Focus{NetworkPane}, StepTo{+1}, Select{New().Network.Net.Out(2, 0)}, Focus{GatePane}, BeginNumber{}, Type{"0.7"}, Opened{presets.Networks()[0], false}, CommitPrompt{})
	if s.Prompt.On || s.Focus != NetworkPane || s.Gate.Gate.Theta != 0.4 {
		t.Errorf("%+v, pane %s, θ %v", s.Prompt, s.Focus, s.Gate.Gate.Theta)
	}
}

// TestOpenedTells holds the notice on how a file was read.
func TestOpenedTells(t *testing.T) {
	n := presets.Networks()[0]
	for _, c := range []struct {
		file   presets.FileOrigin
		inputs [][]float64
		noX    bool
		want   string
	}{
		{want: "article is open, x is the file's; u goes back to what was here."},
		{inputs: [][]float64{{2, 1}, {0, 0}}, want: "article: x is row 1 of 2."},
		{file: presets.FileOrigin{Turned: true}, want: "article: W has a row for each neuron, as in the file (W·x + b)."},
		{file: presets.FileOrigin{NoBias: []int{1}, Left: []string{"epochs"}}, noX: true, want: "article: it has no b2; zeros are assumed; left aside: epochs; no x, zeros."},
	} {
		n.File, n.Examples = &c.file, c.inputs
		if got := Apply(New(), Opened{n, c.noX}).Notice; got != c.want {
			t.Errorf("the notice is %q, want %q", got, c.want)
		}
	}
}

// TestCopied holds that a text that went out is told in one line, and shown where the same
// key is pressed again at once; a text that could not go out is shown at once.
func TestCopied(t *testing.T) {
	copies := func(s State, kind EffectKind, text string) State { return do(s, Ask{kind}, Copied{Text: text}) }
	once := copies(network(), CopyWorking, "a\nb\nc\n")
	if once.Overlay != NoOverlay || once.Notice != "Copied 3 lines, if the terminal takes them; y again shows them." {
		t.Errorf("overlay %d, %q", once.Overlay, once.Notice)
	}
	if again := copies(once, CopyWorking, "a\nb\nc\n"); again.Overlay != TextOverlay || again.Text != "a\nb\nc\n" || again.Kept != "" {
		t.Errorf("y again gives overlay %d with %q", again.Overlay, again.Text)
	}
	for name, s := range map[string]State{
		"after a step":     copies(Apply(once, StepBy{+1}), CopyWorking, "a\nb\nc\n"),
		"of another thing": copies(once, CopyCommand, "nnexplore"),
	} {
		if s.Overlay != NoOverlay || s.Notice == "" {
			t.Errorf("%s: overlay %d, %q", name, s.Overlay, s.Notice)
		}
	}
	if s := copies(network(), CopyCommand, "nnexplore"); s.Notice != "Copied one line, if the terminal takes it; Y again shows it." {
		t.Errorf("of a command it says %q", s.Notice)
	}
	if s := do(network(), Ask{CopyWorking}, Copied{Text: "a", Kept: "the line is gone"}); s.Overlay != TextOverlay || s.Kept != "the line is gone" {
		t.Errorf("what could not be copied gives overlay %d, %q", s.Overlay, s.Kept)
	}
	// The command that goes on from a file cannot be asked for again.
	if s := do(network(), BeginPath{ForCommand}, Type{"f"}, CommitPrompt{}, Copied{Text: "nnexplore --state f"}); s.Overlay != TextOverlay || s.Prompt.On {
		t.Errorf("the command of a file gives overlay %d", s.Overlay)
	}
}

// TestFolder holds that a path that is typed asks for the files of its folder, and of another
// folder as soon as that is typed, but not while something else is under way; that an answer
// about another folder is dropped; and that ↑ ↓ put a file's name into the field.
func TestFolder(t *testing.T) {
	s := Apply(New(), BeginPath{ForOpen})
	if s.Effect != (Effect{Kind: ListFolder}) || s.Prompt.Looked.Done {
		t.Errorf("o asks for %+v", s.Effect)
	}
	files := []Found{{"a.json", "2-3-2", ""}, {"b.npz", "", "not a network"}}
	s = do(s, Looked{Files: files}, ChooseFile{+1})
	if string(s.Prompt.Text) != "a.json" || s.Effect.Kind != NoEffect || s.Prompt.ChosenFile() != 0 {
		t.Errorf("↓ gives %q, %+v", string(s.Prompt.Text), s.Effect)
	}
	if got := string(do(s, ChooseFile{+1}, ChooseFile{+1}).Prompt.Text); got != "b.npz" {
		t.Errorf("↓ at the end gives %q", got)
	}
	if got := string(do(s, Erase{All: true}, ChooseFile{-1}).Prompt.Text); got != "b.npz" {
		t.Errorf("↑ in an empty field gives %q", got)
	}
	s = do(s, Erase{All: true}, Type{"nets/"})
	if s.Effect != (Effect{Kind: ListFolder, Path: "nets/"}) || len(s.Prompt.Looked.Files) > 0 {
		t.Errorf("nets/ asks for %+v", s.Effect)
	}
	if late := Apply(s, Looked{Files: files}); late.Prompt.Looked.Done {
		t.Error("the files of another folder are listed")
	}
	s = do(s, Looked{Folder: "nets/", Files: files}, ChooseFile{+1})
	if got := string(s.Prompt.Text); got != "nets/a.json" {
		t.Errorf("↓ gives %q", got)
	}
	under := do(s, CommitPrompt{}, Erase{All: true})
	if under.Effect != (Effect{Kind: OpenFile, Path: "nets/a.json"}) {
		t.Errorf("typing on makes it %+v", under.Effect)
	}
	if number := do(New(), BeginNumber{}, ChooseFile{+1}); len(number.Prompt.Text) > 0 {
		t.Error("a number has no files")
	}
}
