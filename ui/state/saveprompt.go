package state

import (
	"fmt"
	"slices"
	"unicode"

	"nnexplore/model"
	"nnexplore/number"
)

// The field that is open, saved and restored.

// longestSaved is longer than any path that a system takes.
const longestSaved = 10 * longestPrompt

// soundPrompt says what is wrong with the field that is open, if anything is.
func (s State) soundPrompt() error {
	e := s.Prompt
	switch {
	case e.For < 0 || int(e.For) >= len(purposeWords):
		return fmt.Errorf("nothing is typed for purpose %d", e.For)
	case len(e.Text) > longestSaved:
		return fmt.Errorf("the text has %d characters; at most %d were expected", len(e.Text), longestSaved)
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
	switch text := string(s.Prompt.Text); s.Prompt.For {
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

// savePrompt writes the field that is open, which has to be sound.
func (s State) savePrompt() *savedPrompt {
	e := s.Prompt
	return &savedPrompt{
		For: purposeWords[e.For], Text: string(e.Text), Caret: e.Caret,
		Refused: e.Refusal != "" && e.Refusal == s.refusal(),
	}
}

func (s *State) restorePrompt(v savedPrompt) error {
	purpose, err := wordIndex("for", v.For, purposeWords)
	if err != nil {
		return err
	}
	s.Prompt = Prompt{On: true, For: Purpose(purpose), Text: []rune(v.Text), Caret: v.Caret}
	if err := s.soundPrompt(); err != nil {
		return err
	}
	if v.Refused {
		s.Prompt.Refusal = s.refusal()
	}
	return nil
}
