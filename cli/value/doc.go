// Package value has the values of flags: what each takes, what it says of a text that is none of
// its own, and the words that a shell completes.
package value
