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
// w has one row for each value that comes in and one column for each neuron, as
// in x·W + b; the activations are spelled as in package model. name, source and
// x may be missing. [WriteJSON] gives each number the fewest digits that read
// back to the same float64, bit for bit.
//
// The second is .npz, a zip archive of arrays as numpy.savez and
// numpy.savez_compressed write it. The arrays carry the book's names, W1, b1, W2,
// b2 and so on, and x if the input is to come along. A dict of such arrays goes
// into a file with one line of Python:
//
//	numpy.savez("network.npz", **params)
//
// and so does the network that the book brings as a pickle:
//
//	numpy.savez("sample_weight.npz", **pickle.load(open("sample_weight.pkl", "rb")))
//
// A pickle itself is not read, since it is a program that runs when it is opened.
// An .npz file does not say which activations its layers have; [Options] does.
//
// Arithmetic in the explorer is float64 always. float32 numbers become float64
// without a change, but NumPy goes on to compute with them in float32, and what it
// prints for such a network differs by about 1e-8 from what the explorer shows.
// Integers beyond 2⁵³ are rounded to the nearest float64, as NumPy rounds them.
//
// What is not such a network is refused in a sentence that names the place, and
// nothing is guessed: no number that is missing becomes 0, and every number of a
// network that was read is finite. A file may claim to be larger than it is;
// memory is taken for what it holds, not for what it claims, and in measure of its
// length: a few kilobytes of compressed zeros do not become a gigabyte ([MaxNPZ]).
//
// [WriteAtomic] is how files are written: either the whole new file stands under
// its name in the end, or what stood there before.
package netfile
