// Package noquery keeps the program from asking the terminal for its colour
// before it has drawn anything. Import it for its effect, and call [Restore]
// first thing in the command line.
//
// The terminal library asks for the background colour while it is being
// initialised, before main, even when the program is only to print its
// version, and waits five seconds for an answer. Most terminals answer at
// once. A serial line, a bare pty or a slow connection does not: the learner
// looks at an empty screen, the keys typed meanwhile are lost, and an answer
// that comes late arrives as key presses. We choose our colours ourselves and
// have no use for the answer.
//
// The library does not ask where the variable CI is set. So this package sets
// it, early, and Restore puts it back as it was, before anyone else looks.
//
// Early is the delicate part. Go initialises packages as soon as everything
// they import is ready and, among those that are ready, in the order of their
// import paths. This package imports os and nothing else, so it is ready long
// before the terminal library, which waits for packages such as os/exec and
// os/signal that sort after "nnexplore/". One more import here, or a module
// path late in the alphabet, and the question comes back; a test in cli runs
// the program on a terminal that never answers and looks for it.
package noquery

import "os"

// variable is the name the library looks at.
const variable = "CI"

// setting is what a variable was: its value, and whether it was there at all.
type setting struct {
	value string
	set   bool
}

// before is what the variable was when the program started.
var before = hide()

// hide sets the variable and says what it was.
func hide() setting {
	value, set := os.LookupEnv(variable)
	os.Setenv(variable, "1")
	return setting{value, set}
}

// Restore puts the environment back as the program found it.
func Restore() {
	if before.set {
		os.Setenv(variable, before.value)
	} else {
		os.Unsetenv(variable)
	}
}
