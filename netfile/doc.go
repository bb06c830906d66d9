// Package netfile reads a network from a file and writes one to a file.
//
// There are two formats. The first is JSON, a text that can be written by hand:
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
// "inputs": ["height", "weight"], "classes": ["cat", "dog"].
//
// w has one row for each value that comes in and one column for each neuron, as
// in x·W + b; the activations are spelled as in package model. name, source and
// x may be missing. [WriteJSON] writes each number with the fewest digits that are read
// back as the same float64, bit for bit.
//
// The second is .npz, a zip archive of arrays as numpy.savez and
// numpy.savez_compressed write it. The arrays have the book's names, W1, b1, W2, b2 and
// so on, and x for the input, which may be missing. One line of Python writes a dict of
// such arrays to a file:
//
//	numpy.savez("network.npz", **params)
//
// and one line converts the network that comes with the book as a pickle:
//
//	numpy.savez("sample_weight.npz", **pickle.load(open("sample_weight.pkl", "rb")))
//
// A pickle itself is not read, since it is a program that runs when it is opened.
// An .npz file does not name the activations of its layers; [Options] does.
//
// The explorer always computes in float64. A float32 number is the same number as a
// float64, but NumPy computes with it in float32, so that what it prints for such a
// network differs by about 1e-8 from what the explorer shows. Integers beyond 2⁵³ are
// rounded to the nearest float64, as NumPy rounds them.
//
// What is not such a network is refused in a sentence that names the place. Nothing is
// guessed: no missing number becomes 0, and every number of a network that was read is
// finite. A file may claim to be larger than it is; memory is taken for what it holds,
// not for what it claims. JSON may be 64 MiB long. The numbers of an .npz file may take
// 1 GiB, or less if the file is short: a few kilobytes of compressed zeros do not become
// a gigabyte.
//
// [WriteAtomic] writes a file so that either the whole new file or the old one has the
// name in the end.
package netfile
