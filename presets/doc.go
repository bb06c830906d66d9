// Package presets has the gates and networks that the explorer brings along, as
// values of model's types, each with the source of its numbers. A name is unique
// over gates and networks together.
//
// To add one, add it to the list in gates.go or networks.go; the commands, the
// screen and the tests take it from there.
package presets

import (
	"fmt"
	"strings"
)

// unknown is the error for a name that is not among those there are.
func unknown(kind, name string, there []string) error {
	return fmt.Errorf("there is no %s called %q; there are %s", kind, name, strings.Join(there, ", "))
}
