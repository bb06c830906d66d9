package plain

import (
	"fmt"
	"strings"

	"nnexplore/ui/state"
)

// undo takes back what the last line changed.
func (s *Session) undo([]string) ([]string, error) {
	if s.state.Edits() == 0 {
		return []string{"Nothing is left to undo: this is how it began."}, nil
	}
	count := pop(&s.past)
	s.next = append(s.next, count)
	return s.again(state.Undo{}, "Taken back: ", count), nil
}

// redo makes the change again that was undone last.
func (s *Session) redo([]string) ([]string, error) {
	if s.state.Undone() == 0 {
		return []string{"Nothing is left to redo."}, nil
	}
	count := pop(&s.next)
	s.past = append(s.past, count)
	return s.again(state.Redo{}, "Done again: ", count), nil
}

// pop takes the last of a list off; edits from before the session count one each.
func pop(list *[]int) int {
	last := len(*list) - 1
	if last < 0 {
		return 1
	}
	count := (*list)[last]
	*list = (*list)[:last]
	return count
}

// edits words those edits that are no change from one thing to another.
var edits = strings.NewReplacer("all changes of ", "the reset of ", "x of ", "the input of ")

// again goes through the history by so many edits and says what changed, the
// first few of them, and what is there now.
func (s *Session) again(a state.Action, word string, count int) []string {
	var what []string
	before := s.state.Network
	for range count {
		s.state = state.Apply(s.state, a)
		_, text, _ := strings.Cut(s.state.Notice, ": ")
		if len(what) < firstTerms {
			what = append(what, aloud(clean(edits.Replace(text))))
		}
	}
	text := word + strings.Join(what, "; ")
	if count > len(what) {
		text += fmt.Sprintf("; and %d more", count-len(what))
	}
	lines := []string{text + ".", s.status()}
	if n := s.state.Network; s.state.Focus == state.NetworkPane && n.Walk.Same(before.Walk) && n.Place == before.Place && n.Place > 0 {
		lines = append(lines, s.moved(before)...)
	}
	return lines
}

// status says what is there now, in the gate or in the network, whichever was
// changed last.
func (s *Session) status() string {
	if s.state.Focus == state.GatePane {
		s.hand = gateInHand
		return s.gateInShort()
	}
	s.hand = stepInHand
	return s.networkInShort()
}

// reset puts the gate or the network back as it came.
func (s *Session) reset(words []string) ([]string, error) {
	pane := s.state.Focus
	if len(words) > 0 {
		word, err := choose("part", words[0], []string{"gate", "network"})
		if err != nil {
			return nil, err
		}
		pane = state.NetworkPane
		if word == "gate" {
			pane = state.GatePane
		}
	}
	if pane != state.GatePane {
		pane = state.NetworkPane
	}
	s.do(state.Focus{Pane: pane}, state.Reset{})
	if s.edits == 0 {
		return []string{"Nothing is changed. " + s.status()}, nil
	}
	return []string{"All changes are taken back; undo brings them again.", s.status()}, nil
}
