package state

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/presets"
	"nnexplore/session/strict"
)

// A State is saved as what it began with and the log of edits that led from there
// to what it is: a change of a number is that number's name and value, whatever the
// size of the network. What the log leads from is named where it has a name, a
// preset or a file; only a network that has neither is written out. Restoring
// makes the edits again, so that what an edit replaced need not be written: it is
// what was there when its turn came.
//
// Where the log says nothing, in what is chosen and in view, the saved form has the
// words and the counting from 1 of the screen, so that the file can be read.

// SavedVersion is the version of the form that Save writes. It grows when a program
// that reads the form before could misread the new one.
const SavedVersion = 1

type saved struct {
	Version int          `json:"version"`
	Pane    string       `json:"pane"`
	Zoomed  bool         `json:"zoomed"`
	Overlay string       `json:"overlay"`
	Scroll  int          `json:"scroll"`
	Full    bool         `json:"full"`
	NoMouse bool         `json:"noMouse"`
	Explain bool         `json:"explain"`
	Unit    string       `json:"unit"`
	Gate    savedGate    `json:"gate"`
	Curves  savedCurves  `json:"curves"`
	Network savedNetwork `json:"network"`
	Entry   *savedEntry  `json:"entry,omitempty"`

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

	// Apart is set where the layers are equal to the origin's and yet not the very
	// same, since an edit of them was undone; an edit is worded by that.
	Apart bool `json:"apart,omitempty"`
}

type savedEntry struct {
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
	purposeWords   = []string{"value", "name", "open", "save", "export", "session"}
)

// Save writes the State as JSON, for Restore. Left out is what belongs to the
// moment: the notice, what an edit just replaced, and the playing.
//
// The length depends on the edits and not on the size of the network, if that came
// from a preset or a file. The error says what cannot be saved.
func (s State) Save() ([]byte, error) {
	o := &origins{}
	v := saved{
		Version: SavedVersion,
		Pane:    paneWords[s.Focus], Zoomed: s.Zoomed, Overlay: overlayWords[0], Scroll: s.Scroll,
		Full: s.Full, NoMouse: s.NoMouse, Explain: s.Explain, Unit: s.UnitText(),
		Gate:    savedGate{fieldWords[s.Gate.Field], formWords[s.Gate.Gate.Form], rewritingWords[s.Gate.Rewriting], s.Gate.XOR},
		Curves:  s.Curves.save(),
		Network: s.Network.save(),
		Edits:   []savedEdit{},
	}
	if int(s.Overlay) < len(overlayWords) {
		v.Overlay = overlayWords[s.Overlay]
	}
	if s.Entry.On && s.soundEntry() == nil {
		e := s.Entry
		v.Entry = &savedEntry{For: purposeWords[e.For], Text: string(e.Text), Caret: e.Caret}
		v.Entry.Refused = e.Fault != "" && e.Fault == s.refusal()
	}
	gate, start := s.Gate, contentOf(s.Network)
	var log []edit
	for r := s.past; r != nil; r = r.rest {
		log = append(log, r.edit)
		switch e := r.edit.(type) {
		case gateEdit:
			gate = e.Old
		case numberEdit:
			start = start.with(e.At, e.Old)
		case activationEdit:
			start.net = start.net.WithActivation(e.Layer, e.Old)
		case networkEdit:
			start = contentOf(e.Old)
		}
	}
	slices.Reverse(log)
	v.Done = len(log)
	for r := s.future; r != nil; r = r.rest {
		log = append(log, r.edit)
	}
	v.Start.Gate = savedNumbers{gate.Gate.W1, gate.Gate.W2, gate.Gate.Theta, gate.X1, gate.X2, gate.Preset}
	var err error
	if v.Start.Network, err = o.content(start, nil); err != nil {
		return nil, err
	}
	for _, e := range log {
		se, err := o.edit(e)
		if err != nil {
			return nil, err
		}
		v.Edits = append(v.Edits, se)
	}
	v.Origins = o.list
	data, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("the session cannot be saved: %w", err)
	}
	return append(data, '\n'), nil
}

func saveForm(g GateState) savedForm {
	return savedForm{formWords[g.Gate.Form], rewritingWords[g.Rewriting]}
}

