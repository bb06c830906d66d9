// Package plot draws curves in the characters of a terminal: in braille dots, or in
// asciigraph's line characters, in a window with true ticks. What is drawn is data, so
// that a screen can dress it and a command can print it.
package plot
