"""Makes train.json beside it with NumPy: python3 make.py > train.json"""
import json
import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def softmax(a):
    e = np.exp(a - a.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def learn(x, t, w1, b1, w2, b2, rate, steps, at, keep=False, end="sigmoid", updated=False):
    """L after each number of steps in at, and the weights at the end. With updated the gradients of
    the hidden layer are those of a W2 that the step has changed already, which is not the rule."""
    x, t, w1, b1, w2, b2 = (np.array(v, float) for v in (x, t, w1, b1, w2, b2))
    losses, n = {}, len(x)
    for step in range(steps + 1):
        z = sigmoid(x @ w1 + b1)
        if end == "sigmoid":
            y = sigmoid(z @ w2 + b2)
            loss, d2 = (0.5 * (y - t) ** 2).sum(axis=1).mean(), (y - t) * y * (1 - y)
        else:
            y = softmax(z @ w2 + b2)
            loss, d2 = -(t * np.log(y)).sum(axis=1).mean(), y - t
        if step in at:
            losses[step] = loss
        if step == steps:
            break
        old, w2 = w2, w2 - rate * (z.T @ d2) / n
        d1 = d2 @ (w2 if updated else old).T * z * (1 - z)
        w1 = w1 - rate * (x.T @ d1) / n
        if not keep:
            b2, b1 = b2 - rate * d2.mean(axis=0), b1 - rate * d1.mean(axis=0)
    return {"at": sorted(losses), "L": [losses[k] for k in sorted(losses)],
            "W1": w1.tolist(), "b1": b1.tolist(), "W2": w2.tolist(), "b2": b2.tolist(), "y": y.tolist()}


class PCG:
    """PCG-DXSM with 128 bits of state, as Go's math/rand/v2 has it."""

    def __init__(self, high, low):
        self.state = high << 64 | low

    def next(self):
        mask = (1 << 64) - 1
        step = 2549297995355413924 << 64 | 4865540595714422341
        self.state = (self.state * step + (6364136223846793005 << 64 | 1442695040888963407)) % (1 << 128)
        high, low = self.state >> 64, self.state & mask
        high ^= high >> 32
        high = high * 0xDA942042E4DD58B5 & mask
        high ^= high >> 48
        return high * (low | 1) & mask


def drawn(sizes, seed):
    """x, then of each layer W and b; b is drawn first."""
    source = PCG(seed, 0)
    tenths = lambda n: [(source.next() % 21 - 10) / 10 for _ in range(n)]
    x, layers = tenths(sizes[0]), []
    for rows, out in zip(sizes, sizes[1:]):
        b = tenths(out)
        layers.append({"W": [tenths(out) for _ in range(rows)], "b": b})
    return {"sizes": sizes, "seed": seed, "x": x, "layers": layers}


def begun(seed):
    first, second = drawn([2, 2, 1], seed)["layers"]
    return first["W"], first["b"], second["W"], second["b"]


xor = [[0, 0], [1, 0], [0, 1], [1, 1]], [[0], [1], [1], [0]]
mazur = [[0.05, 0.1]], [[0.01, 0.99]], [[0.15, 0.25], [0.2, 0.3]], [0.35, 0.35], [[0.4, 0.5], [0.45, 0.55]], [0.6, 0.6]
scaled = [[100 * x1, x2] for x1, x2 in xor[0]], xor[1]
w1, _, w2, _ = begun(2)
classes = [[0.5, 1], [1, 0.2], [-1, -0.5]], [[0, 1, 0], [1, 0, 0], [0, 0, 1]], \
    [[0.1, 0.3], [-0.2, 0.4]], [0.1, -0.2], [[0.5, -0.1, 0.2], [0.3, 0.2, -0.4]], [0, 0.1, 0.2]

print(json.dumps({
    "mazur_kept": learn(*mazur, 0.5, 10000, {0, 1, 10, 100, 1000, 9999, 10000}, keep=True),
    "mazur_updated": learn(*mazur, 0.5, 10000, {1, 9999, 10000}, keep=True, updated=True),
    "mazur": learn(*mazur, 0.5, 1000, {0, 1, 10, 100, 1000}),
    "xor_learn": learn(*xor, *begun(2), 5, 2000, {0, 1, 10, 100, 500, 1000, 2000}),
    "xor_stuck": learn(*xor, *begun(1), 5, 2000, {0, 1, 10, 100, 500, 1000, 2000}),
    "xor_fast": learn(*xor, *begun(2), 50, 10, {0, 1, 2, 10}),
    "xor_unbiased": learn(*xor, w1, [0, 0], w2, [0], 5, 2000, {0, 100, 1000, 2000}, keep=True),
    "xor_scaled": learn(*scaled, *begun(2), 5, 2000, {0, 100, 1000, 2000}),
    "classes": learn(*classes, 0.5, 500, {0, 1, 10, 100, 500}, end="softmax"),
    "drawn": [drawn([2, 2, 1], 2), drawn([3, 4, 2, 2], 2**64 - 1)],
}, indent=1))