// save leaves a window out that is not in use, and takes the probe into the one
// that is.
func (c CurvesState) save() savedCurves {
	w := c.Window()
	v := savedCurves{
		Shown: []string{}, Chosen: string(c.ChosenCurve()), Probe: min(max(c.Probe, w.X0), w.X1),
		Slope: c.Slope, Gain: c.GainFactor(), Second: c.Distance(),
	}
	for _, f := range c.Drawn() {
		v.Shown = append(v.Shown, string(f))
	}
	if c.Own {
		v.Window = &savedWindow{w.X0, w.X1, w.Y0, w.Y1}
	}
	return v
}

func (n NetworkState) save() savedNetwork {
	return savedNetwork{
		At: savePlace(n), Grain: grainWords[n.Grain],
		Revealed: n.Revealed, Turned: n.Turned, Tens: n.Tens, Speed: Speeds[n.Speed],
	}
}

func savePlace(n NetworkState) savedPlace {
	apart := !shared(n.Net, n.Preset.Network) && sameLayers(n.Net, n.Preset.Network)
	return savedPlace{n.Place, n.Selected.Name(), n.View.Layer + 1, n.View.Softmax, apart}
}

// content is what the edits of the network change.
type content struct {
	net    model.Network
	x      []float64
	preset presets.Network
	origin int // where the preset stands among the origins, once it was restored
}

func contentOf(n NetworkState) content { return content{net: n.Net, x: n.X, preset: n.Preset} }

func (c content) with(r model.Ref, v float64) content {
	if r.Kind == model.InX {
		c.x = model.With(c.x, r.J, v)
	} else {
		c.net = c.net.With(r, v)
	}
	return c
}

// shared says whether two networks have the very same layers in memory.
func shared(n, other model.Network) bool {
	return len(n.Layers) > 0 && len(other.Layers) > 0 && &n.Layers[0] == &other.Layers[0]
}

// sameLayers says whether the numbers and activations of two networks of one shape
// are the same.
func sameLayers(n, other model.Network) bool {
	for l := range n.Layers {
		if n.Layers[l].Activation != other.Layers[l].Activation {
			return false
		}
	}
	same := true
	eachChange(n, other, func(model.Ref) bool { same = false; return false })
	return same
}

// eachChange calls found with each weight and bias that is another in n than in
// other, until it says that it has enough. It does not look through rows that the
// two share.
func eachChange(n, other model.Network, found func(model.Ref) bool) {
	for l := range n.Layers {
		a, b := n.Layers[l], other.Layers[l]
		for i := range a.W {
			if !changes(a.W[i], b.W[i], func(j int) bool { return found(model.W(l, i, j)) }) {
				return
			}
		}
		if !changes(a.B, b.B, func(j int) bool { return found(model.B(l, j)) }) {
			return
		}
	}
}

// changes is eachChange for two vectors of one length; bits count, so that −0 is
// another number than 0. It says whether to go on.
func changes(v, other []float64, found func(j int) bool) bool {
	if len(v) == 0 || &v[0] == &other[0] {
		return true
	}
	for j := range v {
		if !sameBits(v[j], other[j]) && !found(j) {
			return false
		}
	}
	return true
}

func sameBits(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) }

func sameVector(v, other []float64) bool { return slices.EqualFunc(v, other, sameBits) }

func sameVectors(v, other [][]float64) bool { return slices.EqualFunc(v, other, sameVector) }

// origins collects the networks that a saved state begins with, each once.
type origins struct {
	list []savedOrigin
	keys []string          // the list as JSON
	seen []presets.Network // those that were asked for
	at   []int             // and where they are in the list
}

// index is where an origin stands in the list, from 1.
func (o *origins) index(p presets.Network) (int, error) {
	for i, q := range o.seen {
		if shared(p.Network, q.Network) && len(p.X) > 0 && len(q.X) > 0 && &p.X[0] == &q.X[0] && p.File == q.File && p.Name == q.Name {
			return o.at[i], nil
		}
	}
	origin := saveOrigin(p)
	data, err := json.Marshal(origin)
	if err != nil {
		return 0, fmt.Errorf("the network %q cannot be saved: %w", p.Name, err)
	}
	i := slices.Index(o.keys, string(data))
	if i < 0 {
		i = len(o.list)
		o.list, o.keys = append(o.list, origin), append(o.keys, string(data))
	}
	o.seen, o.at = append(o.seen, p), append(o.at, i+1)
	return i + 1, nil
}

