package report

import (
	"fmt"
	"strings"
)

// texText is any text as LaTeX sets it with no package for its characters. Greek
// letters and common signs become the commands for them; what its first fonts do not
// have is named by its number in Unicode.
func texText(s string) string {
	var b strings.Builder
	for _, r := range plain(s) {
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

// texCommands has the characters that mean something to TeX, or that its first
// font shows as another, and those for which there is a command in text.
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
