package presets

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"nnexplore/model"
)

// digitsData has the network of the digits and its samples, as the comments in it say.
// Whole numbers are shorter than what they stand for, and divided they are the same bits.
//
//go:embed digits.csv
var digitsData string

const (
	digitClasses = 10
	firstShown   = 9      // the first sample of a 3
	perWeight    = 1000.0 // weights and biases are kept in thousandths
	perPixel     = 16.0   // a pixel counts the dots that are set, of the 16 in a block of 4×4
)

// digits reads handwritten digits of 8×8 pixels. It was trained on the training part of UCI
// optdigits (E. Alpaydin and C. Kaynak 1998, CC BY 4.0, doi 10.24432/C50P49); its example
// inputs are of the test part, which other people wrote: 30 that it
// reads right, three of each digit, and then 12 of the 72 that it reads wrong.
func digits() Network {
	n := Network{Network: model.Network{
		Source: "handwritten digits: UCI optdigits, Alpaydin, Kaynak 1998, CC BY 4.0",
	}}
	rows := digitRows()
	for _, size := range []struct{ in, out int }{{64, 30}, {30, 20}, {20, digitClasses}} {
		layer := model.Layer{Activation: model.Sigmoid}
		for _, row := range rows[:size.in] {
			layer.W = append(layer.W, over(row, perWeight))
		}
		layer.B = over(rows[size.in], perWeight)
		n.Layers, rows = append(n.Layers, layer), rows[size.in+1:]
	}
	n.Layers[n.Last()].Activation = model.Softmax
	for digit := range digitClasses {
		n.Classes = append(n.Classes, strconv.Itoa(digit))
	}
	for _, row := range rows {
		pixels, label := row[:n.In()], row[n.In()]
		target := make([]float64, digitClasses)
		target[label] = 1
		n.Examples, n.Targets = append(n.Examples, over(pixels, perPixel)), append(n.Targets, target)
	}
	n.X = n.Examples[firstShown]
	return n
}

// digitRows are the rows of digitsData, read once.
var digitRows = sync.OnceValue(func() (rows [][]int) {
	for line := range strings.Lines(digitsData) {
		if line[0] == '#' {
			continue
		}
		var row []int
		for text := range strings.SplitSeq(strings.TrimSpace(line), ",") {
			v, err := strconv.Atoi(text)
			if err != nil {
				panic("presets: digits.csv: " + err.Error())
			}
			row = append(row, v)
		}
		rows = append(rows, row)
	}
	return rows
})

// over gives numbers divided by one.
func over(row []int, by float64) []float64 {
	v := make([]float64, len(row))
	for i, whole := range row {
		v[i] = float64(whole) / by
	}
	return v
}
