#!/usr/bin/python3
"""Writes numpy.json, the numbers that model's tests expect, with NumPy.

    python3 model/testdata/make.py

The networks are written out here once more, so that a wrong weight in the
program shows. Floats are hexadecimal, so that no digit is lost. Sums are made
by np.cumsum, which adds one product after the other from the first on; np.dot
is free to add in another order.
"""
import json
import pathlib

import numpy as np

np.seterr(all="ignore")
rng = np.random.default_rng(20160924)


def hexed(v):
    if isinstance(v, (str, bool, int, np.integer)):
        return int(v) if isinstance(v, np.integer) else v
    if isinstance(v, (float, np.floating)):
        return float(v).hex()
    if isinstance(v, dict):
        return {k: hexed(u) for k, u in v.items()}
    return [hexed(u) for u in v]


def ordered(products):
    """Sum over axis 0, from the first to the last."""
    return np.cumsum(products, axis=0)[-1]


ACTIVATIONS = {
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
    "step": lambda x: np.array(x > 0, dtype=float),
    "relu": lambda x: np.maximum(0, x),
    "tanh": np.tanh,
    "leaky_relu": lambda x: np.maximum(0.01 * x, x),
    "softplus": lambda x: np.logaddexp(0, x),
    "identity": lambda x: x,
    "step_at_least": lambda x: np.array(x >= 0, dtype=float),
}


def softmax(a):
    c = np.max(a)
    e = np.exp(a - c)
    return {"c": c, "shifted": a - c, "exp": e, "sum": ordered(e), "y": e / ordered(e)}


def run(name, layers, x):
    x = np.array(x, dtype=float)
    case = {"name": name, "x": x, "layers": []}
    v = x
    for w, b, h in layers:
        w, b = np.array(w, dtype=float), np.array(b, dtype=float)
        a = ordered(v[:, None] * w) + b
        if h == "softmax":
            case["softmax"] = softmax(a)
            z = case["softmax"]["y"]
        else:
            z = ACTIVATIONS[h](a)
        case["layers"].append({"w": w, "b": b, "h": h, "a": a, "z": z})
        v = z
    return case


def article(hidden, output):
    return [
        ([[0.1, 0.3, 0.5], [0.2, 0.4, 0.6]], [0.1, 0.2, 0.3], hidden),
        ([[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]], [0.1, 0.2], hidden),
        ([[0.1, 0.3], [0.2, 0.4]], [0.1, 0.2], output),
    ]


XOR = [
    ([[-0.5, 0.5], [-0.5, 0.5]], [0.7, -0.2], "step"),
    ([[0.5], [0.5]], [-0.7], "step"),
]

CLASSES = [
    ([[1, 0, -1], [0, 1, -1]], [0, 0, 0], "relu"),
    ([[2, -1, -1], [-1, 2, -1], [-1, -1, 1]], [0, 0, 0.5], "softmax"),
]


def some(sizes, names):
    layers = [(rng.normal(size=(m, n)), rng.normal(size=n), h)
              for m, n, h in zip(sizes, sizes[1:], names)]
    return run("random", layers, rng.normal(size=sizes[0]))


def passes():
    return [
        run("article", article("sigmoid", "softmax"), [2, 1]),
        run("textbook", article("sigmoid", "identity"), [1, 0.5]),
        run("article-step", article("step", "softmax"), [2, 1]),
        run("article-relu", article("relu", "softmax"), [2, 1]),
        *[run("xor", XOR, x) for x in ([0, 0], [1, 0], [0, 1], [1, 1])],
        *[run("three-classes", CLASSES, x) for x in ([0.5, 1], [1, 0.2], [-1, -0.5])],
        some([3, 4, 2], ["tanh", "softplus"]),
        some([2, 5, 3, 4], ["leaky_relu", "leaky_relu", "softmax"]),
        some([1, 1], ["identity"]),
        some([7, 6, 5, 4, 3], ["softplus", "tanh", "sigmoid", "softmax"]),
        some([9, 17, 1], ["relu", "identity"]),
        *[run("ties", [([[0.5, 0.5], [0.5, -0.5]], [-0.5, 0], "step_at_least"), ([[1], [1]], [-2], "step_at_least")], x)
          for x in ([0, 0], [1, 0], [0, 1], [1, 1])],
    ]


def trials():
    cases = []
    for a, factor in [([0.3, 2.9, 4.0], 1.0), ([1.01, 1.0, 0.99], 1000.0), ([0.5, 0.25], -2.0),
                      ([1.0, 2.0], -800.0), ([0.32, 0.71], 0.0), ([3.0], 1e6)]:
        scaled = np.array(a) * factor
        e = np.exp(scaled)
        cases.append({"a": a, "factor": factor, "scaled": scaled, "stable": softmax(scaled),
                      "exp": e, "sum": ordered(e), "y": e / ordered(e)})
    return cases


def turned():
    """W·v for v of as many values as W has rows; the error where that fails."""
    cases = []
    for rows, cols in [(2, 3), (3, 2), (2, 2), (3, 3), (1, 1), (4, 1), (5, 6)]:
        w, v = rng.normal(size=(rows, cols)), rng.normal(size=rows)
        case = {"w": w, "v": v, "error": "", "result": []}
        try:
            np.dot(w, v)
            case["result"] = ordered((w * v).T)
        except ValueError as e:
            case["error"] = "ValueError: " + str(e)
        cases.append(case)
    return cases


def derivatives():
    x = np.concatenate([np.linspace(-6, 6, 49), [0.0, -0.0, 1e-9, 40.0, -40.0]])
    s, t = ACTIVATIONS["sigmoid"](x), np.tanh(x)
    return {"x": x, "of": {k: h(x) for k, h in ACTIVATIONS.items()}, "prime": {
        "sigmoid": s * (1 - s), "step": np.where(x == 0, np.nan, 0.0),
        "relu": np.where(x == 0, np.nan, np.where(x > 0, 1.0, 0.0)), "tanh": 1 - t * t,
        "leaky_relu": np.where(x == 0, np.nan, np.where(x > 0, 1.0, 0.01)),
        "softplus": s, "identity": np.ones_like(x), "step_at_least": np.where(x == 0, np.nan, 0.0)}}


data = hexed({"passes": passes(), "trials": trials(), "turned": turned(), "curves": derivatives()})
path = pathlib.Path(__file__).with_name("numpy.json")
path.write_text("{\n" + ",\n".join(f'"{k}": {json.dumps(v)}' for k, v in data.items()) + "\n}\n")
