package tour

import (
	"nnexplore/model"
	"nnexplore/ui/state"
)

// plane is about y all over the plane of two inputs.
func plane() Chapter {
	return Chapter{
		Name:  "plane",
		Title: "The plane of XOR",
		Start: opened("xor", state.StepTo{End: +1}),
		Pane:  state.NetworkPane,
		Tasks: []Task{
			{
				Tell:  "x has two numbers, so each x is a point of a plane, with a y of its own.",
				Ask:   "Show the plane of this network, xor.",
				Done:  func(s state.State) bool { return s.Network.Plane.On },
				Where: "It comes in the place of the picture and of the numbers.",
				Keys:  "V (shift and v) shows the next view: the plane.",
				Words: "Type plane.",
				Why:   "y is 1 in a strip between two lines, and 0 outside of it.",
			},
			{
				Tell:  "(1, 0), the x at the start, lies in the strip: there y is 1.",
				Ask:   "Move x out of the strip, to where y is 0.",
				Done:  func(s state.State) bool { return holds(s, "xor") && s.Network.Trace.Y()[0] == 0 },
				Where: "◆ is x in the large plane; the shade is y. Below it is y at x.",
				Keys:  "The arrows move ◆: from (1, 0) ↑ five times. Or click into the plane.",
				Words: "Type x 1, 0.5.",
				Why:   "Outside of the strip NAND gives 0, or OR does, and so AND gives 0.",
			},
			{
				Tell: "Each neuron of layer 1 has its plane too: z1[1] is NAND, z1[2] is OR.",
				Ask:  "Show the plane of z1[1], NAND.",
				Done: func(s state.State) bool {
					return s.Network.Plane.On && s.Network.PlaneTarget() == s.Network.Net.Out(0, 0)
				},
				Where: "The small planes at the left; the title of the large one, y[1] XOR now.",
				Keys:  ": opens a field; type z1[1], enter. Or click on the small plane.",
				Words: "Type plane z1 1.",
				Why:   "One neuron has one straight line. Two lines make the strip of XOR.",
			},
			{
				Tell:  "With sigmoid in place of step nothing jumps: y goes slowly from 0 to 1.",
				Ask:   "Open the network xor-sigmoid.",
				Done:  func(s state.State) bool { return holds(s, "xor-sigmoid") },
				Where: "The list of ready networks: it is the line below xor.",
				Keys:  ": opens a field; there type xor-sigmoid, then enter.",
				Words: "Type preset xor-sigmoid.",
				Why:   "The strip is the same, with soft edges: there y lies between 0 and 1.",
			},
			{
				Tell:  "On such an edge y is neither near 0 nor near 1.",
				Ask:   "Move x to where y is between 0.2 and 0.8.",
				Done:  between(0.2, 0.8),
				Where: "◆ in the large plane; y at x stands below it.",
				Keys:  "end computes y. Then the arrows, until x is (1, 0.4).",
				Words: "Type end, then x 1, 0.4.",
				Why:   "There a small change of x or W moves y a little: learning needs that.",
			},
		},
	}
}

// between reports whether the network has a single y, and that lies between the two.
func between(low, high float64) func(state.State) bool {
	return func(s state.State) bool {
		y := s.Network.Trace.Y()
		return len(y) == 1 && s.Network.Net.Layers[s.Network.Net.Last()].Activation == model.Sigmoid && y[0] > low && y[0] < high
	}
}
