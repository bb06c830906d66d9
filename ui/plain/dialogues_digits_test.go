package plain

// digitsDialogues are about the preset digits. Their numbers are NumPy's.
var digitsDialogues = []dialogue{
	{"the digits", []exchange{
		{"preset digits", []string{
			"digits: handwritten digits: UCI optdigits, Alpaydin, Kaynak 1998, CC BY 4.0.",
			"The network is digits: 64 inputs, 3 layers, of 30, 20 and 10 neurons. x is 0, 0, 0.4375, 0.9375, 0.8125, 0.0625 and 58 more.",
			"It has 42 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"speaks", []string{
			"y is not computed yet: end computes it, then speaks says what speaks for it.",
		}},
		{"examples 10", []string{
			"x is row 10 of 42: 0, 0, 0.4375, 0.9375, 0.8125, 0.0625 and 58 more.",
			"It is 3.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0 with 2.5336 times 10 to the power minus 7, 1 with 0.0001, 2 with 0.0001, 3 with 0.9981, 4 with 1.6692 times 10 to the power minus 6, 5 with 0.0008 and 4 more.",
		}},
		{"speaks", []string{
			"y entry 4, 3, is 0.9981. Each x by itself is 0.1 more:",
			"30 of 64 make it larger, most x entry 54 by 0.0002, x entry 47 by 0.0002 and x entry 37 by 0.0002.",
			"31 of 64 make it smaller, most x entry 19 by 0.0005, x entry 20 by 0.0005 and x entry 27 by 0.0004.",
		}},
		{"speaks 12", []string{
			"y has 10 outputs; there is no 12.",
			"speaks takes which output, or nothing for the largest; for example: speaks.",
		}},
		{"noise", []string{
			"\"\" is no size of noise; a number above 0, such as 0.2, was expected.",
			"noise takes its size, and seed and a whole number for other noise; for example: noise 0.2 seed 7.",
		}},
		{"noise 0.2", []string{
			"x has noise between minus 0.2 and 0.2 on each entry, uniform, of seed 1. undo takes it back.",
			"y is now 0 with 3.6874 times 10 to the power minus 7, 1 with 0.0001, 2 with 0.0001, 3 with 0.9977, 4 with 1.6646 times 10 to the power minus 6, 5 with 0.0017 and 4 more, was 0",
			"with 2.5336 times 10 to the power minus 7, 1 with 0.0001, 2 with 0.0001, 3 with 0.9981, 4 with 1.6692 times 10 to the power minus 6, 5 with 0.0008 and 4 more.",
		}},
		{"examples 31", []string{
			"x is row 31 of 42: 0, 0, 0, 0.25, 0.9375, 0.75 and 58 more.",
			"It is 2, but it is read as 8.",
			"y is now 0 with 0.0238, 1 with 0.1825, 2 with 0.2688, 3 with 0.0002, 4 with 0.0006, 5 with 0.0001 and 4 more, was 0 with 3.6874 times 10 to the power minus 7, 1 with 0.0001, 2",
			"with 0.0001, 3 with 0.9977, 4 with 1.6646 times 10 to the power minus 6, 5 with 0.0017 and 4 more.",
		}},
	}},
	{"a drawing", []exchange{
		{"draw 1", []string{
			"Only 64 inputs can be drawn, 8 rows of 8; here are 2. preset digits has them.",
		}},
		{"preset digits", []string{
			"digits: handwritten digits: UCI optdigits, Alpaydin, Kaynak 1998, CC BY 4.0.",
			"The network is digits: 64 inputs, 3 layers, of 30, 20 and 10 neurons. x is 0, 0, 0.4375, 0.9375, 0.8125, 0.0625 and 58 more.",
			"It has 42 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"draw", []string{
			"The rows of the drawing are needed.",
			"draw takes rows from above, with 1 for a dot and 0 for none; for example: draw 010 110 010 010 111.",
		}},
		{"draw 010 1x0", []string{
			"Row 2 has 'x'; 1 for a dot that is set and 0 for none were expected.",
			"draw takes rows from above, with 1 for a dot and 0 for none; for example: draw 010 110 010 010 111.",
		}},
		{"draw 010 110 010 010 111", []string{
			"x is the drawing, fitted to 8 rows of 8. undo takes it back.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0 with 2.7968 times 10 to the power minus 5, 1 with 0.9867, 2 with 0.0035, 3 with 0.0003, 4 with 8.4082 times 10 to the power minus 5, 5 with 0.0001 and 4 more.",
		}},
	}},
}