func saveOrigin(p presets.Network) savedOrigin {
	var activations []model.Activation
	for _, l := range p.Layers {
		activations = append(activations, l.Activation)
	}
	if f := p.File; f != nil && soundFile(savedFile{f.Path, f.Sum}) == nil {
		return savedOrigin{File: &savedFile{f.Path, f.Sum}, Activations: activations}
	}
	if q, err := presets.NetworkNamed(p.Name); err == nil && q.Source == p.Source && slices.Equal(q.Sizes(), p.Sizes()) &&
		sameVectors(q.Inputs, p.Inputs) && sameLayers(withActivations(q.Network, activations), p.Network) {
		origin := savedOrigin{Preset: p.Name}
		if !sameLayers(q.Network, p.Network) {
			origin.Activations = activations
		}
		if !sameVector(q.X, p.X) {
			origin.X = p.X
		}
		return origin
	}
	whole := &savedWhole{Name: p.Name, Source: p.Source, X: p.X, Inputs: p.Inputs}
	if whole.Inputs == nil {
		whole.Inputs = [][]float64{}
	}
	for _, l := range p.Layers {
		whole.Layers = append(whole.Layers, savedLayer(l))
	}
	return savedOrigin{Whole: whole}
}

// withActivations is the network with other activations; it has one for each layer.
func withActivations(n model.Network, list []model.Activation) model.Network {
	n.Layers = slices.Clone(n.Layers)
	for l := range n.Layers {
		n.Layers[l].Activation = list[l]
	}
	return n
}

// content writes c as it differs from its origin. before is the network that was
// there before it, or nil.
func (o *origins) content(c content, before *model.Network) (v savedContent, err error) {
	if v.Origin, err = o.index(c.preset); err != nil {
		return v, err
	}
	if !slices.Equal(c.net.Sizes(), c.preset.Sizes()) || len(c.x) != len(c.preset.X) {
		return v, fmt.Errorf("the network %q cannot be saved: it has another shape than it came with", c.preset.Name)
	}
	note := func(r model.Ref, to float64) { v.Changes = append(v.Changes, savedNumber{r.Name(), to}) }
	if before != nil && shared(c.net, *before) {
		v.Same = true
	} else {
		var list []model.Activation
		differ := false
		for l, layer := range c.net.Layers {
			list = append(list, layer.Activation)
			differ = differ || layer.Activation != c.preset.Layers[l].Activation
		}
		if differ {
			v.Activations = list
		}
		eachChange(c.net, c.preset.Network, func(r model.Ref) bool {
			note(r, model.Value(c.net, model.Trace{}, r))
			return true
		})
	}
	if sameVector(c.x, c.preset.X) {
		return v, nil
	}
	if v.Input = 1 + slices.IndexFunc(c.preset.Inputs, func(x []float64) bool { return sameVector(x, c.x) }); v.Input > 0 {
		return v, nil
	}
	count := 0
	changes(c.x, c.preset.X, func(int) bool { count++; return true })
	if 2*count > len(c.x) {
		v.X = c.x
		return v, nil
	}
	changes(c.x, c.preset.X, func(j int) bool { note(model.X(j), c.x[j]); return true })
	return v, nil
}

func (o *origins) edit(e edit) (savedEdit, error) {
	switch e := e.(type) {
	case numberEdit:
		return savedEdit{Number: &savedNumber{e.At.Name(), e.New}}, nil
	case activationEdit:
		return savedEdit{Activation: &savedActivation{e.Layer + 1, e.New, e.Place}}, nil
	case gateEdit:
		return savedEdit{Gate: saveGateEdit(e)}, nil
	case networkEdit:
		net, err := o.content(contentOf(e.New), &e.Old.Net)
		return savedEdit{Network: &savedNetworkEdit{savePlace(e.Old), savePlace(e.New), net}}, err
	}
	return savedEdit{}, fmt.Errorf("the edit %q cannot be saved", e)
}

func saveGateEdit(e gateEdit) *savedGateEdit {
	now := func(f Field) *float64 {
		if v := stored(e.New, f); !sameBits(v, stored(e.Old, f)) {
			return &v
		}
		return nil
	}
	v := &savedGateEdit{
		Field: fieldWords[e.Field], What: e.What,
		W1: now(W1), W2: now(W2), Theta: now(Theta), X1: now(OwnX1), X2: now(OwnX2),
	}
	if e.Old.Preset != e.New.Preset {
		from, to := saveForm(e.Old), saveForm(e.New)
		v.Preset, v.From, v.To = e.New.Preset, &from, &to
	}
	return v
}

