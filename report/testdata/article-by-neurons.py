# The forward pass of article, a 3-layer network of 2-3-2-2 neurons.
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(a):
    c = np.max(a)
    e = np.exp(a - c)  # the largest is 1, so that none overflows
    return e / np.sum(e)


W1 = np.array([[0.1, 0.2],
               [0.3, 0.4],
               [0.5, 0.6]])
b1 = np.array([0.1, 0.2, 0.3])

W2 = np.array([[0.1, 0.2, 0.3],
               [0.4, 0.5, 0.6]])
b2 = np.array([0.1, 0.2])

W3 = np.array([[0.1, 0.2],
               [0.3, 0.4]])
b3 = np.array([0.1, 0.2])

x = np.array([2.0, 1.0])
a1 = np.dot(W1, x) + b1
z1 = sigmoid(a1)
a2 = np.dot(W2, z1) + b2
z2 = sigmoid(a2)
a3 = np.dot(W3, z2) + b3
y = softmax(a3)
print(y)

expected = np.array([0.40442363751229027, 0.5955763624877097])
assert np.allclose(y, expected, rtol=1e-12, atol=1e-12, equal_nan=True)
