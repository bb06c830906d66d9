package plain

// otherwise has, for words that people of other programs or of the screen may say, the
// command that they mean.
var otherwise = map[string]string{
	"+": "more", "plus": "more", "up": "more", "raise": "more", "increase": "more",
	"-": "less", "minus": "less", "down": "less", "lower": "less", "decrease": "less",
	"next": "step", "forward": "step", "play": "step", "run": "end", "go": "step",
	"previous": "back", "prev": "back", "backward": "back", "home": "start",
	"explain": "why", "what": "where", "how": "why", "status": "where", "state": "where", "network": "where", "list": "where",
	"select": "goto", "show-me": "goto", "number": "goto", "weight": "goto", "w": "goto", "b": "goto",
	"change": "set", "let": "set", "edit": "set", "write": "save", "store": "save", "load": "open", "read": "open", "file": "open",
	"threshold": "theta", "bias-form": "rewrite", "table": "gate", "truth": "gate", "perceptron": "gate", "own": "try",
	"sigmoid": "curve sigmoid", "relu": "curve relu", "tanh": "curve tanh", "probe": "curve", "plot": "curve", "slope": "curve",
	"softmax": "tens", "speed": "grain", "presets": "preset", "inputs": "input", "and": "preset and", "or": "preset or", "nand": "preset nand",
	"stop": "quit", "bye": "quit", "leave": "quit", "q": "quit", "commands": "help", "keys": "help", "h": "help",
}