// stored is a number of the gate as it is kept: θ, and never b, which would lose
// the sign of a zero.
func stored(g GateState, f Field) float64 {
	return [...]float64{g.Gate.W1, g.Gate.W2, g.Gate.Theta, g.X1, g.X2}[f]
}

// Restore reads what Save wrote. Undo and redo go on from there as if nothing had
// happened in between.
//
// A network that came from a file is read again by open. It has to be the very file:
// the network that open gives carries the checksum of what it read, and another one
// is refused. Errors of open are wrapped.
//
// What does not fit is refused in a sentence: a newer version of the form, a field
// that is unknown or missing, a name or a place that there is not, a network of
// another shape. No data makes Restore panic.
func Restore(data []byte, open func(presets.FileOrigin) (presets.Network, error)) (State, error) {
	s, err := restore(data, open)
	if err != nil {
		return State{}, fmt.Errorf("the session cannot be resumed: %w", err)
	}
	return s, nil
}

func restore(data []byte, open func(presets.FileOrigin) (presets.Network, error)) (State, error) {
	if err := checkVersion(data); err != nil {
		return State{}, err
	}
	var v saved
	if err := strict.Decode(data, &v); err != nil {
		return State{}, err
	}
	r := restorer{open: open}
	for i, o := range v.Origins {
		p, err := r.origin(o)
		if err != nil {
			return State{}, fmt.Errorf("origins[%d]: %w", i+1, err)
		}
		r.origins = append(r.origins, p)
	}
	s := State{Zoomed: v.Zoomed, Scroll: v.Scroll, Full: v.Full, NoMouse: v.NoMouse, Explain: v.Explain}
	if err := r.log(&s, v); err != nil {
		return State{}, err
	}
	var err error
	word := func(to *int, what, got string, words []string) {
		if err == nil {
			*to, err = wordIndex(what, got, words)
		}
	}
	var pane, overlay, grain int
	word(&pane, "pane", v.Pane, paneWords)
	word(&overlay, "overlay", v.Overlay, overlayWords)
	word(&s.Unit, "unit", v.Unit, Units[:])
	word(&grain, "network.grain", v.Network.Grain, grainWords)
	if err != nil {
		return State{}, err
	}
	s.Focus, s.Overlay = Pane(pane), Overlay(overlay)
	if s.Scroll < 0 {
		return State{}, fmt.Errorf("scroll is %d; it begins with 0", s.Scroll)
	}
	if s.Curves, err = v.Curves.restore(); err != nil {
		return State{}, fmt.Errorf("curves: %w", err)
	}
	n := &s.Network
	n.Grain, n.Revealed, n.Turned, n.Tens = model.Grain(grain), v.Network.Revealed, v.Network.Turned, v.Network.Tens
	if n.Tens < 0 || n.Tens > maxTens {
		return State{}, fmt.Errorf("network.tens is %d; it goes from 0 to %d", n.Tens, maxTens)
	}
	if n.Speed = slices.Index(Speeds[:], v.Network.Speed); n.Speed < 0 {
		return State{}, fmt.Errorf("network.speed is %d; one of %v was expected", v.Network.Speed, Speeds)
	}
	if v.Entry != nil {
		if s, err = s.restoreEntry(*v.Entry); err != nil {
			return State{}, fmt.Errorf("entry: %w", err)
		}
	}
	return s, nil
}

// checkVersion looks at the version before anything else, since another version may
// have all the rest otherwise.
func checkVersion(data []byte) error {
	var head struct{ Version json.RawMessage }
	if err := json.Unmarshal(data, &head); err != nil {
		return nil // strict.Decode says what it is
	}
	var version int
	switch err := json.Unmarshal(head.Version, &version); {
	case err != nil || version < 1:
		return fmt.Errorf("it does not say in which version it was saved; version %d was expected", SavedVersion)
	case version > SavedVersion:
		return fmt.Errorf("a newer nnexplore saved it, in version %d of the form; this one reads version %d", version, SavedVersion)
	}
	return nil
}

func wordIndex(what, got string, words []string) (int, error) {
	i := slices.Index(words, got)
	if i < 0 {
		return 0, fmt.Errorf("%s is %.40q; one of %s was expected", what, got, strings.Join(words, ", "))
	}
	return i, nil
}

func (v savedForm) restore(g *GateState) error {
	form, err := wordIndex("form", v.Form, formWords)
	if err != nil {
		return err
	}
	rewriting, err := wordIndex("rewriting", v.Rewriting, rewritingWords)
	g.Gate.Form, g.Rewriting = model.Form(form), Rewriting(rewriting)
	return err
}

