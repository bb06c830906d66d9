package plain

// dialogues are conversations, each from the opening on: what is typed, and every line
// of what answers it. The numbers are the article's, or were worked out apart.
var dialogues = [][]exchange{
	{
		{"theta", []string{
			"Theta is 0.4. The gate is OR.",
		}},
		{"theta 0.7", []string{
			"Theta is 0.7, was 0.4.",
			"The gate is now AND, was OR.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
		}},
		{"THETA 0.7", []string{
			"Theta is 0.7 already.",
			"The gate is still AND.",
		}},
		{"th 0.4", []string{
			"Theta is 0.4, was 0.7.",
			"The gate is now OR, was AND.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
		}},
		{"θ = -0.2", []string{
			"Theta is minus 0.2, was 0.4.",
			"The gate is now always 1, was OR.",
			"x1 0, x2 0: 0 plus 0 is 0, greater than theta, minus 0.2, so y is 1, was 0.",
		}},
		{"undo", []string{
			"Taken back: theta from 0.4 to minus 0.2.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"redo", []string{
			"Done again: theta from 0.4 to minus 0.2.",
			"The gate is always 1: w1 is 0.5, w2 is 0.5, theta is minus 0.2.",
		}},
		{"undo", []string{
			"Taken back: theta from 0.4 to minus 0.2.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"redo", []string{
			"Done again: theta from 0.4 to minus 0.2.",
			"The gate is always 1: w1 is 0.5, w2 is 0.5, theta is minus 0.2.",
		}},
		{"theta minus 1e-5", []string{
			"Theta is minus 1 times 10 to the power minus 5, was minus 0.2.",
			"The gate is still always 1.",
		}},
	},
	{
		{"w1", []string{
			"w1 is 0.5. The gate is OR.",
		}},
		{"w1 -0.5", []string{
			"w1 is minus 0.5, was 0.5.",
			"The gate is now NOT x1 AND x2, was OR.",
			"x1 1, x2 0: minus 0.5 plus 0 is minus 0.5, not greater than theta, 0.4, so y is 0, was 1.",
			"x1 1, x2 1: minus 0.5 plus 0.5 is 0, not greater than theta, 0.4, so y is 0, was 1.",
		}},
		{"w2 1", []string{
			"w2 is 1, was 0.5.",
			"The gate is now x2, was NOT x1 AND x2.",
			"x1 1, x2 1: minus 0.5 plus 1 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
		}},
		{"gate", []string{
			"The gate is x2. y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"w1 is minus 0.5, w2 is 1, theta is 0.4.",
			"x1 0, x2 0: 0 plus 0 is 0, not greater than theta, 0.4, so y is 0.",
			"x1 1, x2 0: minus 0.5 plus 0 is minus 0.5, not greater than theta, 0.4, so y is 0.",
			"x1 0, x2 1: 0 plus 1 is 1, greater than theta, 0.4, so y is 1.",
			"x1 1, x2 1: minus 0.5 plus 1 is 0.5, greater than theta, 0.4, so y is 1.",
		}},
		{"why", []string{
			"y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"x1 0, x2 0: minus 0.5 times 0 is 0; 1 times 0 is 0; 0 plus 0 is 0, not greater than theta, 0.4, so y is 0.",
			"x1 1, x2 0: minus 0.5 times 1 is minus 0.5; 1 times 0 is 0; minus 0.5 plus 0 is minus 0.5, not greater than theta, 0.4, so y is 0.",
			"x1 0, x2 1: minus 0.5 times 0 is 0; 1 times 1 is 1; 0 plus 1 is 1, greater than theta, 0.4, so y is 1.",
			"x1 1, x2 1: minus 0.5 times 1 is minus 0.5; 1 times 1 is 1; minus 0.5 plus 1 is 0.5, greater than theta, 0.4, so y is 1.",
			"The outputs 0 and 1 in this order make the gate x2.",
		}},
		{"w2 1", []string{
			"w2 is 1 already.",
			"The gate is still x2.",
		}},
		{"reset", []string{
			"All changes are taken back; undo brings them again.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"undo", []string{
			"Taken back: the reset of or.",
			"The gate is x2: w1 is minus 0.5, w2 is 1, theta is 0.4.",
		}},
		{"reset gate", []string{
			"All changes are taken back; undo brings them again.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"reset", []string{
			"Nothing is changed. The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
	},
	{
		{"bias -0.7", []string{
			"The bias is minus 0.7, was minus 0.4. Theta is minus the bias: 0.7.",
			"The gate is now AND, was OR.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0, was 1.",
		}},
		{"bias", []string{
			"The bias, minus theta, is minus 0.7. The gate is AND.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if w1 times x1 plus w2 times x2 minus theta is greater than 0, else 0.",
			"Theta went to the left with its sign turned round. Once more gives minus theta a name, the bias b.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if b plus w1 times x1 plus w2 times x2 is greater than 0, else 0.",
			"The bias b is minus theta: minus 0.7. Raising b lifts every sum, as lowering theta does.",
		}},
		{"bias −0.2", []string{
			"The bias is minus 0.2, was minus 0.7. Theta is minus the bias: 0.2.",
			"The gate is now OR, was AND.",
			"x1 1, x2 0: the bias minus 0.2 plus 0.5 plus 0 is 0.3, greater than 0, so y is 1, was 0.",
			"x1 0, x2 1: the bias minus 0.2 plus 0 plus 0.5 is 0.3, greater than 0, so y is 1, was 0.",
		}},
		{"theta", []string{
			"Theta is 0.2. The gate is OR.",
		}},
		{"gate", []string{
			"The gate is OR. y is 1 if b plus w1 times x1 plus w2 times x2 is greater than 0, else 0.",
			"w1 is 0.5, w2 is 0.5, the bias b is minus 0.2.",
			"x1 0, x2 0: the bias minus 0.2 plus 0 plus 0 is minus 0.2, not greater than 0, so y is 0.",
			"x1 1, x2 0: the bias minus 0.2 plus 0.5 plus 0 is 0.3, greater than 0, so y is 1.",
			"x1 0, x2 1: the bias minus 0.2 plus 0 plus 0.5 is 0.3, greater than 0, so y is 1.",
			"x1 1, x2 1: the bias minus 0.2 plus 0.5 plus 0.5 is 0.8, greater than 0, so y is 1.",
		}},
		{"try 1 0", []string{
			"x1 1, x2 0: the bias minus 0.2 plus 0.5 plus 0 is 0.3, greater than 0, so y is 1.",
		}},
		{"rewrite", []string{
			"The rule now: y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"Theta is on the right again; it is 0.2.",
		}},
	},
	{
		{"try 0.3 0.9", []string{
			"x1 0.3, x2 0.9: 0.15 plus 0.45 is 0.6, greater than theta, 0.4, so y is 1.",
		}},
		{"try", []string{
			"x1 0.3, x2 0.9: 0.15 plus 0.45 is 0.6, greater than theta, 0.4, so y is 1.",
		}},
		{"why", []string{
			"y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"x1 0.3, x2 0.9: 0.5 times 0.3 is 0.15; 0.5 times 0.9 is 0.45; 0.15 plus 0.45 is 0.6, greater than theta, 0.4, so y is 1.",
		}},
		{"try 0.2 0.6", []string{
			"x1 0.2, x2 0.6: 0.1 plus 0.3 is 0.4, equal to theta, 0.4: a tie, not greater, so y is 0.",
		}},
		{"undo", []string{
			"Taken back: x2 from 0.9 to 0.6; x1 from 0.3 to 0.2.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"undo", []string{
			"Taken back: x2 from 0.5 to 0.9; x1 from 0.5 to 0.3.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
	},
	{
		{"ruler", []string{
			"Theta is 0.4 now: OR.",
			"Theta below 0: always 1.",
			"Theta from 0 itself on, below 0.5: OR.",
			"Theta from 0.5 itself on, below 1: AND.",
			"Theta from 1 itself on: always 0.",
			"Raising theta, the first to change is x1 1, x2 0 and x1 0, x2 1, at 0.5.",
			"Lowering theta, the first to change is x1 0, x2 0, just below 0.",
		}},
		{"xor", []string{
			"Can one perceptron be XOR? It would have to meet four conditions.",
			"x1 0, x2 0 has to give 0: 0 is at most theta. This gate does.",
			"x1 1, x2 0 has to give 1: w1 is greater than theta. This gate does.",
			"x1 0, x2 1 has to give 1: w2 is greater than theta. This gate does.",
			"x1 1, x2 1 has to give 0: w1 plus w2 is at most theta. This gate does not.",
			"The rows 1 0 and 0 1 together: w1 plus w2 is greater than 2 times theta.",
			"The rows 0 0 and 1 1 together: w1 plus w2 is at most 2 times theta.",
			"One sum cannot be both, so no w1, w2 and theta give XOR.",
			"Two layers can: preset xor, then end.",
		}},
		{"preset tie", []string{
			"tie: made to show a tie: 0.2 plus 0.5 is theta 0.7; with b equals minus 0.7 the row 1 1 fires.",
			"The gate is always 0: w1 is 0.2, w2 is 0.5, theta is 0.7.",
		}},
		{"gate", []string{
			"The gate is always 0. y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"w1 is 0.2, w2 is 0.5, theta is 0.7.",
			"x1 0, x2 0: 0 plus 0 is 0, not greater than theta, 0.7, so y is 0.",
			"x1 1, x2 0: 0.2 plus 0 is 0.2, not greater than theta, 0.7, so y is 0.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, not greater than theta, 0.7, so y is 0.",
			"x1 1, x2 1: 0.2 plus 0.5 is 0.7, equal to theta, 0.7: a tie, not greater, so y is 0.",
			"The form with theta says 0 here, the form with the bias 1: one rule on paper, but the machine adds in another order.",
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
		{"ruler", []string{
			"Theta is minus the bias, 0.7 now: AND.",
			"Theta below 0: always 1.",
			"Theta from 0 itself on, below 0.2: OR.",
			"Theta from 0.2 itself on, below 0.5: x2.",
			"Theta from 0.5 itself on, up to 0.7 itself: AND.",
			"Theta above 0.7: always 0.",
			"Raising theta, the first to change is x1 1, x2 1, just above 0.7.",
			"Lowering theta, the first to change is x1 0, x2 1, just below 0.5.",
		}},
		{"xor", []string{
			"Can one perceptron be XOR? It would have to meet four conditions.",
			"x1 0, x2 0 has to give 0: b is at most 0. This gate does.",
			"x1 1, x2 0 has to give 1: b plus w1 is greater than 0. This gate does not.",
			"x1 0, x2 1 has to give 1: b plus w2 is greater than 0. This gate does not.",
			"x1 1, x2 1 has to give 0: b plus w1 plus w2 is at most 0. This gate does not.",
			"The rows 1 0 and 0 1 together: 2 times b plus w1 plus w2 is greater than 0.",
			"The rows 0 0 and 1 1 together: 2 times b plus w1 plus w2 is at most 0.",
			"One sum cannot be both, so no w1, w2 and b give XOR.",
			"Two layers can: preset xor, then end.",
		}},
		{"try 1 1", []string{
			"x1 1, x2 1: the bias minus 0.7 plus 0.2 plus 0.5 is 5.5511 times 10 to the power minus 17, greater than 0, so y is 1.",
			"Rounding decides here: on paper the sum is 0, a tie, so y is 0; the machine's is 5.551115123125783 times 10 to the power minus 17, so y is 1.",
			"The form with theta says 0 here, the form with the bias 1: one rule on paper, but the machine adds in another order.",
		}},
	},
	{
		{"preset tenths", []string{
			"tenths: made to show rounding: 0.1 plus 0.2 ties with theta 0.3 on paper, in float64 it is more.",
			"The gate is AND: w1 is 0.1, w2 is 0.2, theta is 0.3.",
		}},
		{"gate", []string{
			"The gate is AND. y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"w1 is 0.1, w2 is 0.2, theta is 0.3.",
			"x1 0, x2 0: 0 plus 0 is 0, not greater than theta, 0.3, so y is 0.",
			"x1 1, x2 0: 0.1 plus 0 is 0.1, not greater than theta, 0.3, so y is 0.",
			"x1 0, x2 1: 0 plus 0.2 is 0.2, not greater than theta, 0.3, so y is 0.",
			"x1 1, x2 1: 0.1 plus 0.2 is 0.30000000000000004, greater than theta, 0.3, so y is 1.",
			"Rounding decides here: on paper the sum is 0.3, a tie, so y is 0; the machine's is 0.30000000000000004, so y is 1.",
		}},
	},
	{
		{"where", []string{
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"0 of 6 steps by layer are done.",
			"x is given: 2 and 1. Nothing is computed yet; step begins.",
		}},
		{"why", []string{
			"y is 1 if w1 times x1 plus w2 times x2 is greater than theta, else 0.",
			"x1 0, x2 0: 0.5 times 0 is 0; 0.5 times 0 is 0; 0 plus 0 is 0, not greater than theta, 0.4, so y is 0.",
			"x1 1, x2 0: 0.5 times 1 is 0.5; 0.5 times 0 is 0; 0.5 plus 0 is 0.5, greater than theta, 0.4, so y is 1.",
			"x1 0, x2 1: 0.5 times 0 is 0; 0.5 times 1 is 0.5; 0 plus 0.5 is 0.5, greater than theta, 0.4, so y is 1.",
			"x1 1, x2 1: 0.5 times 1 is 0.5; 0.5 times 1 is 0.5; 0.5 plus 0.5 is 1, greater than theta, 0.4, so y is 1.",
			"The outputs 0 and 1 in this order make the gate OR.",
		}},
		{"back", []string{
			"This is the start.",
			"x is given: 2 and 1. Nothing is computed yet; step begins.",
		}},
		{"step", []string{
			"1 of 6 steps by layer are done.",
			"Layer 1: a1 is x times W1 plus b1.",
			"a1 is 0.5, 1.2 and 1.9.",
		}},
		{"why", []string{
			"a1 is x times W1 plus b1. Each neuron has a column of W1: every entry of x times its weight there, added up, plus the bias.",
			"2 times 0.1, plus 1 times 0.2, plus the bias 0.1: a1 entry 1 is 0.5.",
			"2 times 0.3, plus 1 times 0.4, plus the bias 0.2: a1 entry 2 is 1.2.",
			"2 times 0.5, plus 1 times 0.6, plus the bias 0.3: a1 entry 3 is 1.9.",
			"For one alone, term by term: goto a1 1, then why.",
		}},
		{"step", []string{
			"2 of 6 steps by layer are done.",
			"Layer 1: z1 is sigmoid of a1, each number by itself.",
			"z1 is 0.6225, 0.7685 and 0.8699.",
		}},
		{"step", []string{
			"3 of 6 steps by layer are done.",
			"Layer 2: a2 is z1 times W2 plus b2.",
			"a2 is 0.5769 and 1.3552.",
		}},
		{"step 2", []string{
			"5 of 6 steps by layer are done.",
			"Layer 3: a3 is z2 times W3 plus b3.",
			"a3 is 0.323 and 0.7101.",
		}},
		{"step", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"step", []string{
			"This is the end: y is computed.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"back", []string{
			"5 of 6 steps by layer are done.",
			"Layer 3: a3 is z2 times W3 plus b3.",
			"a3 is 0.323 and 0.7101.",
		}},
		{"back 99", []string{
			"0 of 6 steps by layer are done.",
			"x is given: 2 and 1. Nothing is computed yet; step begins.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"start", []string{
			"0 of 6 steps by layer are done.",
			"x is given: 2 and 1. Nothing is computed yet; step begins.",
		}},
	},
	{
		{"grain neuron", []string{
			"A step is by neuron now: one number, a sum or an output. There are 14 of them from x to y.",
		}},
		{"step", []string{
			"1 of 14 steps by neuron are done.",
			"Layer 1, neuron 1, the sum.",
			"2 times 0.1, plus 1 times 0.2, plus the bias 0.1: a1 entry 1 is 0.5.",
		}},
		{"why", []string{
			"a1 entry 1 is the weighted sum of neuron 1 in layer 1.",
			"x entry 1 times W1 row 1 column 1: 2 times 0.1 is 0.2. The sum so far is 0.2.",
			"x entry 2 times W1 row 2 column 1: 1 times 0.2 is 0.2. The sum so far is 0.4.",
			"Plus the bias b1 entry 1, which is 0.1: a1 entry 1 is 0.5.",
			"x is given, so this is the beginning.",
		}},
		{"step 3", []string{
			"4 of 14 steps by neuron are done.",
			"Layer 1, neuron 1, the output by sigmoid.",
			"z1 entry 1 is sigmoid of a1 entry 1, which is 0.5. e to the power minus 0.5 is 0.6065; 1 plus that is 1.6065; 1 divided by that is 0.6225. So z1 entry 1 is 0.6225.",
		}},
		{"step", []string{
			"5 of 14 steps by neuron are done.",
			"Layer 1, neuron 2, the output by sigmoid.",
			"z1 entry 2 is sigmoid of a1 entry 2, which is 1.2. e to the power minus 1.2 is 0.3012; 1 plus that is 1.3012; 1 divided by that is 0.7685. So z1 entry 2 is 0.7685.",
		}},
		{"end", []string{
			"14 of 14 steps by neuron are done.",
			"Layer 3, neuron 2, the output by softmax.",
			"e to the power 0 is 1. 1 divided by the sum of all such powers, 1.679, is 0.5956, which is y entry 2.",
			"y is 0.4044 and 0.5956.",
		}},
		{"why", []string{
			"a3 entry 2 is the weighted sum of neuron 2 in layer 3.",
			"z2 entry 1 times W3 row 1 column 2: 0.6404 times 0.3 is 0.1921. The sum so far is 0.1921.",
			"z2 entry 2 times W3 row 2 column 2: 0.795 times 0.4 is 0.318. The sum so far is 0.5101.",
			"Plus the bias b3 entry 2, which is 0.2: a3 entry 2 is 0.7101.",
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 2: the difference of 0.7101 and 0.7101 is 0.",
			"e to the power 0 is 1. The other entries go the same way.",
			"The sum of these powers, 0.679 and 1, is 1.679.",
			"1 divided by the sum of all such powers, 1.679, is 0.5956, which is y entry 2.",
			"z2 comes from layer 2: goto z2 1, then why.",
		}},
		{"grain", []string{
			"A step is by neuron now: one number, a sum or an output. There are 14 of them from x to y.",
		}},
	},
	{
		{"grain term", []string{
			"A step is by term now: one operation, such as a product that joins a sum. There are 36 of them from x to y.",
		}},
		{"step", []string{
			"1 of 36 steps by term are done.",
			"x entry 1 times W1 row 1 column 1: 2 times 0.1 is 0.2. The sum so far is 0.2.",
		}},
		{"why", []string{
			"This is product 1 of 2 in the sum of neuron 1, layer 1.",
			"x entry 1 times W1 row 1 column 1: 2 times 0.1 is 0.2. The sum so far is 0.2.",
			"With all products and the bias 0.1 it becomes a1 entry 1.",
		}},
		{"step 2", []string{
			"3 of 36 steps by term are done.",
			"Plus the bias b1 entry 1, which is 0.1: a1 entry 1 is 0.5.",
		}},
		{"why", []string{
			"a1 entry 1 is the weighted sum of neuron 1 in layer 1.",
			"x entry 1 times W1 row 1 column 1: 2 times 0.1 is 0.2. The sum so far is 0.2.",
			"x entry 2 times W1 row 2 column 1: 1 times 0.2 is 0.2. The sum so far is 0.4.",
			"Plus the bias b1 entry 1, which is 0.1: a1 entry 1 is 0.5.",
			"x is given, so this is the beginning.",
		}},
		{"step", []string{
			"4 of 36 steps by term are done.",
			"x entry 1 times W1 row 1 column 2: 2 times 0.3 is 0.6. The sum so far is 0.6.",
		}},
		{"end", []string{
			"36 of 36 steps by term are done.",
			"1 divided by the sum of all such powers, 1.679, is 0.5956, which is y entry 2.",
			"y is 0.4044 and 0.5956.",
		}},
		{"back", []string{
			"35 of 36 steps by term are done.",
			"0.679 divided by the sum of all such powers, 1.679, is 0.4044, which is y entry 1.",
		}},
		{"why", []string{
			"a3 entry 1 is the weighted sum of neuron 1 in layer 3.",
			"z2 entry 1 times W3 row 1 column 1: 0.6404 times 0.1 is 0.064. The sum so far is 0.064.",
			"z2 entry 2 times W3 row 2 column 1: 0.795 times 0.2 is 0.159. The sum so far is 0.223.",
			"Plus the bias b3 entry 1, which is 0.1: a3 entry 1 is 0.323.",
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 1: the difference of 0.323 and 0.7101 is minus 0.3871.",
			"e to the power minus 0.3871 is 0.679. The other entries go the same way.",
			"The sum of these powers, 0.679 and 1, is 1.679.",
			"0.679 divided by the sum of all such powers, 1.679, is 0.4044, which is y entry 1.",
			"z2 comes from layer 2: goto z2 1, then why.",
		}},
		{"back 2", []string{
			"33 of 36 steps by term are done.",
			"e to the power 0 is 1.",
		}},
		{"why", []string{
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 2: the difference of 0.7101 and 0.7101 is 0.",
			"e to the power 0 is 1.",
			"For the sums that softmax takes: goto a3 1, then why.",
		}},
		{"back", []string{
			"32 of 36 steps by term are done.",
			"e to the power minus 0.3871 is 0.679.",
		}},
		{"why", []string{
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 1: the difference of 0.323 and 0.7101 is minus 0.3871.",
			"e to the power minus 0.3871 is 0.679.",
			"For the sums that softmax takes: goto a3 1, then why.",
		}},
		{"back 3", []string{
			"29 of 36 steps by term are done.",
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
		}},
		{"why", []string{
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"For the sums that softmax takes: goto a3 1, then why.",
		}},
	},
	{
		{"goto W2[3,1]", []string{
			"W2 row 3 column 1 is 0.3.",
			"It is given: set changes it. why says what it does.",
		}},
		{"why", []string{
			"W2 row 3 column 1 is 0.3. It is given, not computed.",
			"It says how much z1 entry 3 counts for neuron 1 of layer 2.",
			"z1 entry 3 is not computed yet.",
		}},
		{"goto b1 2", []string{
			"b1 entry 2 is 0.2.",
			"It is given: set changes it. why says what it does.",
		}},
		{"why", []string{
			"b1 entry 2 is 0.2. It is given, not computed.",
			"It joins the sum of neuron 2 in layer 1 whatever comes in: a perceptron's minus theta.",
		}},
		{"goto x 1", []string{
			"x entry 1 is 2.",
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
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 1: the difference of 0.323 and 0.7101 is minus 0.3871.",
			"e to the power minus 0.3871 is 0.679. The other entries go the same way.",
			"The sum of these powers, 0.679 and 1, is 1.679.",
			"0.679 divided by the sum of all such powers, 1.679, is 0.4044, which is y entry 1.",
			"z2 comes from layer 2: goto z2 1, then why.",
		}},
		{"where", []string{
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"5 of 6 steps by layer are done, and a part of the next.",
			"0.679 divided by the sum of all such powers, 1.679, is 0.4044, which is y entry 1.",
			"The number in hand is y entry 1; it is 0.4044.",
		}},
	},
	{
		{"digits full", []string{
			"Numbers have every digit that tells them from their neighbours.",
		}},
		{"step", []string{
			"1 of 6 steps by layer are done.",
			"Layer 1: a1 is x times W1 plus b1.",
			"a1 is 0.5, 1.2 and 1.9000000000000001.",
		}},
		{"try 0.1 0.2", []string{
			"x1 0.1, x2 0.2: 0.05 plus 0.1 is 0.15000000000000002, not greater than theta, 0.4, so y is 0.",
		}},
		{"digits four", []string{
			"Numbers are rounded to four decimals; digits full gives every digit.",
		}},
		{"digits", []string{
			"Numbers are rounded to four decimals; digits full gives every digit.",
		}},
	},
	{
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
			"Taken back: W1 row 1 column 2 from 0.5 to minus 0.5.",
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
			"Taken back: x entry 2 from 1 to 0.5; x entry 1 from 2 to 1.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"y is now 0.3921 and 0.6079, was 0.394 and 0.606.",
		}},
		{"set a1 1 3", []string{
			"a1 entry 1 is computed and cannot be set; change an x, W or b that it comes from.",
			"set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5.",
		}},
		{"set theta 0.7", []string{
			"A number of the gate is set without the word set: theta 0.7.",
			"set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5.",
		}},
	},
	{
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
			"There are sigmoid, the step function, ReLU, tanh, leaky ReLU, softplus and the identity, and softmax at the output.",
		}},
		{"activation 1", []string{
			"Layer 1 has tanh.",
			"Layer 2 has ReLU.",
			"Layer 3 has softplus.",
			"There are sigmoid, the step function, ReLU, tanh, leaky ReLU, softplus and the identity, and softmax at the output.",
		}},
		{"undo", []string{
			"Taken back: layer 3 from softmax to softplus.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
		}},
	},
	{
		{"preset xor", []string{
			"xor: the book, section 2.5: NAND and OR into AND.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"It has 4 inputs to try: input takes the next.",
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
			"textbook: the book, section 3.4: x equals 1, 0.5, identity at the end.",
			"The network is textbook: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 1 and 0.5.",
			"Nothing is computed yet; step begins.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is the identity of a3, each number by itself.",
			"y is 0.3168 and 0.6963.",
		}},
		{"undo", []string{
			"Taken back: from xor to textbook.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 1.",
		}},
		{"preset and", []string{
			"and: the article's perceptron with theta 0.7; the book, section 2.3.",
			"The gate is AND: w1 is 0.5, w2 is 0.5, theta is 0.7.",
		}},
		{"input", []string{
			"Input 1 of 4: x is 0 and 0.",
			"y stays 0.",
		}},
	},
	{
		{"curve sigmoid 1.2", []string{
			"Sigmoid of 1.2 is 0.7685.",
			"Its slope there is 0.1779.",
		}},
		{"why", []string{
			"Sigmoid squeezes any number into the range from 0 to 1, smoothly.",
			"x is 1.2. e to the power minus 1.2 is 0.3012; 1 plus that is 1.3012; 1 divided by that is 0.7685.",
			"Its slope there is 0.1779.",
		}},
		{"curve step 0", []string{
			"The step function of 0 is 0.",
			"It has no slope there: it jumps.",
		}},
		{"curve relu 0", []string{
			"ReLU of 0 is 0.",
			"It has no slope there: left and right of it the slopes differ.",
		}},
		{"curve relu -2", []string{
			"ReLU of minus 2 is 0.",
			"Its slope there is 0.",
		}},
		{"curve leaky relu -3", []string{
			"Leaky ReLU of minus 3 is minus 0.03.",
			"Its slope there is 0.01.",
		}},
		{"why", []string{
			"Leaky ReLU passes on what is greater than 0 and lets a hundredth of the rest through.",
			"x is minus 3. 0.01 times minus 3 is minus 0.03; the greater of that and minus 3 is minus 0.03.",
			"Its slope there is 0.01.",
		}},
		{"curve tanh 0.5", []string{
			"Tanh of 0.5 is 0.4621.",
			"Its slope there is 0.7864.",
		}},
		{"why", []string{
			"Tanh squeezes any number into the range from minus 1 to 1, smoothly.",
			"x is 0.5. e to the power 0.5 is 1.6487, e to the power minus 0.5 is 0.6065; their difference divided by their sum is 0.4621.",
			"Its slope there is 0.7864.",
		}},
		{"curve softplus 1", []string{
			"Softplus of 1 is 1.3133.",
			"Its slope there is 0.7311.",
		}},
		{"why", []string{
			"Softplus is ReLU with its corner rounded off.",
			"x is 1. e to the power 1 is 2.7183; the natural logarithm of 1 plus that is 1.3133.",
			"Its slope there is 0.7311.",
		}},
		{"curve softplus 1000", []string{
			"Softplus of 1000 is 1000.",
			"Its slope there is 1.",
		}},
		{"why", []string{
			"Softplus is ReLU with its corner rounded off.",
			"x is 1000. On the way a number is beyond the largest that the machine holds; worked out by another way, the result is right.",
			"Its slope there is 1.",
		}},
		{"curve identity 3", []string{
			"The identity of 3 is 3.",
			"Its slope there is 1.",
		}},
		{"why", []string{
			"The identity gives back what it gets.",
			"x is 3. The identity gives back what it gets, 3.",
			"Its slope there is 1.",
		}},
		{"curve step 2", []string{
			"The step function of 2 is 1.",
			"Its slope there is 0.",
		}},
		{"why", []string{
			"The step function gives 1 where x is greater than 0, else 0.",
			"x is 2. Since 2 is greater than 0, it gives 1.",
			"Its slope there is 0.",
		}},
		{"curve step -2", []string{
			"The step function of minus 2 is 0.",
			"Its slope there is 0.",
		}},
		{"why", []string{
			"The step function gives 1 where x is greater than 0, else 0.",
			"x is minus 2. Since minus 2 is not greater than 0, it gives 0.",
			"Its slope there is 0.",
		}},
		{"curve sigmoid", []string{
			"Sigmoid squeezes any number into the range from 0 to 1, smoothly.",
			"With a number you hear its value: curve sigmoid 1.2.",
		}},
		{"curves", []string{
			"Sigmoid squeezes any number into the range from 0 to 1, smoothly.",
			"The step function gives 1 where x is greater than 0, else 0.",
			"ReLU passes on what is greater than 0 and makes 0 of the rest.",
			"Tanh squeezes any number into the range from minus 1 to 1, smoothly.",
			"Leaky ReLU passes on what is greater than 0 and lets a hundredth of the rest through.",
			"Softplus is ReLU with its corner rounded off.",
			"The identity gives back what it gets.",
		}},
		{"curves -2", []string{
			"Sigmoid of minus 2 is 0.1192.",
			"The step function of minus 2 is 0.",
			"ReLU of minus 2 is 0.",
			"Tanh of minus 2 is minus 0.964.",
			"Leaky ReLU of minus 2 is minus 0.02.",
			"Softplus of minus 2 is 0.1269.",
			"The identity of minus 2 is minus 2.",
		}},
	},
	{
		{"theta abc", []string{
			`"abc" is not a number.`,
			"theta takes a number, or nothing; for example: theta 0.7.",
		}},
		{"theta 0.7 0.8", []string{
			`There are too many words behind theta: "0.7 0.8".`,
			"theta takes a number, or nothing; for example: theta 0.7.",
		}},
		{"theta inf", []string{
			`"inf" is not a number.`,
			"theta takes a number, or nothing; for example: theta 0.7.",
		}},
		{"thteta 3", []string{
			`There is no command "thteta"; did you mean theta?`,
		}},
		{"blorp", []string{
			`There is no command "blorp"; help lists them.`,
		}},
		{"s", []string{
			`"s" could be step, start, set, second, show, save or session.`,
		}},
		{"0.5", []string{
			"A line begins with a command; did you mean theta 0.5?",
		}},
		{"a1[2]", []string{
			`"a1[2]" is the name of a number; did you mean goto a1 entry 2?`,
		}},
		{"W1[1,2] 0.5", []string{
			"A line begins with a command; did you mean set W1 row 1 column 2 to 0.5?",
		}},
		{"w1 1 2", []string{
			"This w1 is the gate's weight; for one of the network, say goto W1 1 2, or set W1 1 2 0.5.",
			"w1 takes a number, or nothing; for example: w1 minus 0.5.",
		}},
		{"try 1", []string{
			`There is one number only: "1".`,
			"try takes two numbers, x1 and x2, or nothing; for example: try 0.3 0.9.",
		}},
		{"try 1 b", []string{
			`"b" is not a number.`,
			"try takes two numbers, x1 and x2, or nothing; for example: try 0.3 0.9.",
		}},
		{"step 0", []string{
			`"0" is no whole number from 1 on.`,
			"step takes how many steps, or nothing for one; for example: step 3.",
		}},
		{"step many", []string{
			`"many" is not a number.`,
			"step takes how many steps, or nothing for one; for example: step 3.",
		}},
		{"grain layers", []string{
			`There is no grain "layers"; did you mean layer?`,
			"grain takes layer, neuron or term, or nothing; for example: grain neuron.",
		}},
		{"goto", []string{
			"A name such as x entry 1, W1 row 1 column 2 or b1 entry 2 was expected.",
			"goto takes the name of a number; for example: goto W2 3 1.",
		}},
		{"goto W9 1 1", []string{
			`"W9 1 1" is no number of this network: its layers go from 1 to 3.`,
			"goto takes the name of a number; for example: goto W2 3 1.",
		}},
		{"goto W2 3", []string{
			`W2 has 2 indices, such as W2 row 1 column 1; "W2 3" has 1.`,
			"goto takes the name of a number; for example: goto W2 3 1.",
		}},
		{"goto q 1", []string{
			`"q 1" is no number of this network: there are x, W, b, a, z and y.`,
			"goto takes the name of a number; for example: goto W2 3 1.",
		}},
		{"set W1 1 2", []string{
			`W1 has 2 indices, such as W1 row 1 column 1; "W1 1" has 1.`,
			"set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5.",
		}},
		{"set y 1 3", []string{
			"y entry 1 is computed and cannot be set; change an x, W or b that it comes from.",
			"set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5.",
		}},
		{"set", []string{
			"A name and a number are needed.",
			"set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5.",
		}},
		{"x 1", []string{
			"The network takes 2 inputs, not 1.",
			"x takes all the inputs, or nothing; for example: x 2, 1.",
		}},
		{"x 1, b", []string{
			`Number 2 of the vector: "b" is not a number.`,
			"x takes all the inputs, or nothing; for example: x 2, 1.",
		}},
		{"activation 4 relu", []string{
			"The layers go from 1 to 3.",
			"activation takes the number of a layer and a function, or nothing; for example: activation 2 relu.",
		}},
		{"activation 2 softmax", []string{
			"Softmax stands at the output only, which is layer 3.",
			"activation takes the number of a layer and a function, or nothing; for example: activation 2 relu.",
		}},
		{"activation 2 sigmod", []string{
			`There is no function "sigmod"; did you mean sigmoid?`,
			"activation takes the number of a layer and a function, or nothing; for example: activation 2 relu.",
		}},
		{"activation two relu", []string{
			`"two" is not a number.`,
			"activation takes the number of a layer and a function, or nothing; for example: activation 2 relu.",
		}},
		{"preset xorr", []string{
			`There is no preset "xorr"; did you mean xor?`,
			"preset takes the name of a gate or a network, or nothing; for example: preset xor.",
		}},
		{"preset a", []string{
			`"a" could be and, and-b, article, article-step or article-relu.`,
			"preset takes the name of a gate or a network, or nothing; for example: preset xor.",
		}},
		{"curve", []string{
			"A function and a number are needed.",
			"curve takes a function and a number; for example: curve sigmoid 1.2.",
		}},
		{"curve 1.2", []string{
			"A function is needed; there are sigmoid, the step function, ReLU, tanh, leaky ReLU, softplus and the identity.",
			"curve takes a function and a number; for example: curve sigmoid 1.2.",
		}},
		{"curve softmax 1", []string{
			"Softmax has no curve: it needs all the numbers of its layer at once.",
			"curve takes a function and a number; for example: curve sigmoid 1.2.",
		}},
		{"curve sigmoid abc", []string{
			`An x for sigmoid is needed: "abc" is not a number.`,
			"curve takes a function and a number; for example: curve sigmoid 1.2.",
		}},
		{"curves abc", []string{
			`"abc" is not a number.`,
			"curves takes a number, or nothing; for example: curves 1.2.",
		}},
		{"undo", []string{
			"Nothing is left to undo: this is how it began.",
		}},
		{"redo", []string{
			"Nothing is left to redo.",
		}},
		{"undo x", []string{
			"One undo goes one line far; say it again for the next.",
			"undo takes nothing.",
		}},
		{"digits all", []string{
			`There is no choice of digits "all"; there are four and full.`,
			"digits takes full or four, or nothing; for example: digits full.",
		}},
		{"reset all", []string{
			`There is no part "all"; there are gate and network.`,
			"reset takes gate or network, or nothing for what you were at; for example: reset gate.",
		}},
		{"help", []string{
			"Gate: theta, w1, w2, bias, gate, try, rewrite, ruler, xor.",
			"Network: step, back, start, end, grain, where, goto, set, x, activation, preset, input, turn, tens, reveal.",
			"Curves: curve, curves, gain, second, show, hide, oncurve.",
			"Numbers: more, less, nudge, digits.",
			"Files: open, save, export, session, copy, command.",
			"All: why, undo, redo, reset, help, quit.",
			"help and a command explains it, such as help theta; help all explains each.",
			"A command may be shortened as long as only one fits; capitals do not matter.",
			"Minus may be the word or the sign: theta minus 0.4, theta -0.4.",
		}},
		{"help goto", []string{
			"goto: Takes a number in hand, and says it; what is computed is computed up to there.",
			"goto takes the name of a number; for example: goto W2 3 1.",
		}},
		{"help ?", []string{
			"help: Explains the commands.",
			"help takes a command, or all, or nothing; for example: help theta.",
		}},
		{"help nonsense", []string{
			`There is no command "nonsense"; help lists them.`,
			"help takes a command, or all, or nothing; for example: help theta.",
		}},
		{"x [2, 1", []string{
			`"[2, 1" opens a bracket and does not close it.`,
			"x takes all the inputs, or nothing; for example: x 2, 1.",
		}},
		{"x = = 3", []string{
			"The network takes 2 inputs, not 1.",
			"x takes all the inputs, or nothing; for example: x 2, 1.",
		}},
		{"help help", []string{
			"help: Explains the commands.",
			"help takes a command, or all, or nothing; for example: help theta.",
		}},
		{"help w2", []string{
			"w2: Sets the weight of the second input, or says it.",
			"w2 takes a number, or nothing; for example: w2 1.",
		}},
		{"curve leaky", []string{
			"Leaky ReLU passes on what is greater than 0 and lets a hundredth of the rest through.",
			"With a number you hear its value: curve leaky relu 1.2.",
		}},
		{"set", []string{
			"A name and a number are needed.",
			"set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5.",
		}},
		{"input", []string{
			"article has no further inputs. Change x, such as x 1, 0.5, or try preset xor.",
		}},
		{"?", []string{
			"Gate: theta, w1, w2, bias, gate, try, rewrite, ruler, xor.",
			"Network: step, back, start, end, grain, where, goto, set, x, activation, preset, input, turn, tens, reveal.",
			"Curves: curve, curves, gain, second, show, hide, oncurve.",
			"Numbers: more, less, nudge, digits.",
			"Files: open, save, export, session, copy, command.",
			"All: why, undo, redo, reset, help, quit.",
			"help and a command explains it, such as help theta; help all explains each.",
			"A command may be shortened as long as only one fits; capitals do not matter.",
			"Minus may be the word or the sign: theta minus 0.4, theta -0.4.",
		}},
		{"exit", []string{
			"Goodbye.",
		}},
	},
	{
		{"quit", []string{
			"Goodbye.",
		}},
	},
	{
		{"try 1 0", []string{
			"x1 1, x2 0: 0.5 plus 0 is 0.5, greater than theta, 0.4, so y is 1.",
		}},
		{"preset xor", []string{
			"xor: the book, section 2.5: NAND and OR into AND.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"It has 4 inputs to try: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"undo", []string{
			"Taken back: from article to xor.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
		}},
		{"undo", []string{
			"Taken back: x2 from 0.5 to 0; x1 from 0.5 to 1.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
	},
	{
		{"grain term", []string{
			"A step is by term now: one operation, such as a product that joins a sum. There are 36 of them from x to y.",
		}},
		{"end", []string{
			"36 of 36 steps by term are done.",
			"1 divided by the sum of all such powers, 1.679, is 0.5956, which is y entry 2.",
			"y is 0.4044 and 0.5956.",
		}},
		{"back 3", []string{
			"33 of 36 steps by term are done.",
			"e to the power 0 is 1.",
		}},
		{"why", []string{
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 2: the difference of 0.7101 and 0.7101 is 0.",
			"e to the power 0 is 1.",
			"For the sums that softmax takes: goto a3 1, then why.",
		}},
		{"back 3", []string{
			"30 of 36 steps by term are done.",
			"c is taken away from a3 entry 1: the difference of 0.323 and 0.7101 is minus 0.3871.",
		}},
		{"why", []string{
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 1: the difference of 0.323 and 0.7101 is minus 0.3871.",
			"For the sums that softmax takes: goto a3 1, then why.",
		}},
	},
	{
		{"theta 1234567890123456789012345678901234567890123x", []string{
			`"123456789012345678901234567890123456789…" is not a number.`,
			"theta takes a number, or nothing; for example: theta 0.7.",
		}},
		{"blorpblorpblorpblorpblorpblorpblorpblorpblorpblorp", []string{
			`There is no command "blorpblorpblorpblorpblorpblorpblorpblor…"; help lists them.`,
		}},
		{"set theta 0.5 0.7", []string{
			`"theta 0.5" is no number of this network: there are x, W, b, a, z and y.`,
			"set takes the name of an x, W or b and a number; for example: set W1 1 2 0.5.",
		}},
	},
}
