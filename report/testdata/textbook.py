# The forward pass of textbook, a 3-layer network of 2-3-2-2 neurons.
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def identity_function(x):
    return x


W1 = np.array([[0.1, 0.3, 0.5],
               [0.2, 0.4, 0.6]])
b1 = np.array([0.1, 0.2, 0.3])

W2 = np.array([[0.1, 0.4],
               [0.2, 0.5],
               [0.3, 0.6]])
b2 = np.array([0.1, 0.2])

W3 = np.array([[0.1, 0.3],
               [0.2, 0.4]])
b3 = np.array([0.1, 0.2])

x = np.array([1.0, 0.5])
a1 = np.dot(x, W1) + b1
z1 = sigmoid(a1)
a2 = np.dot(z1, W2) + b2
z2 = sigmoid(a2)
a3 = np.dot(z2, W3) + b3
y = identity_function(a3)
print(y)

expected = np.array([0.3168270764110298, 0.6962790898619668])
assert np.allclose(y, expected, rtol=1e-12, atol=1e-12, equal_nan=True)
