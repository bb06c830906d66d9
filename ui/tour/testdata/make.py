#!/usr/bin/python3
"""Writes told.txt: the numbers that the chapters of the tour tell, by NumPy.

    python3 ui/tour/testdata/make.py

A line is a chapter and a number as it stands in one of its texts. What is told
in words is held here, by an assert that says it.
"""
import pathlib

import numpy as np

told = []


def tell(chapter, text):
    told.append(f"{chapter}\t{text}")


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def softmax(a):
    e = np.exp(a - a.max())
    return e / e.sum()


X = np.array([2.0, 1.0])
W = [np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]), np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]), np.array([[0.1, 0.3], [0.2, 0.4]])]
B = [np.array([0.1, 0.2, 0.3]), np.array([0.1, 0.2]), np.array([0.1, 0.2])]


def forward(w, b):
    z = [X]
    for l in range(3):
        a = np.dot(z[-1], w[l]) + b[l]
        z.append(sigmoid(a) if l < 2 else a)
    return z, softmax(z[-1])


def learned(w, b, t, rate):
    z, y = forward(w, b)
    delta = y - t
    w, b, old = list(w), list(b), w
    for l in (2, 1, 0):
        before = np.dot(old[l], delta) * z[l] * (1 - z[l])
        w[l] = old[l] - rate * np.outer(z[l], delta)
        b[l] = b[l] - rate * delta
        delta = before
    return w, b


def loss(w, b, t):
    return -np.sum(t * np.log(forward(w, b)[1]))


# bias: w1 = w2 = 0.5 is OR with b = -0.4, gives 1 at (0,0) with 0.1; NAND at x2 = 0.5:
# from x1 = 1 down by tenths no sum is above 0, until one plainly is
assert 0.5 - 0.4 > 0 and not -0.4 > 0 and 0.1 > 0
sums = [0.7 - 0.5 * x1 - 0.5 * 0.5 for x1 in (1, 0.9, 0.8)]
assert max(sums[:-1]) <= 0 and sums[-1] > 0.04

# ties
tell("ties", repr(0.1 + 0.2))
assert 0.2 + 0.5 == 0.7
decimals = f"{-0.7 + 0.2 + 0.5:.30f}".split(".")[1]
tell("ties", f"{len(decimals) - len(decimals.lstrip('0'))} zeros")

# curves
tell("curves", f"{sigmoid(3):.4f}")
far = np.linspace(-5, 5, 1001)
tell("curves", f"{np.max(sigmoid(far) * (1 - sigmoid(far))):.2f}")

# pass
tell("pass", f"= {2 * 0.1 + 1 * 0.2 + 0.1:.1f},")
(z, y) = forward(W, B)
assert np.argmax(y) == 1

# softmax: a trial of a3 times ten overflows at the third time, and not before
tell("softmax", f"e^{1000 * z[3][1]:.0f}")
with np.errstate(over="ignore"):
    assert np.isinf(np.exp(1000 * z[3][1])) and np.isfinite(np.exp(100 * z[3])).all()
assert np.argmax(softmax(z[3] + [0.9, 0])) == 0  # b3[1] is 1, was 0.1

# order: the product of W3 the other way round has other numbers
assert not np.allclose(np.dot(z[2], W[2]), np.dot(W[2], z[2]))

# linear: xor with the identity inside
rows = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
a2 = np.dot(np.dot(rows, [[-0.5, 0.5], [-0.5, 0.5]]) + [0.7, -0.2], [0.5, 0.5]) - 0.7
assert np.allclose(a2, a2[0])
tell("linear", f"{a2[0]:.2f}".replace("-", "−"))

# plane: xor-sigmoid at x = (1, 0.4)
at = sigmoid(np.dot(sigmoid(np.dot([1, 0.4], [[-10, 10], [-10, 10]]) + [14, -4]), [10, 10]) - 14)
assert 0.2 < at < 0.8

# learning: one step lowers L; from t = (0, 1) the fourth comes below 0.1
assert loss(*learned(W, B, np.array([1.0, 0.0]), 0.5), np.array([1.0, 0.0])) < loss(W, B, np.array([1.0, 0.0]))
t, w, b = np.array([0.0, 1.0]), W, B
for step in range(1, 5):
    w, b = learned(w, b, t, 0.5)
    assert (loss(w, b, t) < 0.1) == (step == 4)

pathlib.Path(__file__).with_name("told.txt").write_text("\n".join(told) + "\n", encoding="utf-8")
