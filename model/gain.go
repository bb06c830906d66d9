package model

import "nnexplore/mathx"

// Steeper is sigmoid with a gain: 1/(1 + e^(−k·x)). The larger k, the closer it
// comes to the step function, everywhere but at 0, where it is 0.5 for every k
// and the step is 0.
func Steeper(k float64) func(x float64) float64 {
	return func(x float64) float64 { return mathx.Sigmoid(k * x) }
}

// GainWindow is how far from 0 the distance between a steeper sigmoid and the step
// is measured: at 0 itself it is always 0.5.
const GainWindow = 0.1

// GainDistance is the largest distance between sigmoid(k·x) and the step
// function over all |x| ≥ window. The distance falls on both sides away from 0,
// so that the largest is that at the window's edge, sigmoid(−k·window).
func GainDistance(k, window float64) float64 { return mathx.Sigmoid(-k * window) }
