package overlay

import (
	"fmt"
	"strings"

	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// Files is the field for the path of a file, with words about what was typed and, under it,
// files in its folder.
type Files struct {
	Label  string // what the path is for
	Words  string // the answer to the last key, or what can be done
	Style  canvas.Style
	Prompt state.Prompt
	Title  string // what is listed
	None   string // what stands in an empty list
	There  string // what is said of each file of the list
}

const (
	leastField = 20 // cells of the field beside its label
	mostField  = 3  // rows of the field
	mostFiles  = 9  // rows of the list
)

// Draw draws the panel at the top of the canvas, as high as it needs to be; first come the
// field and the words, whole, and then as many files as there is room for.
func (f Files) Draw(c canvas.Canvas) {
	const edges, sides = 2, 4
	framed := c.Height >= edges+4 && c.Width > sides+leastField
	in := canvas.Box(0, 0, c.Width, c.Height)
	if framed {
		in = canvas.Box(sides/2, 1, c.Width-sides, c.Height-edges)
	}
	label := c.Measure(f.Label)
	title := ""
	if in.W < label+leastField || canvas.PromptRows(f.Prompt, in.W-label) > 1 {
		label, title = 0, strings.TrimSpace(f.Label) // the field has the row to itself
	}
	field := min(canvas.PromptRows(f.Prompt, in.W-label), mostField, max(1, in.H-1))
	var words []string
	for _, line := range canvas.Wrap(f.Words, in.W) {
		words = append(words, canvas.Broken(line, max(1, in.W))...)
	}
	words = words[:min(len(words), in.H-field)]
	rows := field + len(words)
	files := f.lines(in.H - rows - 1)
	if len(files) > 0 {
		rows += 1 + len(files)
	}
	height := rows
	if framed {
		height += edges
	}
	c = c.Over(canvas.Box(0, 0, c.Width, height))
	if framed {
		c.Panel(canvas.Panel{Edge: canvas.Focused, Style: canvas.Strong, Title: title})
	}
	at := c.Within(canvas.Box(in.X, in.Y, in.W, rows))
	if label > 0 {
		at.Text(0, 0, canvas.Plain, f.Label)
	}
	canvas.DrawPrompt(at.Within(canvas.Box(label, 0, in.W-label, field)), f.Prompt)
	for i, line := range words {
		if f.Style == canvas.Warning { // a refusal names no keys
			at.Text(0, field+i, f.Style, line)
			continue
		}
		at.Hint(0, field+i, f.Style, line)
	}
	if len(files) > 0 {
		at.Rule(field+len(words), f.title(in.W-6))
	}
	for i, line := range files {
		line.draw(at.Within(canvas.Box(0, rows-len(files)+i, in.W, 1)))
	}
	c.Typing()
}

// title is what is listed and in which folder, the beginning of which is left out where there
// is no room for all of it.
func (f Files) title(room int) string {
	place := f.Prompt.Looked.Place
	if place == "" {
		return f.Title
	}
	lead := f.Title + " in "
	name := []rune(place)
	for len(name) > 1 && canvas.TextWidth(lead+string(name)) > room {
		name = append([]rune("…"), name[2:]...)
	}
	return lead + string(name)
}

// A fileLine is a line of the list.
type fileLine struct {
	text, form, why string
	column          int // where the form stands
	chosen          bool
}

// lines are as many lines of the list as there is room for, the chosen file among them.
func (f Files) lines(room int) []fileLine {
	room = min(room, mostFiles)
	list := f.Prompt.Looked
	switch {
	case room < 1:
		return nil
	case !list.Done:
		return []fileLine{{text: "looking …"}}
	case len(list.Files) == 0:
		return []fileLine{{text: f.None}}
	}
	chosen, shown := f.Prompt.ChosenFile(), list.Files
	more, first := list.More, 0
	if len(shown)+min(more, 1) > room {
		n := max(1, room-1)
		first = canvas.FirstShown(chosen, n, len(shown))
		more += len(shown) - n
		shown = shown[first : first+n]
	}
	column := 0
	for _, file := range shown {
		column = max(column, canvas.TextWidth(file.Name))
	}
	var lines []fileLine
	for i, file := range shown {
		why := strings.TrimPrefix(file.Why+"; "+f.There, "; ")
		lines = append(lines, fileLine{file.Name, file.Form, strings.TrimSuffix(why, "; "), column, first+i == chosen})
	}
	if more > 0 && len(lines) < room {
		lines = append(lines, fileLine{text: fmt.Sprintf("… %d more", more)})
	}
	return lines
}

func (l fileLine) draw(c canvas.Canvas) {
	style, lead := c.Marked(0, l.chosen), listMark
	right := c.Measure(l.form) + c.Measure(l.why)
	if l.form != "" && l.why != "" {
		right += listGap
	}
	column := min(l.column, max(0, c.Width-lead-listGap-right))
	if right == 0 {
		column = c.Width - lead
	}
	c.Within(canvas.Box(lead, 0, column, 1)).Text(0, 0, style, l.text)
	at := lead + column + listGap
	if l.form != "" {
		at = c.Text(at, 0, style, l.form) + listGap
	}
	c.Text(at, 0, canvas.Faint, l.why)
}
