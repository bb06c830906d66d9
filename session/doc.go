// Package session keeps what the explorer showed when it was left, for the next
// time, in the folder that the system has for such things: the edits of package state,
// which [Restore] makes again.
//
// Four things hold for its files. A run writes to a file of its own, so that programs at
// the same moment take nothing from one another; what lies in its place gets another name.
// A file stands there whole, and what is added to it counts from the last line of it on,
// so that a crash tears nothing. Nobody else can read it, since it names files of its
// owner. And what cannot be resumed is neither deleted nor overwritten: it is put aside
// under a new name, where whoever misses it finds it.
package session
