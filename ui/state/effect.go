package state

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/presets"
)

// effects are what a path is typed for, and the effect that follows.
var effects = map[Purpose]EffectKind{
	ForOpen: OpenFile, ForSave: SaveFile, ForExport: ExportFile, ForSession: SaveSession, ForCommand: SaveForCommand,
}

// IsPath reports whether the text that is typed is the path of a file.
func (e Prompt) IsPath() bool { return e.On && effects[e.For] != NoEffect }

// BeginPath opens the field for the path of a file.
type BeginPath struct{ For Purpose }

func (a BeginPath) apply(s State) State {
	s.Prompt, s.Effect = Prompt{On: true, For: a.For}, Effect{Kind: ListFolder}
	return s
}

// commitPath asks for the effect; the field stays open until it is done, so that
// a path that fails can be mended. A second enter on a file that is there replaces it.
func (s State) commitPath(text string) State {
	s.Effect = Effect{Kind: effects[s.Prompt.For], Path: text, Overwrite: s.Prompt.Asked}
	return s
}

// commitNothing leaves an empty field; of one for a file it says that none was meant.
func (s State) commitNothing() State {
	if s.Prompt.For == ForOpen {
		s.Notice = "Nothing was opened: no name was typed."
	} else if s.Prompt.IsPath() {
		s.Notice = "Nothing was written: no name was typed."
	}
	s.Prompt = Prompt{}
	return s
}

// Ask is an effect without a path: to copy something.
type Ask struct{ Kind EffectKind }

func (Ask) keepsNotice() bool { return false }

func (a Ask) apply(s State) State {
	s.Effect = Effect{Kind: a.Kind}
	return s
}

// Done answers an effect that was done, with a sentence for the person.
type Done struct{ Notice string }

func (a Done) apply(s State) State {
	s = s.effectEnds()
	s.Notice = a.Notice
	return s
}

// Saved answers that the network was written to the file that it came from, and has what
// is in the file now: from there on changes count. That is an edit, which undo takes back
// and which changes no number; a network that was changed meanwhile stays as it is.
type Saved struct {
	Notice  string
	Network presets.Network
}

func (a Saved) apply(s State) State {
	s = Done{a.Notice}.apply(s)
	if n := s.Network; model.Alike(n.Net, a.Network.Network) && slices.Equal(n.X, a.Network.X) {
		s = s.Replay(LoadEdit{Network: a.Network, From: n.Standing()})
		s.Network = s.Network.Recompute()
	}
	return s
}

// Copied answers that a text was given to the terminal for its clipboard. A terminal does
// not say whether it took it, so that the same key pressed again shows the text. Kept is
// why it could not be given; it is shown at once then.
type Copied struct{ Text, Kept string }

func (Copied) keepsNotice() bool { return false }

func (a Copied) apply(s State) State {
	key := copyKeys[s.Effect.Kind]
	s = s.effectEnds()
	if again := a.Text == s.told; a.Kept != "" || again || key == "" {
		s.Overlay, s.Text, s.Kept, s.Scroll = TextOverlay, a.Text, a.Kept, 0
		return s
	}
	s.told = a.Text
	if lines := strings.Count(strings.TrimRight(a.Text, "\n"), "\n") + 1; lines > 1 {
		s.Notice = fmt.Sprintf("Copied %d lines, if the terminal takes them; %s again shows them.", lines, key)
	} else {
		s.Notice = "Copied one line, if the terminal takes it; " + key + " again shows it."
	}
	return s
}

// copyKeys are the effects that copy what a key asks for, and the key.
var copyKeys = map[EffectKind]string{CopyWorking: "y", CopyCommand: "Y"}

// effectEnds closes the field of the path that was worked on.
func (s State) effectEnds() State {
	s.Effect = Effect{}
	if s.Prompt.IsPath() {
		s.Prompt = Prompt{}
	}
	return s
}

// AskPath answers that the effect takes a file, and says why: it opens the field for
// its path.
type AskPath struct {
	For    Purpose
	Why    string
	Short  string // the command that says less
	Unsaid Unsaid // what it does not say
}

// Unsaid is what a command does not say of a screen: numbers of the network, and what else
// there is, as words that follow a comma.
type Unsaid struct {
	Numbers []model.Ref // the first of them
	Count   int         // how many there are
	Things  []string
}

// mostUnsaid is how many things are named.
const mostUnsaid = 3

// None reports whether all is said.
func (u Unsaid) None() bool { return u.Count == 0 && len(u.Things) == 0 }

// Words name what is unsaid, a number by its name; of much only the first.
func (u Unsaid) Words(name func(model.Ref) string) string {
	var all []string
	for _, r := range u.Numbers {
		all = append(all, name(r))
	}
	all = append(all, u.Things...)
	left := u.Count - len(u.Numbers)
	if len(all) > mostUnsaid {
		left, all = left+len(all)-mostUnsaid, all[:mostUnsaid]
	}
	if left > 0 {
		all = append(all, fmt.Sprintf("%d more", left))
	}
	if last := len(all) - 1; last > 0 {
		return strings.Join(all[:last], ", ") + " and " + all[last]
	}
	return strings.Join(all, "")
}