func (v savedCurves) restore() (CurvesState, error) {
	c := CurvesState{Probe: v.Probe, Slope: v.Slope}
	var names []string
	for _, f := range CurveList() {
		names = append(names, string(f))
	}
	for _, name := range v.Shown {
		i, err := wordIndex("shown", name, names)
		if err != nil {
			return c, err
		}
		c.Shown[i] = true
	}
	var err error
	if c.Chosen, err = wordIndex("chosen", v.Chosen, names); err != nil {
		return c, err
	}
	if c.Gain = slices.Index(Gains[:], v.Gain); c.Gain < 0 {
		return c, fmt.Errorf("gain is %v; one of %v was expected", v.Gain, Gains)
	}
	if c.Second = slices.Index(Seconds[:], v.Second); c.Second < 0 {
		return c, fmt.Errorf("second is %v; one of %v was expected", v.Second, Seconds)
	}
	if v.Window != nil {
		c.Own, c.View = true, model.Window(*v.Window)
		if !c.View.Drawable() {
			return c, fmt.Errorf("the window from x = %v to %v and y = %v to %v cannot be drawn", c.View.X0, c.View.X1, c.View.Y0, c.View.Y1)
		}
	}
	if w := c.Window(); c.Probe < w.X0 || c.Probe > w.X1 {
		return c, fmt.Errorf("probe is %v; it is from %v to %v in the window", c.Probe, w.X0, w.X1)
	}
	return c, nil
}

// longestEntry is longer than any path that a system takes.
const longestEntry = 10 * maxEntry

// soundEntry says what is wrong with the field that is open, if anything is.
func (s State) soundEntry() error {
	e := s.Entry
	switch {
	case e.For < 0 || int(e.For) >= len(purposeWords):
		return fmt.Errorf("nothing is typed for purpose %d", e.For)
	case len(e.Text) > longestEntry:
		return fmt.Errorf("the text has %d characters; at most %d were expected", len(e.Text), longestEntry)
	case slices.ContainsFunc(e.Text, func(r rune) bool { return !unicode.IsPrint(r) }):
		return fmt.Errorf("the text has a character that cannot be printed")
	case e.Caret < 0 || e.Caret > len(e.Text):
		return fmt.Errorf("caret is %d; it goes from 0 to %d", e.Caret, len(e.Text))
	case e.For == ForValue && s.Focus == NetworkPane && !s.Network.Selected.IsInput():
		return fmt.Errorf("a value is typed for %s, which is computed", s.Network.Selected.Name())
	}
	return nil
}

// refusal is what is said when the text that is typed is no number or no name. What
// is wrong with a path only the system knows, and by now it may be otherwise.
func (s State) refusal() string {
	var err error
	switch text := string(s.Entry.Text); s.Entry.For {
	case ForValue:
		_, err = number.Parse(text)
	case ForName:
		_, err = model.ParseRef(s.Network.Net, text)
	}
	if err == nil {
		return ""
	}
	return err.Error()
}

func (s State) restoreEntry(v savedEntry) (State, error) {
	purpose, err := wordIndex("for", v.For, purposeWords)
	if err != nil {
		return s, err
	}
	s.Entry = Entry{On: true, For: Purpose(purpose), Text: []rune(v.Text), Caret: v.Caret}
	if err := s.soundEntry(); err != nil {
		return s, err
	}
	if v.Refused {
		s.Entry.Fault = s.refusal()
	}
	return s, nil
}

// A restorer makes the edits again.
type restorer struct {
	open    func(presets.FileOrigin) (presets.Network, error)
	origins []presets.Network
	gate    GateState
	net     content
}

func (r *restorer) origin(v savedOrigin) (p presets.Network, err error) {
	kinds := 0
	for _, there := range []bool{v.Preset != "", v.File != nil, v.Whole != nil} {
		if there {
			kinds++
		}
	}
	switch {
	case kinds != 1:
		return p, fmt.Errorf("it has %d of preset, file and whole; one was expected", kinds)
	case v.Preset != "":
		p, err = presets.NetworkNamed(v.Preset)
	case v.File != nil:
		p, err = r.file(*v.File)
	default:
		p.Network = model.Network{Name: v.Whole.Name, Source: v.Whole.Source}
		p.X, p.Inputs = v.Whole.X, v.Whole.Inputs
		for _, l := range v.Whole.Layers {
			p.Layers = append(p.Layers, model.Layer(l))
		}
	}
	if err != nil {
		return p, err
	}
	if v.X != nil {
		p.X = v.X
	}
	if v.Activations != nil {
		if len(v.Activations) != len(p.Layers) {
			return p, fmt.Errorf("it has activations for %d layers, but %d layers", len(v.Activations), len(p.Layers))
		}
		p.Network = withActivations(p.Network, v.Activations)
	}
	return p, checkNetwork(p)
}

