// Package session keeps what the explorer showed when it was left, for the next
// time: one file, a few kilobytes, in the folder that the system has for such
// things. In it are the edits of package state, which [Restore] makes again.
//
// Three things hold for the file. It stands there whole or not at all, so that a
// crash or a second program at the same moment tears nothing: the last one to write
// wins. Nobody else can read it, since it names files of its owner. And what cannot
// be resumed is neither deleted nor overwritten: it is put aside under a new name,
// where whoever misses it finds it.
package session
