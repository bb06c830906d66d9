package plain

// backDialogues are about the way back from y. The numbers are those of a NumPy program.
var backDialogues = []dialogue{
	{"the way back", []exchange{
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"target 1 0", []string{
			"The target of y is 1 and 0.",
			"The loss, cross-entropy, is 0.9053.",
		}},
		{"step 2", []string{
			"On the way back 2 of 7 steps by layer are done.",
			"Layer 3: delta is y minus t, as softmax with cross-entropy has it.",
			"delta3 is minus 0.5956 and 0.5956.",
		}},
		{"why", []string{
			"delta3 entry 1 is y entry 1 minus t entry 1, 0.4044 minus 1: minus 0.5956.",
			"The logarithm of y is a minus the logarithm of the sum of the powers of e. So the loss is the logarithm of that sum, minus the sum of t times a.",
			"Along a the slope of the first is y, and of the second t: delta is y minus t.",
		}},
		{"explain", []string{
			"delta3 entry 1 is a slope: when a3 entry 1 grows a little, the loss changes by that little times minus 0.5956.",
			"The logarithm of y is a minus the logarithm of the sum of the powers of e. So the loss is the logarithm of that sum, minus the sum of t times a.",
			"Along a the slope of the first is y, and of the second t: delta is y minus t.",
		}},
		{"check", []string{
			"Delta3 entry 1 is computed; the gradient of an x, W or b can be checked.",
			"check takes the name of an x, W or b, or nothing for the one in hand; for example: check W1 1 2.",
		}},
		{"step", []string{
			"On the way back 3 of 7 steps by layer are done.",
			"Layer 3: the gradient of W3 is each number that comes in times each delta, and that of b3 is delta3.",
			"Of the weights into neuron 1 it is minus 0.3814 and minus 0.4735; of its bias minus 0.5956.",
			"Of the weights into neuron 2 it is 0.3814 and 0.4735; of its bias 0.5956.",
		}},
		{"explain", []string{
			"The gradient of W3 row 1 column 1 is a slope: when W3 row 1 column 1 grows a little, the loss changes by that little times minus 0.3814.",
			"When the weight grows a little, the sum grows by that times what comes in, and the loss by that times delta. A gradient above 0 says that a smaller weight makes the loss smaller.",
		}},
		{"rate 0.5", []string{
			"The rate is 0.5: learn takes that times each gradient away.",
		}},
		{"learn", []string{
			"One step: from each weight and bias 0.5 times its gradient is taken away.",
			"The loss is now 0.363, was 0.9053. undo takes it back.",
			"y is now 0.6956 and 0.3044, was 0.4044 and 0.5956.",
		}},
		{"undo", []string{
			"Taken back: one step of learning; the loss is 0.9053 again, was 0.363.",
			"The network is article: 2 inputs, 3 layers, of 3, 2 and 2 neurons. x is 2 and 1.",
			"y is now 0.4044 and 0.5956, was 0.6956 and 0.3044.",
		}},
		{"loss cross entropy", []string{
			"The loss is cross-entropy.",
			"Cross-entropy is minus the logarithm of the y that the target asks for: 0 where that y is 1; the smaller that y, the larger the loss. It divides by nothing.",
			"The loss, cross-entropy, is 0.9053.",
		}},
		{"target 1", []string{
			"The target has 1 value, but y has 2; 1,0 was expected.",
			"target takes a number for each y, or nothing; for example: target 1 0.",
		}},
		{"check a1 1", []string{
			"a1 entry 1 is computed; the gradient of an x, W or b can be checked.",
			"check takes the name of an x, W or b, or nothing for the one in hand; for example: check W1 1 2.",
		}},
	}},
	{"many steps of learning", []exchange{
		{"preset xor-learn", []string{
			"xor-learn: XOR to be learnt, from the seed 2.",
			"The network is xor-learn: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
			"It has 4 example inputs: input takes the next.",
			"Nothing is computed yet; step begins.",
		}},
		{"all", []string{
			"The loss and the gradients of weights and biases are the means over all 4 examples. The loss is 0.1282.",
		}},
		{"train 1000", []string{
			"1000 steps by the rate 5, of all 4 examples.",
			"After 0 steps the loss is 0.1282.",
			"After 250 steps the loss is 0.0231.",
			"After 500 steps the loss is 0.0028.",
			"After 750 steps the loss is 0.0013.",
			"After 1000 steps the loss is 0.0008.",
			"For x 0 and 0 y is 0.0439; it should be 0.",
			"For x 1 and 0 y is 0.9608; it should be 1.",
			"For x 0 and 1 y is 0.9608; it should be 1.",
			"For x 1 and 1 y is 0.0413; it should be 0.",
			"undo takes all of it back.",
		}},
		{"undo", []string{
			"Taken back: 1000 steps of learning; the loss is 0.1282 again, was 0.0008.",
			"The network is xor-learn: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
		}},
		{"zero", []string{
			"All weights and biases are 0: the neurons of a layer are alike. train shows what comes of it; undo takes it back.",
		}},
		{"train 10", []string{
			"No gradient is left that would change a number: the loss is 0.125.",
		}},
		{"train -5", []string{
			"-5 steps were asked for; from 1 to 1000000 were expected, such as 1000.",
			"train takes how many steps; for example: train 1000.",
		}},
		{"undo", []string{
			"Taken back: all weights and biases 0; the loss is 0.1282 again, was 0.125.",
			"The network is xor-learn: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
		}},
		{"redo", []string{
			"Done again: all weights and biases 0; the loss is 0.125, was 0.1282.",
			"The network is xor-learn: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
		}},
		{"seed 1", []string{
			"Weights and biases are tenths that follow from the seed 1. train learns from there; undo takes it back.",
		}},
		{"undo", []string{
			"Taken back: the weights of seed 1; the loss is 0.125 again, was 0.1465.",
			"The network is xor-learn: 2 inputs, 2 layers, of 2 and 1 neurons. x is 1 and 0.",
		}},
		{"biases off", []string{
			"Every bias is 0, and stays 0 while the weights learn. biases on learns them again; undo takes it back.",
		}},
		{"scale x1 100", []string{
			"x entry 1 is 100 times as large, in x and in every example. The weights stay; undo takes it back.",
		}},
	}},
	{"asked on the way back", []exchange{
		{"end", []string{
			"6 of 6 steps by layer are done.",
			"Layer 3: y is softmax of a3: shares that add up to 1.",
			"y is 0.4044 and 0.5956.",
		}},
		{"target 1 0", []string{
			"The target of y is 1 and 0.",
			"The loss, cross-entropy, is 0.9053.",
		}},
		{"grain neuron", []string{
			"A step is by neuron now: one number, a sum or an output. There are 14 of them from x to y.",
		}},
		{"step 6", []string{
			"On the way back 6 of 15 steps by neuron are done.",
			"W3 row 1 column 1, 0.1, times delta3 entry 1, minus 0.5956, is minus 0.0596.",
			"W3 row 1 column 2, 0.3, times delta3 entry 2, 0.5956, is 0.1787.",
			"Their sum is the gradient of z2 entry 1, 0.1191.",
			"That times the slope of sigmoid at a2 entry 1, 0.2303, is delta2 entry 1: 0.0274.",
		}},
		{"predict on", []string{
			"Asked first: step asks for the next number, and a change for what it does. A number answers, show shows it, predict off ends this.",
			"Of the way back step asks for the loss and each delta; by grain term for each gradient too.",
		}},
		{"step", []string{
			"Delta2 entry 2 is the sum of W3 row 2 column 1 times delta3 entry 1 plus W3 row 2 column 2 times delta3 entry 2; all of that times z2 entry 2, times the difference of 1 and z2",
			"entry 2.",
			"How much is it? A number answers, or show.",
		}},
		{"0.1191", []string{
			"Not right: 0.1191 is what comes back without the slope at a2 entry 2, which is 0.163.",
			"Delta2 entry 2 is the sum of W3 row 2 column 1 times delta3 entry 1 plus W3 row 2 column 2 times delta3 entry 2; all of that times z2 entry 2, times the difference of 1 and z2",
			"entry 2.",
			"That is the sum of 0.2 times minus 0.5956 plus 0.4 times 0.5956; all of that times 0.795, times the difference of 1 and 0.795, which is 0.0194, rounded.",
			"On the way back 7 of 15 steps by neuron are done.",
			"W3 row 2 column 1, 0.2, times delta3 entry 1, minus 0.5956, is minus 0.1191.",
			"W3 row 2 column 2, 0.4, times delta3 entry 2, 0.5956, is 0.2382.",
			"Their sum is the gradient of z2 entry 2, 0.1191.",
			"That times the slope of sigmoid at a2 entry 2, 0.163, is delta2 entry 2: 0.0194.",
		}},
		{"predict off", []string{
			"No longer asked: 0 of 1 first time; once the slope was forgotten.",
		}},
	}},
}
