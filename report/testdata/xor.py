# The forward pass of xor, a 2-layer network of 2-2-1 neurons.
import numpy as np


def step_function(x):
    return np.array(x > 0, dtype=int)


W1 = np.array([[-0.5, 0.5],
               [-0.5, 0.5]])
b1 = np.array([0.7, -0.2])

W2 = np.array([[0.5],
               [0.5]])
b2 = np.array([-0.7])

x = np.array([1.0, 0.0])
a1 = np.dot(x, W1) + b1
z1 = step_function(a1)
a2 = np.dot(z1, W2) + b2
y = step_function(a2)
print(y)

expected = np.array([1.0])
assert np.allclose(y, expected, rtol=1e-12, atol=1e-12, equal_nan=True)