// file reads a network from its file again.
func (r *restorer) file(v savedFile) (presets.Network, error) {
	if err := soundFile(v); err != nil {
		return presets.Network{}, err
	}
	origin := presets.FileOrigin(v)
	if r.open == nil {
		return presets.Network{}, fmt.Errorf("the network is in the file %q, and no files are read here", v.Path)
	}
	p, err := r.open(origin)
	if err != nil {
		return p, fmt.Errorf("the network's file cannot be read: %w", err)
	}
	if p.File == nil || p.File.Sum != v.Sum {
		return p, fmt.Errorf("the file %q has changed since; the edits were made on another network", v.Path)
	}
	p.File = &origin
	return p, nil
}

func soundFile(v savedFile) error {
	sum, err := hex.DecodeString(v.Sum)
	switch {
	case v.Path == "" || !utf8.ValidString(v.Path):
		return fmt.Errorf("the file %q is no path that can be written down", v.Path)
	case err != nil || len(sum) != 32:
		return fmt.Errorf("the checksum of the file %q is %.80q; 64 hexadecimal digits were expected", v.Path, v.Sum)
	}
	return nil
}

// checkNetwork says what is wrong with a network and its inputs, wherever they came
// from.
func checkNetwork(p presets.Network) error {
	if err := p.Check(); err != nil {
		return err
	}
	for i, x := range append([][]float64{p.X}, p.Inputs...) {
		if len(x) != p.In() {
			return fmt.Errorf("input %d has %d values, but W1 has %d rows", i, len(x), p.In())
		}
		if j := firstInfinite(x); j >= 0 {
			return fmt.Errorf("%s is %v; a finite number was expected", model.X(j).Name(), x[j])
		}
	}
	for l, layer := range p.Layers {
		for i, row := range layer.W {
			if j := firstInfinite(row); j >= 0 {
				return fmt.Errorf("%s is %v; a finite number was expected", model.W(l, i, j).Name(), row[j])
			}
		}
		if j := firstInfinite(layer.B); j >= 0 {
			return fmt.Errorf("%s is %v; a finite number was expected", model.B(l, j).Name(), layer.B[j])
		}
	}
	return nil
}

// firstInfinite is where the first number stands that is not finite, or -1.
func firstInfinite(v []float64) int {
	return slices.IndexFunc(v, func(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) })
}

// log makes the edits again, and puts the gate and the network as they are after
// those that are done, with both logs, into s.
func (r *restorer) log(s *State, v saved) (err error) {
	g := v.Start.Gate
	r.gate = GateState{Gate: model.Gate{W1: g.W1, W2: g.W2, Theta: g.Theta}, X1: g.X1, X2: g.X2, Preset: g.Preset}
	if _, err := presets.GateNamed(g.Preset); err != nil {
		return fmt.Errorf("start.gate: %w", err)
	}
	if r.net, err = r.content(v.Start.Network, nil); err != nil {
		return fmt.Errorf("start.network: %w", err)
	}
	if v.Done < 0 || v.Done > len(v.Edits) {
		return fmt.Errorf("done is %d; it goes from 0 to %d, the number of edits", v.Done, len(v.Edits))
	}
	edits := make([]edit, len(v.Edits))
	for i, e := range v.Edits {
		if i == v.Done {
			if err := r.present(s, v); err != nil {
				return err
			}
		}
		if edits[i], err = r.edit(e); err != nil {
			return fmt.Errorf("edits[%d]: %w", i+1, err)
		}
	}
	if v.Done == len(v.Edits) {
		if err := r.present(s, v); err != nil {
			return err
		}
	}
	for _, e := range edits[:v.Done] {
		s.past = &record{e, s.past}
	}
	for _, e := range slices.Backward(edits[v.Done:]) {
		s.future = &record{e, s.future}
	}
	return nil
}

