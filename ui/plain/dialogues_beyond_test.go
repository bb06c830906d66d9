package plain

// beyond are conversations about what goes beyond gate, step and curve: the product the
// other way round, softmax on large numbers, curves beside one another, nudges, files.
// The numbers were worked out with NumPy.
var beyond = [][]exchange{
	{
		{"turn", []string{
			"The other way round: W1, which has 2 rows and 3 columns, times x, which has 2 numbers.",
			"They do not meet: a row of W1 has 3 numbers, x has 2. NumPy refuses it and says:",
			`"ValueError: shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)"`,
		}},
		{"step 2", []string{
			"2 of 6 steps by layer are done.",
			"Layer 1: z1 is sigmoid of a1, each number by itself.",
			"z1 is 0.6225, 0.7685 and 0.8699.",
		}},
		{"turn 2", []string{
			"The other way round: W2, which has 3 rows and 2 columns, times z1, which has 3 numbers.",
			"They do not meet: a row of W2 has 2 numbers, z1 has 3. NumPy refuses it and says:",
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
			"three-classes: made for this program: is a point east, north or south-west of the origin?",
			"The network is three-classes: 2 inputs, 2 layers, of 3 and 3 neurons. x is 0.5 and 1.",
			"It has 3 inputs to try: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"end", []string{
			"4 of 4 steps by layer are done.",
			"Layer 2: y is softmax of a2: shares that add up to 1.",
			"y is 0.171, 0.7662 and 0.0629.",
		}},
		{"turn 2", []string{
			"The other way round: W2, which has 3 rows and 3 columns, times z1, which has 3 numbers.",
			"W2 is square, so it fits; and it is symmetric, so the result is the same: 0, 1.5 and minus 1.5.",
		}},
		{"turn", []string{
			"The other way round: W2, which has 3 rows and 3 columns, times z1, which has 3 numbers.",
			"W2 is square, so it fits; and it is symmetric, so the result is the same: 0, 1.5 and minus 1.5.",
		}},
	},
	{
		{"tens", []string{
			"y is not computed yet; end computes it.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"tens", []string{
			"Every a of layer 3 is multiplied by 1: 0.323 and 0.7101.",
			"Softmax takes c, 0.7101, away from each first; it gives 0.4044 and 0.5956.",
			"As the definition is written, e to the power of each is 1.3813 and 2.0342; their sum is 3.4155; it gives 0.4044 and 0.5956.",
			"The two ways agree as long as no power grows too large; tens with a larger number tries one.",
		}},
		{"tens 3", []string{
			"Every a of layer 3 is multiplied by 1000: 323.0309 and 710.0976.",
			"Softmax takes c, 710.0976, away from each first; it gives 7.9264 times 10 to the power minus 169 and 1.",
			"As the definition is written, e to the power of each is 1.9522 times 10 to the power 140 and infinity; their sum is infinity; it gives 0 and not a number.",
			"That passes the largest number that the machine holds: infinity, and infinity divided by infinity is not a number.",
		}},
		{"why", []string{
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from each, and e is raised to what is left.",
			"The sum of these powers, 0.679 and 1, is 1.679.",
			"e to the power minus 0.3871 is 0.679. 0.679 divided by the sum of all such powers, 1.679, is 0.4044, which is y entry 1.",
			"e to the power 0 is 1. 1 divided by the sum of all such powers, 1.679, is 0.5956, which is y entry 2.",
			"For one alone, term by term: goto y 1, then why.",
		}},
		{"tens 40", []string{
			"Ten is multiplied in 12 times at most; that is enough for any a to overflow.",
		}},
		{"tens -1", []string{
			`"-1" is no whole number from 0 on.`,
			"tens takes how often every a that softmax takes is multiplied by ten, or nothing; for example: tens 3.",
		}},
		{"tens 0", []string{
			"Every a of layer 3 is multiplied by 1: 0.323 and 0.7101.",
			"Softmax takes c, 0.7101, away from each first; it gives 0.4044 and 0.5956.",
			"As the definition is written, e to the power of each is 1.3813 and 2.0342; their sum is 3.4155; it gives 0.4044 and 0.5956.",
			"The two ways agree as long as no power grows too large; tens with a larger number tries one.",
		}},
		{"preset textbook", []string{
			"textbook: the book, section 3.4: x equals 1, 0.5, identity at the end.",
			"The network is textbook: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 1 and 0.5.",
			"Nothing is computed yet; step begins.",
		}},
		{"tens 2", []string{
			"This network does not end in softmax.",
		}},
	},
	{
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
	},
	{
		{"curve sigmoid 1.2", []string{
			"Sigmoid of 1.2 is 0.7685.",
			"Its slope there is 0.1779.",
		}},
		{"more", []string{
			"Sigmoid of 1.3 is 0.7858.",
			"Its slope there is 0.1683.",
		}},
		{"less 3", []string{
			"Sigmoid of 1 is 0.7311.",
			"Its slope there is 0.1966.",
		}},
		{"nudge", []string{
			"A nudge is 0.1; more and less change the number in hand by it.",
		}},
		{"nudge .01", []string{
			"A nudge is 0.01; more and less change the number in hand by it.",
		}},
		{"more", []string{
			"Sigmoid of 1.01 is 0.733.",
			"Its slope there is 0.1957.",
		}},
		{"nudge 5", []string{
			`There is no nudge of "5"; there are 0.1, 0.01 and 1.`,
			"nudge takes 0.1, 0.01 or 1, or nothing; for example: nudge 0.01.",
		}},
		{"more 1001", []string{
			"1001 nudges are more than the 1000 that go at once.",
			"more takes how many nudges, or nothing for one; for example: more 3.",
		}},
		{"more x", []string{
			`"x" is not a number.`,
			"more takes how many nudges, or nothing for one; for example: more 3.",
		}},
		{"curve relu 20", []string{
			"ReLU of 20 is 20.",
			"Its slope there is 1.",
		}},
		{"why", []string{
			"ReLU passes on what is greater than 0 and makes 0 of the rest.",
			"x is 20. The greater of 0 and 20 is 20.",
			"Its slope there is 1.",
		}},
		{"curve relu 1e300", []string{
			"ReLU of 1 times 10 to the power 300 is 1 times 10 to the power 300.",
			"Its slope there is 1.",
		}},
		{"curve leaky relu -1", []string{
			"Leaky ReLU of minus 1 is minus 0.01.",
			"Its slope there is 0.01.",
		}},
		{"oncurve", []string{
			"a1 entry 1 is not computed yet.",
		}},
	},
	{
		{"curve sigmoid 1.01", []string{
			"Sigmoid of 1.01 is 0.733.",
			"Its slope there is 0.1957.",
		}},
		{"gain", []string{
			"The gain is 1: sigmoid as it is.",
		}},
		{"gain 10", []string{
			"The gain is 10: sigmoid of 10 times x.",
			"At x 1.01 it gives 1; sigmoid itself gives 0.733, the step function 1.",
			"From 0.1 away from 0 on it differs from the step function by 0.2689 at most; at 0 itself it is always 0.5.",
		}},
		{"gain 7", []string{
			`There is no gain "7"; there are 1, 2, 5, 10, 20, 50, 100 and 1000.`,
			"gain takes a factor, or nothing; for example: gain 10.",
		}},
		{"gain 1", []string{
			"The gain is 1: sigmoid as it is.",
		}},
		{"second", []string{
			"There is one probe; a distance such as second 0.1 sets another.",
		}},
		{"second 0.1", []string{
			"Two probes, at x 1.01 and 0.1 further on. The network's x entry 1 gets the same 0.1 more, with the function in its hidden layers.",
			"Sigmoid goes from 0.733 to 0.7521; y goes from 0.4044 and 0.5956 to 0.4043 and 0.5957.",
			"The step function goes from 1 to 1; y stays 0.3775 and 0.6225.",
		}},
		{"second 3", []string{
			`There is no distance "3"; there are 0, 0.01, 0.1, 0.5 and 1.`,
			"second takes a distance, or nothing; for example: second 0.1.",
		}},
		{"show", []string{
			"Shown are sigmoid and the step function.",
		}},
		{"show relu", []string{
			"Shown are sigmoid, the step function and ReLU.",
		}},
		{"hide sigmoid", []string{
			"Shown are the step function and ReLU.",
		}},
		{"hide step", []string{
			"Shown is ReLU.",
		}},
		{"second", []string{
			"Two probes, at x 1.01 and 0.1 further on. The network's x entry 1 gets the same 0.1 more, with the function in its hidden layers.",
			"ReLU goes from 1.01 to 1.11; y goes from 0.3274 and 0.6726 to 0.3243 and 0.6757.",
		}},
		{"hide relu", []string{
			"No curve is shown.",
		}},
		{"hide", []string{
			"A function is needed.",
			"hide takes a function; for example: hide step.",
		}},
		{"show softmax", []string{
			"Softmax has no curve: it needs all the numbers of its layer at once.",
			"show takes a function, or nothing; for example: show relu.",
		}},
		{"second 0", []string{
			"There is one probe; a distance such as second 0.1 sets another.",
		}},
	},
	{
		{"goto a2 1", []string{
			"a2 entry 1 is 0.5769.",
			"It is computed: why says how. 2 of 6 steps by layer are done, and a part of the next.",
		}},
		{"oncurve", []string{
			"The probe stands at a2 entry 1, on the curve of sigmoid.",
			"Sigmoid of 0.5769 is 0.6404.",
			"Its slope there is 0.2303.",
		}},
		{"why", []string{
			"Sigmoid squeezes any number into the range from 0 to 1, smoothly.",
			"x is 0.5769. e to the power minus 0.5769 is 0.5616; 1 plus that is 1.5616; 1 divided by that is 0.6404.",
			"Its slope there is 0.2303.",
		}},
		{"preset article", []string{
			"article: the article's 3-layer network.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"Nothing is computed yet; step begins.",
		}},
		{"start", []string{
			"0 of 6 steps by layer are done.",
			"x is given: 2 and 1. Nothing is computed yet; step begins.",
		}},
		{"oncurve", []string{
			"a1 entry 1 is not computed yet.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"oncurve", []string{
			"Softmax has no curve: it needs all the a of its layer at once.",
		}},
	},
	{
		{"theta", []string{
			"Theta is 0.4. The gate is OR.",
		}},
		{"more", []string{
			"Theta is 0.5, was 0.4.",
			"The gate is now AND, was OR.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, equal to theta, 0.5: a tie, not greater, so y is 0, was 1.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, equal to theta, 0.5: a tie, not greater, so y is 0, was 1.",
		}},
		{"less 2", []string{
			"Theta is 0.3, was 0.5.",
			"The gate is now OR, was AND.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, greater than theta, 0.3, so y is 1, was 0.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, greater than theta, 0.3, so y is 1, was 0.",
		}},
		{"w1", []string{
			"w1 is 0.5. The gate is OR.",
		}},
		{"more", []string{
			"w1 is 0.6, was 0.5.",
			"The gate is still OR.",
		}},
		{"bias", []string{
			"The bias, minus theta, is minus 0.3. The gate is OR.",
		}},
		{"more", []string{
			"The bias is minus 0.2, was minus 0.3. Theta is minus the bias: 0.2.",
			"The gate is still OR.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if w1 times x1 plus w2 times x2 minus theta is greater than 0, else 0.",
			"Theta went to the left with its sign turned round. Once more gives minus theta a name, the bias b.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if b plus w1 times x1 plus w2 times x2 is greater than 0, else 0.",
			"The bias b is minus theta: minus 0.2. Raising b lifts every sum, as lowering theta does.",
		}},
		{"more", []string{
			"The bias is minus 0.1, was minus 0.2. Theta is minus the bias: 0.1.",
			"The gate is still OR.",
		}},
		{"try 0.3 0.9", []string{
			"x1 0.3, x2 0.9: the bias minus 0.1 plus 0.18 plus 0.45 is 0.53, greater than 0, so y is 1.",
		}},
		{"less", []string{
			"x2 is 0.8, was 0.9.",
			"x1 0.3, x2 0.8: the bias minus 0.1 plus 0.18 plus 0.4 is 0.48, greater than 0, so y is 1.",
		}},
		{"undo", []string{
			"Taken back: x2 from 0.9 to 0.8.",
			"The gate is OR: w1 is 0.6, w2 is 0.5, the bias b is minus 0.1.",
		}},
		{"w2", []string{
			"w2 is 0.5. The gate is OR.",
		}},
		{"more", []string{
			"w2 is 0.6, was 0.5.",
			"The gate is still OR.",
		}},
		{"why", []string{
			"y is 1 if b plus w1 times x1 plus w2 times x2 is greater than 0, else 0.",
			"x1 0, x2 0: 0.6 times 0 is 0; 0.6 times 0 is 0; the bias minus 0.1 plus 0 plus 0 is minus 0.1, not greater than 0, so y is 0.",
			"x1 1, x2 0: 0.6 times 1 is 0.6; 0.6 times 0 is 0; the bias minus 0.1 plus 0.6 plus 0 is 0.5, greater than 0, so y is 1.",
			"x1 0, x2 1: 0.6 times 0 is 0; 0.6 times 1 is 0.6; the bias minus 0.1 plus 0 plus 0.6 is 0.5, greater than 0, so y is 1.",
			"x1 1, x2 1: 0.6 times 1 is 0.6; 0.6 times 1 is 0.6; the bias minus 0.1 plus 0.6 plus 0.6 is 1.1, greater than 0, so y is 1.",
			"The outputs 0 and 1 in this order make the gate OR.",
		}},
	},
	{
		{"bias", []string{
			"The bias, minus theta, is minus 0.4. The gate is OR.",
		}},
		{"more", []string{
			"The bias is minus 0.3, was minus 0.4. Theta is minus the bias: 0.3.",
			"The gate is still OR.",
		}},
		{"theta", []string{
			"Theta is 0.3. The gate is OR.",
		}},
		{"more", []string{
			"Theta is 0.4, was 0.3.",
			"The gate is still OR.",
		}},
		{"preset tie", []string{
			"tie: made to show a tie: 0.2 plus 0.5 is theta 0.7; with b equals minus 0.7 the row 1 1 fires.",
			"The gate is always 0: w1 is 0.2, w2 is 0.5, theta is 0.7.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if w1 times x1 plus w2 times x2 minus theta is greater than 0, else 0.",
			"Theta went to the left with its sign turned round. Once more gives minus theta a name, the bias b.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if b plus w1 times x1 plus w2 times x2 is greater than 0, else 0.",
			"The bias b is minus theta: minus 0.7. Raising b lifts every sum, as lowering theta does.",
			"The gate is now AND, was always 0.",
			"x1 1, x2 1: the bias minus 0.7 plus 0.2 plus 0.5 is 5.5511 times 10 to the power minus 17, greater than 0, so y is 1, was 0.",
			"Rounding decides here: on paper the sum is 0, a tie, so y is 0; the machine's is 5.551115123125783 times 10 to the power minus 17, so y is 1.",
			"The form with theta says 0 here, the form with the bias 1: one rule on paper, but the machine adds in another order.",
		}},
		{"undo", []string{
			"Taken back: from or to tie.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"undo", []string{
			"Taken back: theta from 0.3 to 0.4.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.3.",
		}},
		{"undo", []string{
			"Taken back: theta from 0.4 to 0.3.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
	},
	{
		{"preset three-classes", []string{
			"three-classes: made for this program: is a point east, north or south-west of the origin?",
			"The network is three-classes: 2 inputs, 2 layers, of 3 and 3 neurons. x is 0.5 and 1.",
			"It has 3 inputs to try: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"end", []string{
			"4 of 4 steps by layer are done.",
			"Layer 2: y is softmax of a2: shares that add up to 1.",
			"y is 0.171, 0.7662 and 0.0629.",
		}},
		{"turn 2", []string{
			"The other way round: W2, which has 3 rows and 3 columns, times z1, which has 3 numbers.",
			"W2 is square, so it fits; and it is symmetric, so the result is the same: 0, 1.5 and minus 1.5.",
		}},
		{"preset article", []string{
			"article: the article's 3-layer network.",
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
			"W3 is square, so it fits; but its rows meet z2 now, and the result is another: 0.3025 and 0.4461.",
			"The product that is meant gives 0.223 and 0.5101.",
		}},
	},
	{
		{"set W1 1 2 0.5", []string{
			"W1 row 1 column 2 is 0.5, was 0.3.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"more", []string{
			"W1 row 1 column 2 is 0.6, was 0.5.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"undo", []string{
			"Taken back: W1 row 1 column 2 from 0.5 to 0.6.",
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
			"z1 entry 1 is computed and cannot be set; change an x, W or b that it comes from.",
			"more takes how many nudges, or nothing for one; for example: more 3.",
		}},
		{"less", []string{
			"z1 entry 1 is computed and cannot be set; change an x, W or b that it comes from.",
			"less takes how many nudges, or nothing for one; for example: less.",
		}},
	},
	{
		{"open", []string{
			"The name of a file is needed.",
			"open takes the name of a file; for example: open mine.json.",
		}},
		{"open no such file", []string{
			"That failed: no such file: there is none.",
		}},
		{"goto z1 1", []string{
			"z1 entry 1 is 0.6225.",
			"It is computed: why says how. 1 of 6 steps by layer are done, and a part of the next.",
		}},
		{"OPEN Mine.json", []string{
			"It is open; undo goes back to what was here.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"The file brings no x, so it is all zeros; x sets it.",
			"Nothing is computed yet; step begins.",
		}},
		{"undo", []string{
			"Taken back: from article to xor.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
		}},
		{"save", []string{
			"The name of a file is needed.",
			"save takes the name of a file that ends in .json; for example: save mine.json.",
		}},
		{"save mine.json", []string{
			`The file "mine.json" is there already and stays as it is. The same line once more replaces it.`,
		}},
		{"theta", []string{
			"Theta is 0.4. The gate is OR.",
		}},
		{"save mine.json", []string{
			`The file "mine.json" is there already and stays as it is. The same line once more replaces it.`,
		}},
		{"save other.json", []string{
			"The effect 2 is done with other.json.",
		}},
		{"save mine.json", []string{
			`The file "mine.json" is there already and stays as it is. The same line once more replaces it.`,
		}},
		{"  save   mine.json ", []string{
			"The effect 2 is done with mine.json, which was there.",
		}},
		{"save mine.json", []string{
			`The file "mine.json" is there already and stays as it is. The same line once more replaces it.`,
		}},
		{"export mine.json", []string{
			`The file "mine.json" is there already and stays as it is. The same line once more replaces it.`,
		}},
		{"export is to, a 100% row.md", []string{
			"The effect 3 is done with is to, a 100% row.md.",
		}},
		{"session mine", []string{
			"The session is written. This command goes on from it:",
			"nnexplore, from mine",
		}},
		{"command", []string{
			"This command begins where you are; it is copied:",
			"nnexplore, from gate",
		}},
		{"curve relu 2", []string{
			"ReLU of 2 is 2.",
			"Its slope there is 1.",
		}},
		{"command", []string{
			"A command does not say all of this, but a file does: session mine.session writes it, and says the command that goes on from it.",
		}},
		{"copy", []string{
			"This is copied:",
			"ReLU passes on what is greater than 0 and makes 0 of the rest.",
			"x is 2. The greater of 0 and 2 is 2.",
			"Its slope there is 1.",
		}},
	},
}
