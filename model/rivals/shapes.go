package rivals

import (
	"slices"
	"strconv"
	"strings"

	"nnexplore/number"
)

// A product is of two arrays, each with its shape: 2×3 of a matrix, 3 of a vector.
type product struct {
	a, b         []int
	nameA, nameB string
}

// shape is that of the product, as NumPy has it; nil where there is none.
func (p product) shape() []int {
	if !p.fits() {
		return nil
	}
	return slices.Concat(p.a[:len(p.a)-1], p.b[1:])
}

// fits reports whether there is a product.
func (p product) fits() bool { return p.inner()[0] == p.inner()[1] }

// inner are the two numbers that meet.
func (p product) inner() [2]int { return [2]int{p.a[len(p.a)-1], p.b[0]} }

// exchanged is the product the other way round.
func (p product) exchanged() product { return product{p.b, p.a, p.nameB, p.nameA} }

// name is what the product is called.
func (p product) name() text { return textOf("%s·%s", "%s times %s", p.nameA, p.nameB) }

// OfProduct is the question which shape the product of a matrix or a vector and a matrix has.
func OfProduct(a, b []int, nameA, nameB string) Question {
	p := product{a, b, nameA, nameB}
	named := p.name().then(" is %s", " is %s", shapeText(p.shape()))
	if !p.fits() {
		named = both("there is no %s", p.name())
	}
	q := Question{
		Answer: Shape, named: named, asks: both("the shape of %s", p.name()),
		working: p.working(),
		check:   both("the two numbers that meet, %s and %s", p.inner()[0], p.inner()[1]),
	}
	return among(q, p.shape(), p.wrong(), slices.Equal, readShape)
}

// OfFactor is the question which shape the second factor has that makes a product of this shape.
func OfFactor(a, made []int, nameA, nameB string) Question {
	p := product{a, []int{a[1], made[1]}, nameA, nameB}
	q := Question{
		Answer: Shape, named: both("%s is %s", nameB, shapeText(p.b)),
		asks: both("the shape of %s", nameB),
		working: []text{
			textOf("%s is %s and %s is %s", "%s is %s, and %s is %s", nameA, shapeText(a), p.name(), shapeText(made)),
			both("the rows of %s are as many as the columns of %s, %s", nameB, nameA, a[1]),
			textOf("the columns of %s are those of the product, %s: %s", "the columns of %s are those of the product, %s. So it is %s", nameB, made[1], shapeText(p.b)),
		},
		check: both("the columns of %s, %s", nameA, a[1]),
	}
	return among(q, p.b, []wrong[[]int]{
		{"rows and columns were mixed up", []int{made[1], a[1]}, both("the shape with rows and columns mixed up")},
		{"the numbers on the outside were taken", []int{a[0], made[1]}, both("the shape of the product; the rows of %s are the columns of %s", nameB, nameA)},
		{"the shape of a factor was given", a, both("the shape of %s", nameA)},
		{"no product was seen where there is one", nil, both("too few: %s of the shape %s fits", nameB, shapeText(p.b))},
	}, slices.Equal, readShape)
}

// working compares the numbers that meet, and keeps the others.
func (p product) working() []text {
	in := p.inner()
	lines := []text{textOf("%s is %s and %s is %s", "%s is %s, and %s is %s", p.nameA, shapeText(p.a), p.nameB, shapeText(p.b))}
	if !p.fits() {
		return append(lines, textOf("%s and %s meet, and they differ: there is no %s", "%s and %s meet, and they differ, so there is no %s", in[0], in[1], p.name()))
	}
	return append(lines,
		both("%s and %s meet and are equal, so there is a product", in[0], in[1]),
		both("the others remain: %s", shapeText(p.shape())))
}

// wrong are the shapes that mistakes give.
func (p product) wrong() (list []wrong[[]int]) {
	add := func(name string, shape []int, words string, args ...any) {
		list = append(list, wrong[[]int]{name, shape, both(words, args...)})
	}
	in, other := p.inner(), p.exchanged()
	outer := slices.Concat(p.a[:len(p.a)-1], p.b[1:])
	if p.fits() {
		add("no product was seen where there is one", nil, "what two different numbers in the middle give; here both are %s", in[0])
	} else {
		add("the numbers that meet were not compared", outer, "what remains where the numbers in the middle are equal; here %s is not %s", in[0], in[1])
	}
	if len(p.a) == 2 {
		if outer[0] != outer[1] {
			add("rows and columns were mixed up", []int{outer[1], outer[0]}, "the shape with rows and columns mixed up")
		}
		if other.fits() {
			add("the factors were exchanged", other.shape(), "the shape of %s, with the factors exchanged", other.name())
		}
	} else {
		add("a vector was taken for a matrix of one row", []int{1, p.b[1]}, "the shape where %s is a matrix of one row; it has one number, and so has the product", p.nameA)
	}
	add("the numbers that vanish were taken", []int{in[0], in[1]}, "the two numbers in the middle; the others remain")
	add("all numbers were kept", slices.Concat(p.a, p.b[1:]), "all numbers side by side; the two in the middle vanish")
	add("all numbers were kept", slices.Concat(p.a, p.b), "all numbers side by side; the two in the middle vanish")
	add("the shape of a factor was given", p.a, "the shape of %s", p.nameA)
	add("the shape of a factor was given", p.b, "the shape of %s", p.nameB)
	return list
}

// shapeText is a shape in words for both voices.
func shapeText(shape []int) text {
	return textOf(number.Joined(shape, "×", strconv.Itoa), number.Joined(shape, " by ", strconv.Itoa))
}

// readShape reads a shape: 2×3, (2, 3), 2 by 3, 3, (3,), or none.
func readShape(text string) ([]int, error) {
	given := strings.NewReplacer("×", " ", "x", " ", "*", " ", "by", " ", ",", " ", "(", " ", ")", " ", "[", " ", "]", " ").Replace(strings.ToLower(text))
	words := strings.Fields(given)
	if len(words) == 1 && slices.Contains([]string{"no", "none", "never", "nothing", "error"}, words[0]) {
		return nil, nil
	}
	shape := make([]int, len(words))
	for i, w := range words {
		n, err := strconv.Atoi(w)
		if err != nil || n < 1 {
			shape = nil
			break
		}
		shape[i] = n
	}
	if len(shape) == 0 {
		return nil, number.Refusal{Wrong: "that is no shape", Expected: "one such as 2×3 (2x3 will do), 3 for a vector, or none where there is no product, was expected"}
	}
	return shape, nil
}
