// Package plain is the explorer as a conversation, for ears, for terminals that
// can only print, and for scripts: one line in, a few lines out. There is no
// colour, no drawing and no column; what has a sign on screen has a word here, so
// that a voice can read it: theta, times, minus, W1 row 2 column 3.
//
// A [Session] holds a [state.State] and changes it with the same actions as the
// keys do. What an answer says of a step comes from the same values of model that
// the screen draws. The commands stand in one table, from which lines are read
// and the help is written.
package plain

import (
	"strings"

	"nnexplore/model"
	"nnexplore/model/rivals"
	"nnexplore/model/tally"
	"nnexplore/ui/plain/guide"
	"nnexplore/ui/state"
	"nnexplore/ui/state/lesson"
	"nnexplore/ui/tour"
)

// A Session is one conversation. It is to be made by [New].
type Session struct {
	state   state.State
	outside Outside
	asked   state.Effect // what would have replaced a file, so that the same line again may
	hand    hand
	point   point     // the last one of a curve
	said    string    // the command that was answered last, but for export; "" where that was none
	planed  model.Ref // the number whose plane was said last
	biased  bool      // the threshold was spoken of last as the bias, whatever the form of the rule

	// A line may be several edits, but is taken back as one.
	line   change   // of the line in hand
	past   []change // of each line that can be undone
	next   []change // of each line that can be done again
	edited bool     // whether any line made an edit

	asking asking
}

// A hand is what was spoken of last, which is what why explains.
type hand int

const (
	gateInHand   hand = iota
	ownInHand         // the gate at inputs of one's own
	curveInHand       // a point of a curve
	stepInHand        // what the step made
	numberInHand      // the selected number of the network
	trialInHand       // softmax on larger numbers
)

// A point is an x on the curve of an activation.
type point struct {
	h model.Activation
	x float64
}

// A change is the edits that a line made, all in one pane. What is asked of a curve moves
// the probe there, but is no change.
type change struct {
	pane  state.Pane
	count int
}

// An asking is whether numbers are asked for before they are said, and what came of it.
type asking struct {
	on      bool
	tally   tally.Tally
	waiting *waiting // for an answer; nil where nothing is asked
}

// A waiting line was done, but is not told before its questions are answered: until then the
// session is as it was before.
type waiting struct {
	after     Session
	lines     []string
	questions []rivals.Question
}

// changing are the panes that a line can change.
var changing = []state.Pane{state.GatePane, state.NetworkPane}

// An Outside is what a session uses beyond the conversation. Where a part of it is nil the
// session does without, and says so.
type Outside struct {
	Do   func(s state.State, e state.Effect) state.Action // reads and writes files, and answers with an action
	Copy func(text string) error                          // puts a text on the clipboard

	Stopped func() bool // reports whether somebody wants to leave, where many steps of learning are made; nil for never
}

// New is a session that goes on from s; a text that was being typed there is left.
func New(s state.State) *Session {
	s = state.Apply(s, state.CancelPrompt{})
	s.Asking = tally.Asking{} // predict asks here
	session := &Session{state: s}
	session.takeFocus()
	return session
}

// takeFocus has in hand what the pane with the focus shows.
func (s *Session) takeFocus() {
	s.point = point{s.state.Curves.ChosenCurve(), s.state.Curves.Probe}
	s.hand = [state.Panes]hand{gateInHand, curveInHand, stepInHand}[s.state.Focus]
}

// Using is the session with what it may use beyond the conversation.
func (s *Session) Using(o Outside) *Session {
	s.outside = o
	return s
}

// State is where the session stands.
func (s *Session) State() state.State { return s.state }

// do applies actions one after the other.
func (s *Session) do(actions ...state.Action) {
	for _, a := range actions {
		before := s.state
		s.state = tour.Apply(s.state, a)
		for _, p := range changing {
			if made := s.state.Edits(p) - before.Edits(p); made > 0 {
				s.line = change{pane: p, count: s.line.count + made}
			}
		}
	}
}

// paneInHand is the part of the screen that shows what is in hand.
func (s *Session) paneInHand() state.Pane {
	switch s.hand {
	case gateInHand, ownInHand:
		return state.GatePane
	case curveInHand:
		return state.CurvesPane
	}
	return state.NetworkPane
}

// raised is the number of the network that a nudge changes: the one in hand, or while a
// step is, the input that was last in hand or changed.
func (s *Session) raised() model.Ref {
	n := s.state.Network
	if s.hand != numberInHand && !n.Selected.IsInput() {
		return n.Input
	}
	return n.Selected
}

