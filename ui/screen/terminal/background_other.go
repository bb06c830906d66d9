//go:build !unix

package terminal

import "io"

// A Background is nothing where no shell stops and wakes programs.
type Background struct{}

// NewBackground returns nil: there is no background here.
func NewBackground(io.Writer) *Background { return nil }

// Watch does nothing.
func (*Background) Watch(func(*Rest)) (end func()) { return func() {} }

// Rest returns nil.
func (*Background) Rest() *Rest { return nil }

// Ended returns nil, a channel on which nothing comes.
func (*Background) Ended() <-chan struct{} { return nil }

// A Rest is one wait in the background, of which there is none.
type Rest struct{ noStreams }

// End does nothing.
func (*Rest) End() {}

// Run does nothing.
func (*Rest) Run() error { return nil }
