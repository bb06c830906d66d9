//go:build !unix

package terminal

import "os"

// InFront reports whether this program has the terminal: always, where shells keep no
// programs in the background.
func InFront(*os.File) bool { return true }
