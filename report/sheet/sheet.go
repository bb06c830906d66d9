// Package sheet writes problems of package exercise for people: as a sheet to hand out, in
// text and in Markdown, with the worked answers on a page of their own, and one by one as a
// conversation, which is a [Round].
package sheet

import (
	"fmt"
	"strings"

	"nnexplore/model"
	"nnexplore/model/exercise"
	"nnexplore/model/rivals"
	"nnexplore/number"
	"nnexplore/report"
)

// A Sheet is what is handed out.
type Sheet struct {
	Title    string // says how to make it again
	Problems []exercise.Problem
	Answers  bool // whether the worked answers follow
}

// Formats are the formats of a sheet.
func Formats() report.Formats[Sheet] {
	return report.Formats[Sheet]{{Name: "text", Ending: ".txt", Write: report.Written(text)}, {Name: "markdown", Ending: ".md", Write: report.Written(markdown)}}
}

// voice writes names and numbers as the screen does.
func voice() rivals.Voice {
	return rivals.Voice{Name: model.XW.Name, Number: number.Short, Times: model.XW.Times}
}

// newPage is the character at which a printer begins a page.
const newPage = "\f"

// text writes a sheet as text; the answers begin a page.
func text(b *strings.Builder, s Sheet) {
	fmt.Fprintf(b, "%s\n", s.Title)
	for i, p := range s.Problems {
		fmt.Fprintf(b, "\n%d. %s\n\n", i+1, p.Kind)
		for _, line := range append(given(p), questions(p)...) {
			fmt.Fprintf(b, "   %s\n", line)
		}
	}
	if s.Answers {
		fmt.Fprintf(b, "%sAnswers. %s\n", newPage, s.Title)
		for i, p := range s.Problems {
			fmt.Fprintf(b, "\n%d. %s\n\n", i+1, p.Kind)
			for k, q := range p.Questions {
				fmt.Fprintf(b, "   %s%s\n", letter(p, k), q.Result(voice()))
				for _, line := range q.Working(voice()) {
					fmt.Fprintf(b, "     %s\n", line)
				}
			}
		}
	}
}

// markdown writes a sheet as Markdown, with numbers and working in blocks of code, where
// they keep their columns.
func markdown(b *strings.Builder, s Sheet) {
	fmt.Fprintf(b, "# Exercises\n\n%s\n", report.MarkdownText(s.Title))
	for i, p := range s.Problems {
		fmt.Fprintf(b, "\n## %d. %s\n", i+1, p.Kind)
		for _, part := range parts(p) {
			if part.text != "" {
				fmt.Fprintf(b, "\n%s\n", report.MarkdownText(part.text))
			} else {
				block(b, part.lines)
			}
		}
		for _, q := range questions(p) {
			fmt.Fprintf(b, "\n%s\n", report.MarkdownText(q))
		}
	}
	if s.Answers {
		fmt.Fprint(b, "\n# Answers\n")
		for i, p := range s.Problems {
			fmt.Fprintf(b, "\n## Answer %d\n", i+1)
			for k, q := range p.Questions {
				fmt.Fprintf(b, "\n%s\n", report.MarkdownText(letter(p, k)+q.Result(voice())))
				block(b, q.Working(voice()))
			}
		}
	}
}

// block writes lines as a block of code.
func block(b *strings.Builder, lines []string) {
	fmt.Fprintf(b, "\n```text\n%s\n```\n", strings.Join(lines, "\n"))
}
