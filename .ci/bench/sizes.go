package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"nnexplore/presets"
	"nnexplore/ui/screen"
	"nnexplore/ui/screen/canvas"
	"nnexplore/ui/state"
)

// shapeText is 2-3-2-2.
func shapeText(shape []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(shape), " ", "-"), "[]")
}

// shown is the explorer on a network of that shape, at the end of its pass.
func shown(shape []int) (*network, state.State) {
	net := newNetwork(shape)
	net.own.Name = net.name
	s := state.New().Load(presets.Network{Network: net.own, X: net.x})
	s = state.Apply(s, state.Focus{Pane: state.NetworkPane})
	s = state.Apply(s, state.SelectTable{By: +1}) // W1
	return net, state.Apply(s, state.StepTo{End: +1})
}

// deep is that many layers of eight neurons.
func deep(layers int) []int {
	shape := make([]int, layers+1)
	for i := range shape {
		shape[i] = 8
	}
	return shape
}

// showSizes prints what networks of growing size cost: a pass and an edit grow
// with the weights, a frame not at all.
func showSizes() error {
	theme, err := canvas.NewTheme("auto", termenv.TrueColor, false)
	if err != nil {
		return err
	}
	t := newTable("What a network's size costs: an edit is a changed weight with the pass that follows, a frame is drawn whole",
		"network", "weights", "forward pass", "a weight", "edit", "a weight", "frame 80×24", "frame 200×60",
		"allocations: pass", "edit", "frame 80×24", "200×60")
	for _, shape := range [][]int{
		{784, 10, 10}, {784, 30, 10}, {784, 100, 10}, {784, 300, 10}, {784, 1000, 10}, {784, 3000, 10},
		{10, 10, 100}, {10, 10, 10000}, {10000, 10, 10}, deep(10), deep(200),
	} {
		net, s := shown(shape)
		name, weights := net.name, 0.0
		for k := 1; k < len(shape); k++ {
			weights += float64(shape[k-1] * shape[k])
		}
		if len(shape) > 5 {
			name = fmt.Sprintf("%d layers of %d", len(shape)-1, shape[1])
		}
		all := []func(){
			func() { net.forward() },
			func() { state.Apply(s, state.Nudge{Units: +1}) },
			func() { screen.Draw(s, theme, 80, 24) },
			func() { screen.Draw(s, theme, 200, 60) },
		}
		took := measure(all...).medians()
		cells := []string{name, fmt.Sprintf("%.0f", weights)}
		for i, ns := range took {
			cells = append(cells, duration(ns))
			if i < 2 {
				cells = append(cells, fmt.Sprintf("%.3f ns", ns/weights))
			}
		}
		for _, f := range all {
			cells = append(cells, fmt.Sprintf("%.0f", testing.AllocsPerRun(10, f)))
		}
		t.row(cells...)
	}
	return t.Flush()
}
