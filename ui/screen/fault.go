package screen

import (
	"fmt"
	"runtime/debug"
)

// A Fault is a panic inside the program, with the calls that led to it, which nobody
// could find out afterwards. As an error it is the one line for the person.
type Fault struct {
	Reason any
	Stack  []byte
}

func (f Fault) Error() string { return fmt.Sprint(f.Reason) }

// faultOf is the fault for what was recovered; it is called where that was.
func faultOf(recovered any) Fault { return Fault{recovered, debug.Stack()} }
