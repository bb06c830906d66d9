package model

import "nnexplore/mathx"

// Steeper is sigmoid with a gain: 1/(1 + e^(−k·x)). The larger k, the more it
// looks like the step function, everywhere but at 0, where it stays 0.5 for
// every k while the step is 0.
func Steeper(k float64) func(x float64) float64 {
	return func(x float64) float64 { return mathx.Sigmoid(k * x) }
}

// GainWindow is how near to 0 the distance of a steeper sigmoid from the step is not
// told: at 0 itself it is always 0.5.
const GainWindow = 0.1

// GainDistance is the largest distance between sigmoid(k·x) and the step
// function over all |x| ≥ window. Both sides fall away from 0, so that it is the
// distance at the window's edge, sigmoid(−k·window).
func GainDistance(k, window float64) float64 { return mathx.Sigmoid(-k * window) }
