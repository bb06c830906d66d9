package entry

import (
	"errors"
	"math"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
	"nnexplore/ui/state/learning"
)

// Steps reads how many steps of learning are to be made: "1000".
func Steps(value string) (int, error) {
	if value == "" {
		return 0, errors.New("how many? steps 1000 takes a thousand steps of learning")
	}
	v, err := number.Parse(value)
	if err == nil && v != math.Trunc(v) {
		err = errors.New(number.Short(v) + " is no whole number of steps; type one, such as 1000")
	}
	if err == nil && (v < 1 || v > learning.MostSteps) {
		err = learning.NoSteps(value)
	}
	if err != nil {
		return 0, err
	}
	return int(v), nil
}

// Scale reads which input, counted from 0, is to be multiplied by what: "x1 100".
func Scale(net model.Network, value string) (j int, by float64, err error) {
	words := strings.Fields(strings.NewReplacer("×", " ", "[", "", "]", " ").Replace(strings.ToLower(value)))
	if len(words) != 2 {
		return 0, 0, errors.New("which input, by what? scale x1 100 makes x[1] of every example 100 times as large")
	}
	r, err := model.ParseRef(net, "x["+strings.TrimPrefix(words[0], "x")+"]")
	if err != nil {
		return 0, 0, err
	}
	by, err = number.Parse(words[1])
	if err == nil && by == 0 {
		err = errors.New("0 would leave nothing of the input; a factor such as 100 was expected")
	}
	return r.J, by, err
}
