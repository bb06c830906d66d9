package back

import (
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// A Piece of a formula is a number, or the text between numbers.
type Piece struct {
	Text   string // "" for a number
	Number model.Operand
}

// A Formula is how one number of a backward pass comes about, to be written with names or with
// values: δ2[1] = (W3[1,1]·δ3[1] + W3[1,2]·δ3[2]) · z2[1]·(1 − z2[1]).
type Formula struct {
	Result model.Operand
	Pieces []Piece // what stands behind the =
}

// Symbols is what stands behind the = with the name of each number in the notation.
func (f Formula) Symbols(t model.Notation) string {
	var b strings.Builder
	for _, p := range f.Pieces {
		if p.Text != "" {
			b.WriteString(p.Text)
			continue
		}
		b.WriteString(t.Name(p.Number.Ref))
	}
	return b.String()
}

// Numbers is what stands behind the = with the value of each number as print writes it, in
// parentheses where it is below zero and stands beside a sign.
func (f Formula) Numbers(print func(float64) string) string {
	var b strings.Builder
	for i, p := range f.Pieces {
		sign, power := f.Beside(i)
		switch {
		case p.Text != "":
			b.WriteString(p.Text)
		case sign || power:
			b.WriteString(number.Operand(print(p.Number.Value)))
		default:
			b.WriteString(print(p.Number.Value))
		}
	}
	return b.String()
}

// Beside reports whether a sign of arithmetic stands before piece i, and a power behind it.
func (f Formula) Beside(i int) (sign, power bool) {
	sign = i > 0 && !strings.HasSuffix(f.Pieces[i-1].Text, "(")
	power = i+1 < len(f.Pieces) && strings.HasPrefix(f.Pieces[i+1].Text, "²")
	return sign, power
}

// Of is a pass forward and a pass back through one network, of which steps and formulas speak.
type Of struct {
	Net       model.Network
	Trace     model.Trace
	Gradients model.Gradients
}

// Value is the number at r.
func (o Of) Value(r model.Ref) float64 { return o.Gradients.Value(o.Net, o.Trace, r) }

// Operand is the number at r with its address.
func (o Of) Operand(r model.Ref) model.Operand { return model.Operand{Ref: r, Value: o.Value(r)} }

// last is the index of the output layer.
func (o Of) last() int { return o.Net.Last() }

// y addresses an output.
func (o Of) y(j int) model.Ref { return o.Net.Out(o.last(), j) }

func ref(k model.Kind, layer, j int) model.Ref { return model.Ref{Kind: k, Layer: layer, J: j} }

// A builder puts a formula together from text and addresses of numbers.
type builder struct {
	of     Of
	pieces []Piece
}

func (b *builder) add(parts ...any) {
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			if k := len(b.pieces); k > 0 && b.pieces[k-1].Text != "" {
				b.pieces[k-1].Text += p
			} else if p != "" {
				b.pieces = append(b.pieces, Piece{Text: p})
			}
		case model.Ref:
			b.pieces = append(b.pieces, Piece{Number: b.of.Operand(p)})
		}
	}
}

// sum adds the first done of a sum's terms, of these at most most: of more the first ones, … and the
// last.
func (b *builder) sum(done, most int, term func(i int)) {
	for i := 0; i < done; i++ {
		if i > 0 {
			b.add(" + ")
		}
		if done > most && i == most-1 {
			b.add("… + ")
			i = done - 1
		}
		term(i)
	}
}

// FormulaOf is how the number at r comes about, which must be one that a backward pass makes. Of
// a sum it has at most most terms, which must be at least 2.
func FormulaOf(o Of, r model.Ref, most int) Formula {
	b := builder{of: o}
	switch r.Kind {
	case model.InL:
		b.loss(most)
	case model.InDY:
		b.outputSlope(r.J)
	case model.InShare:
		b.sum(len(o.Gradients.Target), most, b.share)
	case model.InDelta:
		b.delta(r.Layer, r.J, most)
	case model.InDZ:
		b.arriving(r.Layer, r.J, o.Net.Layers[r.Layer+1].Out(), most)
	case model.InDX:
		b.arriving(-1, r.J, o.Net.Layers[0].Out(), most)
	case model.InDW:
		b.add(o.Net.From(r.Layer, r.I), "·", model.Delta(r.Layer, r.J))
	case model.InDB:
		b.add(model.Delta(r.Layer, r.J))
	default:
		panic("back: no backward pass makes " + r.Name())
	}
	return Formula{Result: o.Operand(r), Pieces: b.pieces}
}

