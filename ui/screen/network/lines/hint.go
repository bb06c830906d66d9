package lines

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/facts"
	"nnexplore/ui/screen/network/back"
	"nnexplore/ui/screen/network/loss"
	"nnexplore/ui/state"
)

// Hint is what to try next, in ever fewer words. It names only what the key does from
// here.
func Hint(n state.NetworkState) []string {
	switch {
	case n.Curved():
		return loss.Hint(n)
	case n.Learning.On():
		return back.Hint(n)
	case n.Playing:
		return []string{"space pauses, s changes how fast it goes, esc stops."}
	case n.Turned:
		return turnedHint(n)
	case n.Speaking():
		return []string{"↑ ↓ select an output or an x; f goes back.", "f goes back."}
	case n.View.Selecting:
		return selectingHint(n)
	case n.View.Softmax && n.Trying():
		return trialHint(n)
	case n.Batch != state.NoBatch:
		return batchHint(n)
	case n.Plane.On:
		return planeHint(n)
	case n.Place == n.Walk.Places():
		return endHint(n)
	}
	next := nextStep(n)
	if n.Pictured() && n.Place > 0 {
		return largeHint(n, next)
	}
	if n.Place == 0 {
		hidden := ""
		if n.Net.Last() > 0 {
			hidden = "; A changes the activation inside"
		}
		if len(n.Examples) > 0 {
			return []string{
				"→ " + next + ". end goes to y; " + otherExample + "; g: " + n.NextGrain() + hidden + ".",
				"→ " + next + ". end goes to y; " + otherExample + ".",
				"→ " + next + "; " + otherExample + ".",
				"→ " + next + ".",
			}
		}
		return []string{"→ " + next + ". end goes to y; g: " + n.NextGrain() + hidden + ".", "→ " + next + ". end goes to y; g: " + n.NextGrain() + ".", "→ " + next + ". end goes to y.", "→ " + next + "."}
	}
	turned := ""
	if e := n.Step(); e.Part == model.Sums && e.Grain == model.ByLayer {
		turned = "; w turns " + n.Notation().Times(e.Source, fmt.Sprintf("W%d", e.Layer+1))
	}
	return []string{
		"→ " + next + ", ← goes back; g: " + n.NextGrain() + turned + "; i says why.",
		"→ " + next + "; g: " + n.NextGrain() + turned + ".",
		"→ " + next + ", ← goes back; g: " + n.NextGrain() + "; i says why.",
		"→ " + next + "; g: " + n.NextGrain() + ".",
		"→ " + next + "; i says why.",
		"→ " + next + ".",
	}
}

// endHint is the hint at the end of the pass. Where there is a target, → leads on from there.
func endHint(n state.NetworkState) []string {
	hints := atEnd(n)
	if n.WantedY() == nil || n.IsForLearning() {
		return hints
	}
	const to, why = "→ walks back to the loss L", "→ walks back: how each weight changes the loss L"
	var all []string
	for _, hint := range hints {
		all = append(all, why+"; "+hint)
	}
	other := "+ changes " + n.Name(n.Input) + "."
	if len(n.Examples) > 0 {
		other = otherExample + "."
	}
	all = append(all, why+"; "+other)
	for _, hint := range hints {
		all = append(all, to+"; "+hint)
	}
	return append(all, to+"; "+other, to+".")
}

// atEnd is what to try at the end of the pass but for the way back.
func atEnd(n state.NetworkState) []string {
	switch {
	case n.Pictured() && !n.Sheet && len(n.Examples) > 0:
		return []string{otherExample + "; f: what speaks for y; V: the numbers as a sheet.", otherExample + "; f: what speaks for y.", otherExample + "."}
	case n.Pictured() && !n.Sheet:
		return []string{"+ changes " + n.Name(n.Input) + ": see what moves; V: the numbers as a sheet.", "+ changes " + n.Name(n.Input) + "; home starts again."}
	case n.IsForLearning():
		return offerLearning(n)
	case n.HasPlane():
		return offerPlane(n)
	case len(n.Examples) > 0:
		return []string{
			otherExample + "; + changes " + n.Name(n.Input) + ": see what moves. home starts again.",
			otherExample + "; + changes " + n.Name(n.Input) + "; home starts again.",
			otherExample + "; home starts again.",
		}
	}
	return []string{
		"+ changes " + n.Name(n.Input) + ": see what moves. e exports it all; home starts again.",
		"+ changes " + n.Name(n.Input) + ": see what moves. home starts again.",
		"+ changes " + n.Name(n.Input) + "; home starts again.",
	}
}

// batchHint is the hint where all example inputs are shown.
func batchHint(n state.NetworkState) []string {
	then := "V: all rows times W."
	if n.Batch == state.BatchProduct {
		then = "V: the picture."
	}
	step := "home starts again"
	if n.Place < n.Walk.Places() {
		step = "→ " + nextStep(n)
	}
	return []string{"↑ ↓ take a row as x; " + step + "; " + then, "↑ ↓ take a row as x; " + then}
}

// largeHint is the hint in a large network, of which the key V shows another view.
func largeHint(n state.NetworkState, next string) []string {
	view := "V: the numbers as a sheet."
	if n.Sheet {
		view = "V: back to the picture."
	}
	return []string{
		"→ " + next + "; g: " + n.NextGrain() + "; " + view,
		"→ " + next + "; " + view,
		"→ " + next + ".",
	}
}

