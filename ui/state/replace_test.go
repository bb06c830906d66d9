package state

import "testing"

// asked is the state in which one more enter replaces the file x.json.
func asked(t *testing.T, purpose Purpose) State {
	t.Helper()
	s := do(New(), BeginPath{purpose}, Type{"x.json"}, CommitPrompt{}, Exists{})
	if !s.Prompt.Asked || s.Prompt.Refusal == "" || s.Effect.Kind != NoEffect {
		t.Fatalf("a file that is there: the field is %+v, the effect %+v", s.Prompt, s.Effect)
	}
	return s
}

// writers are what a path is typed for when a file is to be written.
var writers = []Purpose{ForSave, ForExport, ForSession}

// TestEnterAgainReplaces holds that nothing is replaced the first time, and that the
// second enter on the same path does, however the caret was moved meanwhile.
func TestEnterAgainReplaces(t *testing.T) {
	for _, purpose := range writers {
		first := do(New(), BeginPath{purpose}, Type{"x.json"}, CommitPrompt{})
		if want := (Effect{Kind: effects[purpose], Path: "x.json"}); first.Effect != want {
			t.Errorf("the first enter asks for %+v, want %+v", first.Effect, want)
		}
		for name, between := range map[string][]Action{
			"at once": nil, "after the caret": {MoveCaret{-1}, MoveCaret{+9}},
			"after nothing to erase": {Erase{After: true}, MoveCaret{-99}, Erase{}},
		} {
			s := do(asked(t, purpose), append(between, CommitPrompt{})...)
			if want := (Effect{Kind: effects[purpose], Path: "x.json", Overwrite: true}); s.Effect != want {
				t.Errorf("%s, the second enter asks for %+v, want %+v", name, s.Effect, want)
			}
		}
	}
}

// TestAnotherPathIsAskedAgain holds that leave to replace one file is none to replace
// another: whatever changes the path, or fails on the way, takes it back.
func TestAnotherPathIsAskedAgain(t *testing.T) {
	for _, purpose := range writers {
		for name, between := range map[string][]Action{
			"typing":                {Type{"2"}},
			"a paste":               {Type{"/home/me/thesis.json"}},
			"typing in the middle":  {MoveCaret{-5}, Type{"y"}},
			"erasing":               {Erase{}},
			"erasing behind":        {MoveCaret{-99}, Erase{After: true}},
			"a completion":          {Ask{CompletePath}, Complete{Text: "x.json.before"}},
			"a failed completion":   {Ask{CompletePath}, Failed{Why: "no file begins so"}},
			"a failed writing":      {CommitPrompt{}, Failed{Why: "the disk is full"}},
			"leaving the field":     {CancelPrompt{}, BeginPath{purpose}, Type{"x.json"}},
			"another field":         {BeginPath{ForExport}, Type{"x.json"}},
			"a question for a path": {AskPath{For: ForSession, Why: "its name?"}, Type{"x.json"}},
		} {
			changed := do(asked(t, purpose), between...)
			if changed.Prompt.Asked {
				t.Errorf("after %s the next enter would replace %q", name, string(changed.Prompt.Text))
			}
			if s := Apply(changed, CommitPrompt{}); s.Effect.Overwrite || s.Effect.Path != string(changed.Prompt.Text) || s.Effect.Kind == NoEffect {
				t.Errorf("after %s enter asks for %+v", name, s.Effect)
			}
		}
	}
}

// TestWrittenOnceIsAskedAgain holds that leave to replace a file ends with the
// replacing.
func TestWrittenOnceIsAskedAgain(t *testing.T) {
	for _, purpose := range writers {
		s := do(asked(t, purpose), CommitPrompt{}, Done{"It is there."}, BeginPath{purpose}, Type{"x.json"}, CommitPrompt{})
		if s.Effect.Overwrite {
			t.Errorf("replaced once, %+v replaces again without being asked", s.Effect)
		}
	}
}

// TestLateQuestion holds that an answer that comes late gives no leave to replace
// what is typed by then, nor for another purpose.
func TestLateQuestion(t *testing.T) {
	for name, meanwhile := range map[string][]Action{
		"typed on":      {Type{"2"}},
		"erased":        {Erase{}},
		"another field": {CancelPrompt{}, BeginPath{ForExport}, Type{"x.json"}},
		"completed":     {Ask{CompletePath}, Complete{Text: "x.json.before"}},
	} {
		s := do(New(), BeginPath{ForSave}, Type{"x.json"}, CommitPrompt{})
		s = do(do(s, meanwhile...), Exists{})
		if s.Prompt.Asked || s.Notice == "" {
			t.Errorf("%s: the next enter would replace %q; %q is said", name, string(s.Prompt.Text), s.Notice)
		}
		if s = Apply(s, CommitPrompt{}); s.Effect.Overwrite {
			t.Errorf("%s: it replaces %q", name, s.Effect.Path)
		}
	}
}
