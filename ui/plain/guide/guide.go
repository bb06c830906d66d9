// Package guide says the tour in plain words.
package guide

import (
	"cmp"
	"fmt"
	"strings"

	"nnexplore/ui/state/lesson"
	"nnexplore/ui/tour"
)

// Task says where one stands, one thing, and what is asked for.
func Task(at tour.Standing) []string {
	head := fmt.Sprintf("Task %d of %d.", at.Number, len(at.Chapter.Tasks))
	if at.Number == 1 && !at.Solved {
		head = fmt.Sprintf("Chapter %s: %s. %s", at.Chapter.Name, Aloud(at.Chapter.Title), head)
	}
	if at.Solved {
		return append([]string{head + " " + Aloud(at.Task.Ask)}, Solved(at)...)
	}
	return []string{head + " " + Aloud(cmp.Or(at.Task.Said, at.Task.Tell)), Aloud(at.Task.Ask)}
}

// List says which chapters there are, with what became of each.
func List(at lesson.Place) (lines []string) {
	for _, c := range tour.Chapters() {
		line := c.Name + ": " + Aloud(c.Title) + "."
		switch task, begun := at.TaskOf(c.Name); {
		case at.IsDone(c.Name):
			line += " Done."
		case begun && at.Chapter == c.Name:
			line += fmt.Sprintf(" You are at task %d of %d", at.Task+1, len(c.Tasks))
			if at.IsBehind() {
				line += fmt.Sprintf("; you came to task %d", task)
			}
			line += "."
		case begun:
			line += fmt.Sprintf(" You came to task %d of %d.", task, len(c.Tasks))
		}
		lines = append(lines, line)
	}
	return append(lines, "tour and a name begins a chapter.")
}

// Help says what to type.
func Help(at tour.Standing) []string {
	if at.Solved {
		return []string{"This task is done; tour goes on."}
	}
	return []string{Aloud(at.Task.Words)}
}

// Solved says that what was asked for is so, and why.
func Solved(at tour.Standing) []string {
	goes := "tour goes on."
	if next, more := at.After(); at.IsLast() && more {
		goes = "That was the chapter; tour goes on to the next, " + next.Name + "."
	} else if at.IsLast() {
		goes = "That was the last chapter; tour ends the tour."
	}
	return []string{"Done. " + Aloud(at.Task.Why), goes}
}

// words are what the signs of the texts are called.
var words = strings.NewReplacer(
	"θ (theta)", "theta", "η (eta)", "eta", "δ3 (delta)", "delta 3", "θ", "theta", "η", "eta", "σ", "softmax", "δ", "delta ", "∂", "the gradient of ",
	"·", " times ", " × ", " times ", "×", " by ", " + ", " plus ", " − ", " minus ", "−", "minus ", " -", " minus ",
	" = ", " is ", " ≥ ", " is at least ", " ≤ ", " is at most ", " > ", " is greater than ", " < ", " is less than ",
	" → ", " becomes ", "…", " and so on", "★", "your point", "[", " ", "]", "", "’", "'", "′", " prime", "^", " to the power ", "/", " over ",
	"≥", "at least", ">", "greater than", "Σ", "the sum",
)

// Aloud is a text of the tour as a voice can read it.
func Aloud(text string) string { return words.Replace(text) }