// present puts what the edits have come to into s.
func (r *restorer) present(s *State, v saved) (err error) {
	s.Gate = r.gate
	s.Gate.XOR = v.Gate.XOR
	field, err := wordIndex("gate.field", v.Gate.Field, fieldWords)
	if err != nil {
		return err
	}
	s.Gate.Field = Field(field)
	if err := (savedForm{v.Gate.Form, v.Gate.Rewriting}).restore(&s.Gate); err != nil {
		return fmt.Errorf("gate: %w", err)
	}
	if s.Network, err = r.net.state(v.Network.At); err != nil {
		return fmt.Errorf("network.at: %w", err)
	}
	return nil
}

// state is the content with somebody standing in it.
func (c content) state(at savedPlace) (NetworkState, error) {
	if at.Apart && shared(c.net, c.preset.Network) {
		c.preset.Layers = slices.Clone(c.preset.Layers)
	}
	n := NetworkState{Net: c.net, X: c.x, Inputs: c.preset.Inputs, Preset: c.preset, Walk: model.NewWalk(c.net)}
	n.Place, n.View = at.Place, View{at.Layer - 1, at.Softmax}
	switch {
	case at.Place < 0 || at.Place > n.Walk.Places():
		return n, fmt.Errorf("place is %d; it goes from 0 to %d", at.Place, n.Walk.Places())
	case at.Layer < 1 || at.Layer > len(c.net.Layers):
		return n, fmt.Errorf("layer is %d; the layers go from 1 to %d", at.Layer, len(c.net.Layers))
	case at.Softmax && !c.net.HasSoftmax():
		return n, fmt.Errorf("softmax is in view, but the network does not end in softmax")
	}
	var err error
	n.Selected, err = parseRef(c.net, at.Selected)
	if err != nil {
		return n, fmt.Errorf("selected: %w", err)
	}
	return n.recompute(), nil
}

// parseRef reads a name exactly as Name writes it.
func parseRef(n model.Network, name string) (model.Ref, error) {
	ref, err := model.ParseRef(n, name)
	if err == nil && ref.Name() != name {
		return ref, fmt.Errorf("%.40q is no name; %q was expected", name, ref.Name())
	}
	return ref, err
}

// input reads the name of an x, W or b.
func (c content) input(name string) (model.Ref, error) {
	ref, err := parseRef(c.net, name)
	if err == nil && !ref.IsInput() {
		return ref, fmt.Errorf("%s is computed; an x, W or b was expected", ref.Name())
	}
	return ref, err
}

// content makes a network and its input from an origin; before is what was there
// before, or nil. Networks that were two in memory are two again, though they share
// their rows: an edit is worded by that.
func (r *restorer) content(v savedContent, before *content) (content, error) {
	if v.Origin < 1 || v.Origin > len(r.origins) {
		return content{}, fmt.Errorf("origin is %d; the origins go from 1 to %d", v.Origin, len(r.origins))
	}
	p := r.origins[v.Origin-1]
	switch {
	case before == nil:
	case v.Same && v.Origin == before.origin:
		p = before.preset
	case !v.Same && shared(p.Network, before.net):
		p.Layers = slices.Clone(p.Layers)
	}
	c := content{p.Network, p.X, p, v.Origin}
	switch {
	case v.Same && before == nil:
		return c, fmt.Errorf("it is the same as before, but nothing was before")
	case v.Same && !slices.Equal(before.net.Sizes(), p.Sizes()):
		return c, fmt.Errorf("it is the same as before with the shape %s, but its origin's is %s", before.net.SizesText(), p.SizesText())
	case v.Same && v.Activations != nil:
		return c, fmt.Errorf("it is the same as before and yet has other activations")
	case v.Same:
		c.net = before.net
	case v.Activations != nil && len(v.Activations) != len(p.Layers):
		return c, fmt.Errorf("it has activations for %d layers, but %d layers", len(v.Activations), len(p.Layers))
	case v.Activations != nil:
		c.net = withActivations(c.net, v.Activations)
	}
	if err := c.net.Check(); err != nil {
		return c, err
	}
	switch {
	case v.Input < 0 || v.Input > len(p.Inputs):
		return c, fmt.Errorf("input is %d; the further inputs go from 1 to %d", v.Input, len(p.Inputs))
	case v.Input > 0:
		c.x = p.Inputs[v.Input-1]
	}
	if v.X != nil {
		if len(v.X) != p.In() {
			return c, fmt.Errorf("x has %d values, but W1 has %d rows", len(v.X), p.In())
		}
		c.x = v.X
	}
	for _, change := range v.Changes {
		ref, err := c.input(change.At)
		if err != nil {
			return c, err
		}
		if v.Same && ref.Kind != model.InX {
			return c, fmt.Errorf("it is the same as before and yet %s is another", ref.Name())
		}
		c = c.with(ref, change.To)
	}
	return c, nil
}

