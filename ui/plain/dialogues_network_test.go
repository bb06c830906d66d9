package plain

// networkDialogues are about the numbers of the network and what is put in their place.
var networkDialogues = []dialogue{
	{"a row of W for each neuron", []exchange{
		{"notation", []string{
			"A layer is W times x plus b: W has a row for each neuron, and a column for each value that comes in.",
			"Each W is transposed; no number changed. A weight is called so now: W1 row 1 column 2.",
		}},
		{"notation neurons", []string{
			"A layer is W times x plus b: W has a row for each neuron, and a column for each value that comes in. So it is already.",
		}},
		{"goto W1 3 2", []string{
			"W1 row 3 column 2 is 0.6.",
			"A small change of it moves a1 entry 3, z1 entry 3, a2, z2, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"why", []string{
			"W1 row 3 column 2 is 0.6. It is given, not computed.",
			"It says how much x entry 2 counts for neuron 3 of layer 1.",
			"W1 row 3 column 2 times x entry 2: 0.6 times 1 is 0.6. The sum so far is 1.6.",
		}},
		{"set W1 3 2 0.7", []string{"W1 row 3 column 2 is 0.7, was 0.6.", "Nothing is computed from it yet; step begins."}},
		{"undo", []string{"Taken back: W1 row 3 column 2 is 0.6 again, was 0.7.", "The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1."}},
		{"step", []string{"1 of 6 steps by layer are done.", "Layer 1: a1 is W1 times x plus b1.", "a1 is 0.5, 1.2 and 1.9."}},
		{"why", []string{
			"a1 is W1 times x plus b1. Each neuron has a row of W1: every entry of x times its weight there, added up, plus the bias.",
			"0.1 times 2, plus 0.2 times 1, plus the bias 0.1: a1 entry 1 is 0.5.",
			"0.3 times 2, plus 0.4 times 1, plus the bias 0.2: a1 entry 2 is 1.2.",
			"0.5 times 2, plus 0.6 times 1, plus the bias 0.3: a1 entry 3 is 1.9.",
			"For one alone, term by term: goto a1 1, then why.",
		}},
		{"turn", []string{
			"The other way round: x, which has 2 numbers, times W1, which has 3 rows and 2 columns.",
			"They do not fit: a column of W1 has 3 numbers, x has 2. NumPy refuses it and says:",
			`"ValueError: shapes (2,) and (3,2) not aligned: 2 (dim 0) != 3 (dim 0)"`,
		}},
		{"goto W1 2 3", []string{
			"W1 counts from 1: W1 row 1 column 1 to W1 row 3 column 2.",
			"goto takes the name of a number; for example: goto W2 1 3.",
		}},
		{"goto W2 1 3", []string{
			"W2 row 1 column 3 is 0.3.",
			"A small change of it moves a2 entry 1, z2 entry 1, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"notation inputs", []string{
			"A layer is x times W plus b: W has a row for each value that comes in, and a column for each neuron.",
			"Each W is transposed; no number changed. A weight is called so now: W1 row 2 column 1.",
		}},
		{"notation sideways", []string{
			`There is no notation "sideways"; there are inputs, neurons, xw and wx.`,
			"notation takes inputs or neurons, what a row of W is for, or nothing for the other; for example: notation neurons.",
		}},
	}},
	{"truth", []exchange{
		{"truth", []string{"A truth table has 0 and 1 only: it is there for a network of two inputs whose layers all have the step function, such as preset xor. Of the gate, say gate."}},
		{"preset xor", []string{
			"xor: Saito's book, section 2.5: NAND and OR into AND.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"It has 4 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"truth", []string{
			"NAND and OR side by side, AND behind them.",
			"x 0 and 0: z1 is 1 and 0, y is 0.",
			"x 1 and 0: z1 is 1 and 1, y is 1.",
			"x 0 and 1: z1 is 1 and 1, y is 1.",
			"x 1 and 1: z1 is 0 and 1, y is 0.",
			"y entry 1 is XOR.",
		}},
		{"examples", []string{
			"xor has 4 example inputs; x is row 2 of 4.",
			"Row 1, x 0 and 0: y is 0; the target is 0.",
			"Row 2, in hand, x 1 and 0: y is 1; the target is 1.",
			"Row 3, x 0 and 1: y is 1; the target is 1.",
			"Row 4, x 1 and 1: y is 0; the target is 0.",
			"examples and the number of a row takes that as x; batch says a layer for all of them.",
		}},
		{"examples 4", []string{"x is row 4 of 4: 1 and 1.", "Nothing is computed from it yet; step begins."}},
		{"examples 5", []string{"The rows go from 1 to 4.", "examples takes the number of a row to take as x, or nothing; for example: examples."}},
		{"undo", []string{"Taken back: x entry 2 is 0 again, was 1.", "The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0."}},
		{"batch", []string{
			"All example inputs at once, a row for each: X, 4 by 2, times W1, 2 by 2, plus b1 is A1, 4 by 2. b1 is added to each row.",
			"Row 1: 0 and 0.", "Row 2, in hand: 1 and 0.", "Row 3: 0 and 1.", "Row 4: 1 and 1.",
			"A1 is not computed yet; step begins.",
		}},
		{"step", []string{"1 of 4 steps by layer are done.", "Layer 1: a1 is x times W1 plus b1.", "a1 is 0.2 and 0.3."}},
		{"x 0.5, 0", []string{"x is 0.5 and 0, was 1 and 0.", "a1 is now 0.45 and 0.05, was 0.2 and 0.3."}},
		{"batch", []string{
			"All example inputs at once, a row for each: X, 4 by 2, times W1, 2 by 2, plus b1 is A1, 4 by 2. b1 is added to each row.",
			"Row 1: 0 and 0 gives 0.7 and minus 0.2.", "Row 2: 1 and 0 gives 0.2 and 0.3.", "Row 3: 0 and 1 gives 0.2 and 0.3.", "Row 4: 1 and 1 gives minus 0.3 and 0.8.",
			"Your own: 0.5 and 0 gives 0.45 and 0.05.",
		}},
		{"set b2 1 minus 2", []string{"b2 entry 1 is minus 2, was minus 0.7.", "a1 stays 0.45 and 0.05."}},
		{"examples", []string{
			"xor has 4 example inputs; x is your own.",
			"Row 1, x 0 and 0: y is 0; the target is 0.",
			"Row 2, x 1 and 0: y is 0; the target is 1, which it misses.",
			"Row 3, x 0 and 1: y is 0; the target is 1, which it misses.",
			"Row 4, x 1 and 1: y is 0; the target is 0.",
			"Your own, x 0.5 and 0: y is 0.",
			"examples and the number of a row takes that as x; batch says a layer for all of them.",
		}},
	}},
	{"all of a b", []exchange{
		{"set b1 0", []string{"b1 is 0, 0 and 0, was 0.1, 0.2 and 0.3.", "Nothing is computed from it yet; step begins."}},
		{"set b1 to 0.5, minus 1, 2", []string{"b1 is 0.5, minus 1 and 2, was 0, 0 and 0.", "Nothing is computed from it yet; step begins."}},
		{"undo", []string{"Taken back: b1 is 0, 0 and 0 again, was 0.5, minus 1 and 2.", "The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1."}},
		{"set b1 [0.5; 1. 2]", []string{"Number 2 of the vector: \"1. 2\" is not a number.", "set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5."}},
		{"set b1 [0.5  1.  2. ]", []string{"b1 is 0.5, 1 and 2, was 0, 0 and 0.", "Nothing is computed from it yet; step begins."}},
		{"undo", []string{"Taken back: b1 is 0, 0 and 0 again, was 0.5, 1 and 2.", "The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1."}},
		{"set b1 1; 2", []string{"b1 has 3 numbers, not 2.", "set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5."}},
		{"set b1 1, 2", []string{"b1 has 3 numbers, not 2.", "set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5."}},
		{"set b1 x", []string{"Number 1 of the vector: \"x\" is not a number.", "set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5."}},
	}},
	{"all hidden layers", []exchange{
		{"activation hidden relu", []string{"All hidden layers have ReLU now.", "Nothing is computed from it yet; step begins."}},
		{"undo", []string{"Taken back: the hidden layers have sigmoid again.", "The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1."}},
		{"activation 2 step", []string{"Layer 2 has the step function now, was sigmoid.", "Nothing is computed from it yet; step begins."}},
		{"activation hidden leaky relu", []string{"All hidden layers have leaky ReLU now.", "Nothing is computed from it yet; step begins."}},
		{"undo", []string{"Taken back: the hidden layers have their own functions again.", "The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1."}},
		{"redo", []string{"Done again: the hidden layers have leaky ReLU.", "The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1."}},
		{"activation hidden softmax", []string{"Softmax stands at the output only, which is layer 3.", "activation takes the number of a layer, or hidden for all but the last, and a function, or nothing; for example: activation 2 relu."}},
	}},
	{"a leaky ReLU of one's own", []exchange{
		{"activation hidden leaky_relu(0.2)", []string{"All hidden layers have leaky ReLU with the slope 0.2 now.", "Nothing is computed from it yet; step begins."}},
		{"activation 1 leaky relu minus 0.5", []string{"Layer 1 has leaky ReLU with the slope minus 0.5 now, was leaky ReLU with the slope 0.2.", "Nothing is computed from it yet; step begins."}},
		{"activation 2 Logistic", []string{"Layer 2 has sigmoid now, was leaky ReLU with the slope 0.2.", "Nothing is computed from it yet; step begins."}},
		{"activation 1 leaky_relu(x)", []string{"The slope of leaky_relu left of 0: \"x\" is not a number.", "activation takes the number of a layer, or hidden for all but the last, and a function, or nothing; for example: activation 2 relu."}},
		{"curve leaky relu minus 0.5 minus 3", []string{"Leaky ReLU with the slope minus 0.5 of minus 3 is 1.5.", "Its slope there is minus 0.5."}},
		{"why", []string{
			"Leaky ReLU with the slope minus 0.5 passes on what is greater than 0 and multiplies the rest by minus 0.5.",
			"x is minus 3. Minus 0.5 times minus 3 is 1.5; the greater of that and minus 3 is 1.5.",
			"Its slope there is minus 0.5.",
		}},
		{"y 1", []string{"Leaky ReLU with the slope minus 0.5 gives 1 at x 1 and at x minus 2.", "Its slope there is 1."}},
		{"activation 1", []string{"Layer 1 has leaky ReLU with the slope minus 0.5.", "Leaky ReLU with the slope minus 0.5: it passes on what is greater than 0, as ReLU does, and multiplies the rest by minus 0.5. So what ReLU drops still shows where a is less than 0."}},
	}},
	{"a shape of one's own", []exchange{
		{"sizes 2 4 1", []string{"2-4-1 seed 1: made for you: tenths that follow from the seed.", "The network is 2-4-1 seed 1: 2 inputs, 2 layers, of 4 and 1 neurons. x is minus 0.7 and 0.4.", "Nothing is computed yet; step begins."}},
		{"sizes 2-3 seed 7", []string{
			"2-3 seed 7: made for you: tenths that follow from the seed.",
			"The network is 2-3 seed 7: 2 inputs, 1 layer, of 3 neurons. x is minus 0.3 and minus 0.8.",
			"Nothing is computed yet; step begins.",
		}},
		{"undo", []string{"Taken back: the network is 2-4-1 seed 1 again, was 2-3 seed 7.", "The network is 2-4-1 seed 1: 2 inputs, 2 layers, of 4 and 1 neurons. x is minus 0.7 and 0.4."}},
		{"sizes 2", []string{"\"2\" is no shape of a network; sizes such as 2-4-1 were expected: the inputs, then the neurons of each layer.", "sizes takes the number of inputs, then of neurons in each layer; seed and a whole number give other numbers; for example: sizes 2 4 1 seed 7."}},
		{"sizes 2 4 1 seed x", []string{"\"x\" is no seed; a whole number such as 7 was expected.", "sizes takes the number of inputs, then of neurons in each layer; seed and a whole number give other numbers; for example: sizes 2 4 1 seed 7."}},
	}},
	{"the way of a number", []exchange{
		{"preset xor", []string{
			"xor: Saito's book, section 2.5: NAND and OR into AND.", "The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"It has 4 example inputs: input takes the next.", "Nothing is computed yet; step begins.",
		}},
		{"goto W1 2 1", []string{
			"W1 row 2 column 1 is minus 0.5.",
			"A small change of it moves nothing: x entry 2 is 0.",
			"It is given: set changes it. why says what it does.",
		}},
		{"goto W1 1 1", []string{
			"W1 row 1 column 1 is minus 0.5.",
			"A small change of it moves a1 entry 1, z1 entry 1, a2 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"end", []string{"4 of 4 steps by layer are done.", "Layer 2: y is the step function of a2, each number by itself.", "y is 1."}},
		{"goto W1 1 1", []string{
			"W1 row 1 column 1 is minus 0.5.",
			"A small change of it moves a1 entry 1, no further: the step function is flat there.",
			"It is given: set changes it. why says what it does.",
		}},
		{"set W1 1 1 0", []string{"W1 row 1 column 1 is 0, was minus 0.5.", "y stays 1."}},
		{"set W1 1 2 0", []string{"W1 row 1 column 2 is 0, was 0.5.", "y is now 0, was 1."}},
		{"goto x 1", []string{
			"x entry 1 is 1.",
			"A small change of it moves nothing: its weights in W1 are 0.",
			"It is given: set changes it. why says what it does.",
		}},
	}},
	{"names", []exchange{
		{"goto W2[3,1]", []string{
			"W2 row 3 column 1 is 0.3.",
			"A small change of it moves a2 entry 1, z2 entry 1, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"why", []string{
			"W2 row 3 column 1 is 0.3. It is given, not computed.",
			"It says how much z1 entry 3 counts for neuron 1 of layer 2.",
			"z1 entry 3 is not computed yet.",
		}},
		{"goto b1 2", []string{
			"b1 entry 2 is 0.2.",
			"A small change of it moves a1 entry 2, z1 entry 2, a2, z2, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"why", []string{
			"b1 entry 2 is 0.2. It is given, not computed.",
			"It is added to the sum of neuron 2 in layer 1, whatever comes in. In a perceptron it is minus theta.",
		}},
		{"goto x 1", []string{
			"x entry 1 is 2.",
			"A small change of it moves a1, z1, a2, z2, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"why", []string{
			"x entry 1 is 2. It is given; nothing computes it.",
			"Row 1 of W1 has its weights, one for each of the 3 neurons of layer 1.",
		}},
		{"goto a1 2", []string{
			"a1 entry 2 is 1.2.",
			"It is computed: why says how. 0 of 6 steps by layer are done, and a part of the next.",
		}},
		{"why", []string{
			"a1 entry 2 is the weighted sum of neuron 2 in layer 1.",
			"x entry 1 times W1 row 1 column 2: 2 times 0.3 is 0.6. The sum so far is 0.6.",
			"x entry 2 times W1 row 2 column 2: 1 times 0.4 is 0.4. The sum so far is 1.",
			"Plus the bias b1 entry 2, which is 0.2: a1 entry 2 is 1.2.",
			"The largest product is that of x entry 1 and W1 row 1 column 2: 0.6.",
			"x is given, so this is the beginning.",
		}},
		{"goto z1 2", []string{
			"z1 entry 2 is 0.7685.",
			"It is computed: why says how. 1 of 6 steps by layer are done, and a part of the next.",
		}},
		{"why", []string{
			"a1 entry 2 is the weighted sum of neuron 2 in layer 1.",
			"x entry 1 times W1 row 1 column 2: 2 times 0.3 is 0.6. The sum so far is 0.6.",
			"x entry 2 times W1 row 2 column 2: 1 times 0.4 is 0.4. The sum so far is 1.",
			"Plus the bias b1 entry 2, which is 0.2: a1 entry 2 is 1.2.",
			"The largest product is that of x entry 1 and W1 row 1 column 2: 0.6.",
			"z1 entry 2 is sigmoid of a1 entry 2, which is 1.2. e to the power minus 1.2 is 0.3012; 1 plus that is 1.3012; 1 divided by that is 0.7685. So z1 entry 2 is 0.7685.",
			"x is given, so this is the beginning.",
		}},
		{"goto y 1", []string{
			"y entry 1 is 0.4044.",
			"It is computed: why says how. 5 of 6 steps by layer are done, and a part of the next.",
		}},
		{"why", []string{
			"a3 entry 1 is the weighted sum of neuron 1 in layer 3.",
			"z2 entry 1 times W3 row 1 column 1: 0.6404 times 0.1 is 0.064. The sum so far is 0.064.",
			"z2 entry 2 times W3 row 2 column 1: 0.795 times 0.2 is 0.159. The sum so far is 0.223.",
			"Plus the bias b3 entry 1, which is 0.1: a3 entry 1 is 0.323.",
			"The largest product is that of z2 entry 2 and W3 row 2 column 1: 0.159.",
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 1: the difference of 0.323 and 0.7101 is minus 0.3871.",
			"e to the power minus 0.3871 is 0.679. The other entries go the same way.",
			"The sum of these powers, 0.679 and 1, is 1.679.",
			"0.679 divided by the sum of all such powers, 1.679, is 0.4044, which is y entry 1.",
			"Class 2 wins: its y is the largest. All y together are 1.",
			"z2 comes from layer 2: goto z2 1, then why.",
		}},
		{"where", []string{
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"5 of 6 steps by layer are done, and a part of the next.",
			"0.679 divided by the sum of all such powers, 1.679, is 0.4044, which is y entry 1.",
			"The number in hand is y entry 1; it is 0.4044.",
		}},
	}},
	{"numbers", []exchange{
		{"set W1 1 2 0.5", []string{
			"W1 row 1 column 2 is 0.5, was 0.3.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"set W1 row 1 column 2 to 0.5", []string{
			"W1 row 1 column 2 is 0.5 already.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.404 and 0.596.",
		}},
		{"set W1[1,2] = minus 0.5", []string{
			"W1 row 1 column 2 is minus 0.5, was 0.5.",
			"y is now 0.4068 and 0.5932, was 0.404 and 0.596.",
		}},
		{"undo", []string{
			"Taken back: W1 row 1 column 2 is 0.5 again, was minus 0.5.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"y is now 0.404 and 0.596, was 0.4068 and 0.5932.",
		}},
		{"set b3 2 0.25", []string{
			"b3 entry 2 is 0.25, was 0.2.",
			"y is now 0.3921 and 0.6079, was 0.404 and 0.596.",
		}},
		{"x 2, 1", []string{
			"x is 2 and 1.",
		}},
		{"x 1 0.5", []string{
			"x is 1 and 0.5, was 2 and 1.",
			"y is now 0.394 and 0.606, was 0.3921 and 0.6079.",
		}},
		{"x", []string{
			"x is 1 and 0.5.",
		}},
		{"undo", []string{
			"Taken back: x is 2 and 1 again, was 1 and 0.5.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"y is now 0.3921 and 0.6079, was 0.394 and 0.606.",
		}},
		{"set a1 1 3", []string{
			"a1 entry 1 is computed and cannot be set; change an x, W or b that it comes from.",
			"set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5.",
		}},
		{"set theta 0.7", []string{
			"Theta is 0.7, was 0.4.",
			"The gate is now AND, was OR.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
		}},
	}},
	{"activations", []exchange{
		{"activation 2 relu", []string{
			"Layer 2 has ReLU now, was sigmoid.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"activation 1 leaky relu", []string{
			"Layer 1 has leaky ReLU now, was sigmoid.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"activation 3 identity", []string{
			"Layer 3 has the identity now, was softmax.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"activation 3 softmax", []string{
			"Layer 3 has softmax now, was the identity.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"activation 1 tanh", []string{
			"Layer 1 has tanh now, was leaky ReLU.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.3787 and 0.6213.",
		}},
		{"why", []string{
			"Softmax first takes the largest of a3, 0.4351 and 0.9301: c is 0.9301.",
			"c is taken away from each, and e is raised to what is left.",
			"The sum of these powers, 0.6095 and 1, is 1.6095.",
			"e to the power minus 0.495 is 0.6095. 0.6095 divided by the sum of all such powers, 1.6095, is 0.3787, which is y entry 1.",
			"e to the power 0 is 1. 1 divided by the sum of all such powers, 1.6095, is 0.6213, which is y entry 2.",
			"Class 2 wins: its y is the largest. All y together are 1.",
			"For one alone, term by term: goto y 1, then why.",
		}},
		{"activation 3 softplus", []string{
			"Layer 3 has softplus now, was softmax.",
			"y is now 0.9342 and 1.2627, was 0.3787 and 0.6213.",
		}},
		{"activation", []string{
			"Layer 1 has tanh.",
			"Layer 2 has ReLU.",
			"Layer 3 has softplus.",
			"Tanh: it is sigmoid stretched to the range from minus 1 to 1, so that it passes through 0. Its outputs are balanced around 0, which often makes learning easier.",
			"ReLU: it passes on what is greater than 0 and drops the rest. It is cheap, and where it passes its slope is 1, so that a signal gets through many layers undiminished.",
			"Softplus: it is ReLU with the corner rounded off: the logarithm of 1 plus e to the power a. Far from 0 the two are the same, and its slope is sigmoid.",
			"There are sigmoid, the step function, ReLU, tanh, leaky ReLU, softplus, the identity and the step-at-least function, and softmax at the output. activation 1 relu gives layer 1",
			"another.",
		}},
		{"activation 1", []string{
			"Layer 1 has tanh.",
			"Tanh: it is sigmoid stretched to the range from minus 1 to 1, so that it passes through 0. Its outputs are balanced around 0, which often makes learning easier.",
		}},
		{"undo", []string{
			"Taken back: layer 3 is softmax again, was softplus.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
		}},
	}},
	{"presets", []exchange{
		{"preset xor", []string{
			"xor: Saito's book, section 2.5: NAND and OR into AND.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"It has 4 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"input", []string{
			"Input 3 of 4: x is 0 and 1.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"end", []string{
			"4 of 4 steps by layer are done.",
			"Layer 2: y is the step function of a2, each number by itself.",
			"y is 1.",
		}},
		{"input", []string{
			"Input 4 of 4: x is 1 and 1.",
			"y is now 0, was 1.",
		}},
		{"preset textbook", []string{
			"textbook: Saito's book, section 3.4: x equals 1, 0.5, identity at the end.",
			"The network is textbook: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 1 and 0.5.",
			"Nothing is computed yet; step begins.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is the identity of a3, each number by itself.",
			"y is 0.3168 and 0.6963.",
		}},
		{"undo", []string{
			"Taken back: the network is xor again, was textbook.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 1.",
		}},
		{"preset and", []string{
			"AND: the article's perceptron with theta 0.7; Saito's book, section 2.3.",
			"The gate is AND: w1 is 0.5, w2 is 0.5, theta is 0.7.",
		}},
		{"input", []string{
			"Input 1 of 4: x is 0 and 0.",
			"y stays 0.",
		}},
	}},
	{"undo over both panes", []exchange{
		{"try 1 0", []string{
			"x1 1, x2 0: 0.5 plus 0 is 0.5, greater than theta, 0.4, so y is 1. Theta has to move by 0.1 to turn y.",
		}},
		{"preset xor", []string{
			"xor: Saito's book, section 2.5: NAND and OR into AND.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"It has 4 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"undo", []string{
			"Taken back: the network is article again, was xor.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
		}},
		{"undo", []string{
			"Taken back: x2 is 0.5 again, was 0; x1 is 0.5 again, was 1.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
	}},
	{"nudges", []exchange{
		{"set W1 1 2 0.5", []string{
			"W1 row 1 column 2 is 0.5, was 0.3.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"more", []string{
			"W1 row 1 column 2 is 0.6, was 0.5.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"undo", []string{
			"Taken back: W1 row 1 column 2 is 0.5 again, was 0.6.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
		}},
		{"goto z1 1", []string{
			"z1 entry 1 is 0.6225.",
			"It is computed: why says how. 1 of 6 steps by layer are done, and a part of the next.",
		}},
		{"more", []string{
			"z1 entry 1 is computed and cannot be set; change an x, W or b that it comes from.",
			"more takes how many nudges, or nothing for one; for example: more 3.",
		}},
		{"x", []string{
			"x is 2 and 1.",
		}},
		{"more", []string{
			"W1 row 1 column 2 is 0.6, was 0.5.",
			"a1 is now 0.5, 1.8 and 1.9, was 0.5, 1.6 and 1.9.",
		}},
		{"less", []string{
			"W1 row 1 column 2 is 0.5, was 0.6.",
			"a1 is now 0.5, 1.6 and 1.9, was 0.5, 1.8 and 1.9.",
		}},
	}},
}
