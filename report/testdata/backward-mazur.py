# The backward pass of mazur, a 2-layer network of 2-2-2 neurons.
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


W1 = np.array([[0.15, 0.25],
               [0.2, 0.3]])
b1 = np.array([0.35, 0.35])

W2 = np.array([[0.4, 0.5],
               [0.45, 0.55]])
b2 = np.array([0.6, 0.6])

x = np.array([0.05, 0.1])
a1 = np.dot(x, W1) + b1
z1 = sigmoid(a1)
a2 = np.dot(z1, W2) + b2
y = sigmoid(a2)

t = np.array([0.01, 0.99])

L = 0.5 * np.sum((y - t)**2)
dy = y - t
d2 = dy * y * (1 - y)
dW2 = np.outer(z1, d2)
db2 = d2
d1 = np.dot(d2, W2.T) * z1 * (1 - z1)
dW1 = np.outer(x, d1)
db1 = d1
print(L)


def check(name, value, expected):
    assert np.allclose(value, expected, rtol=1e-9, atol=1e-12, equal_nan=True), name


check("L", L, [0.2983711087600027])
check("dW1", dW1, [[0.00043856773447434685, 0.0004977127352608601], [0.0008771354689486937, 0.0009954254705217202]])
check("db1", db1, [0.008771354689486937, 0.009954254705217202])
check("dW2", dW2, [[0.08216704056423078, -0.022602540477475067], [0.08266762784753326, -0.02274024221597822]])
check("db2", db2, [0.13849856162855698, -0.03809823651655623])

eta = 0.5
W1 = W1 - eta * dW1
b1 = b1 - eta * db1
W2 = W2 - eta * dW2
b2 = b2 - eta * db2
a1 = np.dot(x, W1) + b1
z1 = sigmoid(a1)
a2 = np.dot(z1, W2) + b2
y = sigmoid(a2)
L = 0.5 * np.sum((y - t)**2)
print(L)

check("W1", W1, [[0.1497807161327628, 0.24975114363236958], [0.19956143226552567, 0.29950228726473915]])
check("b1", b1, [0.3456143226552565, 0.3450228726473914])
check("W2", W2, [[0.35891647971788465, 0.5113012702387375], [0.4086661860762334, 0.5613701211079891]])
check("b2", b2, [0.5307507191857215, 0.6190491182582781])
check("L after the step", L, [0.28047144679143016])
