# The forward pass of ties, a 2-layer network of 2-2-1 neurons.
import numpy as np


def step_at_least(x):
    return np.array(x >= 0, dtype=int)


W1 = np.array([[0.5, 0.5],
               [0.5, -0.5]])
b1 = np.array([-0.5, 0.0])

W2 = np.array([[1.0],
               [1.0]])
b2 = np.array([-2.0])

x = np.array([1.0, 0.0])
a1 = np.dot(x, W1) + b1
z1 = step_at_least(a1)
a2 = np.dot(z1, W2) + b2
y = step_at_least(a2)
print(y)

expected = np.array([1.0])
assert np.allclose(y, expected, rtol=1e-12, atol=1e-12, equal_nan=True)
