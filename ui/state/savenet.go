package state

import (
	"encoding/json"
	"fmt"
	"slices"

	"nnexplore/model"
	"nnexplore/presets"
)

// origins collects the networks that a saved state begins with, each once.
type origins struct {
	whole bool // networks from files are written out too
	list  []savedOrigin
	keys  []string          // the list as JSON
	seen  []presets.Network // those that were asked for
	at    []int             // and where they are in the list
}

// index is where an origin stands in the list, from 1.
func (o *origins) index(p presets.Network) (int, error) {
	for i, q := range o.seen {
		if shared(p.Network, q.Network) && len(p.X) > 0 && len(q.X) > 0 && &p.X[0] == &q.X[0] && p.File == q.File && p.Name == q.Name {
			return o.at[i], nil
		}
	}
	origin := saveOrigin(p, o.whole)
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

func saveOrigin(p presets.Network, all bool) savedOrigin {
	var activations []model.Activation
	for _, l := range p.Layers {
		activations = append(activations, l.Activation)
	}
	if f := p.File; f != nil && !all && soundFile(savedFile{f.Path, f.Sum}) == nil {
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
