package state

import "nnexplore/model"

// This is the form in which a State is saved: the types that stand in the text, and
// their words.

// SavedVersion is the version of the form that Save writes. It grows when a program
// that reads the form before could misread the new one.
const SavedVersion = 1

type saved struct {
	Version    int          `json:"version"`
	Pane       string       `json:"pane"`
	Zoomed     bool         `json:"zoomed"`
	Overlay    string       `json:"overlay"`
	Scroll     int          `json:"scroll"`
	Full       bool         `json:"full"`
	NoMouse    bool         `json:"noMouse"`
	Explaining bool         `json:"explain"`
	Unit       string       `json:"unit"`
	Gate       savedGate    `json:"gate"`
	Curves     savedCurves  `json:"curves"`
	Network    savedNetwork `json:"network"`
	Prompt     *savedPrompt `json:"entry,omitempty"`

	Origins []savedOrigin `json:"origins"` // of the networks of start and edits, each once
	Start   savedStart    `json:"start"`
	Edits   []savedEdit   `json:"edits"` // the earliest first
	Done    int           `json:"done"`  // how many of them are done; the rest can be redone
}

// savedGate is how the gate is shown at present; its numbers are what the edits
// made of the start.
type savedGate struct {
	Field     string `json:"field"`
	Form      string `json:"form"`
	Rewriting string `json:"rewriting"`
	XOR       bool   `json:"xor"`
}

type savedForm struct {
	Form      string `json:"form"`
	Rewriting string `json:"rewriting"`
}

type savedCurves struct {
	Shown  []string     `json:"shown"`
	Chosen string       `json:"chosen"`
	Probe  float64      `json:"probe"`
	Slope  bool         `json:"slope"`
	Gain   float64      `json:"gain"`
	Second float64      `json:"second"`
	Window *savedWindow `json:"window,omitempty"` // none for the article's
}

type savedWindow struct {
	X0 float64 `json:"x0"`
	X1 float64 `json:"x1"`
	Y0 float64 `json:"y0"`
	Y1 float64 `json:"y1"`
}

// savedNetwork is how the network is shown at present.
type savedNetwork struct {
	At       savedPlace `json:"at"`
	Grain    string     `json:"grain"`
	Revealed bool       `json:"revealed"`
	Turned   bool       `json:"turned"`
	Tens     int        `json:"tens"`
	Speed    int        `json:"speed"`
}

// savedPlace is where someone stands in a network.
type savedPlace struct {
	Place    int    `json:"place"`
	Selected string `json:"selected"`
	Layer    int    `json:"layer"`
	Softmax  bool   `json:"softmax"`

	Selection bool `json:"selection,omitempty"` // it moved last, not the step

	// Apart is set where the layers are equal to the origin's and yet not the very
	// same, since an edit of them was undone; an edit is worded by that.
	Apart bool `json:"apart,omitempty"`
}

type savedPrompt struct {
	For     string `json:"for"`
	Text    string `json:"text"`
	Caret   int    `json:"caret"`
	Refused bool   `json:"refused,omitempty"`
}

// savedOrigin is a network as it came: a preset's name, a file, or all of it.
type savedOrigin struct {
	Preset      string             `json:"preset,omitempty"`
	File        *savedFile         `json:"file,omitempty"`
	Whole       *savedWhole        `json:"whole,omitempty"`
	Activations []model.Activation `json:"activations,omitempty"` // where they are not the preset's; with a file always
	X           []float64          `json:"x,omitempty"`           // where it is not the preset's
}

type savedFile struct {
	Path string `json:"path"`
	Sum  string `json:"sha256"`
}

type savedWhole struct {
	Name   string       `json:"name"`
	Source string       `json:"source"`
	X      []float64    `json:"x"`
	Inputs [][]float64  `json:"inputs"`
	Layers []savedLayer `json:"layers"`
}

type savedLayer struct {
	W          [][]float64      `json:"w"`
	B          []float64        `json:"b"`
	Activation model.Activation `json:"activation"`
}

type savedStart struct {
	Gate    savedNumbers `json:"gate"`
	Network savedContent `json:"network"`
}

type savedNumbers struct {
	W1     float64 `json:"w1"`
	W2     float64 `json:"w2"`
	Theta  float64 `json:"theta"`
	X1     float64 `json:"x1"`
	X2     float64 `json:"x2"`
	Preset string  `json:"preset"`
}

// savedContent is a network with its input, as it differs from an origin.
type savedContent struct {
	Origin      int                `json:"origin"`
	Same        bool               `json:"same,omitempty"`        // the layers are those that were there before
	Activations []model.Activation `json:"activations,omitempty"` // where one is not the origin's
	Input       int                `json:"input,omitempty"`       // which of the origin's further inputs x is
	X           []float64          `json:"x,omitempty"`           // where most of it is not the origin's
	Changes     []savedNumber      `json:"changes,omitempty"`
}

type savedNumber struct {
	At string  `json:"at"`
	To float64 `json:"to"`
}

// savedEdit is one of the four edits.
type savedEdit struct {
	Number     *savedNumber      `json:"number,omitempty"`
	Activation *savedActivation  `json:"activation,omitempty"`
	Gate       *savedGateEdit    `json:"gate,omitempty"`
	Network    *savedNetworkEdit `json:"network,omitempty"`
}

type savedActivation struct {
	Layer int              `json:"layer"`
	To    model.Activation `json:"to"`
	Place int              `json:"place"`
}

// savedGateEdit has what differs from before. The forms matter only where another
// preset comes in, see gateEdit.
type savedGateEdit struct {
	Field  string     `json:"field"`
	What   string     `json:"what"`
	W1     *float64   `json:"w1,omitempty"`
	W2     *float64   `json:"w2,omitempty"`
	Theta  *float64   `json:"theta,omitempty"`
	X1     *float64   `json:"x1,omitempty"`
	X2     *float64   `json:"x2,omitempty"`
	Preset string     `json:"preset,omitempty"`
	From   *savedForm `json:"from,omitempty"`
	To     *savedForm `json:"to,omitempty"`
}

type savedNetworkEdit struct {
	From savedPlace   `json:"from"`
	To   savedPlace   `json:"to"`
	Net  savedContent `json:"net"`
}

// The words of the saved form, in the order of the constants.
var (
	paneWords      = []string{"gate", "curves", "network"}
	overlayWords   = []string{"none", "help"}
	fieldWords     = []string{"w1", "w2", "theta", "x1", "x2"}
	formWords      = []string{"theta", "bias"}
	rewritingWords = []string{"theta", "one side", "bias"}
	grainWords     = []string{"layer", "neuron", "term"}
	purposeWords   = []string{"value", "name", "open", "save", "export", "session", "command"}
)