// edit makes one edit again: it puts what it changes into r and what it replaces
// into the edit.
func (r *restorer) edit(v savedEdit) (e edit, err error) {
	kinds := 0
	if v.Number != nil {
		kinds++
		e, err = r.number(*v.Number)
	}
	if v.Activation != nil {
		kinds++
		e, err = r.activation(*v.Activation)
	}
	if v.Gate != nil {
		kinds++
		e, err = r.gateEdit(*v.Gate)
	}
	if v.Network != nil {
		kinds++
		e, err = r.network(*v.Network)
	}
	if kinds != 1 {
		return nil, fmt.Errorf("it has %d of number, activation, gate and network; one was expected", kinds)
	}
	return e, err
}

func (r *restorer) number(v savedNumber) (edit, error) {
	ref, err := r.net.input(v.At)
	if err != nil {
		return nil, err
	}
	old := model.Value(r.net.net, model.Trace{X: r.net.x}, ref)
	r.net = r.net.with(ref, v.To)
	return numberEdit{At: ref, Old: old, New: v.To}, nil
}

func (r *restorer) activation(v savedActivation) (edit, error) {
	n := r.net.net
	if v.Layer < 1 || v.Layer > len(n.Layers) {
		return nil, fmt.Errorf("layer is %d; the layers go from 1 to %d", v.Layer, len(n.Layers))
	}
	e := activationEdit{Layer: v.Layer - 1, Old: n.Layers[v.Layer-1].Activation, New: v.To, Place: v.Place}
	if places := model.NewWalk(n).Places(); v.Place < 0 || v.Place > places {
		return nil, fmt.Errorf("place is %d; it goes from 0 to %d", v.Place, places)
	}
	r.net.net = n.WithActivation(e.Layer, e.New)
	return e, r.net.net.Check()
}

// longestWhat is longer than any name of an edit.
const longestWhat = 200

func (r *restorer) gateEdit(v savedGateEdit) (edit, error) {
	field, err := wordIndex("field", v.Field, fieldWords)
	if err != nil {
		return nil, err
	}
	if len(v.What) > longestWhat || strings.ContainsFunc(v.What, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return nil, fmt.Errorf("what is %.40q; a line of at most %d bytes was expected", v.What, longestWhat)
	}
	e := gateEdit{Field: Field(field), What: v.What, Old: r.gate, New: r.gate}
	g := &e.New
	for _, change := range []struct{ to, from *float64 }{
		{&g.Gate.W1, v.W1}, {&g.Gate.W2, v.W2}, {&g.Gate.Theta, v.Theta}, {&g.X1, v.X1}, {&g.X2, v.X2},
	} {
		if change.from != nil {
			*change.to = *change.from
		}
	}
	switch {
	case v.Preset == "" && v.From == nil && v.To == nil:
	case v.Preset == "" || v.From == nil || v.To == nil:
		return nil, fmt.Errorf("it has some of preset, from and to; all or none were expected")
	default:
		if _, err := presets.GateNamed(v.Preset); err != nil {
			return nil, err
		}
		if err := v.From.restore(&e.Old); err != nil {
			return nil, fmt.Errorf("from: %w", err)
		}
		if err := v.To.restore(&e.New); err != nil {
			return nil, fmt.Errorf("to: %w", err)
		}
		g.Preset = v.Preset
	}
	r.gate = e.New
	return e, nil
}

func (r *restorer) network(v savedNetworkEdit) (edit, error) {
	old, err := r.net.state(v.From)
	if err != nil {
		return nil, fmt.Errorf("from: %w", err)
	}
	before := contentOf(old)
	before.origin = r.net.origin
	next, err := r.content(v.Net, &before)
	if err != nil {
		return nil, fmt.Errorf("net: %w", err)
	}
	fresh, err := next.state(v.To)
	if err != nil {
		return nil, fmt.Errorf("to: %w", err)
	}
	r.net = contentOf(fresh)
	r.net.origin = next.origin
	return networkEdit{Old: old, New: fresh}, nil
}
