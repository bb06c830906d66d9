package effect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/report"
	"nnexplore/ui/state"
)

// mostChanges is how many changes a document lists.
const mostChanges = 4

// Origin returns where the network came from and what was changed in it since, for a
// document of it. Another x is no change: it stands in the document as x.
func Origin(n state.NetworkState) report.Origin {
	from := report.FromPreset(n.Preset.Name)
	if n.Preset.File != nil {
		from = report.FromFile(cmp.Or(n.Preset.File.Path, n.Preset.Name))
	}
	return from.Changed(networkChanges(n, n.Name))
}

// networkChanges are the first changes of the activations, weights and biases, named by
// name, and how many there are in all.
func networkChanges(n state.NetworkState, name func(model.Ref) string) (first []report.Change, count int) {
	for _, l := range model.OtherActivations(n.Net, n.Preset.Network) {
		if count++; count <= mostChanges {
			first = append(first, report.Change{Name: fmt.Sprintf("activation of layer %d", l+1), Value: string(n.Net.Layers[l].Activation)})
		}
	}
	refs, more := model.Differences(n.Net, n.Preset.Network, nil, nil, max(0, mostChanges-count))
	for _, r := range refs {
		first = append(first, report.Change{Name: name(r), Value: number.Full(n.Value(r))})
	}
	return first, count + more
}

// sourced is the network as it is written to a file. Its source lists what was changed,
// so that no book is named for numbers that it does not have; files are in x·W.
func sourced(n state.NetworkState) model.Network {
	first, count := networkChanges(n, model.Ref.Name)
	net := n.Net
	if count > 0 {
		var names []string
		for _, c := range first {
			names = append(names, c.Name)
		}
		net.Source = changedSource(net.Source, names, count > len(names))
	}
	return net
}

// The words that a source has at its end where a network was changed.
const (
	changedMark = "changed: "
	andMore     = " and more"
)

// changedSource is a source with the names of what was changed at its end. Where a
// network was changed and written before, its source ends so already; the new names join
// those, so that it does not grow a second list.
func changedSource(source string, names []string, more bool) string {
	before := source
	if at := strings.LastIndex(source, changedMark); at == 0 || at > 0 && strings.HasSuffix(source[:at], "; ") {
		list, had := strings.CutSuffix(source[at+len(changedMark):], andMore)
		more = more || had
		old := strings.Split(list, ", ")
		for _, name := range names {
			if !slices.Contains(old, name) {
				old = append(old, name)
			}
		}
		before, names = strings.TrimSuffix(source[:at], "; "), old
	}
	if len(names) > mostChanges {
		names, more = names[:mostChanges], true
	}
	if before != "" {
		before += "; "
	}
	text := before + changedMark + strings.Join(names, ", ")
	if more {
		text += andMore
	}
	return text
}
