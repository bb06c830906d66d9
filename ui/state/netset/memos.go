package netset

import (
	"nnexplore/model"
	"nnexplore/model/inputs"
	"nnexplore/model/truth"
	"nnexplore/ui/state/kept"
)

// The values that are kept.
type (
	trial     = kept.Memo[trialFrom, model.SoftmaxTrial]
	differing = kept.Memo[differencesFrom, someDifferences]
	collapsed = kept.Memo[*model.Layer, model.Layer]
	turned    = kept.Memo[turnedFrom, OtherWay]
	summed    = kept.Memo[sumFrom, model.Sum]
	logic     = kept.Memo[*model.Layer, someTruth]
	deciding  = kept.Memo[decidingFrom, []model.Largest]
	peaks     = kept.Memo[kept.Pass, []float64]
	speaking  = kept.Memo[speakingFrom, inputs.Effects]
)

// Kept is what is kept of the network pane.
type Kept struct {
	trial     *trial
	differing *differing
	collapsed *collapsed
	turned    *turned
	sum       *summed
	logic     *logic
	deciding  *deciding
	peaks     *peaks
	speaking  *speaking
}

type someTruth struct {
	truth.Table
	ok bool
}

type trialFrom struct {
	of    kept.Pass
	tens  int
	tried *TriedA
}

type differencesFrom struct {
	now, preset kept.Pass
	most        int
	notation    model.Notation
}

type turnedFrom struct {
	of       kept.Pass
	layer    int
	notation model.Notation
}

type someDifferences struct {
	names []string
	count int
}

type sumFrom struct {
	of       kept.Pass
	layer, j int
}

type decidingFrom struct {
	of              kept.Pass
	layer, from, to int
	place           int
	revealed        bool
}

type speakingFrom struct {
	of     kept.Pass
	output int
	unit   string
}

// An OtherWay is the product of a layer the other way round, and both products as
// NumPy prints them, for which it looks at every number.
type OtherWay struct {
	model.OtherWay
	ResultText, RightText string
	Alike                 bool // whether the two are the same
}
