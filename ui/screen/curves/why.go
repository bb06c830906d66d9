package curves

import (
	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
)

// Words returns the explanation of a curve.
func Words(f model.Activation) canvas.Words {
	return canvas.InWords(f.Title(), f.About())
}
