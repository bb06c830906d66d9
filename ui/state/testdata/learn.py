"""Writes learn.json: what many steps of learning come to, by NumPy alone.

    python3 learn.py > learn.json

L is half the squared error, the mean over the examples of a run.
"""
import json

import numpy as np

X = np.array([[0.0, 0], [1, 0], [0, 1], [1, 1]])
T = np.array([[0.0], [1], [1], [0]])
LEARN = [(np.array([[0.1, 0.4], [0.9, 0.6]]), np.array([-0.7, -0.3])), (np.array([[-0.6], [0.8]]), np.array([-0.5]))]
STUCK = [(np.array([[-0.5, 0.8], [-0.8, -0.5]]), np.array([-0.2, -0.7])), (np.array([[-0.3], [0.5]]), np.array([0.8]))]


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def forward(net, x):
    z = [x]
    for w, b in net:
        z.append(sigmoid(z[-1] @ w + b))
    return z


def gradients(net, x, t):
    z = forward(net, x)
    loss = np.mean(np.sum((z[-1] - t) ** 2, axis=1) / 2)
    back, delta = [], (z[-1] - t) * z[-1] * (1 - z[-1])
    for k in reversed(range(len(net))):
        back.insert(0, (z[k].T @ delta / len(x), delta.mean(axis=0)))
        delta = (delta @ net[k][0].T) * z[k] * (1 - z[k])
    return loss, back


def run(net, x, t, rate, steps, biases=True):
    for _ in range(steps):
        _, back = gradients(net, x, t)
        net = [(w - rate * dw, b - rate * db if biases else b) for (w, b), (dw, db) in zip(net, back)]
    return net


def told(net, x, t):
    return {"l": gradients(net, x, t)[0], "y": forward(net, X)[-1][:, 0].tolist()}


def zeros(net):
    return [(w * 0, b * 0) for w, b in net]


def unbiased(net):
    return [(w, b * 0) for w, b in net]


far = X * [100, 1]
one = X[1:2], T[1:2]
loss, back = gradients(LEARN, X, T)
print(json.dumps({
    "l": loss,
    "dW2": back[1][0][:, 0].tolist(),
    "db1": back[0][1].tolist(),
    "step": told(run(LEARN, X, T, 5, 1), X, T),
    "thousand": told(run(LEARN, X, T, 5, 1000), X, T),
    "thousandOfOne": told(run(LEARN, *one, 5, 1000), *one),
    "stuck": told(run(STUCK, X, T, 5, 1000), X, T),
    "large": told(run(LEARN, X, T, 50, 1000), X, T),
    "zero": told(run(zeros(LEARN), X, T, 5, 1000), X, T),
    "unbiased": told(run(unbiased(LEARN), X, T, 5, 1000, False), X, T),
    "far": {"l": gradients(run(LEARN, far, T, 5, 1000), far, T)[0]},
}, indent=1))
