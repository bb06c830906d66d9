// Package netfile reads a network from a file and writes one to a file.
//
// Our own format is JSON, a text that can be written by hand:
//
//	{
//	  "name": "two neurons",
//	  "source": "made up",
//	  "x": [2, 1],
//	  "layers": [
//	    {
//	      "w": [
//	        [0.1, 0.3],
//	        [0.2, 0.4]
//	      ],
//	      "b": [0.1, 0.2],
//	      "activation": "softmax"
//	    }
//	  ]
//	}
//
// Behind x, inputs and classes may list what the entries of x and the outputs are called:
// "inputs": ["height", "weight"], "classes": ["cat", "dog"]. targets may have a row for each x with
// what y is meant to be for it.
//
// w has one row for each value that comes in and one column for each neuron, as
// in x·W + b, whatever notation is shown; the activations are spelled as in package model. name, source,
// x and b may be missing, and so may the activations of all layers; b may be one number
// for all neurons, and x may be a list of inputs. [WriteJSON] writes each number with the
// fewest digits that are read back as the same float64, bit for bit.
//
// The others are what other programs write: .npz, a zip archive of arrays as numpy.savez and
// numpy.savez_compressed write it; safetensors; and JSON with fields of other names. Which
// array is a W, a b or x follows from what the names and shapes have in common; see
// package roles. W may have a row for each neuron, as in W·x + b; then it is turned. [File]
// has what was turned, assumed or left aside.
//
// A pickle is not read, since it is a program that runs when it is opened; an [OtherKind]
// has the line of Python that makes an .npz file of it. Most files of other programs do not
// name the activations of their layers; [Options] does.
//
// The explorer always computes in float64. A float32 number is the same number as a
// float64, but NumPy computes with it in float32, so that what it prints for such a
// network differs by about 1e-8 from what the explorer shows. Integers beyond 2⁵³ are
// rounded to the nearest float64, as NumPy rounds them.
//
// What is not such a network is refused in a sentence that names the place. Nothing is
// guessed in silence, and every number of a network that was read is finite. A file may claim to be larger than it is; memory is taken for what it holds,
// not for what it claims. JSON may be 64 MiB long. Those of an .npz or safetensors file may take
// 1 GiB, or less if the file is short: a few kilobytes of compressed zeros do not become
// a gigabyte.
//
// [Save] writes a file so that either the whole new file or the old one has the name in
// the end.
package netfile
