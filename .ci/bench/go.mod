module nnexplore/bench

go 1.26

require (
	gonum.org/v1/gonum v0.16.0
	nnexplore v0.0.0
)

replace nnexplore => ../..
