package training

import (
	"fmt"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/number"
)

// A Beginning is what is changed before the first step. The zero value changes nothing.
type Beginning struct {
	Seed     *uint64          // of W and b; nil for those there are
	Inside   model.Activation // of all hidden layers; "" for their own
	Zeros    bool             // whether every W and b begins at 0
	NoBiases bool             // whether every b is 0 and stays 0
	Scale    []float64        // what each entry of x is multiplied by; nil for nothing
}

// Begin changes the network and the examples of the job, and notes what of them is not their own any
// more. What was known of learning with them is not known then.
func (j *Job) Begin(b Beginning) error {
	if b.Scale != nil && len(b.Scale) != j.Net.In() {
		return fmt.Errorf("--scale has %s, but x has %d", number.Count(len(b.Scale), "number"), j.Net.In())
	}
	if b.Seed != nil {
		j.Net = train.Begin(j.Net, *b.Seed)
		j.Changes = append(j.Changes, fmt.Sprintf("W and b are those of the seed %d", *b.Seed))
	}
	if b.Inside != "" {
		j.Net = j.Net.WithHidden(b.Inside)
		j.Changes = append(j.Changes, string(b.Inside)+" inside")
	}
	if b.Zeros {
		j.Net = train.Zeros(j.Net)
		j.Changes = append(j.Changes, "every W and b begins at 0")
	}
	if b.NoBiases {
		j.Net, j.Plan.KeepBiases = train.WithoutBiases(j.Net), true
		j.Changes = append(j.Changes, "every b is 0 and stays 0")
	}
	if b.Scale != nil {
		j.Examples = j.Examples.Scaled(b.Scale)
		j.Changes = append(j.Changes, "x is multiplied by "+number.Joined(b.Scale, ",", number.Short))
	}
	if j.Changes != nil {
		j.From, j.Remark = j.From.Changed(nil, len(j.Changes)), ""
	}
	return nil
}
