//go:build !unix

package terminal

import (
	"context"
	"io"
)

// A Background is nothing where no shell stops and wakes programs.
type Background struct{}

// NewBackground returns nil: there is no background here.
func NewBackground(io.Writer, context.Context) *Background { return nil }

// Watch does nothing.
func (*Background) Watch(func(*Rest), func()) (end func()) { return func() {} }

// Rest returns nil.
func (*Background) Rest() *Rest { return nil }

// Away returns false.
func (*Background) Away() bool { return false }

// A Rest is one wait in the background, of which there is none.
type Rest struct{ noStreams }

// End does nothing.
func (*Rest) End() {}

// Run does nothing.
func (*Rest) Run() error { return nil }
