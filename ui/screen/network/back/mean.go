package back

import (
	"fmt"
	"strings"

	"nnexplore/model"
	walk "nnexplore/model/back"
	"nnexplore/number"
	"nnexplore/ui/screen/canvas"
)

// shapes are how the shapes meet in a step, and numPy its lines. Gradients that are means over all
// examples have a row of X and of each δ for each of these.
func (v *view) shapes(e walk.Explanation) string {
	if over := v.Learning.Means(); over > 0 && e.Part == walk.Gradients {
		return fmt.Sprintf("mean of %d %s", over, e.Shapes())
	}
	return e.Shapes()
}

func (v *view) numPy(e walk.Explanation) []string {
	over, l := v.Learning.Means(), e.Layer
	switch {
	case over == 0 || e.Part != walk.Gradients && e.Part != walk.Loss:
		return e.NumPy()
	case e.Part == walk.Loss:
		return []string{fmt.Sprintf("L = mean of the L of all %d", over)}
	}
	product := fmt.Sprintf("Z%d.T @ D%d", l, l+1)
	switch {
	case v.Notation() == model.WX && l == 0:
		product = "D1.T @ X"
	case v.Notation() == model.WX:
		product = fmt.Sprintf("D%d.T @ Z%d", l+1, l)
	case l == 0:
		product = "X.T @ D1"
	}
	return []string{fmt.Sprintf("db%[1]d = D%[1]d.mean(axis=0)", l+1), fmt.Sprintf("dW%d = %s / %d", l+1, product, over)}
}

// mean is the formula of a number that is the mean over all examples.
func (v *view) mean(room int, f walk.Formula, each []float64) []string {
	name := v.Name(f.Result.Ref)
	indent := strings.Repeat(" ", canvas.TextWidth(name))
	first := fmt.Sprintf("%s = the mean over %d examples of %s", name, len(each), tight(f.Symbols(v.Notation())))
	if canvas.TextWidth(first) > room {
		first = fmt.Sprintf("%s = the mean over %d examples", name, len(each))
	}
	return []string{first, indent + " = " + v.meant(room-canvas.TextWidth(indent)-3, f, each)}
}

// meanResult is a mean, with what it was before the last edit.
func (v *view) meanResult(f walk.Formula) string {
	text := v.print(f.Result.Value)
	if was, ok := v.moved(f.Result.Ref); ok && v.print(was) != text {
		return text + " (was " + v.print(was) + ")"
	}
	return text
}

// meant is a mean with its numbers and its result, with fewer of them where they have no room.
func (v *view) meant(room int, f walk.Formula, each []float64) string {
	for most := min(len(each), mostTerms); ; most-- {
		text := fmt.Sprintf("(%s) / %d = %s", summed(each, most, v.print), len(each), v.meanResult(f))
		if most <= leastTerms || canvas.TextWidth(text) <= room {
			return text
		}
	}
}

// summed writes a sum out with at most so many terms: of more the first ones, … and the last.
func summed(terms []float64, most int, print func(float64) string) string {
	var b strings.Builder
	for i, t := range terms {
		if len(terms) > most && i >= most-1 && i < len(terms)-1 {
			if i == most-1 {
				b.WriteString(" + …")
			}
			continue
		}
		if i > 0 {
			b.WriteString(" + " + number.Operand(print(t)))
			continue
		}
		b.WriteString(print(t))
	}
	return b.String()
}

// tight writes the factor h′ like the others where no parenthesis stands before it.
func tight(text string) string {
	if strings.Contains(text, ") · ") {
		return text
	}
	return strings.ReplaceAll(text, " · ", "·")
}
