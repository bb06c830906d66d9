package plain

// fileDialogues are about files, copies and commands.
var fileDialogues = []dialogue{
	{"files", []exchange{
		{"open", []string{
			"The name of a file is needed.",
			"open takes the name of a file; for example: open mine.json.",
		}},
		{"rows", []string{
			"The network is from no file. Here a row of W is for each value that comes in.",
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
			"Taken back: the network is article again, was xor.",
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
			"No command says W1 row 1 column 2 and which curve is chosen. Without that it is:",
			"nnexplore, from near there",
			"A file says all of this: session mine.session writes it, and says the command that goes on from it.",
		}},
		{"copy", []string{
			"This is copied:",
			"ReLU passes on what is greater than 0 and makes 0 of the rest.",
			"x is 2. The greater of 0 and 2 is 2.",
			"Its slope there is 1.",
		}},
	}},
}
