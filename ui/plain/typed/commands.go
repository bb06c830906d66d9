package typed

// Meant has, for words that are no commands, the one that can only be meant.
var Meant = map[string]string{
	"forward": "step", "previous": "back", "prev": "back", "backward": "back", "home": "start",
	"status": "where", "state": "where", "list": "preset", "load": "open", "table": "gate", "perceptron": "gate",
	"threshold": "theta", "how": "why", "describe": "explain", "layers": "explain layers", "layer": "explain layer",
	"softmax": "explain softmax", "bye": "quit", "commands": "help",
}

// Otherwise has, for words that people of other programs or of the screen may say, the
// command that they may mean.
var Otherwise = map[string]string{
	"+": "more", "plus": "more", "up": "more", "raise": "more", "increase": "more",
	"-": "less", "minus": "less", "down": "less", "lower": "less", "decrease": "less",
	"play": "step", "run": "end", "network": "where",
	"select": "goto", "number": "goto", "change": "set", "let": "set", "edit": "set", "write": "save", "store": "save",
	"read": "open", "file": "open", "bias-form": "rewrite", "own": "try", "probe": "curve", "plot": "curve", "use": "activation",
	"speed": "grain", "and": "preset and", "or": "preset or", "nand": "preset nand", "nor": "preset nor", "make": "preset",
	"stop": "quit", "leave": "quit", "keys": "help",
}
