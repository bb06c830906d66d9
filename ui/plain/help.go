package plain

import "strings"

// help lists the commands, explains one, or explains all.
func (s *Session) help(words []string) ([]string, error) {
	switch {
	case len(words) == 0:
		return overview(), nil
	case strings.EqualFold(words[0], "all"):
		return explainAll(), nil
	}
	c, err := find(words[0])
	if err != nil {
		return nil, err
	}
	return []string{c.explained(), c.expectation()}, nil
}

func overview() []string {
	var lines []string
	for _, g := range groups {
		lines = append(lines, g+": "+strings.Join(names(g), ", ")+".")
	}
	return append(lines,
		"help and a command explains it, such as help theta; help all explains each.",
		"A command may be shortened as long as only one fits; capitals do not matter.",
		"Minus may be the word or the sign: theta minus 0.4, theta -0.4.")
}

func explainAll() []string {
	var lines []string
	for _, c := range commands() {
		lines = append(lines, c.explained()+" Example: "+aloudLine(c.example)+".")
	}
	return lines
}

func (c command) explained() string {
	text := c.name + ": " + c.does
	if c.alias != "" && c.alias != "θ" && c.alias != "?" {
		text += " Also: " + c.alias + "."
	}
	return text
}
