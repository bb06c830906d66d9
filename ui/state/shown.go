package state

import (
	"nnexplore/ui/state/curveset"
	"nnexplore/ui/state/gateset"
	"nnexplore/ui/state/netset"
	"nnexplore/ui/state/tables"
)

// What the panes show, as values with rooms of their own.
type (
	// GateState is what the gate pane shows.
	GateState = gateset.Gate
	// Field is one of the numbers of the gate pane that can be changed.
	Field = gateset.Field
	// Rewriting is how far the rule is rewritten from θ to b.
	Rewriting = gateset.Rewriting

	// CurvesState is what the curves pane shows.
	CurvesState = curveset.Curves

	// NetworkState is what the network pane shows.
	NetworkState = netset.Network
	// View is which part of the network is in hand and shown in detail.
	View = netset.View
	// BatchView is what is shown of all example inputs at once.
	BatchView = netset.BatchView
	// PlaneView is what is seen of the plane of a network with two inputs.
	PlaneView = netset.PlaneView
	// TriedA is an a of the output with its value in the trial of softmax.
	TriedA = netset.TriedA
	// OtherWay is the product of a layer the other way round.
	OtherWay = netset.OtherWay
	// Standing is where one stands in a network.
	Standing = netset.Standing
)

// The fields of the gate, and the stages of its rewriting.
const (
	W1, W2, Theta, OwnX1, OwnX2  = gateset.W1, gateset.W2, gateset.Theta, gateset.OwnX1, gateset.OwnX2
	WithTheta, OneSide, WithBias = gateset.WithTheta, gateset.OneSide, gateset.WithBias
)

// The views of the example inputs.
const (
	NoBatch      = netset.NoBatch
	BatchTable   = netset.BatchTable
	BatchProduct = netset.BatchProduct
)

// How much frames show of a network at most.
const (
	MostDrawn        = tables.MostDrawn
	MostDeciding     = netset.MostDeciding
	ShownDifferences = netset.ShownDifferences
)

// SampleText is [netset.SampleText].
func SampleText(is, read string) string { return netset.SampleText(is, read) }
