// Package model is what the explorer explores: the perceptron, the activation
// functions, and a network with the forward pass through it. It knows nothing of
// terminals and files, and no value in it changes after it was made.
//
// A [Gate] is a perceptron with two inputs and a threshold θ. A [Network] is a
// chain of [Layer] values, each taking a row of numbers v to h(v·W + b). [Forward]
// runs an input x through it and gives a [Trace], which keeps every number that
// is computed on the way: for each layer a = v·W + b and z = h(a), and at the end
// the stages of softmax and y. Layers are counted by their weights: a network
// with W1, W2 and W3 has three, though it is drawn as four columns of neurons.
//
// A forward pass is walked through one step at a time, and a step is no object
// but an address: a [Walk] numbers the steps from the shapes of the network, at
// three grains (see [Grain]), and [Explain] says what a step does: which numbers
// it uses and which it makes. A [Sum] has the products on the way to one a. Those
// who show a step only word these values.
//
// Any number of all this has an address too, a [Ref], with a name as the book
// writes it: x[1], W1[2,3], a2[1]. Row i of W is where the signal comes from and
// column j the neuron that it goes to, as in the matrix product x·W; the book's
// figures give the two indices the other way round, and NumPy counts from 0. How a W
// is shown, its elements, its shape and its products, a [Notation] knows.
package model
