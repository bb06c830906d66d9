// Package back walks through a backward pass, which [model.Backward] computes, one step at a
// time, as model's Walk walks through a forward pass. A step is no object but an address: a
// [Walk] numbers the steps from the shapes of the network, in the same three grains, from y on:
// first L, then layer by layer from the output to the first δ and the gradients ∂W and ∂b.
// [Explain] says what a step does, and [FormulaOf] how one number comes about, with the names
// and the values of what it is made of. Those who show a step only word these values.
package back
