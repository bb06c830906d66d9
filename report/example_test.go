package report_test

import (
	"os"

	"nnexplore/model"
	"nnexplore/presets"
	"nnexplore/report"
)

func ExampleGateFormats() {
	if err := report.GateFormats()[0].Write(os.Stdout, model.Gate{W1: 0.5, W2: 0.5, Theta: 0.7}); err != nil {
		panic(err)
	}
	// Output:
	// gate: w1·x1 + w2·x2 > θ gives 1, else 0, with w1 = 0.5, w2 = 0.5, θ = 0.7
	//
	// x1  x2  w1·x1 + w2·x2 = sum  against θ  y
	//  0   0  0     + 0     = 0    ≤ 0.7      0
	//  1   0  0.5   + 0     = 0.5  ≤ 0.7      0
	//  0   1  0     + 0.5   = 0.5  ≤ 0.7      0
	//  1   1  0.5   + 0.5   = 1    > 0.7      1
	//
	// This is AND.
}

// What xor gives for (1, 0), on one line for a program.
func ExampleForwardJSON() {
	n, err := presets.NetworkNamed("xor")
	if err != nil {
		panic(err)
	}
	t, err := model.Forward(n.Network, []float64{1, 0})
	if err != nil {
		panic(err)
	}
	os.Stdout.Write(report.ForwardJSON(nil, report.Pass{From: report.FromPreset(n.Name), Net: n.Network, Trace: t}))
	// Output: {"preset":"xor","x":[1,0],"layers":[{"layer":1,"activation":"step","a":[0.19999999999999996,0.3],"z":[1,1]},{"layer":2,"activation":"step","a":[0.30000000000000004],"z":[1]}],"y":[1]}
}
