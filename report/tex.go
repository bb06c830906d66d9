package report

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"nnexplore/model"
	"nnexplore/number"
)

// texNumber is v in TeX, to as many digits as in text.
func texNumber(v float64) string {
	mantissa, exponent, scientific := strings.Cut(number.Short(v), "e")
	if scientific {
		power, _ := strconv.Atoi(exponent)
		return fmt.Sprintf(`%s \times 10^{%d}`, mantissa, power)
	}
	return texSpecial.Replace(mantissa)
}

// texSpecial spells the values that have no digits.
var texSpecial = strings.NewReplacer("NaN", `\mathrm{NaN}`, "Inf", `\infty`)

// texSigned is v where a sign or a point stands before it: a negative number
// gets parentheses.
func texSigned(v float64) string {
	s := texNumber(v)
	if strings.HasPrefix(s, "-") {
		return "(" + s + ")"
	}
	return s
}

// texName sets a number's name as the book does: the layer above, in parentheses, the
// indices below. Those of W are row, then column.
func texName(name string) string {
	vector, indices, _ := strings.Cut(strings.TrimSuffix(name, "]"), "[")
	return texLayered(vector) + `_{` + indices + `}`
}

// texVectorName is the name of the vector that step index by layer makes.
func texVectorName(n model.Network, index int) string { return texLayered(n.VectorName(index)) }

// texLayered sets the layer of a name such as a1 above its letter. x and y have none.
func texLayered(name string) string {
	if len(name) == 1 {
		return name
	}
	return name[:1] + `^{(` + name[1:] + `)}`
}

// texWord sets a word upright, as functions are set.
func texWord(s string) string {
	return `\mathrm{` + strings.ReplaceAll(s, "_", `\_`) + `}`
}

// texFunction and texShape turn the format of a stage into TeX; the functions in it, such
// as max, are commands there. texSigns turns the signs −, · and ≥ last, since a stage sets
// parentheses around a negative number behind those.
var (
	texFunction = regexp.MustCompile(`[a-z]{2,}`)
	texShape    = strings.NewReplacer("e^−%s", "e^{−%s}", "e^%s", "e^{%s}", ` \if `, `\text{ if }`, ` \else `, `\text{ else }`)
	texSigns    = strings.NewReplacer("−", "-", "·", ` \cdot `, "≥", `\ge`)
)

// texStage is a line in the working-out of an activation, in TeX.
func texStage(s model.Stage, print func(float64) string) string {
	shape := texShape.Replace(texFunction.ReplaceAllString(s.Format, `\$0`))
	return texSigns.Replace(model.Stage{Format: shape, Values: s.Values}.Text(print))
}

// texText is any text for LaTeX without a package for its characters. Greek letters and
// common signs become commands; a character that LaTeX's first fonts do not have is named
// by its number in Unicode.
func texText(s string) string {
	var b strings.Builder
	for _, r := range PrintableName(s) {
		command, known := texCommands[r]
		switch {
		case known:
			b.WriteString(command)
		case texSymbols[r] != "":
			b.WriteString(`\ensuremath{` + texSymbols[r] + `}`)
		case r <= '~' || strings.ContainsRune(texLetters, r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "[U+%04X]", r)
		}
	}
	return b.String()
}

// texCommands has the characters that mean something to TeX or come out as another, and
// those for which there is a command in text.
var texCommands = map[rune]string{
	'{': `\{`, '}': `\}`, '$': `\$`, '&': `\&`, '#': `\#`, '%': `\%`, '_': `\_`,
	'\\': `\textbackslash{}`, '^': `\textasciicircum{}`, '~': `\textasciitilde{}`,
	'<': `\textless{}`, '>': `\textgreater{}`, '|': `\textbar{}`, '"': `''`,
	'–': `--`, '—': `---`, '‘': "`", '’': `'`, '“': "``", '”': `''`, '…': `\dots{}`, '§': `\S{}`, '\u00a0': `~`,
}

// texLetters are the letters with accents that the first font can put together.
const texLetters = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ" +
	"ĀāĂăĆćĈĉĊċČčĎďĒēĔĕĖėĚěĜĝĞğĠġĢĤĥĨĩĪīĬĭİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŴŵŶŷŸŹźŻżŽž"

// texSymbols are the letters and signs of formulas.
var texSymbols = map[rune]string{
	'α': `\alpha`, 'β': `\beta`, 'γ': `\gamma`, 'δ': `\delta`, 'ε': `\varepsilon`, 'ζ': `\zeta`, 'η': `\eta`, 'θ': `\theta`,
	'ι': `\iota`, 'κ': `\kappa`, 'λ': `\lambda`, 'μ': `\mu`, 'µ': `\mu`, 'ν': `\nu`, 'ξ': `\xi`, 'ο': `o`, 'π': `\pi`, 'ρ': `\rho`,
	'σ': `\sigma`, 'ς': `\varsigma`, 'τ': `\tau`, 'υ': `\upsilon`, 'φ': `\varphi`, 'χ': `\chi`, 'ψ': `\psi`, 'ω': `\omega`,
	'Γ': `\Gamma`, 'Δ': `\Delta`, 'Θ': `\Theta`, 'Λ': `\Lambda`, 'Ξ': `\Xi`, 'Π': `\Pi`, 'Σ': `\Sigma`, 'Υ': `\Upsilon`, 'Φ': `\Phi`,
	'Ψ': `\Psi`, 'Ω': `\Omega`, '×': `\times`, '÷': `\div`, '·': `\cdot`, '±': `\pm`, '−': `-`, '→': `\to`, '←': `\leftarrow`,
	'≤': `\le`, '≥': `\ge`, '≠': `\ne`, '≈': `\approx`, '∞': `\infty`, '°': `^\circ`, '²': `^2`, '³': `^3`, '√': `\surd`, '∑': `\sum`,
	'′': `'`, '⁻': `^-`, '¹': `^1`,
}
