package screen

import (
	"fmt"
	"runtime/debug"
)

// A Fault is a panic inside the program, with the stack where it happened. Its error
// text is the one line for the person.
type Fault struct {
	Reason any
	Stack  []byte
}

func (f Fault) Error() string { return fmt.Sprint(f.Reason) }

// faultOf returns the fault of a recovered panic. It is called where that is recovered,
// while the stack is still there.
func faultOf(recovered any) Fault { return Fault{recovered, debug.Stack()} }
