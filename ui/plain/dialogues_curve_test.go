package plain

// curveDialogues are about curves, alone and beside one another.
var curveDialogues = []dialogue{
	{"values and slopes", []exchange{
		{"curve sigmoid 1.2", []string{
			"Sigmoid of 1.2 is 0.7685.",
			"Its slope there is 0.1779.",
		}},
		{"why", []string{
			"Sigmoid squeezes any number into the range from 0 to 1, smoothly.",
			"x is 1.2. e to the power minus 1.2 is 0.3012; 1 plus that is 1.3012; 1 divided by that is 0.7685.",
			"Its slope there is 0.1779: e to the power minus 1.2 is 0.3012; divided by the square of 1 plus that, it gives 0.1779.",
		}},
		{"curve step 0", []string{
			"The step function of 0 is 0.",
			"It has no slope there: it jumps. Everywhere else its slope is 0.",
		}},
		{"curve relu 0", []string{
			"ReLU of 0 is 0.",
			"It has no slope there: left of it the slope is 0, right of it 1.",
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
			"Its slope there is 0.7864: e to the power minus 1 is 0.3679; 4 times that, divided by the square of 1 plus that, is 0.7864.",
		}},
		{"curve softplus 1", []string{
			"Softplus of 1 is 1.3133.",
			"Its slope there is 0.7311.",
		}},
		{"why", []string{
			"Softplus is ReLU with its corner rounded off.",
			"x is 1. e to the power 1 is 2.7183; the natural logarithm of 1 plus that is 1.3133.",
			"Its slope there is 0.7311: e to the power minus 1 is 0.3679; 1 plus that is 1.3679; 1 divided by that is 0.7311.",
		}},
		{"curve sigmoid 40", []string{
			"Sigmoid of 40 is 1, rounded: on paper it is 4.2484 times 10 to the power minus 18 below that.",
			"Its slope there is 4.2484 times 10 to the power minus 18.",
		}},
		{"why", []string{
			"Sigmoid squeezes any number into the range from 0 to 1, smoothly.",
			"x is 40. e to the power minus 40 is 4.2484 times 10 to the power minus 18; 1 plus that is 1; 1 divided by that is 1.",
			"Sigmoid of 40 is 1, rounded: on paper it is 4.2484 times 10 to the power minus 18 below that.",
			"Its slope there is 4.2484 times 10 to the power minus 18: e to the power minus 40 is 4.2484 times 10 to the power minus 18; divided by the square of 1 plus that, it gives 4.2484",
			"times 10 to the power minus 18.",
			"Here sigmoid is saturated: a small change of x hardly shows.",
		}},
		{"curve sigmoid 10", []string{
			"Sigmoid of 10 is 0.99995 and more digits, just below 1.",
			"Its slope there is 4.5396 times 10 to the power minus 5.",
		}},
		{"why", []string{
			"Sigmoid squeezes any number into the range from 0 to 1, smoothly.",
			"x is 10. e to the power minus 10 is 4.54 times 10 to the power minus 5; 1 plus that is 1.00004 and more digits; 1 divided by that is 0.99995 and more digits.",
			"Its slope there is 4.5396 times 10 to the power minus 5: e to the power minus 10 is 4.54 times 10 to the power minus 5; divided by the square of 1 plus that, it gives 4.5396 times",
			"10 to the power minus 5.",
			"Here sigmoid is saturated: a small change of x hardly shows.",
		}},
		{"digits full", []string{
			"Numbers are read with all their digits; digits four rounds them again.",
		}},
		{"curve sigmoid 10", []string{
			"Sigmoid of 10.0 is 0.9999546021312976.",
			"Its slope there is 4.539580773595167 times 10 to the power minus 5.",
		}},
		{"digits four", []string{
			"Numbers are rounded to four decimals; digits full gives every digit.",
		}},
		{"curve softplus 1000", []string{
			"Softplus of 1000 is 1000, rounded: on paper it is a little above that.",
			"Its slope there is 1, rounded.",
		}},
		{"why", []string{
			"Softplus is ReLU with its corner rounded off.",
			"x is 1000. On the way a number is beyond the largest that the machine holds; worked out by another way, the result is right.",
			"Softplus of 1000 is 1000, rounded: on paper it is a little above that.",
			"Its slope there is 1, rounded: e to the power minus 1000 is 0; 1 plus that is 1; 1 divided by that is 1.",
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
			"The step-at-least function gives 1 where x is at least 0, else 0.",
		}},
		{"curves -2", []string{
			"Sigmoid of minus 2 is 0.1192.",
			"The step function of minus 2 is 0.",
			"ReLU of minus 2 is 0.",
			"Tanh of minus 2 is minus 0.9640.",
			"Leaky ReLU of minus 2 is minus 0.02.",
			"Softplus of minus 2 is 0.1269.",
			"The identity of minus 2 is minus 2.",
			"The step-at-least function of minus 2 is 0.",
		}},
	}},
	{"nudges", []exchange{
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
			"Sigmoid of 1.01 is 0.7330.",
			"Its slope there is 0.1957.",
		}},
		{"nudge 5", []string{
			`There is no nudge of "5"; there are 1, 0.1 and 0.01.`,
			"nudge takes 1, 0.1 or 0.01, or nothing; for example: nudge 0.01.",
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
	}},
	{"gain, second probe and what is shown", []exchange{
		{"curve sigmoid 1.01", []string{
			"Sigmoid of 1.01 is 0.7330.",
			"Its slope there is 0.1957.",
		}},
		{"gain", []string{
			"The gain is 1: sigmoid as it is.",
		}},
		{"gain 10", []string{
			"The gain is 10: sigmoid of 10 times x.",
			"At x 1.01 it gives 0.99995 and more digits; sigmoid itself gives 0.733, the step function 1.",
			"At x 0.1 and minus 0.1 it differs from the step function by 0.2689, further out by less; at 0 itself it is always 0.5.",
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
			"Two probes, at 1.01 and 0.1 further on. The network's own x entry 1 gets the same 0.1 more, with the function in its hidden layers.",
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
			"Sigmoid was in hand; now the step function is.",
		}},
		{"hide step", []string{
			"Shown is ReLU.",
			"The step function was in hand; now ReLU is.",
		}},
		{"second", []string{
			"Two probes, at 1.01 and 0.1 further on. The network's own x entry 1 gets the same 0.1 more, with the function in its hidden layers.",
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
	}},
	{"where a curve has a value", []exchange{
		{"curve sigmoid 3", []string{
			"Sigmoid of 3 is 0.9526.",
			"Its slope there is 0.0452.",
		}},
		{"y 0.9", []string{
			"Sigmoid gives 0.9 at x about 2.1972.",
			"Its slope there is 0.09.",
		}},
		{"why", []string{
			"Sigmoid squeezes any number into the range from 0 to 1, smoothly.",
			"x is 2.1972. e to the power minus 2.1972 is 0.1111; 1 plus that is 1.1111; 1 divided by that is 0.9.",
			"Its slope there is 0.09: e to the power minus 2.1972 is 0.1111; divided by the square of 1 plus that, it gives 0.09.",
		}},
		{"y 0.5", []string{
			"Sigmoid gives 0.5 at x 0.",
			"Its slope there is 0.25.",
		}},
		{"y 1", []string{
			"Sigmoid never gives 1: it stays between 0 and 1 and reaches neither.",
		}},
		{"y 2 3", []string{
			`There are too many words behind y: "2 3".`,
			"y takes a value of the function in hand, or nothing; for example: y 0.9.",
		}},
		{"y", []string{
			"y of the network is not computed yet; end computes it.",
			"y with a value, such as y 0.9, finds the x at which sigmoid has it.",
		}},
		{"y x", []string{
			`"x" is not a number.`,
			"y takes a value of the function in hand, or nothing; for example: y 0.9.",
		}},
		{"curve step 3", []string{
			"The step function of 3 is 1.",
			"Its slope there is 0.",
		}},
		{"y 0", []string{
			"The step function gives 0 at every x up to 0, and at 0 itself.",
		}},
		{"y 1", []string{
			"The step function gives 1 at every x above 0, but not at 0 itself.",
		}},
		{"y 0.5", []string{
			"The step function never gives 0.5: it gives only 0 and 1.",
		}},
		{"curve tanh 3", []string{
			"Tanh of 3 is 0.9951.",
			"Its slope there is 0.0099.",
		}},
		{"y -1", []string{
			"Tanh never gives minus 1: it stays between minus 1 and 1 and reaches neither.",
		}},
		{"curve softplus 3", []string{
			"Softplus of 3 is 3.0486.",
			"Its slope there is 0.9526.",
		}},
		{"y 0", []string{
			"Softplus never gives 0: it stays above 0.",
		}},
		{"curve relu 3", []string{
			"ReLU of 3 is 3.",
			"Its slope there is 1.",
		}},
		{"y -1", []string{
			"ReLU never gives minus 1: it is never below 0.",
		}},
		{"y 1.5", []string{
			"ReLU gives 1.5 at x 1.5.",
			"Its slope there is 1.",
		}},
		{"hide relu", []string{
			"Shown are sigmoid and the step function.",
			"ReLU was in hand; now the step function is.",
		}},
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"y 1", []string{
			"That is the name of a number; did you mean goto y entry 1?",
		}},
	}},
	{"from a neuron", []exchange{
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
			"Its slope there is 0.2303: e to the power minus 0.5769 is 0.5616; divided by the square of 1 plus that, it gives 0.2303.",
		}},
		{"preset article", []string{
			"article: the 3-layer network of the article this follows.",
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
	}},
	{"the step function at least", []exchange{
		{"curve step at least 0", []string{
			"The step-at-least function of 0 is 1.",
			"It has no slope there: it jumps. Everywhere else its slope is 0.",
		}},
		{"why", []string{
			"The step-at-least function gives 1 where x is at least 0, else 0.",
			"x is 0. Since 0 is at least 0, it gives 1.",
			"It has no slope there: it jumps. Everywhere else its slope is 0.",
		}},
		{"y 1", []string{
			"The step-at-least function gives 1 at every x above 0, and at 0 itself.",
		}},
		{"y 0", []string{
			"The step-at-least function gives 0 at every x below 0, but not at 0 itself.",
		}},
		{"y 0.5", []string{
			"The step-at-least function never gives 0.5: it gives only 0 and 1.",
		}},
		{"step at least -1", []string{
			"The step-at-least function of minus 1 is 0.",
			"Its slope there is 0.",
		}},
		{"explain step at least", []string{
			"The step-at-least function: it is the perceptron's yes or no: 1 where x is at least 0, else 0. A small change of x shows either nothing or everything, so nobody can learn from it",
			"step by step. At 0 itself it is 1, where the step function is 0.",
			"curve step at least 1.2 says its value; activation 1 step at least gives it to layer 1.",
		}},
		{"activation 1 step at least", []string{
			"Layer 1 has the step-at-least function now, was sigmoid.",
			"Nothing is computed from it yet; step begins.",
		}},
		{"activation 1 hardlim", []string{
			"Layer 1 has the step-at-least function already.",
		}},
	}},
}