// loss adds the formula of L.
func (b *builder) loss(most int) {
	n := len(b.of.Gradients.Target)
	open, end := "", ""
	switch b.of.Gradients.Loss {
	case model.CrossEntropy:
		open, end = "−(", ")"
	case model.HalfSquared:
		open, end = "½·(", ")"
	case model.MeanSquared:
		open, end = "(", ") / "+number.Short(float64(n))
	}
	b.add(open)
	b.sum(n, most, b.lossTerm)
	b.add(end)
}

// lossTerm adds what output j adds to the sum of the loss.
func (b *builder) lossTerm(j int) {
	t, y := model.T(j), b.of.y(j)
	if b.of.Gradients.Loss == model.CrossEntropy {
		b.add(t, "·log ", y)
		return
	}
	b.add("(", y, " − ", t, ")²")
}

// outputSlope adds ∂L/∂y[j] of a squared error.
func (b *builder) outputSlope(j int) {
	if b.of.Gradients.Loss == model.MeanSquared {
		b.add("2·")
	}
	b.add("(", b.of.y(j), " − ", model.T(j), ")")
	if b.of.Gradients.Loss == model.MeanSquared {
		b.add("/" + number.Short(float64(len(b.of.Gradients.Target))))
	}
}

// share adds ∂y[j]·y[j].
func (b *builder) share(j int) { b.add(ref(model.InDY, b.of.last(), j), "·", b.of.y(j)) }

// arriving adds the first done products of ∂L/∂z[i] of layer l, or of ∂L/∂x[i] for an l of −1.
func (b *builder) arriving(l, i, done, most int) {
	b.sum(done, most, func(j int) { b.add(model.W(l+1, i, j), "·", model.Delta(l+1, j)) })
}

// delta adds δ of neuron j in layer l, from y and t or from the δ of the layer after.
func (b *builder) delta(l, j, most int) {
	switch {
	case l < b.of.last():
		several := b.of.Net.Layers[l+1].Out() > 1 && b.hasSlope(l)
		if several {
			b.add("(")
		}
		b.arriving(l, j, b.of.Net.Layers[l+1].Out(), most)
		if several {
			b.add(")")
		}
		b.slope(l, j)
	case b.of.Gradients.Loss == model.CrossEntropy:
		b.add(b.of.y(j), " − ", model.T(j))
	case b.of.Net.HasSoftmax():
		b.add(b.of.y(j), "·(", ref(model.InDY, l, j), " − ", model.Ref{Kind: model.InShare}, ")")
	default:
		b.outputSlope(j)
		b.slope(l, j)
	}
}

// hasSlope reports whether a factor h′ is written at layer l: 1 is not.
func (b *builder) hasSlope(l int) bool { return b.of.Net.Layers[l].Activation != model.Identity }

// slope adds the factor h′(a) of neuron j in layer l: by its z where the activation has a formula
// for that and z the digits, else as a number.
func (b *builder) slope(l, j int) {
	if !b.hasSlope(l) {
		return
	}
	z, h := b.of.Net.Out(l, j), b.of.Net.Layers[l].Activation
	switch fromZ := h.FromZ(b.of.Value(z)); {
	case fromZ && h == model.Sigmoid:
		b.add(" · ", z, "·(1 − ", z, ")")
	case fromZ && h == model.Tanh:
		b.add(" · (1 − ", z, "²)")
	default:
		b.add(" · ", ref(model.InSlope, l, j))
	}
}
