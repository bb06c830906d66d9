package state

import (
	"fmt"
	"slices"
	"unicode"

	"nnexplore/model"
	"nnexplore/number"
)

// The field that is open, saved and restored.

// longestEntry is longer than any path that a system takes.
const longestEntry = 10 * maxEntry

// soundEntry says what is wrong with the field that is open, if anything is.
func (s State) soundEntry() error {
	e := s.Entry
	switch {
	case e.For < 0 || int(e.For) >= len(purposeWords):
		return fmt.Errorf("nothing is typed for purpose %d", e.For)
	case len(e.Text) > longestEntry:
		return fmt.Errorf("the text has %d characters; at most %d were expected", len(e.Text), longestEntry)
	case slices.ContainsFunc(e.Text, func(r rune) bool { return !unicode.IsPrint(r) }):
		return fmt.Errorf("the text has a character that cannot be printed")
	case e.Caret < 0 || e.Caret > len(e.Text):
		return fmt.Errorf("caret is %d; it goes from 0 to %d", e.Caret, len(e.Text))
	case e.For == ForValue && s.Focus == NetworkPane && !s.Network.Selected.IsInput():
		return fmt.Errorf("a value is typed for %s, which is computed", s.Network.Selected.Name())
	}
	return nil
}

// refusal is what is said when the text that is typed is no number or no name. What
// is wrong with a path only the system knows, and by now it may be otherwise.
func (s State) refusal() string {
	var err error
	switch text := string(s.Entry.Text); s.Entry.For {
	case ForValue:
		_, err = number.Parse(text)
	case ForName:
		_, err = model.ParseRef(s.Network.Net, text)
	}
	if err == nil {
		return ""
	}
	return err.Error()
}

// saveEntry writes the field that is open, which has to be sound.
func (s State) saveEntry() *savedEntry {
	e := s.Entry
	return &savedEntry{
		For: purposeWords[e.For], Text: string(e.Text), Caret: e.Caret,
		Refused: e.Fault != "" && e.Fault == s.refusal(),
	}
}

func (s *State) restoreEntry(v savedEntry) error {
	purpose, err := wordIndex("for", v.For, purposeWords)
	if err != nil {
		return err
	}
	s.Entry = Entry{On: true, For: Purpose(purpose), Text: []rune(v.Text), Caret: v.Caret}
	if err := s.soundEntry(); err != nil {
		return err
	}
	if v.Refused {
		s.Entry.Fault = s.refusal()
	}
	return nil
}
