package plain

// predictDialogues are about numbers that are asked for before they are said. The numbers are
// the book's, or were worked out with NumPy.
var predictDialogues = []dialogue{
	{"asked first", []exchange{
		{"predict", []string{
			"Numbers are said at once; predict on asks for them first.",
		}},
		{"predict on", []string{
			"Asked first: step asks for the next number, and a change for what it does. A number answers, show shows it, predict off ends this.",
			"A step was by layer, which is no one number; it is by neuron now.",
		}},
		{"grain neuron", []string{
			"A step is by neuron now: one number, a sum or an output. There are 14 of them from x to y.",
		}},
		{"step", []string{
			"a1 entry 1 is x entry 1 times W1 row 1 column 1, plus x entry 2 times W1 row 2 column 1, plus the bias b1 entry 1.",
			"How much is it? A number answers, or show.",
		}},
		{"0.4", []string{
			"Not right: 0.4 is the sum without b1 entry 1, which is 0.1.",
			"a1 entry 1 is x entry 1 times W1 row 1 column 1, plus x entry 2 times W1 row 2 column 1, plus the bias b1 entry 1.",
			"That is 2 times 0.1, plus 1 times 0.2, plus the bias 0.1, which is 0.5.",
			"1 of 14 steps by neuron are done.",
			"Layer 1, neuron 1, the sum.",
			"2 times 0.1, plus 1 times 0.2, plus the bias 0.1: a1 entry 1 is 0.5.",
		}},
		{"step 3", []string{
			"a1 entry 2 is x entry 1 times W1 row 1 column 2, plus x entry 2 times W1 row 2 column 2, plus the bias b1 entry 2.",
			"How much is it? A number answers, or show.",
		}},
		{"1.2", []string{
			"Right: a1 entry 2 is 1.2.",
			"2 of 14 steps by neuron are done.",
			"Layer 1, neuron 2, the sum.",
			"2 times 0.3, plus 1 times 0.4, plus the bias 0.2: a1 entry 2 is 1.2.",
		}},
		{"step", []string{
			"a1 entry 3 is x entry 1 times W1 row 1 column 3, plus x entry 2 times W1 row 2 column 3, plus the bias b1 entry 3.",
			"How much is it? A number answers, or show.",
		}},
		{"foo", []string{
			"\"foo\" is not a number.",
			"a1 entry 3 is x entry 1 times W1 row 1 column 3, plus x entry 2 times W1 row 2 column 3, plus the bias b1 entry 3.",
			"How much is it? A number answers, or show.",
		}},
		{"show", []string{
			"3 of 14 steps by neuron are done.",
			"Layer 1, neuron 3, the sum.",
			"2 times 0.5, plus 1 times 0.6, plus the bias 0.3: a1 entry 3 is 1.9.",
		}},
		{"step", []string{
			"z1 entry 1 is sigmoid of a1 entry 1.",
			"How much is it? A number answers, or show.",
		}},
		{"0.6", []string{
			"0.6 is right as far as it goes; type one more digit.",
		}},
		{"0.6224", []string{
			"0.6224 is cut, not rounded: the next digit is 5 or more, so it is 0.6225.",
			"4 of 14 steps by neuron are done.",
			"Layer 1, neuron 1, the output by sigmoid.",
			"z1 entry 1 is sigmoid of a1 entry 1, which is 0.5. e to the power minus 0.5 is 0.6065; 1 plus that is 1.6065; 1 divided by that is 0.6225. So z1 entry 1 is 0.6225.",
		}},
		{"step", []string{
			"z1 entry 2 is sigmoid of a1 entry 2.",
			"How much is it? A number answers, or show.",
		}},
		{"where", []string{
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"4 of 14 steps by neuron are done.",
			"Layer 1, neuron 1, the output by sigmoid.",
			"z1 entry 1 is sigmoid of a1 entry 1, which is 0.5. e to the power minus 0.5 is 0.6065; 1 plus that is 1.6065; 1 divided by that is 0.6225. So z1 entry 1 is 0.6225.",
			"more and less change x entry 1, which is 2, by 0.1.",
			"z1 entry 2 is sigmoid of a1 entry 2.",
			"How much is it? A number answers, or show.",
		}},
		{"step", []string{
			"z1 entry 2 is sigmoid of a1 entry 2.",
			"How much is it? A number answers, or show.",
		}},
		{"0.232", []string{
			"0.232 is not right. Look first at e to the power minus 1.2, which is 0.3012, rounded.",
			"z1 entry 2 is sigmoid of a1 entry 2.",
			"e to the power minus 1.2 is 0.3012; 1 plus that is 1.3012; 1 divided by that is 0.7685.",
			"5 of 14 steps by neuron are done.",
			"Layer 1, neuron 2, the output by sigmoid.",
			"z1 entry 2 is sigmoid of a1 entry 2, which is 1.2. e to the power minus 1.2 is 0.3012; 1 plus that is 1.3012; 1 divided by that is 0.7685. So z1 entry 2 is 0.7685.",
		}},
		{"predict off", []string{
			"No longer asked: 2 of 4 first time; 1 number shown; once the bias was forgotten; once something else.",
		}},
	}},
	{"asked of softmax, by term", []exchange{
		{"grain term", []string{
			"A step is by term now: one operation, such as a product that joins a sum. There are 36 of them from x to y.",
		}},
		{"goto y 1", []string{
			"y entry 1 is 0.4044.",
			"It is computed: why says how. 35 of 36 steps by term are done.",
		}},
		{"back 5", []string{
			"30 of 36 steps by term are done.",
			"c is taken away from a3 entry 1: the difference of 0.323 and 0.7101 is minus 0.3871.",
		}},
		{"predict on", []string{
			"Asked first: step asks for the next number, and a change for what it does. A number answers, show shows it, predict off ends this.",
		}},
		{"step", []string{
			"a3 entry 2 minus c.",
			"How much is it? A number answers, or show.",
		}},
		{"0.39", []string{
			"0.39 is not right. Look first at c, which is 0.7101.",
			"a3 entry 2 minus c:",
			"0.7101 minus 0.7101, which is 0.",
			"31 of 36 steps by term are done.",
			"c is taken away from a3 entry 2: the difference of 0.7101 and 0.7101 is 0.",
		}},
		{"step", []string{
			"e to the power a3 entry 1 minus c.",
			"How much is it? A number answers, or show.",
		}},
		{"0", []string{
			"0 is not right. Look first at a3 entry 1 minus c, which is minus 0.3871.",
			"e to the power a3 entry 1 minus c:",
			"e to the power minus 0.3871, which is 0.679, rounded.",
			"32 of 36 steps by term are done.",
			"e to the power minus 0.3871 is 0.679.",
		}},
		{"step", []string{
			"e to the power a3 entry 2 minus c.",
			"How much is it? A number answers, or show.",
		}},
		{"1.47", []string{
			"1.47 is not right. Look first at a3 entry 2 minus c, which is 0.",
			"e to the power a3 entry 2 minus c:",
			"e to the power 0, which is 1.",
			"33 of 36 steps by term are done.",
			"e to the power 0 is 1.",
		}},
		{"step", []string{
			"The sum of e to the power a3 minus c, over all entries.",
			"How much is it? A number answers, or show.",
		}},
		{"1", []string{
			"Not right: 1 is the sum without e to the power a3 entry 1 minus c, which is 0.679, or what all y add up to; they are not computed yet.",
			"The sum of e to the power a3 minus c, over all entries:",
			"0.679 plus 1, which is 1.679, rounded.",
			"34 of 36 steps by term are done.",
			"The sum of these powers, 0.679 and 1, is 1.679.",
		}},
		{"step", []string{
			"y entry 1 is e to the power a3 entry 1 minus c, divided by the sum of all of these.",
			"How much is it? A number answers, or show.",
		}},
		{"2", []string{
			"2 is not right. Look first at the sum of all of these powers, which is 1.679.",
			"y entry 1 is e to the power a3 entry 1 minus c, divided by the sum of all of these:",
			"0.679 divided by 1.679, which is 0.4044, rounded.",
			"35 of 36 steps by term are done.",
			"0.679 divided by the sum of all such powers, 1.679, is 0.4044, which is y entry 1.",
		}},
		{"step", []string{
			"y entry 2 is e to the power a3 entry 2 minus c, divided by the sum of all of these.",
			"How much is it? A number answers, or show.",
		}},
		{"0.68", []string{
			"0.68 is not right. Look first at the sum of all of these powers, which is 1.679.",
			"y entry 2 is e to the power a3 entry 2 minus c, divided by the sum of all of these:",
			"1 divided by 1.679, which is 0.5956, rounded.",
			"36 of 36 steps by term are done.",
			"1 divided by the sum of all such powers, 1.679, is 0.5956, which is y entry 2.",
			"y is 0.4044 and 0.5956.",
		}},
		{"step", []string{
			"On the way back 1 of 43 steps by term are done.",
			"What y entry 1 is off joins the sum of the loss.",
		}},
		{"1", []string{
			"A line begins with a command; did you mean theta 1?",
		}},
		{"predict off", []string{
			"No longer asked: 0 of 6 first time; once only some were added; 5 times something else.",
		}},
	}},
	{"asked of a gate and a curve", []exchange{
		{"predict on", []string{
			"Asked first: step asks for the next number, and a change for what it does. A number answers, show shows it, predict off ends this.",
			"A step was by layer, which is no one number; it is by neuron now.",
		}},
		{"theta 0.5", []string{
			"Which of the 4 rows turn if theta becomes 0.5?",
			"Name them by x1 and x2, such as 10 01, or none. Or show.",
		}},
		{"1", []string{
			"That names no rows.",
			"Which of the 4 rows turn if theta becomes 0.5?",
			"Name them by x1 and x2, such as 10 01, or none. Or show.",
		}},
		{"10 01", []string{
			"Right: x1 1, x2 0, and x1 0, x2 1 turn.",
			"Theta is 0.5, was 0.4.",
			"The gate is now AND, was OR.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, equal to theta, 0.5: a tie, not greater, so y is 0, was 1.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, equal to theta, 0.5: a tie, not greater, so y is 0, was 1.",
		}},
		{"more", []string{
			"Which of the 4 rows turn if theta becomes 0.6?",
			"Name them by x1 and x2, such as 10 01, or none. Or show.",
		}},
		{"0", []string{
			"Right: no row turns.",
			"Theta is 0.6, was 0.5.",
			"The gate is still AND.",
		}},
		{"more", []string{
			"Which of the 4 rows turn if theta becomes 0.7?",
			"Name them by x1 and x2, such as 10 01, or none. Or show.",
		}},
		{"(1,1)", []string{
			"Not right: x1 1, x2 1 is where y is 1 then; asked is where y becomes another.",
			"Theta is 0.7:",
			"Each sum stays on its side, so no row turns.",
			"Theta is 0.7, was 0.6.",
			"The gate is still AND.",
		}},
		{"theta 0.4", []string{
			"Which of the 4 rows turn if theta becomes 0.4?",
			"Name them by x1 and x2, such as 10 01, or none. Or show.",
		}},
		{"11", []string{
			"x1 1, x2 1 is not right.",
			"Theta is 0.4:",
			"x1 1, x2 0: the sum 0.5 is greater than 0.4, so y is 1, was 0.",
			"x1 0, x2 1: the sum 0.5 is greater than 0.4, so y is 1, was 0.",
			"Theta is 0.4, was 0.7.",
			"The gate is now OR, was AND.",
			"x1 1, x2 0: 0.5 plus 0 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
			"x1 0, x2 1: 0 plus 0.5 is 0.5, greater than theta, 0.4, so y is 1, was 0.",
		}},
		{"try 1 0.5", []string{
			"The sum, w1 times x1 plus w2 times x2, where x1 is 1 and x2 is 0.5.",
			"How much is it? A number answers, or show.",
		}},
		{"0.25", []string{
			"Not right: 0.25 is what comes out without w1 times x1, which is 0.5, or what comes out with w2 times x2, which is 0.25, taken away and not added.",
			"The sum is w1 times x1 plus w2 times x2.",
			"0.5 times 1 plus 0.5 times 0.5, which is 0.75.",
			"y where x1 is 1 and x2 is 0.5: is it 0 or 1?",
		}},
		{"1", []string{
			"Right: y is 1.",
			"x1 1, x2 0.5: 0.5 plus 0.25 is 0.75, greater than theta, 0.4, so y is 1. Theta has to move by 0.35 to turn y.",
		}},
		{"undo", []string{
			"Taken back: x1 is 0.5 again, was 1.",
			"The gate is OR: w1 is 0.5, w2 is 0.5, theta is 0.4.",
		}},
		{"try 0 0", []string{
			"The sum, w1 times x1 plus w2 times x2, where x1 is 0 and x2 is 0.",
			"How much is it? A number answers, or show.",
		}},
		{"0", []string{
			"Right: the sum is 0.",
			"y where x1 is 0 and x2 is 0: is it 0 or 1?",
		}},
		{"1", []string{
			"Not right: 1 is what comes out with theta, which is 0.4, added; the sum is only compared with theta, or what the weights alone add up to, without x1 and x2.",
			"The sum is w1 times x1 plus w2 times x2: 0.",
			"0 is less than 0.4, so y is 0.",
			"x1 0, x2 0: 0 plus 0 is 0, not greater than theta, 0.4, so y is 0. Theta has to move by 0.4 to turn y.",
		}},
		{"curve sigmoid 1.2", []string{
			"Sigmoid of 1.2.",
			"How much is it? A number answers, or show.",
		}},
		{"0.23", []string{
			"Not right: 0.23 is what comes out with e to the power 1.2; e to the power minus 1.2 belongs here.",
			"Sigmoid of 1.2.",
			"e to the power minus 1.2 is 0.3012; 1 plus that is 1.3012; 1 divided by that is 0.7685.",
			"Sigmoid of 1.2 is 0.7685.",
			"Its slope there is 0.1779.",
		}},
		{"more", []string{
			"Sigmoid of 1.3.",
			"How much is it? A number answers, or show.",
		}},
		{"theta 0.3", []string{
			"Which of the 4 rows turn if theta becomes 0.3?",
			"Name them by x1 and x2, such as 10 01, or none. Or show.",
		}},
		{"predict off", []string{
			"No longer asked: 4 of 9 first time; once the rows that give 1 were named; once a product was left out; 3 times something else.",
		}},
	}},
	{"asked which way", []exchange{
		{"predict on", []string{
			"Asked first: step asks for the next number, and a change for what it does. A number answers, show shows it, predict off ends this.",
			"A step was by layer, which is no one number; it is by neuron now.",
		}},
		{"end", []string{
			"14 of 14 steps by neuron are done.",
			"Layer 3, neuron 2, the output by softmax.",
			"e to the power 0 is 1. 1 divided by the sum of all such powers, 1.679, is 0.5956, which is y entry 2.",
			"y is 0.4044 and 0.5956.",
		}},
		{"set W2 3 1 0.4", []string{
			"W2 row 3 column 1 becomes 0.4. Does y entry 1 rise, fall or stay?",
			"Plus, minus or 0 answers, or show.",
		}},
		{"plus", []string{
			"Not right: it would rise as a3 entry 1 does; y entry 1 is its share, and the others move too.",
			"W2 row 3 column 1 is multiplied by z1 entry 3, which is 0.8699, so a2 entry 1 rises.",
			"Sigmoid has the slope 0.2244 at a2 entry 1, so z2 entry 1 rises.",
			"Times W3 row 1 column 1, which is 0.1: a3 entry 1 rises.",
			"a3 entry 1 gains 0.002, and a3 entry 2 gains 0.0059, so y entry 1 falls.",
			"y entry 1 goes from 0.4044 to 0.4035.",
			"W2 row 3 column 1 is 0.4, was 0.3.",
			"y is now 0.4035 and 0.5965, was 0.4044 and 0.5956.",
		}},
		{"set W3 1 1 minus 0.5", []string{
			"W3 row 1 column 1 becomes minus 0.5. Does y entry 1 rise, fall or stay?",
			"Plus, minus or 0 answers, or show.",
		}},
		{"minus", []string{
			"Right: y entry 1 falls.",
			"W3 row 1 column 1 is multiplied by z2 entry 1, which is 0.6601, so a3 entry 1 falls.",
			"a3 entry 1 loses 0.3961, and a3 entry 2 stays, so y entry 1 falls.",
			"y entry 1 goes from 0.4035 to 0.3128.",
			"W3 row 1 column 1 is minus 0.5, was 0.1.",
			"y is now 0.3128 and 0.6872, was 0.4035 and 0.5965.",
		}},
		{"set b3 1 0.2", []string{
			"b3 entry 1 becomes 0.2. Does y entry 1 rise, fall or stay?",
			"Plus, minus or 0 answers, or show.",
		}},
		{"0", []string{
			"Not right: y entry 1 rises. This is why:",
			"b3 entry 1 is added, so a3 entry 1 rises.",
			"a3 entry 1 gains 0.1, and a3 entry 2 stays, so y entry 1 rises.",
			"y entry 1 goes from 0.3128 to 0.3347.",
			"b3 entry 1 is 0.2, was 0.1.",
			"y is now 0.3347 and 0.6653, was 0.3128 and 0.6872.",
		}},
		{"preset xor", []string{
			"xor: Saito's book, section 2.5: NAND and OR into AND.",
			"The network is xor: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"It has 4 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"end", []string{
			"6 of 6 steps by neuron are done.",
			"Layer 2, neuron 1, the output by the step function.",
			"y entry 1 is the step function of a2 entry 1, which is 0.3. Since 0.3 is greater than 0, it gives 1. So y entry 1 is 1.",
			"y is 1.",
		}},
		{"set W1 1 1 minus 0.4", []string{
			"W1 row 1 column 1 becomes minus 0.4. Does y entry 1 rise, fall or stay?",
			"Plus, minus or 0 answers, or show.",
		}},
		{"rise", []string{
			"Not right: it would rise where all is passed on; the step function passes nothing on there, and z1 stays.",
			"W1 row 1 column 1 is multiplied by x entry 1, which is 1, so a1 entry 1 rises.",
			"The step function passes nothing on where a1 entry 1 is 0.3, so z1 entry 1 stays.",
			"W1 row 1 column 1 is minus 0.4, was minus 0.5.",
			"y stays 1.",
		}},
		{"predict off", []string{
			"No longer asked: 1 of 4 first time; once a was taken for the share of it; once a function that passes nothing was overlooked; once something else.",
		}},
		{"predict on", []string{
			"Asked first: step asks for the next number, and a change for what it does. A number answers, show shows it, predict off ends this.",
		}},
		{"predict off", []string{
			"No longer asked first.",
		}},
	}},
}
