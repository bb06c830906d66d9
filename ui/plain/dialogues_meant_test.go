package plain

// meantDialogues are about lines as people write them.
var meantDialogues = []dialogue{
	{"as people write it", []exchange{
		{"activation step", []string{
			"The step function: it is the perceptron's yes or no: 1 where x is greater than 0, else 0. A small change of x shows either nothing or everything, so nobody can learn from it step",
			"by step.",
			"curve step 1.2 says its value; activation 1 step gives it to layer 1.",
			"activation hidden step gives it to all layers but the last.",
		}},
		{"activation of layer 2", []string{
			"Layer 2 has sigmoid.",
			"Sigmoid: it squeezes any number into the range from 0 to 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of a shows as a small change of",
			"the output, which is what learning needs.",
		}},
		{"activation layer 2 relu", []string{
			"Layer 2 has ReLU now, was sigmoid.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"set activation to relu", []string{
			"ReLU: it passes on what is greater than 0 and drops the rest. It is cheap, and where it passes its slope is 1, so that a signal gets through many layers undiminished.",
			"Layer 2 of the network has it.",
			"curve relu 1.2 says its value; activation 1 relu gives it to layer 1.",
			"activation hidden relu gives it to all layers but the last.",
		}},
		{"3 layers", []string{
			"The network has 3 layers: one for each matrix of weights. x is given and has no weights, so it is not counted.",
			"Layer 1 has W1 and 3 neurons; layer 2 has W2 and 2 neurons; layer 3 has W3 and 2 neurons.",
			"Others count the columns of neurons, x among them: there are 4.",
		}},
		{"how many layers are there?", []string{
			"The network has 3 layers: one for each matrix of weights. x is given and has no weights, so it is not counted.",
			"Layer 1 has W1 and 3 neurons; layer 2 has W2 and 2 neurons; layer 3 has W3 and 2 neurons.",
			"Others count the columns of neurons, x among them: there are 4.",
		}},
		{"what is c?", []string{
			"c is the largest a. Softmax takes it away from each a first, so that no difference is above 0 and no power of e above 1, however large the a are.",
			"It changes none of the shares: it divides every power, and their sum, by the same number.",
			"It is not computed yet: goto c computes up to it.",
		}},
		{"set theta to 0.7", []string{
			"Theta is 0.7, was 0.4.",
			"The gate is now AND, was OR.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
		}},
		{"theta = 0.4", []string{
			"Theta is 0.4, was 0.7.",
			"The gate is now OR, was AND.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
		}},
		{"set b to -0.7", []string{
			"The bias is minus 0.7, was minus 0.4. Theta is minus the bias: 0.7.",
			"The gate is now AND, was OR.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
		}},
		{"b = -0.4", []string{
			"The bias is minus 0.4, was minus 0.7. Theta is minus the bias: 0.4.",
			"The gate is now OR, was AND.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
		}},
		{"set w1 0.4", []string{
			"w1 is 0.4, was 0.5.",
			"The gate is now x2, was OR.",
			"x1 1, x2 0: 0.4 plus 0 is 0.4, equal to theta, 0.4: a tie, not greater, so y is 0, was 1.",
		}},
		{"set x to 1, 0.5", []string{
			"x is 1 and 0.5, was 2 and 1.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"x = 2, 1", []string{
			"x is 2 and 1, was 1 and 0.5.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"x[1] = 3", []string{
			"x entry 1 is 3, was 2.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"x 2 = 4", []string{
			"x entry 2 is 4, was 1.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"W1[1,2] = minus 0.5", []string{
			"W1 row 1 column 2 is minus 0.5, was 0.3.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"b1 = 0", []string{
			"b1 is 0, 0 and 0, was 0.1, 0.2 and 0.3.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"c = 3", []string{
			"c is computed and cannot be set; change an x, W or b that it comes from.",
			"set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5.",
		}},
		{"next", []string{
			"1 of 6 steps by layer are done.",
			"Layer 1: a1 is x times W1 plus b1.",
			"a1 is 1.1, 0.1 and 3.9.",
		}},
		{"forward 2", []string{
			"3 of 6 steps by layer are done.",
			"Layer 2: a2 is z1 times W2 plus b2.",
			"a2 is 0.5741 and 1.3507.",
		}},
		{"previous", []string{
			"2 of 6 steps by layer are done.",
			"Layer 1: z1 is sigmoid of a1, each number by itself.",
			"z1 is 0.7503, 0.525 and 0.9802.",
		}},
		{"go back", []string{
			"1 of 6 steps by layer are done.",
			"Layer 1: a1 is x times W1 plus b1.",
			"a1 is 1.1, 0.1 and 3.9.",
		}},
		{"goto start", []string{
			"0 of 6 steps by layer are done.",
			"x is given: 3 and 4. Nothing is computed yet; step begins.",
		}},
		{"y?", []string{
			"y of the network is not computed yet; end computes it.",
			"y with a value, such as y 0.9, finds the x at which sigmoid has it.",
		}},
		{"goto end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.3811 and 0.6189.",
		}},
		{"y", []string{
			"y of the network is 0.3811 and 0.6189.",
			"y with a value, such as y 0.9, finds the x at which sigmoid has it.",
		}},
		{"list", []string{
			"Gate OR: the article's perceptron with theta 0.4.",
			"Gate AND: the article's perceptron with theta 0.7; Saito's book, section 2.3.",
			"Gate NAND: Saito's book, section 2.3: AND with every sign turned round.",
			"Gate NOR: OR with every sign turned round.",
			"Gate OR-B: Saito's book, section 2.3: OR with the bias b equals minus 0.2.",
			"Gate AND-B: Saito's book, section 2.3: AND with the bias b equals minus 0.7.",
			"Gate NAND-B: Saito's book, section 2.3: NAND with the bias b equals 0.7.",
			"Gate NOR-B: OR with b, every sign turned round.",
			"Gate tie: 0.2 plus 0.5 is theta 0.7, a tie; with b equals minus 0.7 the row 1 1 fires.",
			"Gate tenths: 0.1 plus 0.2 is theta 0.3, a tie, on paper; in a machine it is more.",
			"Network article, 2-3-2-2: the 3-layer network of the article this follows.",
			"Network textbook, 2-3-2-2: Saito's book, section 3.4: x equals 1, 0.5, identity at the end.",
			"Network article-step, 2-3-2-2: the article's network with the step function inside.",
			"Network article-relu, 2-3-2-2: the article's network with ReLU inside.",
			"Network xor, 2-2-1: Saito's book, section 2.5: NAND and OR into AND.",
			"Network xor-sigmoid, 2-2-1: xor with W and b times 20, sigmoid for the step.",
			"Network three-classes, 2-3-3: made up: is a point east, north or southwest of the origin?",
			"Network digits, 64-30-20-10: handwritten digits: UCI optdigits, Alpaydin, Kaynak 1998, CC BY 4.0.",
			"Network mazur, 2-2-2: Matt Mazur, A Step by Step Backpropagation Example, 2015.",
			"Network xor-learn, 2-2-1: XOR to be learnt, from the seed 2.",
			"Network xor-stuck, 2-2-1: XOR not learnt, from the seed 1.",
			"preset and a name puts one in.",
		}},
		{"threshold 0.7", []string{
			"Theta is 0.7, was 0.4.",
			"The gate is now AND, was x2.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
		}},
		{"status", []string{
			"The gate is AND: w1 is 0.4, w2 is 0.5, theta is 0.7.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 3 and 4.",
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.3811 and 0.6189.",
		}},
		{"y = 0.9", []string{
			"Sigmoid gives 0.9 at x about 2.1972.",
			"Its slope there is 0.09.",
		}},
		{"where is y 0.9", []string{
			"Sigmoid gives 0.9 at x about 2.1972.",
			"Its slope there is 0.09.",
		}},
	}},
	{"the names of functions and numbers alone", []exchange{
		{"sigmoid 1.2", []string{
			"Sigmoid of 1.2 is 0.7685.",
			"Its slope there is 0.1779.",
		}},
		{"sigmoid(1.2)", []string{
			"Sigmoid of 1.2 is 0.7685.",
			"Its slope there is 0.1779.",
		}},
		{"leaky relu -1", []string{
			"Leaky ReLU of minus 1 is minus 0.01.",
			"Its slope there is 0.01.",
		}},
		{"softmax", []string{
			"Softmax: it turns the output's numbers into shares of a whole: all are greater than 0 (rounding may make one 0) and their sum is 1, so they can be read as probabilities. It needs",
			"them all at once, and so stands at the output only.",
			"c is the largest a. Softmax takes it away from each a first, so that no difference is above 0 and no power of e above 1, however large the a are.",
			"It changes none of the shares: it divides every power, and their sum, by the same number.",
			"y is not computed yet: end computes it.",
		}},
		{"a1", []string{
			"Each entry of a1 is a weighted sum: every value that comes in times its weight, added up, plus the bias. The activation then makes of it what the neuron gives.",
			"a1 is not computed yet: end computes everything.",
		}},
		{"W1", []string{
			"w1 is 0.5. The gate is OR.",
		}},
		{"step", []string{
			"1 of 6 steps by layer are done.",
			"Layer 1: a1 is x times W1 plus b1.",
			"a1 is 0.5, 1.2 and 1.9.",
		}},
		{"W1", []string{
			"Each number of W1 says how much one value that comes in counts for one neuron: the two are multiplied, and the product joins the sum.",
			"A weight below 0 makes the sum smaller where the value is above 0; with a weight of 0 the value does not count.",
			"Row 1 of W1 is 0.1, 0.3 and 0.5.",
			"Row 2 of W1 is 0.2, 0.4 and 0.6.",
		}},
		{"why neuron 2 of layer 2", []string{
			"z2 entry 2 is what a neuron gives: sigmoid of its sum, the a of the same neuron.",
			"Sigmoid: it squeezes any number into the range from 0 to 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of a shows as a small change of",
			"the output, which is what learning needs.",
			"With the identity in its place everywhere, W1 times W2 times W3 would be one matrix W, and all the layers one: a3 is x times W plus b.",
			"Row 1 of that W is 0.12 and 0.262.",
			"Row 2 of that W is 0.156 and 0.34.",
			"That b is 0.228 and 0.48.",
			"It is not computed yet: goto z2 2 computes up to it.",
		}},
		{"goto layer 2 neuron 1", []string{
			"z2 entry 1 is 0.6404.",
			"It is computed: why says how. 3 of 6 steps by layer are done, and a part of the next.",
		}},
		{"neuron 2 of layer 2", []string{
			`"neuron 2 of layer 2" is the name of a number; did you mean goto z2 entry 2?`,
		}},
		{"show W1 1 2", []string{
			"W1 row 1 column 2 is 0.3.",
			"A small change of it moves a1 entry 2, z1 entry 2, a2, z2, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"goto y 1", []string{
			"y entry 1 is 0.4044.",
			"It is computed: why says how. 5 of 6 steps by layer are done, and a part of the next.",
		}},
		{"why not W1 x", []string{
			"x stands before W1: W1 has a row for each entry of x, and a column for each neuron of layer 1.",
			"The other way round: W1, which has 2 rows and 3 columns, times x, which has 2 numbers.",
			"They do not fit: a row of W1 has 3 numbers, x has 2. NumPy refuses it and says:",
			`"ValueError: shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)"`,
		}},
		{"how is a1 2 made?", []string{
			"a1 entry 2 is a weighted sum: every value that comes in times its weight, added up, plus the bias. The activation then makes of it what the neuron gives.",
			"a1 entry 2 is the weighted sum of neuron 2 in layer 1.",
			"x entry 1 times W1 row 1 column 2: 2 times 0.3 is 0.6. The sum so far is 0.6.",
			"x entry 2 times W1 row 2 column 2: 1 times 0.4 is 0.4. The sum so far is 1.",
			"Plus the bias b1 entry 2, which is 0.2: a1 entry 2 is 1.2.",
			"The largest product is that of x entry 1 and W1 row 1 column 2: 0.6.",
			"x is given, so this is the beginning.",
		}},
	}},
	{"gates and help", []exchange{
		{"p article", []string{
			"article: the 3-layer network of the article this follows.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"Nothing is computed yet; step begins.",
		}},
		{"make nand", []string{
			"NAND: Saito's book, section 2.3: AND with every sign turned round.",
			"The gate is NAND: w1 is minus 0.5, w2 is minus 0.5, theta is minus 0.7.",
		}},
		{"use relu", []string{
			`There is no command "use"; did you mean activation?`,
		}},
		{"AND", []string{
			`There is no command "and"; did you mean preset and?`,
		}},
		{"n", []string{
			`"n" could be next, noise, notation or nudge.`,
		}},
		{"help c", []string{
			"c is the largest a. Softmax takes it away from each a first, so that no difference is above 0 and no power of e above 1, however large the a are.",
			"It changes none of the shares: it divides every power, and their sum, by the same number.",
			"It is not computed yet: goto c computes up to it.",
		}},
		{"what can i do", []string{
			"Gate: theta, w1, w2, bias, gate, try, rewrite, rule, ruler, xor.",
			"Network: step, back, start, end, grain, where, goto, set, x, activation, preset, sizes, input, draw, noise, speaks, examples, batch, turn, rows, notation, tens, trial, truth,",
			"plane, reveal, target, loss, rate, learn, check, all, train, seed, zero, biases, scale.",
			"Curves: curve, curves, y, gain, second, show, hide, oncurve.",
			"Numbers: more, less, nudge, digits.",
			"Files: open, save, export, session, copy, command.",
			"All: why, explain, predict, tour, hint, undo, redo, reset, help, quit.",
			"help and a command explains it, such as help theta; help all explains each.",
			"A command may be shortened as long as only one fits; capitals do not matter.",
			"Minus may be the word or the sign: theta minus 0.4, theta -0.4.",
		}},
		{"xor?", []string{
			"Can one perceptron be XOR? It would have to meet four conditions.",
			"x1 0, x2 0 has to give 0: 0 is at most theta. This gate does not.",
			"x1 1, x2 0 has to give 1: w1 is greater than theta. This gate does.",
			"x1 0, x2 1 has to give 1: w2 is greater than theta. This gate does.",
			"x1 1, x2 1 has to give 0: w1 plus w2 is at most theta. This gate does.",
			"The rows 1 0 and 0 1 together: w1 plus w2 is greater than 2 times theta.",
			"The rows 0 0 and 1 1 together: w1 plus w2 is at most 2 times theta.",
			"One sum cannot be both, so no w1, w2 and theta give XOR.",
			"Two layers can: preset xor, then end.",
		}},
		{"undo.", []string{
			"Taken back: the gate is OR again, was NAND.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"load", []string{
			"The name of a file is needed.",
			"open takes the name of a file; for example: open mine.json.",
		}},
	}},
	{"back in the pass", []exchange{
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"goto a1 2", []string{
			"a1 entry 2 is 1.2.",
			"This went back: the steps after it are not done now. end does them again.",
			"It is computed: why says how. 0 of 6 steps by layer are done, and a part of the next.",
		}},
		{"goto a2 1", []string{
			"a2 entry 1 is 0.5769.",
			"It is computed: why says how. 2 of 6 steps by layer are done, and a part of the next.",
		}},
		{"goto x 1", []string{
			"x entry 1 is 2.",
			"A small change of it moves a1, z1, a2, z2, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
	}},
	{"more tens", []exchange{
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
		{"tens", []string{
			"Every a of layer 3 is multiplied by 100: 32.3031 and 71.0098.",
			"Softmax takes c, 71.0098, away from each first; it gives 1.5485 times 10 to the power minus 17 and 1.",
			"As the definition is written, e to the power of each is 1.0692 times 10 to the power 14 and 6.9047 times 10 to the power 30; their sum is 6.9047 times 10 to the power 30; it gives",
			"1.5485 times 10 to the power minus 17 and 1.",
			"The two ways agree as long as no power grows too large.",
			"tens makes every a ten times larger again; back goes back.",
		}},
		{"back", []string{
			"Every a of layer 3 is multiplied by 10: 3.2303 and 7.101.",
			"Softmax takes c, 7.101, away from each first; it gives 0.0204 and 0.9796.",
			"As the definition is written, e to the power of each is 25.2875 and 1213.15; their sum is 1238.4374; it gives 0.0204 and 0.9796.",
			"The two ways agree as long as no power grows too large.",
			"tens makes every a ten times larger again; back goes back.",
		}},
		{"back", []string{
			"Every a of layer 3 is as the network has it: 0.323 and 0.7101.",
			"Softmax takes c, 0.7101, away from each first; it gives 0.4044 and 0.5956.",
			"As the definition is written, e to the power of each is 1.3813 and 2.0342; their sum is 3.4155; it gives 0.4044 and 0.5956.",
			"The two ways agree as long as no power grows too large.",
			"tens makes every a ten times larger.",
		}},
		{"tens 3", []string{
			"Every a of layer 3 is multiplied by 1000: 323.0309 and 710.0976.",
			"Softmax takes c, 710.0976, away from each first; it gives 7.9264 times 10 to the power minus 169 and 1.",
			"As the definition is written, e to the power of each is 1.9522 times 10 to the power 140 and infinity; their sum is infinity; it gives 0 and not a number.",
			"That passes the largest number that the machine holds: infinity, and infinity divided by infinity is not a number.",
			"tens makes every a ten times larger again; back goes back.",
		}},
		{"tens back", []string{
			"Every a of layer 3 is multiplied by 100: 32.3031 and 71.0098.",
			"Softmax takes c, 71.0098, away from each first; it gives 1.5485 times 10 to the power minus 17 and 1.",
			"As the definition is written, e to the power of each is 1.0692 times 10 to the power 14 and 6.9047 times 10 to the power 30; their sum is 6.9047 times 10 to the power 30; it gives",
			"1.5485 times 10 to the power minus 17 and 1.",
			"The two ways agree as long as no power grows too large.",
			"tens makes every a ten times larger again; back goes back.",
		}},
		{"tens 0", []string{
			"Every a of layer 3 is as the network has it: 0.323 and 0.7101.",
			"Softmax takes c, 0.7101, away from each first; it gives 0.4044 and 0.5956.",
			"As the definition is written, e to the power of each is 1.3813 and 2.0342; their sum is 3.4155; it gives 0.4044 and 0.5956.",
			"The two ways agree as long as no power grows too large.",
			"tens makes every a ten times larger.",
		}},
		{"back", []string{
			"5 of 6 steps by layer are done.",
			"Layer 3: a3 is z2 times W3 plus b3.",
			"a3 is 0.323 and 0.7101.",
		}},
		{"tens 12", []string{
			"y is not computed yet; end computes it.",
		}},
		{"tens", []string{
			"y is not computed yet; end computes it.",
		}},
	}},
	{"the number that more raises", []exchange{
		{"goto a1 2", []string{
			"a1 entry 2 is 1.2.",
			"It is computed: why says how. 0 of 6 steps by layer are done, and a part of the next.",
		}},
		{"more", []string{
			"a1 entry 2 is computed and cannot be set; change an x, W or b that it comes from.",
			"more takes how many nudges, or nothing for one; for example: more 3.",
		}},
		{"step", []string{
			"1 of 6 steps by layer are done.",
			"Layer 1: a1 is x times W1 plus b1.",
			"a1 is 0.5, 1.2 and 1.9.",
		}},
		{"where", []string{
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"1 of 6 steps by layer are done.",
			"Layer 1: a1 is x times W1 plus b1.",
			"a1 is 0.5, 1.2 and 1.9.",
			"more and less change x entry 1, which is 2, by 0.1.",
		}},
		{"more", []string{
			"x entry 1 is 2.1, was 2.",
			"a1 is now 0.51, 1.23 and 1.95, was 0.5, 1.2 and 1.9.",
		}},
		{"goto W1 1 2", []string{
			"W1 row 1 column 2 is 0.3.",
			"A small change of it moves a1 entry 2, z1 entry 2, a2, z2, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"step", []string{
			"2 of 6 steps by layer are done.",
			"Layer 1: z1 is sigmoid of a1, each number by itself.",
			"z1 is 0.6248, 0.7738 and 0.8754.",
		}},
		{"less", []string{
			"W1 row 1 column 2 is 0.2, was 0.3.",
			"z1 is now 0.6248, 0.735 and 0.8754, was 0.6248, 0.7738 and 0.8754.",
		}},
	}},
}
