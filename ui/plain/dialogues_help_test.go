package plain

// helpDialogues are about lines that mean nothing, help and the end.
var helpDialogues = []dialogue{
	{"lines that mean nothing", []exchange{
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
			`"s" could be step, start, set, sizes, speaks, second, show, save or session.`,
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
			"activation takes the number of a layer, or hidden for all but the last, and a function, or nothing; for example: activation 2 relu.",
		}},
		{"activation 2 softmax", []string{
			"Softmax stands at the output only, which is layer 3.",
			"activation takes the number of a layer, or hidden for all but the last, and a function, or nothing; for example: activation 2 relu.",
		}},
		{"activation 2 sigmod", []string{
			`There is no function "sigmod"; did you mean sigmoid?`,
			"activation takes the number of a layer, or hidden for all but the last, and a function, or nothing; for example: activation 2 relu.",
		}},
		{"activation two relu", []string{
			`"two" is not a number.`,
			"activation takes the number of a layer, or hidden for all but the last, and a function, or nothing; for example: activation 2 relu.",
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
			"A function is needed; there are sigmoid, the step function, ReLU, tanh, leaky ReLU, softplus, the identity and the step-at-least function.",
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
		{"help export", []string{
			"export: Writes to a file what you asked for last: after gate the truth table, after curve the curves, after plane the plane, after step the whole derivation of the pass.",
			"export takes the name of a file; its ending says the format, such as .md, .tex, .py, .csv, .json or .txt, or .png for the plane; for example: export pass.md.",
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
			"The network article has no other example input than x. Change it, such as x 1, 0.5, or try preset xor.",
		}},
		{"?", []string{
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
		{"exit", []string{
			"Goodbye.",
		}},
	}},
	{"long lines", []exchange{
		{"theta 1234567890123456789012345678901234567890123x", []string{
			`"123456789012345678901234567890123456789…" is not a number.`,
			"theta takes a number, or nothing; for example: theta 0.7.",
		}},
		{"blorpblorpblorpblorpblorpblorpblorpblorpblorpblorp", []string{
			`There is no command "blorpblorpblorpblorpblorpblorpblorpblor…"; help lists them.`,
		}},
		{"set theta 0.5 0.7", []string{
			`There are too many words behind theta: "0.5 0.7".`,
			"theta takes a number, or nothing; for example: theta 0.7.",
		}},
	}},
	{"quit", []exchange{
		{"quit", []string{
			"Goodbye.",
		}},
	}},
}