// whichChecked says which number is checked where none was named and none is in hand.
func (s *Session) whichChecked(named bool) []string {
	switch {
	case named || s.hand == numberInHand:
		return nil
	case s.hand == stepInHand && s.state.Network.Learning.On():
		return []string{"You named no number: this is the first of the step in hand. check and a name checks another."}
	}
	return []string{"You named no number: this is the one that was in hand last. check and a name checks another."}
}

// atGate has the gate in hand.
func (s *Session) atGate() {
	s.do(state.Focus{Pane: state.GatePane})
	s.hand = gateInHand
}

// tour begins the tour, goes on in it, or leaves it.
func (s *Session) tour(words []string) ([]string, error) {
	chapter := strings.ToLower(strings.Join(words, ""))
	if chapter == "off" {
		s.do(state.LeaveLesson{})
		return []string{"You left the tour; tour goes on with it."}, nil
	}
	if chapter == "next" {
		chapter = ""
	}
	if chapter == lesson.List {
		return guide.List(s.state.Tour), nil
	}
	if _, err := tour.Named(chapter); chapter != "" && err != nil {
		return nil, err
	}
	was := s.state
	s.do(state.NextLesson{Chapter: chapter})
	made := [state.Panes]int{}
	for _, p := range changing {
		made[p] = s.state.Edits(p) - was.Edits(p)
	}
	if made[state.GatePane] > 0 && made[state.NetworkPane] > 0 { // undo takes one pane back, then the other
		s.past = append(s.past, change{state.GatePane, made[state.GatePane]})
		s.line = change{state.NetworkPane, made[state.NetworkPane]}
	}
	at, on := tour.At(s.state)
	switch {
	case !on:
		return []string{"That was the whole tour. tour begins it again."}, nil
	case was.Tour.On && s.state.Tour == was.Tour && chapter == "":
		return append([]string{"This is not done yet; hint says what to type."}, guide.Task(at)...), nil
	case at.Number == 1 && !was.Tour.On || at.Chapter.Name != was.Tour.Chapter || chapter != "":
		s.takeFocus()
		s.asking = asking{}
	}
	return guide.Task(at), nil
}

// hint says what to type for what the tour asks.
func (s *Session) hint([]string) ([]string, error) {
	at, on := tour.At(s.state)
	if !on {
		return []string{"hint is the help of the tour; tour begins it, or goes on with it."}, nil
	}
	return guide.Help(at), nil
}

// noticed says that what the tour asks for is so, where that was not before.
func (s *Session) noticed(was lesson.Place) []string {
	s.state.Tour = tour.Noticed(s.seen()).Tour
	now := s.state.Tour
	if at, on := tour.At(s.state); on && now.Solved && (!was.Solved || now.Chapter != was.Chapter || now.Task != was.Task) {
		return guide.Solved(at)
	}
	return nil
}

// seen is the state with what was said last as shown, as it would be on screen. Numbers that are
// asked for are asked for here, and not by the state.
func (s *Session) seen() state.State {
	seen := s.state
	seen.Asking = tally.Asking{On: s.asking.on, Tally: s.asking.tally}
	switch s.said {
	case "xor":
		seen.Gate.XOR = true
	case "curve":
		seen.Curves.Slope = true
	case "turn":
		seen.Network.Turned = true
	case "why", "explain":
		seen.Explaining = true
	case "plane":
		seen.Network.Plane.On, seen.Network.View.Selecting, seen.Network.Selected = true, true, s.planed
	}
	return seen
}

func (s *Session) quit([]string) ([]string, error) { return []string{"Goodbye."}, nil }

// longest is how many characters a line of an answer may have.
const longest = 180

// wrap breaks lines that are too long, between words where it can. A command stays in one
// piece, for a shell would take its parts for several.
func wrap(lines []string) []string {
	var out []string
	for _, line := range lines {
		for !strings.HasPrefix(line, "nnexplore ") {
			head := beginning(line)
			if head == line {
				break
			}
			if at := strings.LastIndex(head, " "); at > 0 {
				head = head[:at]
			}
			out = append(out, head)
			line = strings.TrimPrefix(line[len(head):], " ")
		}
		out = append(out, line)
	}
	return out
}

// beginning is as much of a line as an answer may have in one.
func beginning(line string) string {
	count := 0
	for at := range line {
		if count++; count > longest {
			return line[:at]
		}
	}
	return line
}
