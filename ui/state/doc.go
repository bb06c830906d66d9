// Package state holds what is on screen as a value, and the actions that change
// it. It knows no terminal: a key has become an [Action] before it comes here,
// and what is drawn is drawn elsewhere from the [State] that [Apply] gives.
//
// Apply is pure. It never writes to what a State refers to; a change to one
// weight copies the slices on the way to that weight and shares the rest.
//
// What a person changes is an [Edit], kept in the log of its pane with what it
// replaced, so that undo and redo reach back to the start: a number, an
// activation, the whole network, and of the curves the probe, the window and what
// is shown. Looking about (panes, place in the stepping, selection) is no edit.
// [State.Began] and the edits of [State.Log], played again, make the same state.
//
// Two things in the network pane are easily taken for one another and are kept
// apart: the place, how far the forward pass has been walked, and the selection,
// the number that a nudge changes.
package state
