package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// numpyScript times the same work in NumPy, and names the library behind it.
const numpyScript = `
import json, os, sys, time
import numpy as np
rounds, each, shapes, points = json.loads(sys.argv[1])
r = np.random.default_rng(1)

def forward(x, layers):
    for W, b in layers[:-1]:
        x = 1 / (1 + np.exp(-(np.dot(x, W) + b)))
    W, b = layers[-1]
    a = np.dot(x, W) + b
    e = np.exp(a - np.max(a, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)

def network(shape):
    return [(r.normal(size=(m, n)), r.normal(size=n)) for m, n in zip(shape, shape[1:])]

def median(f):
    n, took = 1, 0
    while took < each / 2:
        n *= 2
        start = time.perf_counter()
        for _ in range(n): f()
        took = time.perf_counter() - start
    n = max(1, int(n * each / took))
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(n): f()
        times.append((time.perf_counter() - start) / n)
    return 1e9 * sorted(times)[rounds // 2]

times = []
for shape in shapes:
    layers, x = network(shape), r.normal(size=shape[0])
    times.append(median(lambda: forward(x, layers)))
layers, x = network(shapes[0]), r.normal(size=(points, shapes[0][0]))
times.append(median(lambda: forward(x, layers)))

blas = set()
try:  # what is loaded says it best
    for line in open("/proc/self/maps"):
        path = line.split()[-1]
        if "blas" in os.path.basename(path) or "mkl_rt" in path:
            blas.add(os.path.realpath(path))
except OSError:
    pass
if not blas:
    try:
        blas.add(np.show_config(mode="dicts")["Build Dependencies"]["blas"]["name"])
    except Exception:
        blas.add("a BLAS it does not name")
print(json.dumps([np.__version__, sorted(blas), times]))
`

// showNumPy prints what NumPy needs for the same, where python3 has it. It is no
// yardstick, for its BLAS is another one on every machine.
func showNumPy() error {
	arguments, err := json.Marshal([]any{rounds, each.Seconds(), shapes, points})
	if err != nil {
		return err
	}
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		command := exec.Command(python, "-c", numpyScript, string(arguments))
		command.Env = append(os.Environ(), "OPENBLAS_NUM_THREADS=1", "OMP_NUM_THREADS=1", "MKL_NUM_THREADS=1")
		out, err := command.Output()
		if err != nil {
			continue
		}
		var version string
		var blas []string
		var times []float64
		if err := json.Unmarshal(out, &[]any{&version, &blas, &times}); err != nil {
			return fmt.Errorf("NumPy: %w", err)
		}
		heads := []string{""}
		for _, shape := range shapes {
			heads = append(heads, shapeText(shape))
		}
		t := newTable(fmt.Sprintf("NumPy %s with %s, one thread: for comparison only", version, strings.Join(blas, ", ")),
			append(heads, fmt.Sprintf("%d points", points))...)
		cells := []string{"forward"}
		for _, ns := range times {
			cells = append(cells, duration(ns))
		}
		t.row(cells...)
		return t.Flush()
	}
	fmt.Println("\nNumPy: no python3 here has it.")
	return nil
}
