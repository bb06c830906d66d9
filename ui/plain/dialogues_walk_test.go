package plain

// walkDialogues are about the steps of a forward pass.
var walkDialogues = []dialogue{
	{"by layer", []exchange{
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
			"On the way back 1 of 7 steps by layer are done.",
			"The loss is cross-entropy of y and t: 0.9053.",
			"t is 1 and 0, and y is 0.4044 and 0.5956.",
		}},
		{"back", []string{
			"6 of 6 steps by layer are done.",
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
	}},
	{"by neuron", []exchange{
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
			"The largest product is that of z2 entry 2 and W3 row 2 column 2: 0.318.",
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 2: the difference of 0.7101 and 0.7101 is 0.",
			"e to the power 0 is 1. The other entries go the same way.",
			"The sum of these powers, 0.679 and 1, is 1.679.",
			"1 divided by the sum of all such powers, 1.679, is 0.5956, which is y entry 2.",
			"Class 2 wins: its y is the largest. All y together are 1.",
			"z2 comes from layer 2: goto z2 1, then why.",
		}},
		{"grain", []string{
			"A step is by neuron now: one number, a sum or an output. There are 14 of them from x to y.",
		}},
	}},
	{"by term", []exchange{
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
			"The largest product is that of z2 entry 2 and W3 row 2 column 1: 0.159.",
			"Softmax first takes the largest of a3, 0.323 and 0.7101: c is 0.7101.",
			"c is taken away from a3 entry 1: the difference of 0.323 and 0.7101 is minus 0.3871.",
			"e to the power minus 0.3871 is 0.679. The other entries go the same way.",
			"The sum of these powers, 0.679 and 1, is 1.679.",
			"0.679 divided by the sum of all such powers, 1.679, is 0.4044, which is y entry 1.",
			"Class 2 wins: its y is the largest. All y together are 1.",
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
	}},
	{"softmax by term", []exchange{
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
	}},
	{"where one is, with x in hand behind the last step", []exchange{
		{"preset xor", []string{
			"xor: Saito's book, section 2.5: NAND and OR into AND.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"It has 4 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"end", []string{
			"4 of 4 steps by layer are done.",
			"Layer 2: y is the step function of a2, each number by itself.",
			"y is 1.",
		}},
		{"set x 2 1", []string{
			"x entry 2 is 1, was 0.",
			"y is now 0, was 1.",
		}},
		{"where", []string{
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 1.",
			"Of its example inputs x is row 4 of 4.",
			"4 of 4 steps by layer are done.",
			"x is given: 1 and 1.",
			"The number in hand is x entry 2; it is 1.",
			"more and less change x entry 2, which is 1, by 0.1.",
		}},
	}},
}
