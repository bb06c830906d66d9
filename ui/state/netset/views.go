package netset

import "nnexplore/model"

// View is which of the two is in hand, the step or a selected number, and which part of
// the network the detail shows for it.
type View struct {
	Layer     int
	Softmax   bool // the inside of softmax instead of the layer's W, b and a
	Selecting bool // a selected number is in hand, not the step
}

// A Look is how the pane shows a network, whichever that is.
type Look struct {
	Grain    model.Grain
	Revealed bool // every number is shown, computed or not yet
	Turned   bool // the product the other way round is shown
	Sheet    bool // of a large network, the sheet of a layer is shown beside the picture
	Batch    BatchView
	Plane    PlaneView
	Speaks   bool     // what speaks for an output is shown, once y is computed
	Tens     int      // how often the a values are multiplied by ten in the trial of softmax
	Tried    []TriedA // the a values that are others in the trial of softmax
	Speed    int      // index into Speeds
}

// ToPass shows the pass of x again, in the place of what there is beside it.
func (l *Look) ToPass() { l.Turned, l.Batch, l.Plane.On, l.Speaks = false, NoBatch, false, false }

// BatchView is what is shown of all example inputs at once, in place of the one that is x.
type BatchView int

// The views of the example inputs.
const (
	NoBatch      BatchView = iota
	BatchTable             // x and y of each
	BatchProduct           // the product of the layer in hand for all of them
)

// A PlaneView is what is seen of the plane of a network with two inputs.
type PlaneView struct {
	On     bool         `json:"on"`     // the plane stands in the picture's place
	Own    bool         `json:"own"`    // whether Window is a window of one's own
	Window model.Window `json:"window"` // that window
}

// A TriedA is an a of the output, counted from 0, with its value in the trial of softmax.
type TriedA struct {
	J     int     `json:"j"`
	Value float64 `json:"value"`
}

// Noise is what was added to x last, to find x without it.
type Noise struct {
	To, Made []float64
	Seed     uint64
}
