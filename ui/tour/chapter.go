package tour

import "nnexplore/ui/state"

// A Chapter is some tasks about one subject.
type Chapter struct {
	Name  string         // one word, for commands
	Title string         // what it is about
	Start []state.Action // what it begins with, made of whatever there is; each can be undone
	Pane  state.Pane     // which it begins in
	Turn  int            // the task, from 1, with which it goes to the network; 0 for none
	Tasks []Task
}

// pane is the one that a task, counted from 1, is about.
func (c Chapter) pane(task int) state.Pane {
	if c.Turn > 0 && task >= c.Turn {
		return state.NetworkPane
	}
	return c.Pane
}

// A Task says one thing and asks for one. Each text has room in one line of [Widest] cells.
type Task struct {
	Tell  string                 // one thing
	Said  string                 // the same in plain words, where Tell is of what is seen on screen; "" elsewhere
	Ask   string                 // one thing to be done
	About string                 // the name of the gate's number that is to be changed; "" for any, and elsewhere
	Done  func(state.State) bool // whether what is asked for is so; of being asked first it sees Asking.On and Asking.Tally alone
	Where string                 // the first help: where to look
	Keys  string                 // the second help: which keys do it
	Words string                 // the second help in plain words: what to type
	Why   string                 // one sentence on what is so now
}

// Widest is how many cells each text of a task has.
const Widest = 76
