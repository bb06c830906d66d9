package plain

// trialDialogues are about what is tried without being changed, and how numbers are told.
var trialDialogues = []dialogue{
	{"the plane of xor", []exchange{ // y is 1 where x1 + x2 is above 0.4 and up to 1.4
		{"preset xor", []string{
			"xor: Saito's book, section 2.5: NAND and OR into AND.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"It has 4 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"plane", []string{
			"The plane of y entry 1: x1 from minus 0.5 to 1.5, x2 from minus 0.5 to 1.5. There y entry 1 goes from 0 to 1.",
			"Along x1, with x2 at 0, y entry 1 passes 0.5 between 0.3975 and 0.4025, upwards and between 1.3975 and 1.4025, downwards.",
			"Along x2, with x1 at 1, y entry 1 passes 0.5 between 0.3975 and 0.4025, downwards.",
			"In rows of digits, 0 for the lowest and 9 for the highest, x1 from minus 0.4091 to 1.4091:",
			"x2 1.3571: 9 9 9 0 0 0 0 0 0 0 0",
			"x2 1.0714: 9 9 9 9 9 0 0 0 0 0 0",
			"x2 0.7857: 0 9 9 9 9 9 0 0 0 0 0",
			"x2 0.5: 0 0 9 9 9 9 9 9 0 0 0",
			"x2 0.2143: 0 0 0 0 9 9 9 9 9 0 0",
			"x2 minus 0.0714: 0 0 0 0 0 9 9 9 9 9 9",
			"x2 minus 0.3571: 0 0 0 0 0 0 0 9 9 9 9",
		}},
		{"plane w1 1 1", []string{
			"W1 row 1 column 1 is not what a neuron gives; an a, z or y was expected, such as plane z1 1.",
			"plane takes the name of an a, z or y, or nothing for y; for example: plane z1 2.",
		}},
		{"sizes 3-1", []string{
			"3-1 seed 1: made for you: tenths that follow from the seed.",
			"The network is 3-1 seed 1: 3 inputs, 1 layer, of 1 neuron. x is minus 0.7, 0.4 and minus 0.2.",
			"Nothing is computed yet; step begins.",
		}},
		{"plane", []string{
			"A plane has two axes, x1 and x2, but the network 3-1 takes 3 inputs; one with two inputs was expected.",
			"plane takes the name of an a, z or y, or nothing for y; for example: plane z1 2.",
		}},
	}},
	{"the other way round", []exchange{
		{"turn", []string{
			"The other way round: W1, which has 2 rows and 3 columns, times x, which has 2 numbers.",
			"They do not fit: a row of W1 has 3 numbers, x has 2. NumPy refuses it and says:",
			`"ValueError: shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)"`,
		}},
		{"step 2", []string{
			"2 of 6 steps by layer are done.",
			"Layer 1: z1 is sigmoid of a1, each number by itself.",
			"z1 is 0.6225, 0.7685 and 0.8699.",
		}},
		{"turn 2", []string{
			"The other way round: W2, which has 3 rows and 2 columns, times z1, which has 3 numbers.",
			"They do not fit: a row of W2 has 2 numbers, z1 has 3. NumPy refuses it and says:",
			`"ValueError: shapes (3,2) and (3,) not aligned: 2 (dim 1) != 3 (dim 0)"`,
		}},
		{"turn 9", []string{
			"The layers go from 1 to 3.",
			"turn takes the number of a layer, or nothing for the one you are at; for example: turn 2.",
		}},
		{"turn x", []string{
			`"x" is not a number.`,
			"turn takes the number of a layer, or nothing for the one you are at; for example: turn 2.",
		}},
		{"preset three-classes", []string{
			"three-classes: made up: is a point east, north or southwest of the origin?",
			"The network is three-classes: 2 inputs, 2 layers, of 3 and 3 neurons. x is 0.5 and 1.",
			"It has 3 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"end", []string{
			"4 of 4 steps by layer are done.",
			"Layer 2: y is softmax of a2: shares that add up to 1.",
			"y is east 0.171, north 0.7662 and southwest 0.0629.",
		}},
		{"turn 2", []string{
			"The other way round: W2, which has 3 rows and 3 columns, times z1, which has 3 numbers.",
			"W2 is square, so it fits; and it is symmetric, so the result is the same: 0, 1.5 and minus 1.5.",
		}},
		{"turn", []string{
			"The other way round: W2, which has 3 rows and 3 columns, times z1, which has 3 numbers.",
			"W2 is square, so it fits; and it is symmetric, so the result is the same: 0, 1.5 and minus 1.5.",
		}},
	}},
	{"a trial is taken back before what was changed ahead of it", []exchange{
		{"x 1 1", []string{"x is 1 and 1, was 2 and 1.", "Nothing is computed from it yet; step begins."}},
		{"end", []string{"6 of 6 steps by layer are done.", "Layer 3: y is softmax of a3: shares that add up to 1.", "y is 0.4054 and 0.5946."}},
		{"set a3 1 2", []string{
			"a3 entry 1 is computed and cannot be set; change an x, W or b that it comes from, or try softmax on another: trial 1 2.",
			"set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5.",
		}},
		{"trial 1 709.7", []string{
			"A trial, in which a3 entry 1 is 709.7. The a of layer 3 are 709.7 and 0.7025 there; in the network they stay.",
			"Softmax takes c, 709.7, away from each first; it gives 1 and 1.2198 times 10 to the power minus 308.",
			"As the definition is written, e to the power of each is 1.655 times 10 to the power 308 and 2.0187; their sum is 1.655 times 10 to the power 308; it gives 1 and 1.2198 times 10 to",
			"the power minus 308.",
			"The two ways agree as long as no power grows too large.",
			"trial end goes back to the network's own numbers.",
		}},
		{"undo", []string{"Taken back: the trial; these are the network's own numbers. y is 0.4054 and 0.5946."}},
		{"undo", []string{
			"Taken back: x entry 1 is 2 again, was 1.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"y is now 0.4044 and 0.5956, was 0.4054 and 0.5946.",
		}},
	}},
	{"a square W the other way round", []exchange{
		{"preset three-classes", []string{
			"three-classes: made up: is a point east, north or southwest of the origin?",
			"The network is three-classes: 2 inputs, 2 layers, of 3 and 3 neurons. x is 0.5 and 1.",
			"It has 3 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"end", []string{
			"4 of 4 steps by layer are done.",
			"Layer 2: y is softmax of a2: shares that add up to 1.",
			"y is east 0.171, north 0.7662 and southwest 0.0629.",
		}},
		{"turn 2", []string{
			"The other way round: W2, which has 3 rows and 3 columns, times z1, which has 3 numbers.",
			"W2 is square, so it fits; and it is symmetric, so the result is the same: 0, 1.5 and minus 1.5.",
		}},
		{"preset article", []string{
			"article: the 3-layer network of the article this follows.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"Nothing is computed yet; step begins.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"turn 3", []string{
			"The other way round: W3, which has 2 rows and 2 columns, times z2, which has 2 numbers.",
			"W3 is square, so it fits; but each sum takes a row of W3 now, not a column: 0.3025 and 0.4461.",
			"The product that is meant gives 0.223 and 0.5101.",
		}},
	}},
	{"softmax on a number of one's own", []exchange{
		{"trial 1 6543", []string{
			"y is not computed yet; end computes it.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"trial 1 6543", []string{
			"A trial, in which a3 entry 1 is 6543. The a of layer 3 are 6543 and 0.7101 there; in the network they stay.",
			"Softmax takes c, 6543, away from each first; it gives 1 and 0.",
			"As the definition is written, e to the power of each is infinity and 2.0342; their sum is infinity; it gives not a number and 0.",
			"That passes the largest number that the machine holds: infinity, and infinity divided by infinity is not a number.",
			"trial end goes back to the network's own numbers.",
		}},
		{"trial 3 1", []string{
			"Layer 3 has 2 neurons, and no a entry 3.",
			"trial takes which a of the output and a number, or end; for example: trial 1 6543.",
		}},
		{"trial 1", []string{
			"Which a, and a number, are needed.",
			"trial takes which a of the output and a number, or end; for example: trial 1 6543.",
		}},
		{"y", []string{
			"y of the network is 0.4044 and 0.5956.",
			"y with a value, such as y 0.9, finds the x at which sigmoid has it.",
		}},
		{"trial end", []string{
			"The trial is over: these are the network's own numbers.",
			"y is 0.4044 and 0.5956.",
		}},
	}},
	{"softmax on larger numbers", []exchange{
		{"tens", []string{
			"y is not computed yet; end computes it.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"tens", []string{
			"Every a of layer 3 is multiplied by 10: 3.2303 and 7.101.",
			"Softmax takes c, 7.101, away from each first; it gives 0.0204 and 0.9796.",
			"As the definition is written, e to the power of each is 25.2875 and 1213.15; their sum is 1238.4374; it gives 0.0204 and 0.9796.",
			"The two ways agree as long as no power grows too large.",
			"tens makes every a ten times larger again; back goes back.",
		}},
		{"tens 3", []string{
			"Every a of layer 3 is multiplied by 1000: 323.0309 and 710.0976.",
			"Softmax takes c, 710.0976, away from each first; it gives 7.9264 times 10 to the power minus 169 and 1.",
			"As the definition is written, e to the power of each is 1.9522 times 10 to the power 140 and infinity; their sum is infinity; it gives 0 and not a number.",
			"That passes the largest number that the machine holds: infinity, and infinity divided by infinity is not a number.",
			"tens makes every a ten times larger again; back goes back.",
		}},
		{"why", []string{
			"Every a of layer 3 is multiplied by 1000: 323.0309 and 710.0976.",
			"Softmax takes c, 710.0976, away from each first; it gives 7.9264 times 10 to the power minus 169 and 1.",
			"As the definition is written, e to the power of each is 1.9522 times 10 to the power 140 and infinity; their sum is infinity; it gives 0 and not a number.",
			"That passes the largest number that the machine holds: infinity, and infinity divided by infinity is not a number.",
			"tens makes every a ten times larger again; back goes back.",
		}},
		{"tens 40", []string{
			"Ten is multiplied in 12 times at most; that is enough for any a to overflow.",
		}},
		{"tens -1", []string{
			`"-1" is no whole number from 0 on.`,
			"tens takes how often ten is multiplied in, or back, or nothing for once more; for example: tens 3.",
		}},
		{"tens 0", []string{
			"Every a of layer 3 is as the network has it: 0.323 and 0.7101.",
			"Softmax takes c, 0.7101, away from each first; it gives 0.4044 and 0.5956.",
			"As the definition is written, e to the power of each is 1.3813 and 2.0342; their sum is 3.4155; it gives 0.4044 and 0.5956.",
			"The two ways agree as long as no power grows too large.",
			"tens makes every a ten times larger.",
		}},
		{"preset textbook", []string{
			"textbook: Saito's book, section 3.4: x equals 1, 0.5, identity at the end.",
			"The network is textbook: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 1 and 0.5.",
			"Nothing is computed yet; step begins.",
		}},
		{"tens 2", []string{
			"This network does not end in softmax.",
		}},
	}},
	{"what is not computed yet", []exchange{
		{"why", []string{
			"y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"x1 0, x2 0: 0.5 times 0 is 0; 0.5 times 0 is 0; 0 plus 0 is 0, not greater than theta, 0.4, so y is 0.",
			"x1 1, x2 0: 0.5 times 1 is 0.5; 0.5 times 0 is 0; 0.5 plus 0 is 0.5, greater than theta, 0.4, so y is 1.",
			"x1 0, x2 1: 0.5 times 0 is 0; 0.5 times 1 is 0.5; 0 plus 0.5 is 0.5, greater than theta, 0.4, so y is 1.",
			"x1 1, x2 1: 0.5 times 1 is 0.5; 0.5 times 1 is 0.5; 0.5 plus 0.5 is 1, greater than theta, 0.4, so y is 1.",
			"The outputs 0 and 1 in this order make the gate OR.",
		}},
		{"reveal", []string{
			"Every number can be spoken of now, computed yet or not.",
		}},
		{"goto W2 1 1", []string{
			"W2 row 1 column 1 is 0.1.",
			"A small change of it moves a2 entry 1, z2 entry 1, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"why", []string{
			"W2 row 1 column 1 is 0.1. It is given, not computed.",
			"It says how much z1 entry 1 counts for neuron 1 of layer 2.",
			"z1 entry 1 times W2 row 1 column 1: 0.6225 times 0.1 is 0.0622. The sum so far is 0.0622.",
		}},
		{"reveal", []string{
			"What is not computed yet is hidden again.",
		}},
		{"why", []string{
			"W2 row 1 column 1 is 0.1. It is given, not computed.",
			"It says how much z1 entry 1 counts for neuron 1 of layer 2.",
			"z1 entry 1 is not computed yet.",
		}},
	}},
	{"digits", []exchange{
		{"digits full", []string{
			"Numbers are read with all their digits; digits four rounds them again.",
		}},
		{"step", []string{
			"1 of 6 steps by layer are done.",
			"Layer 1: a1 is x times W1 plus b1.",
			"a1 is 0.5, 1.2 and 1.9000000000000001.",
		}},
		{"try 0.1 0.2", []string{
			"x1 0.1, x2 0.2: 0.05 plus 0.1 is 0.15000000000000002, not greater than theta, 0.4, so y is 0. Theta has to move by 0.25 to turn y.",
		}},
		{"digits four", []string{
			"Numbers are rounded to four decimals; digits full gives every digit.",
		}},
		{"digits", []string{
			"Numbers are rounded to four decimals; digits full gives every digit.",
		}},
	}},
}