// trialHint asks for the end of the way without c, until it is there.
func trialHint(n state.NetworkState) []string {
	again := "* multiplies by ten again, / goes back, esc ends the trial."
	question := map[facts.Naive]string{facts.Overflows: " When is e^s too large?", facts.Vanishes: " When is every e^s too small?"}[facts.NaiveEnd(n.Trace.Softmax.C)]
	switch {
	case n.Tens == 0:
		return []string{"* multiplies each by ten, esc ends the trial."}
	case n.Tens == state.MaxTens:
		return []string{"/ goes back, esc ends the trial."}
	case facts.NaiveWay(n.Trial()) == facts.Agrees:
		return []string{"* multiplies by ten again, esc ends it." + question, again}
	}
	return []string{again}
}

func selectingHint(n state.NetworkState) []string {
	at := n.Net.VectorName(n.Walk.Index(model.ByLayer, n.Place))
	if r := n.Selected; !r.IsInput() {
		return []string{"t goes to the step that makes " + r.Name() + "; esc goes back to " + at + ".",
			"t goes to its step; esc goes back to " + at + ".", "esc goes back to " + at + "."}
	}
	if n.Place < n.Walk.Places() { // what comes of it is seen at y
		return []string{
			"+ makes " + n.Name(n.Selected) + " larger, − smaller, u takes it back; end goes to y; esc goes back to " + at + ".",
			"+ makes it larger, − smaller; end goes to y; esc goes back to " + at + ".",
			"end goes to y; esc goes back to " + at + ".",
			"end goes to y.",
		}
	}
	return []string{
		"+ makes " + n.Name(n.Selected) + " larger, − smaller, u takes it back; esc goes back to " + at + ".",
		"+ makes it larger, − smaller; esc goes back to " + at + ".",
		"esc goes back to " + at + ".",
	}
}

// nextStep says what the next step does.
func nextStep(n state.NetworkState) string {
	e := model.Explain(n.Net, n.Walk, n.Grain, n.Walk.Next(n.Grain, n.Place))
	l, h := e.Layer+1, e.Activation
	if e.Grain == model.ByLayer {
		switch e.Part {
		case model.Sums:
			return fmt.Sprintf("makes %s, %s of layer %d", e.Result, number.Count(e.Out, "sum"), l)
		case model.Outputs:
			return fmt.Sprintf("bends a%d by %s into %s", l, h, e.Result)
		}
		return fmt.Sprintf("makes shares of a%d by softmax: y", l)
	}
	a, out := model.A(e.Layer, e.Step.J).Name(), n.Net.Out(e.Layer, e.Step.J).Name()
	switch {
	case e.Grain == model.ByNeuron && e.Part == model.Sums:
		return "makes the sum " + a
	case e.Part == model.Outputs:
		return fmt.Sprintf("bends %s by %s into %s", a, h, out)
	case e.Grain == model.ByNeuron:
		return "makes the share " + out
	}
	return termStep(n, e, a, out)
}

// termStep says what one operation of a sum or of softmax does.
func termStep(n state.NetworkState, e model.Explanation, a, out string) string {
	switch e.Step.Kind {
	case model.Product:
		if e.Step.I == 0 {
			return "begins " + a
		}
		return "adds " + n.Notation().Times(n.Net.From(e.Layer, e.Step.I).Name(), n.Name(model.W(e.Layer, e.Step.I, e.Step.J)))
	case model.Bias:
		return "adds the bias " + model.B(e.Layer, e.Step.J).Name()
	case model.Maximum:
		return fmt.Sprintf("takes c, the largest of a%d", e.Layer+1)
	case model.Shift:
		return "takes c off " + a
	case model.Exponent:
		return fmt.Sprintf("raises e to %s − c", a)
	case model.Total:
		return "adds the powers up: Σ"
	}
	return "divides by Σ: " + out
}

// otherExample is the key x and what it puts in, where the network has further inputs of its
// own.
const otherExample = "x: another example input"

// planeHint is the hint where the plane is shown.
func planeHint(n state.NetworkState) []string {
	then := "V: the picture."
	if len(n.Examples) > 0 {
		then = "V: the example inputs."
	}
	first := "arrows move x, clicks put it there"
	if !n.KnowsY() {
		first = "end goes to y; " + first
	}
	return []string{first + "; ( ) show more, less; : " + n.Net.Out(0, 0).Name() + " another neuron; " + then, first + "; ( ) show more, less; " + then, first + "; " + then, first + "."}
}

// offerPlane is the hint at the end of the pass of a network with two inputs.
func offerPlane(n state.NetworkState) []string {
	const plane, again = "; V: y over x[1] and x[2]", "; home starts again."
	changes := "+ changes " + n.Name(n.Input)
	if len(n.Examples) > 0 {
		return []string{otherExample + "; " + changes + ": see what moves" + plane + again, otherExample + plane + again, otherExample + again}
	}
	return []string{changes + ": see what moves" + plane + "; e exports it all" + again, changes + ": see what moves" + plane + again, changes + plane + again, changes + again}
}

// offerLearning is the hint at the end of the pass of a network that is there to be learnt.
func offerLearning(n state.NetworkState) []string {
	const many, back, again = "M: many steps of learning", "; → walks back to the loss L", "; home starts again."
	if n.HasPlane() {
		return []string{many + back + "; V: y over x[1] and x[2]" + again, many + back + again, many + back + ".", many + "."}
	}
	return []string{many + back + again, many + back + ".", many + "."}
}

// turnedHint leads back from a product that was turned round. Where that does not fit, it names the way of
// writing in which W stands first and fits.
func turnedHint(n state.NetworkState) []string {
	const back = "w goes back to the product that is meant."
	if n.Notation() != model.XW || n.TurnRound().Result != nil {
		return []string{back}
	}
	l := n.View.Layer
	layer := n.Net.Layers[l]
	return []string{fmt.Sprintf("w goes back; N writes W%d (%d×%d) · %s (%d), which fits.", l+1, layer.Out(), layer.In(), n.Net.SourceName(l), layer.In()), back}
}
