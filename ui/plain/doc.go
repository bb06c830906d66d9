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
