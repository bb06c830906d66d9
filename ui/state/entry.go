package state

import (
	"strings"
	"unicode"

	"nnexplore/model"
	"nnexplore/number"
)

// Purpose is what a text is being typed for.
type Purpose int

// The purposes.
const (
	ForValue   Purpose = iota // a number that replaces the selected one
	ForName                   // the name of the number to select
	ForOpen                   // the path of a network to open
	ForSave                   // the path to save the network to
	ForExport                 // the path to write the derivation to
	ForSession                // the path to write the whole session to
	ForCommand                // the same, for a command that opens it
)

// Entry is a text that is being typed.
type Entry struct {
	On    bool
	For   Purpose
	Text  []rune
	Caret int    // 0 … len(Text)
	Fault string // why the text was refused, until it is changed
	Asked bool   // whether replacing a file that is there was asked about
}

// maxEntry is far more than the longest float64 has digits.
const maxEntry = 400

// BeginEntry opens the field for the selected number of the focused pane.
type BeginEntry struct{}

func (BeginEntry) apply(s State) State {
	if s.Focus == NetworkPane && !s.Network.Selected.IsInput() {
		return s.refuseComputed()
	}
	s.Entry = Entry{On: true}
	return s
}

// BeginName opens the field for the name of a number to select.
type BeginName struct{}

func (BeginName) apply(s State) State {
	s.Entry = Entry{On: true, For: ForName}
	return s
}

// EntryName is the name of the number that is typed, or would be.
func (s State) EntryName() string {
	switch s.Focus {
	case GatePane:
		return s.Gate.FieldName(s.Gate.Field)
	case CurvesPane:
		return "x"
	}
	return s.Network.Selected.Name()
}

// EntryValue is the value that what is typed will replace.
func (s State) EntryValue() float64 {
	switch s.Focus {
	case GatePane:
		return s.Gate.Value(s.Gate.Field)
	case CurvesPane:
		return s.Curves.Probe
	}
	return s.Network.Value(s.Network.Selected)
}

// CancelEntry closes the field; the number stays as it was.
type CancelEntry struct{}

func (CancelEntry) apply(s State) State {
	s.Entry = Entry{}
	return s
}

// CommitEntry takes over what was typed. An empty field changes nothing; a text
// that is no finite number is refused in words and stays to be mended.
type CommitEntry struct{}

func (CommitEntry) apply(s State) State {
	text := string(s.Entry.Text)
	if strings.TrimSpace(text) == "" {
		return CancelEntry{}.apply(s)
	}
	switch {
	case s.Entry.For == ForName:
		return s.commitName(text)
	case s.Entry.IsPath():
		return s.commitPath(text)
	}
	v, err := number.Parse(text)
	if err != nil {
		s.Entry.Fault = err.Error()
		return s
	}
	typed := s.Entry
	s.Entry = Entry{}
	switch s.Focus {
	case GatePane:
		return s.setGate(s.Gate.Field, v)
	case CurvesPane:
		return s.typedProbe(v, typed)
	}
	return s.setNumber(s.Network.Selected, v)
}

func (s State) commitName(text string) State {
	r, err := model.ParseRef(s.Network.Net, text)
	if err != nil {
		s.Entry.Fault = err.Error()
		return s
	}
	s.Entry = Entry{}
	return s.selectRef(r)
}

// Type puts text in at the caret; what cannot be printed is left out.
type Type struct{ Text string }

func (a Type) apply(s State) State {
	var add []rune
	for _, r := range a.Text {
		if unicode.IsPrint(r) && len(s.Entry.Text)+len(add) < maxEntry {
			add = append(add, r)
		}
	}
	e := &s.Entry
	text := make([]rune, 0, len(e.Text)+len(add))
	text = append(text, e.Text[:e.Caret]...)
	text = append(text, add...)
	e.Text = append(text, e.Text[e.Caret:]...)
	e.Caret += len(add)
	e.Fault, e.Asked = "", false
	return s
}

// Erase takes away the character before the caret, or all of them, or the one after it.
type Erase struct{ After, All bool }

func (a Erase) apply(s State) State {
	e := &s.Entry
	from, to := e.Caret-1, e.Caret
	switch {
	case a.After:
		from, to = e.Caret, e.Caret+1
	case a.All:
		from = 0
	}
	if from < 0 || to > len(e.Text) || from == to {
		return s
	}
	text := make([]rune, 0, len(e.Text))
	text = append(text, e.Text[:from]...)
	e.Text = append(text, e.Text[to:]...)
	e.Caret = from
	e.Fault, e.Asked = "", false
	return s
}

// MoveCaret moves the caret by so many characters, stopping at the ends.
type MoveCaret struct{ By int }

func (a MoveCaret) apply(s State) State {
	s.Entry.Caret = min(max(s.Entry.Caret+a.By, 0), len(s.Entry.Text))
	return s
}
