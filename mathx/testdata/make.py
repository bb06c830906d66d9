#!/usr/bin/python3
"""Writes numpy.json, the numbers that mathx's tests expect, with NumPy.

    python3 mathx/testdata/make.py

Floats are written in hexadecimal, so that no digit is lost. Sums whose order
is fixed are made by np.cumsum, which adds one value after the other and
starts with the first; np.dot and np.sum are free to add in another order.
"""
import json
import pathlib

import numpy as np

np.seterr(all="ignore")
rng = np.random.default_rng(20160924)


def hexed(v):
    if isinstance(v, (int, np.integer)) and not isinstance(v, bool):
        return int(v)
    if isinstance(v, (float, np.floating)):
        return float(v).hex()
    if isinstance(v, dict):
        return {k: hexed(u) for k, u in v.items()}
    return [hexed(u) for u in v]


def ordered(products):
    """Sum over axis 0, from the first to the last."""
    return np.cumsum(products, axis=0)[-1]


def affine_case(m, n):
    x, w, b = rng.normal(size=m), rng.normal(size=(m, n)), rng.normal(size=n)
    a = ordered(x[:, None] * w)
    return {"x": x, "w": w, "b": b, "xw": a, "a": a + b}


def matmul_case(m, k, n):
    a, b = rng.normal(size=(m, k)), rng.normal(size=(k, n))
    return {"a": a, "b": b, "c": ordered(a.T[:, :, None] * b[:, None, :])}


def vector_case(n):
    x, y = rng.normal(size=n), rng.normal(size=n)
    return {"x": x, "y": y, "dot": ordered(x * y), "sum": ordered(x),
            "max": np.max(x), "argmax": np.argmax(x)}


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def activations():
    inf, nan = np.inf, np.nan
    x = np.concatenate([np.linspace(-8, 8, 65), rng.normal(size=40) * 20,
                        [1e-300, -1e-300, -0.0, 36.0, 38.0, -38.0, 709.0, -709.0, 711.0, -711.0,
                         800.0, -800.0, 1e300, -1e300, inf, -inf, nan]])
    s, t = sigmoid(x), np.tanh(x)
    at = lambda bad, good: np.where(bad | np.isnan(x), nan, good)
    return {
        "x": x,
        "sigmoid": s, "sigmoidPrime": s * (1 - s),
        "step": np.array(x > 0, dtype=float), "stepPrime": at(x == 0, 0.0),
        "relu": np.maximum(0, x), "reluPrime": at(x == 0, np.where(x > 0, 1.0, 0.0)),
        "tanh": t, "tanhPrime": 1 - t * t,
        "leakyReLU": np.maximum(0.01 * x, x), "leakyReLUPrime": at(x == 0, np.where(x > 0, 1.0, 0.01)),
        "softplus": np.logaddexp(0, x), "softplusPrime": s,
        "identity": x, "identityPrime": np.ones_like(x),
    }


def softmax_case(a):
    a = np.array(a, dtype=float)
    c = np.max(a)
    e = np.exp(a - c)
    ne = np.exp(a)
    return {"a": a, "c": c, "shifted": a - c, "exp": e, "sum": np.sum(e), "y": e / np.sum(e),
            "naiveExp": ne, "naiveSum": np.sum(ne), "naiveY": ne / np.sum(ne)}


def arange_case(*args):
    return {"args": [float(a) for a in args], "v": np.arange(*map(float, args))}


def article(x, last):
    """The network of the article and of the book's chapter 3."""
    w1 = np.array([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]]); b1 = np.array([0.1, 0.2, 0.3])
    w2 = np.array([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]]); b2 = np.array([0.1, 0.2])
    w3 = np.array([[0.1, 0.3], [0.2, 0.4]]); b3 = np.array([0.1, 0.2])
    a1 = np.dot(x, w1) + b1; z1 = sigmoid(a1)
    a2 = np.dot(z1, w2) + b2; z2 = sigmoid(a2)
    a3 = np.dot(z2, w3) + b3
    return {"x": np.array(x), "a1": a1, "z1": z1, "a2": a2, "z2": z2, "a3": a3, "y": last(a3)}


def softmax(a):
    e = np.exp(a - np.max(a))
    return e / np.sum(e)


data = {
    "vectors": [vector_case(n) for n in (1, 2, 3, 7, 50)],
    "affine": [affine_case(m, n) for m, n in
               ((1, 1), (2, 3), (3, 2), (2, 2), (4, 5), (7, 7), (12, 4), (13, 11), (16, 8), (31, 9), (64, 3), (100, 10))],
    "matmul": [matmul_case(*s) for s in ((1, 1, 1), (2, 3, 2), (3, 2, 4), (5, 13, 7))],
    "activations": activations(),
    "softmax": [softmax_case(a) for a in (
        [0.3, 2.9, 4.0], [0.3230308797694, 0.7100975472], [5.0], [1, 1, 1, 1], [-3, 0, 3, -0.5],
        [1010, 1000, 990], [-1000, -1001], [1e308, -1e308], [0, -np.inf], [np.nan, 1], [np.inf, 1],
        [-np.inf, -np.inf], rng.normal(size=7) * 30)],
    "arange": [arange_case(*a) for a in (
        (-5, 5, 0.1), (0, 6, 0.1), (-6, 6, 0.01), (0, 1, 0.1), (1, 0, -0.1), (1, 1.3, 0.1), (5, -5, -0.3),
        (0, 0, 1), (0, -1, 1), (0, 3, 5), (0.1, 0.4, 0.1), (1e16, 1e16 + 10, 1), (0, 5e-324, 1e308),
        (0, -5e-324, 1e308), (-1, 1, 2 / 3), (0, 1, 1 / 3), (1e6, 1e6 + 1, 0.001))],
    "article": article([2.0, 1.0], softmax),
    "book": article([1.0, 0.5], lambda a: a),
}
out = pathlib.Path(__file__).with_name("numpy.json")
text = ",\n".join(f'"{k}": {json.dumps(hexed(v))}' for k, v in data.items())
out.write_text("{\n" + text + "\n}\n")
