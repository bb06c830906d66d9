package plain

// explainDialogues are about what a thing is and what it is for.
var explainDialogues = []dialogue{
	{"explaining what is in hand", []exchange{
		{"explain", []string{
			"Theta is the threshold: y is 1 only where the sum is greater than theta; equal is not enough. A low theta makes OR; a higher one needs both inputs, which makes AND.",
		}},
		{"w1", []string{
			"w1 is 0.5. The gate is OR.",
		}},
		{"what", []string{
			"w1 is a weight: it says how much x1 counts in the sum. Above 0 x1 makes y 1 more likely, below 0 less. Where x1 is 0 it does not count: 0 times anything is 0.",
		}},
		{"bias", []string{
			"The bias, minus theta, is minus 0.4. The gate is OR.",
		}},
		{"explain", []string{
			"The bias b is minus theta, on the other side of the rule. Raising b raises every sum by the same amount, so that y is 1 more easily. It is like the weight of an input that is",
			"always 1.",
		}},
		{"try 0.3 0.9", []string{
			"x1 0.3, x2 0.9: 0.15 plus 0.45 is 0.6, greater than theta, 0.4, so y is 1. Theta has to move by 0.2 to turn y.",
		}},
		{"explain", []string{
			"x1 and x2 are inputs of your own. The truth table has only 0 and 1, but the rule takes any numbers. In a drawing, a straight line lies between the points where y is 1 and those",
			"where y is 0.",
		}},
		{"curve sigmoid 1.2", []string{
			"Sigmoid of 1.2 is 0.7685.",
			"Its slope there is 0.1779.",
		}},
		{"explain", []string{
			"Sigmoid: it squeezes any number into the range from 0 to 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of x shows as a small change of",
			"the output, which is what learning needs.",
		}},
		{"curve sigmoid 10", []string{
			"Sigmoid of 10 is 0.99995 and more digits, just below 1.",
			"Its slope there is 4.5396 times 10 to the power minus 5.",
		}},
		{"explain", []string{
			"Sigmoid: it squeezes any number into the range from 0 to 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of x shows as a small change of",
			"the output, which is what learning needs.",
			"At x, which is 10, sigmoid is saturated: its slope is only 4.5396 times 10 to the power minus 5, so a small change of x hardly shows.",
		}},
		{"start", []string{
			"0 of 6 steps by layer are done.",
			"x is given: 2 and 1. Nothing is computed yet; step begins.",
		}},
		{"explain", []string{
			"Each entry of x is an input: it is given, and nothing in the network computes it. Every neuron of layer 1 takes it, each with a weight of its own.",
			"The network has 3 layers: one for each matrix of weights. x is given and has no weights, so it is not counted.",
			"Layer 1 has W1 and 3 neurons; layer 2 has W2 and 2 neurons; layer 3 has W3 and 2 neurons.",
			"Others count the columns of neurons, x among them: there are 4.",
		}},
		{"step", []string{
			"1 of 6 steps by layer are done.",
			"Layer 1: a1 is x times W1 plus b1.",
			"a1 is 0.5, 1.2 and 1.9.",
		}},
		{"explain", []string{
			"Each entry of a1 is a weighted sum: every value that comes in times its weight, added up, plus the bias. The activation then makes of it what the neuron gives.",
		}},
		{"step", []string{
			"2 of 6 steps by layer are done.",
			"Layer 1: z1 is sigmoid of a1, each number by itself.",
			"z1 is 0.6225, 0.7685 and 0.8699.",
		}},
		{"explain", []string{
			"Each entry of z1 is what a neuron gives: sigmoid of its sum, the a of the same neuron.",
			"Sigmoid: it squeezes any number into the range from 0 to 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of a shows as a small change of",
			"the output, which is what learning needs.",
			"With the identity in its place everywhere, W1 times W2 times W3 would be one matrix W, and all the layers one: a3 is x times W plus b.",
			"Row 1 of that W is 0.12 and 0.262.",
			"Row 2 of that W is 0.156 and 0.34.",
			"That b is 0.228 and 0.48.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"explain", []string{
			"Each entry of y is an output of the network: softmax of a3.",
			"Softmax: it turns the output's numbers into shares of a whole: all are greater than 0 (rounding may make one 0) and their sum is 1, so they can be read as probabilities. It needs",
			"them all at once, and so stands at the output only.",
			"c is the largest a. Softmax takes it away from each a first, so that no difference is above 0 and no power of e above 1, however large the a are.",
			"It changes none of the shares: it divides every power, and their sum, by the same number.",
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"Class 2 wins: its y is the largest. All y together are 1.",
		}},
		{"tens", []string{
			"Every a of layer 3 is multiplied by 10: 3.2303 and 7.101.",
			"Softmax takes c, 7.101, away from each first; it gives 0.0204 and 0.9796.",
			"As the definition is written, e to the power of each is 25.2875 and 1213.15; their sum is 1238.4374; it gives 0.0204 and 0.9796.",
			"The two ways agree as long as no power grows too large.",
			"tens makes every a ten times larger again; back goes back.",
		}},
		{"explain", []string{
			"Softmax: it turns the output's numbers into shares of a whole: all are greater than 0 (rounding may make one 0) and their sum is 1, so they can be read as probabilities. It needs",
			"them all at once, and so stands at the output only.",
			"c is the largest a. Softmax takes it away from each a first, so that no difference is above 0 and no power of e above 1, however large the a are.",
			"It changes none of the shares: it divides every power, and their sum, by the same number.",
			"Every a of layer 3 is multiplied by 10: 3.2303 and 7.101.",
			"Softmax takes c, 7.101, away from each first; it gives 0.0204 and 0.9796.",
			"As the definition is written, e to the power of each is 25.2875 and 1213.15; their sum is 1238.4374; it gives 0.0204 and 0.9796.",
			"The two ways agree as long as no power grows too large.",
			"tens makes every a ten times larger again; back goes back.",
		}},
		{"goto W1 1 2", []string{
			"W1 row 1 column 2 is 0.3.",
			"A small change of it moves a1 entry 2, z1 entry 2, a2, z2, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"explain", []string{
			"W1 row 1 column 2 says how much x entry 1 counts for neuron 2 of layer 1: the two are multiplied, and the product joins the sum.",
			"A weight below 0 makes the sum smaller where the value is above 0; with a weight of 0 the value does not count.",
		}},
		{"goto b1 2", []string{
			"b1 entry 2 is 0.2.",
			"A small change of it moves a1 entry 2, z1 entry 2, a2, z2, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"explain", []string{
			"b1 entry 2 is added to the sum of its neuron whatever comes in. It is minus theta of a perceptron, and like the weight of an input that is always 1.",
		}},
		{"goto x 1", []string{
			"x entry 1 is 2.",
			"A small change of it moves a1, z1, a2, z2, a3 and y.",
			"It is given: set changes it. why says what it does.",
		}},
		{"explain", []string{
			"x entry 1 is an input: it is given, and nothing in the network computes it. Every neuron of layer 1 takes it, each with a weight of its own.",
		}},
		{"goto z1 2", []string{
			"z1 entry 2 is 0.7685.",
			"This went back: the steps after it are not done now. end does them again.",
			"It is computed: why says how. 1 of 6 steps by layer are done, and a part of the next.",
		}},
		{"explain", []string{
			"z1 entry 2 is what a neuron gives: sigmoid of its sum, the a of the same neuron.",
			"Sigmoid: it squeezes any number into the range from 0 to 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of a shows as a small change of",
			"the output, which is what learning needs.",
			"With the identity in its place everywhere, W1 times W2 times W3 would be one matrix W, and all the layers one: a3 is x times W plus b.",
			"Row 1 of that W is 0.12 and 0.262.",
			"Row 2 of that W is 0.156 and 0.34.",
			"That b is 0.228 and 0.48.",
		}},
		{"goto y 1", []string{
			"y entry 1 is 0.4044.",
			"It is computed: why says how. 5 of 6 steps by layer are done, and a part of the next.",
		}},
		{"explain", []string{
			"y entry 1 is an output of the network: softmax of a3.",
			"Softmax: it turns the output's numbers into shares of a whole: all are greater than 0 (rounding may make one 0) and their sum is 1, so they can be read as probabilities. It needs",
			"them all at once, and so stands at the output only.",
			"c is the largest a. Softmax takes it away from each a first, so that no difference is above 0 and no power of e above 1, however large the a are.",
			"It changes none of the shares: it divides every power, and their sum, by the same number.",
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"Class 2 wins: its y is the largest. All y together are 1.",
		}},
	}},
	{"explaining a step", []exchange{
		{"grain term", []string{
			"A step is by term now: one operation, such as a product that joins a sum. There are 36 of them from x to y.",
		}},
		{"step", []string{
			"1 of 36 steps by term are done.",
			"x entry 1 times W1 row 1 column 1: 2 times 0.1 is 0.2. The sum so far is 0.2.",
		}},
		{"explain", []string{
			"This is a product: the weight says how much x entry 1 counts for neuron 1 of layer 1.",
			"x entry 1 times W1 row 1 column 1: 2 times 0.1 is 0.2. The sum so far is 0.2.",
			"The sum becomes a1 entry 1 once its 2 products and the bias are in it.",
		}},
		{"step 2", []string{
			"3 of 36 steps by term are done.",
			"Plus the bias b1 entry 1, which is 0.1: a1 entry 1 is 0.5.",
		}},
		{"explain", []string{
			"b1 entry 1 is added to the sum of its neuron whatever comes in. It is minus theta of a perceptron, and like the weight of an input that is always 1.",
		}},
		{"goto c", []string{
			"c is 0.7101.",
			"It is computed: why says how. 29 of 36 steps by term are done.",
		}},
		{"explain", []string{
			"c is the largest a. Softmax takes it away from each a first, so that no difference is above 0 and no power of e above 1, however large the a are.",
			"It changes none of the shares: it divides every power, and their sum, by the same number.",
		}},
		{"why", []string{
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"For the sums that softmax takes: goto a3 1, then why.",
		}},
		{"step", []string{
			"30 of 36 steps by term are done.",
			"c is taken away from a3 entry 1: the difference of 0.323 and 0.7101 is minus 0.3871.",
		}},
		{"explain", []string{
			"a3 entry 1 minus c says how far this a lies below the largest one, for which it is 0. Only these differences count for softmax, not how large the a are.",
		}},
		{"goto difference 1", []string{
			"a3 entry 1 minus c is minus 0.3871.",
			"It is computed: why says how. 30 of 36 steps by term are done.",
		}},
		{"explain", []string{
			"a3 entry 1 minus c says how far this a lies below the largest one, for which it is 0. Only these differences count for softmax, not how large the a are.",
		}},
		{"why", []string{
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 1: the difference of 0.323 and 0.7101 is minus 0.3871.",
			"For the sums that softmax takes: goto a3 1, then why.",
		}},
		{"goto power 1", []string{
			"e to the power a3 entry 1 minus c is 0.679.",
			"It is computed: why says how. 32 of 36 steps by term are done.",
		}},
		{"explain", []string{
			"e to the power a3 entry 1 minus c is a number greater than 0; for the largest a it is 1. An a that is 1 lower has a power that is divided by e, which is about 2.718.",
		}},
		{"why", []string{
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 1: the difference of 0.323 and 0.7101 is minus 0.3871.",
			"e to the power minus 0.3871 is 0.679.",
			"For the sums that softmax takes: goto a3 1, then why.",
		}},
		{"goto total", []string{
			"The sum of the powers is 1.679.",
			"It is computed: why says how. 34 of 36 steps by term are done.",
		}},
		{"explain", []string{
			"The sum of the powers is the whole of which each y is a share. Dividing by it makes the shares add up to 1.",
		}},
		{"why", []string{
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from each, and e is raised to what is left.",
			"The sum of these powers, 0.679 and 1, is 1.679.",
			"For the sums that softmax takes: goto a3 1, then why.",
		}},
		{"preset xor", []string{
			"xor: Saito's book, section 2.5: NAND and OR into AND.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"It has 4 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"grain neuron", []string{
			"A step is by neuron now: one number, a sum or an output. There are 6 of them from x to y.",
		}},
		{"step", []string{
			"1 of 6 steps by neuron are done.",
			"Layer 1, neuron 1, the sum.",
			"1 times minus 0.5, plus 0 times minus 0.5, plus the bias 0.7: a1 entry 1 is 0.2.",
		}},
		{"explain", []string{
			"a1 entry 1 is a weighted sum: every value that comes in times its weight, added up, plus the bias. The activation then makes of it what the neuron gives.",
		}},
		{"end", []string{
			"6 of 6 steps by neuron are done.",
			"Layer 2, neuron 1, the output by the step function.",
			"y entry 1 is the step function of a2 entry 1, which is 0.3. Since 0.3 is greater than 0, it gives 1. So y entry 1 is 1.",
			"y is 1.",
		}},
		{"explain", []string{
			"y entry 1 is an output of the network: the step function of its sum, the a of the same neuron.",
			"The step function: it is the perceptron's yes or no: 1 where a is greater than 0, else 0. A small change of a shows either nothing or everything, so nobody can learn from it step",
			"by step.",
		}},
	}},
	{"explaining what is named", []exchange{
		{"layers", []string{
			"The network has 3 layers: one for each matrix of weights. x is given and has no weights, so it is not counted.",
			"Layer 1 has W1 and 3 neurons; layer 2 has W2 and 2 neurons; layer 3 has W3 and 2 neurons.",
			"Others count the columns of neurons, x among them: there are 4.",
		}},
		{"why c", []string{
			"c is the largest a. Softmax takes it away from each a first, so that no difference is above 0 and no power of e above 1, however large the a are.",
			"It changes none of the shares: it divides every power, and their sum, by the same number.",
			"It is not computed yet: goto c computes up to it.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"why c", []string{
			"c is the largest a. Softmax takes it away from each a first, so that no difference is above 0 and no power of e above 1, however large the a are.",
			"It changes none of the shares: it divides every power, and their sum, by the same number.",
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"For the sums that softmax takes: goto a3 1, then why.",
		}},
		{"why x", []string{
			"Each entry of x is an input: it is given, and nothing in the network computes it. Every neuron of layer 1 takes it, each with a weight of its own.",
			"x is 2 and 1.",
		}},
		{"what is a1", []string{
			"Each entry of a1 is a weighted sum: every value that comes in times its weight, added up, plus the bias. The activation then makes of it what the neuron gives.",
			"a1 is 0.5, 1.2 and 1.9.",
		}},
		{"why z1 2", []string{
			"z1 entry 2 is what a neuron gives: sigmoid of its sum, the a of the same neuron.",
			"Sigmoid: it squeezes any number into the range from 0 to 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of a shows as a small change of",
			"the output, which is what learning needs.",
			"With the identity in its place everywhere, W1 times W2 times W3 would be one matrix W, and all the layers one: a3 is x times W plus b.",
			"Row 1 of that W is 0.12 and 0.262.",
			"Row 2 of that W is 0.156 and 0.34.",
			"That b is 0.228 and 0.48.",
			"a1 entry 2 is the weighted sum of neuron 2 in layer 1.",
			"x entry 1 times W1 row 1 column 2: 2 times 0.3 is 0.6. The sum so far is 0.6.",
			"x entry 2 times W1 row 2 column 2: 1 times 0.4 is 0.4. The sum so far is 1.",
			"Plus the bias b1 entry 2, which is 0.2: a1 entry 2 is 1.2.",
			"The largest product is that of x entry 1 and W1 row 1 column 2: 0.6.",
			"z1 entry 2 is sigmoid of a1 entry 2, which is 1.2. e to the power minus 1.2 is 0.3012; 1 plus that is 1.3012; 1 divided by that is 0.7685. So z1 entry 2 is 0.7685.",
			"x is given, so this is the beginning.",
		}},
		{"explain W1 1 2", []string{
			"W1 row 1 column 2 says how much x entry 1 counts for neuron 2 of layer 1: the two are multiplied, and the product joins the sum.",
			"A weight below 0 makes the sum smaller where the value is above 0; with a weight of 0 the value does not count.",
			"It is 0.3 now: set changes it.",
		}},
		{"more", []string{
			"W1 row 1 column 2 is 0.4, was 0.3.",
			"y is now 0.4042 and 0.5958, was 0.4044 and 0.5956.",
		}},
		{"W2", []string{
			"Each number of W2 says how much one value that comes in counts for one neuron: the two are multiplied, and the product joins the sum.",
			"A weight below 0 makes the sum smaller where the value is above 0; with a weight of 0 the value does not count.",
			"Row 1 of W2 is 0.1 and 0.4.",
			"Row 2 of W2 is 0.2 and 0.5.",
			"Row 3 of W2 is 0.3 and 0.6.",
		}},
		{"b3", []string{
			"Each entry of b3 is added to the sum of its neuron whatever comes in. It is minus theta of a perceptron, and like the weight of an input that is always 1.",
			"b3 is 0.1 and 0.2.",
		}},
		{"why y 2", []string{
			"y entry 2 is an output of the network: softmax of a3.",
			"Softmax: it turns the output's numbers into shares of a whole: all are greater than 0 (rounding may make one 0) and their sum is 1, so they can be read as probabilities. It needs",
			"them all at once, and so stands at the output only.",
			"c is the largest a. Softmax takes it away from each a first, so that no difference is above 0 and no power of e above 1, however large the a are.",
			"It changes none of the shares: it divides every power, and their sum, by the same number.",
			"a3 entry 2 is the weighted sum of neuron 2 in layer 3.",
			"z2 entry 1 times W3 row 1 column 2: 0.6419 times 0.3 is 0.1926. The sum so far is 0.1926.",
			"z2 entry 2 times W3 row 2 column 2: 0.7977 times 0.4 is 0.3191. The sum so far is 0.5117.",
			"Plus the bias b3 entry 2, which is 0.2: a3 entry 2 is 0.7117.",
			"The largest product is that of z2 entry 2 and W3 row 2 column 2: 0.3191.",
			"Softmax first takes the largest of a3, 0.3237 and 0.7117: c is 0.7117.",
			"c is taken away from a3 entry 2: the difference of 0.7117 and 0.7117 is 0.",
			"e to the power 0 is 1. The other entries go the same way.",
			"The sum of these powers, 0.6785 and 1, is 1.6785.",
			"1 divided by the sum of all such powers, 1.6785, is 0.5958, which is y entry 2.",
			"Class 2 wins: its y is the largest. All y together are 1.",
			"z2 comes from layer 2: goto z2 1, then why.",
		}},
		{"why theta", []string{
			"Theta is the threshold: y is 1 only where the sum is greater than theta; equal is not enough. A low theta makes OR; a higher one needs both inputs, which makes AND.",
		}},
		{"what is a tie", []string{
			"A tie is a row whose sum is equal to theta. The rule needs a sum that is greater, so y is 0.",
			"By the other rule, at least, it is 1: rule at least changes it.",
		}},
		{"what is the margin", []string{
			"The margin of a row is how far theta, or the bias, has to move to turn y of that row. gate says it for each row.",
		}},
		{"what is a weight", []string{
			"A weight says how much one value that comes in counts for one neuron: the two are multiplied, and the product joins the sum.",
			"A weight below 0 makes the sum smaller where the value is above 0; with a weight of 0 the value does not count.",
		}},
		{"explain neuron", []string{
			"A neuron takes every value that comes in times a weight, adds these products and a bias, and gives its activation of that sum.",
			"A perceptron is a neuron whose activation is the step function: y is 1 where the sum is greater than theta, else 0.",
			"In layer 1 of the network neuron 2 makes the sum a1 entry 2: goto a1 2, then why.",
		}},
		{"explain slope", []string{
			"The slope of a function at x says how much its value changes with a small change of x. curve sigmoid 1.2 says it.",
			"Sigmoid and tanh are saturated where they have become flat, far from 0: there a small change of x hardly shows. Try curve sigmoid 10.",
			"A neuron is dead where its slope is 0 for each x: no step of learning ever changes its weights.",
		}},
		{"explain activation", []string{
			"Layer 1 has sigmoid.",
			"Layer 2 has sigmoid.",
			"Layer 3 has softmax.",
			"Sigmoid: it squeezes any number into the range from 0 to 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of a shows as a small change of",
			"the output, which is what learning needs.",
			"Softmax: it turns the output's numbers into shares of a whole: all are greater than 0 (rounding may make one 0) and their sum is 1, so they can be read as probabilities. It needs",
			"them all at once, and so stands at the output only.",
			"There are sigmoid, the step function, ReLU, tanh, leaky ReLU, softplus, the identity and the step-at-least function, and softmax at the output. activation 1 relu gives layer 1",
			"another.",
		}},
		{"what does softplus do", []string{
			"Softplus: it is ReLU with the corner rounded off: the logarithm of 1 plus e to the power x. Far from 0 the two are the same, and its slope is sigmoid.",
			"curve softplus 1.2 says its value; activation 1 softplus gives it to layer 1.",
		}},
		{"explain grain", []string{
			"grain: Sets what a step is: a whole layer, one number, or one operation.",
			"grain takes layer, neuron or term, or nothing; for example: grain neuron.",
		}},
		{"explain blorp", []string{
			`"blorp" is nothing that can be explained; try layers, softmax, sigmoid, theta, a weight, or the name of a number such as z1 2.`,
			"explain takes the name of a number or another word, or nothing for what is in hand; for example: explain layers.",
		}},
	}},
	{"the product that does not fit", []exchange{
		{"why W1·x does not fit", []string{
			"x stands before W1: W1 has a row for each entry of x, and a column for each neuron of layer 1.",
			"The other way round: W1, which has 2 rows and 3 columns, times x, which has 2 numbers.",
			"They do not fit: a row of W1 has 3 numbers, x has 2. NumPy refuses it and says:",
			`"ValueError: shapes (2,3) and (2,) not aligned: 3 (dim 1) != 2 (dim 0)"`,
		}},
		{"why does W2 z1 not fit", []string{
			"z1 stands before W2: W2 has a row for each entry of z1, and a column for each neuron of layer 2.",
			"z1, which layer 2 takes, is not computed yet.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"explain shapes", []string{
			"z2 stands before W3: W3 has a row for each entry of z2, and a column for each neuron of layer 3.",
			"The other way round: W3, which has 2 rows and 2 columns, times z2, which has 2 numbers.",
			"W3 is square, so it fits; but each sum takes a row of W3 now, not a column: 0.3025 and 0.4461.",
			"The product that is meant gives 0.223 and 0.5101.",
		}},
		{"why W3 z2", []string{
			"z2 stands before W3: W3 has a row for each entry of z2, and a column for each neuron of layer 3.",
			"The other way round: W3, which has 2 rows and 2 columns, times z2, which has 2 numbers.",
			"W3 is square, so it fits; but each sum takes a row of W3 now, not a column: 0.3025 and 0.4461.",
			"The product that is meant gives 0.223 and 0.5101.",
		}},
	}},
	{"rows of the gate", []exchange{
		{"theta 0.5", []string{
			"Theta is 0.5, was 0.4.",
			"The gate is now AND, was OR.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, equal to theta, 0.5: a tie, not greater, so y is 0, was 1.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, equal to theta, 0.5: a tie, not greater, so y is 0, was 1.",
		}},
		{"why 0", []string{
			"y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"x1 0, x2 0: 0.5 times 0 is 0; 0.5 times 0 is 0; 0 plus 0 is 0, not greater than theta, 0.5, so y is 0.",
			"x1 1, x2 0: 0.5 times 1 is 0.5; 0.5 times 0 is 0; 0.5 plus 0 is 0.5, equal to theta, 0.5: a tie, not greater, so y is 0.",
			"x1 0, x2 1: 0.5 times 0 is 0; 0.5 times 1 is 0.5; 0 plus 0.5 is 0.5, equal to theta, 0.5: a tie, not greater, so y is 0.",
		}},
		{"why (1,0)", []string{
			"y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"x1 1, x2 0: 0.5 times 1 is 0.5; 0.5 times 0 is 0; 0.5 plus 0 is 0.5, equal to theta, 0.5: a tie, not greater, so y is 0.",
		}},
		{"why y 1", []string{
			"y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"x1 1, x2 1: 0.5 times 1 is 0.5; 0.5 times 1 is 0.5; 0.5 plus 0.5 is 1, greater than theta, 0.5, so y is 1.",
			"For y entry 1 of the network: goto y 1, then why.",
		}},
		{"why x1 1 x2 1", []string{
			"y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"x1 1, x2 1: 0.5 times 1 is 0.5; 0.5 times 1 is 0.5; 0.5 plus 0.5 is 1, greater than theta, 0.5, so y is 1.",
		}},
		{"theta minus 1", []string{
			"Theta is minus 1, was 0.5.",
			"The gate is now always 1, was AND.",
			"x1 0, x2 0: 0 plus 0 is 0, greater than theta, minus 1, so y is 1, was 0.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, greater than theta, minus 1, so y is 1, was 0.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, greater than theta, minus 1, so y is 1, was 0.",
		}},
		{"why 0", []string{
			"y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"No row of this gate has y 0.",
		}},
	}},
	{"one layer", []exchange{
		{"sizes 1 1", []string{
			"1-1 seed 1: made for you: tenths that follow from the seed.",
			"The network is 1-1 seed 1: 1 input, 1 layer, of 1 neuron. x is minus 0.7.",
			"Nothing is computed yet; step begins.",
		}},
		{"explain layers", []string{
			"The network has 1 layer: one for each matrix of weights. x is given and has no weights, so it is not counted.",
			"Layer 1 has W1 and 1 neuron.",
			"Others count the columns of neurons, x among them: there are 2.",
		}},
		{"where", []string{
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
			"The network is 1-1 seed 1: 1 input, 1 layer, of 1 neuron. x is minus 0.7.",
			"0 of 2 steps by layer are done.",
			"x is given: minus 0.7. Nothing is computed yet; step begins.",
			"more and less change x entry 1, which is minus 0.7, by 0.1.",
		}},
		{"end", []string{
			"2 of 2 steps by layer are done.",
			"Layer 1: y is sigmoid of a1, each number by itself.",
			"y is 0.6318.",
		}},
		{"what is y", []string{
			"Each entry of y is an output of the network: sigmoid of its sum, the a of the same neuron.",
			"Sigmoid: it squeezes any number into the range from 0 to 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of a shows as a small change of",
			"the output, which is what learning needs.",
			"y is 0.6318.",
		}},
		{"turn", []string{
			"The other way round: W1, which has 1 row and 1 column, times x, which has 1 number.",
			"W1 is square, so it fits; and it is symmetric, so the result is the same: 0.14.",
		}},
	}},
	{"deep and wide", []exchange{
		{"sizes 30 1 1 1 1 1 1 1 1", []string{
			"30-1-1-1-1-1-1-1-1 seed 1: made for you: tenths that follow from the seed.",
			"The network is 30-1-1-1-1-1-1-1-1 seed 1: 30 inputs, 8 layers, of 1, 1, 1, 1, 1, 1 and 2 more neurons. x is minus 0.7, 0.4, minus 0.2, minus 0.7, minus 0.5, 0.8 and 24 more.",
			"Nothing is computed yet; step begins.",
		}},
		{"explain layers", []string{
			"The network has 8 layers: one for each matrix of weights. x is given and has no weights, so it is not counted.",
			"Layer 1 has W1 and 1 neuron; layer 2 has W2 and 1 neuron; layer 3 has W3 and 1 neuron; layer 4 has W4 and 1 neuron; layer 5 has W5 and 1 neuron; layer 6 has W6 and 1 neuron; and",
			"so on.",
			"Others count the columns of neurons, x among them: there are 9.",
		}},
		{"explain z1", []string{
			"Each entry of z1 is what a neuron gives: sigmoid of its sum, the a of the same neuron.",
			"Sigmoid: it squeezes any number into the range from 0 to 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of a shows as a small change of",
			"the output, which is what learning needs.",
			"With the identity in its place everywhere, W1 times W2 times W3 times W4 times W5 times W6 times and so on would be one matrix W, and all the layers one: y is x times W plus b.",
			"z1 is not computed yet: end computes everything.",
		}},
		{"W1", []string{
			"Each number of W1 says how much one value that comes in counts for one neuron: the two are multiplied, and the product joins the sum.",
			"A weight below 0 makes the sum smaller where the value is above 0; with a weight of 0 the value does not count.",
			"Row 1 of W1 is 0.9.",
			"Row 2 of W1 is minus 0.4.",
			"Row 3 of W1 is minus 0.2.",
			"Row 4 of W1 is 0.5.",
			"Row 5 of W1 is minus 1.",
			"Row 6 of W1 is minus 0.1.",
			"It has 24 more rows.",
		}},
		{"explain sigmoid", []string{
			"Sigmoid: it squeezes any number into the range from 0 to 1, smoothly: far to the left almost 0, far to the right almost 1. Near 0 a small change of x shows as a small change of",
			"the output, which is what learning needs.",
			"More than 6 layers of the network have it.",
			"curve sigmoid 1.2 says its value; activation 1 sigmoid gives it to layer 1.",
		}},
	}},
}