func (a AskPath) apply(s State) State {
	if s = s.effectEnds(); s.Prompt.On {
		return s // something else is typed by now
	}
	s = BeginPath{a.For}.apply(s)
	s.Notice = a.Why
	return s
}

// Refused begins a notice of something that was asked for and could not be done.
const Refused = "✗ "

// Failed answers an effect that could not be done. The field stays open with the path, unless
// no path would do, as Closes says.
type Failed struct {
	Why    string
	Closes bool
}

func (a Failed) apply(s State) State {
	if s.Effect = (Effect{}); s.Prompt.IsPath() && !a.Closes {
		s.Prompt.Refusal, s.Prompt.Asked = a.Why, false
		return s
	}
	s = s.effectEnds()
	s.Notice = Refused + a.Why
	return s
}

// Exists answers that the file is there already: one more enter replaces it. That
// is said of the path that was asked for and of no other, which may stand in the
// field by now.
type Exists struct{}

func (Exists) apply(s State) State {
	asked := s.Effect
	s.Effect = Effect{}
	if !s.Prompt.IsPath() || effects[s.Prompt.For] != asked.Kind || string(s.Prompt.Text) != asked.Path {
		s.Notice = "The file exists and was left as it is."
		return s // the field was left meanwhile, or is another
	}
	s.Prompt.Refusal, s.Prompt.Asked = "the file exists; enter again replaces it, esc leaves it", true
	return s
}

// Opened answers with the network that was read; putting it in is an edit.
type Opened struct {
	Network presets.Network
	NoX     bool // the file brings no x, so that it is all zeros
}

func (a Opened) apply(s State) State {
	was := s.Network.Preset.File
	s = s.effectEnds()
	s.Prompt = Prompt{} // what is being typed by now is for a number of what was there
	s = Focus{NetworkPane}.apply(s.Load(a.Network))
	told := a.Network.Reading(s.Network.Notation())
	switch name, f := a.Network.Name, a.Network.File; {
	case f.OtherWay(was):
		s.Notice = fmt.Sprintf("%s is read as %s now, as R asked; u takes it back.", name, f.Product())
	case len(told) > 0 && a.NoX:
		s.Notice = name + ": " + strings.Join(append(told, "no x, zeros"), "; ") + "."
	case len(told) > 0:
		s.Notice = name + ": " + strings.Join(told, "; ") + "."
	case a.NoX:
		s.Notice = name + " brings no x: it is all zeros. u goes back to what was here."
	default:
		s.Notice = name + " is open, x is the file's; u goes back to what was here."
	}
	return s
}

// Complete puts a longer path in the place of the one that is typed, with a sentence
// for the person where that is not the only one.
type Complete struct{ Text, Notice string }

func (a Complete) apply(s State) State {
	s.Effect = Effect{}
	if !s.Prompt.IsPath() {
		return s // the field was left meanwhile
	}
	s.Prompt.Text = []rune(a.Text)
	s.Prompt.Caret = len(s.Prompt.Text)
	s.Prompt.Refusal, s.Prompt.Asked = "", false
	s.Notice = a.Notice
	return s.lookedInto()
}

func (Looked) keepsNotice() bool { return true }

// apply answers what files there are in a folder.
func (a Looked) apply(s State) State {
	if s.Effect.Kind == ListFolder {
		s.Effect = Effect{}
	}
	if s.Prompt.IsPath() && s.Prompt.Folder == a.Folder {
		a.Done = true
		s.Prompt.Looked = a
	}
	return s
}

// lookedInto asks for the files of the folder that is typed, where it is another one now
// and nothing else is under way.
func (s State) lookedInto() State {
	folder, _ := filepath.Split(string(s.Prompt.Text))
	if !s.Prompt.IsPath() || folder == s.Prompt.Folder || s.Effect.Kind != NoEffect && s.Effect.Kind != ListFolder {
		return s
	}
	s.Prompt.Folder, s.Prompt.Looked = folder, Looked{}
	s.Effect = Effect{Kind: ListFolder, Path: folder}
	return s
}

// ChooseFile puts the file above or below in the list into the field.
type ChooseFile struct{ By int }

func (a ChooseFile) apply(s State) State {
	e := &s.Prompt
	if !e.IsPath() || len(e.Looked.Files) == 0 {
		return s
	}
	at, last := e.ChosenFile(), len(e.Looked.Files)-1
	switch {
	case at >= 0:
		at = min(max(at+a.By, 0), last)
	case a.By < 0:
		at = last
	default:
		at = 0
	}
	e.Text = []rune(e.Folder + e.Looked.Files[at].Name)
	e.Caret, e.Refusal, e.Asked = len(e.Text), "", false
	return s
}

// ChosenFile is which of the listed files the field names, or −1.
func (e Prompt) ChosenFile() int {
	return slices.IndexFunc(e.Looked.Files, func(f Found) bool { return e.Folder+f.Name == string(e.Text) })
}
