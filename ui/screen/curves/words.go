package curves

import (
	"nnexplore/model"
	"nnexplore/ui/screen/canvas"
)

// Words explains the chosen curve.
func Words(f model.Activation) canvas.Words {
	return canvas.InWords(f.Title(), f.About())
}
