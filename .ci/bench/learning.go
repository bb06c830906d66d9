package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"nnexplore/model"
	"nnexplore/model/train"
	"nnexplore/presets"
)

// learningScript takes so many steps for each line that it reads, in the way that the line names, and
// writes how long a step took, in nanoseconds, and the loss that all of them come to.
const learningScript = `
import json, sys, time
import numpy as np
start = json.loads(sys.argv[1])
X, T, rate = np.array(start["X"]), np.array(start["T"]), start["Rate"]

def sigmoid(a): return 1 / (1 + np.exp(-a))

def single(W1, b1, W2, b2, steps):  # one example after the other, as nnexplore does
    for _ in range(steps):
        dW1, db1, dW2, db2 = np.zeros_like(W1), np.zeros_like(b1), np.zeros_like(W2), np.zeros_like(b2)
        for x, t in zip(X, T):
            z = sigmoid(np.dot(x, W1) + b1)
            y = sigmoid(np.dot(z, W2) + b2)
            d2 = (y - t) * y * (1 - y)
            d1 = np.dot(W2, d2) * z * (1 - z)
            dW2 += np.outer(z, d2)
            db2 += d2
            dW1 += np.outer(x, d1)
            db1 += d1
        n = len(X)
        W1, b1, W2, b2 = W1 - rate * dW1 / n, b1 - rate * db1 / n, W2 - rate * dW2 / n, b2 - rate * db2 / n
    return W1, b1, W2, b2

def batch(W1, b1, W2, b2, steps):  # all examples at once, in matrices
    n = len(X)
    for _ in range(steps):
        z = sigmoid(X @ W1 + b1)
        y = sigmoid(z @ W2 + b2)
        d2 = (y - T) * y * (1 - y)
        d1 = d2 @ W2.T * z * (1 - z)
        W2 = W2 - rate * (z.T @ d2) / n
        b2 = b2 - rate * d2.sum(axis=0) / n
        W1 = W1 - rate * (X.T @ d1) / n
        b1 = b1 - rate * d1.sum(axis=0) / n
    return W1, b1, W2, b2

for line in sys.stdin:
    way, steps = line.split()
    layers = [np.array(v) for v in start["Layers"]]
    began = time.perf_counter()
    W1, b1, W2, b2 = {"single": single, "batch": batch}[way](*layers, int(steps))
    took = time.perf_counter() - began
    y = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
    print(1e9 * took / int(steps), np.mean(0.5 * np.sum((y - T) ** 2, axis=1)), flush=True)
`

// A learner makes steps of learning and gives what one took, in nanoseconds, and the loss at the end.
type learner func(steps int) (took, loss float64, err error)

// compareLearning prints steps of learning XOR beside the same loop in NumPy, and beside NumPy's own
// way with all examples in matrices.
func compareLearning() error {
	n, err := presets.NetworkNamed("xor-learn")
	if err != nil {
		return err
	}
	numpy, version, end, err := numpyLearner(n)
	if err != nil {
		fmt.Println("\nLearning beside NumPy: no python3 here has it.")
		return nil
	}
	defer end()
	plan := train.Plan{Rate: n.Rate, Loss: model.HalfSquared}
	ways := []struct {
		name  string
		learn learner
		steps int
	}{
		{"nnexplore", func(steps int) (float64, float64, error) {
			plan.Steps = steps
			began := time.Now()
			r := train.Run(context.Background(), n.Network, n.Lessons(), plan, nil)
			return float64(time.Since(began)) / float64(steps), r.L, nil
		}, 50_000},
		{"NumPy, an example at a time", func(steps int) (float64, float64, error) { return numpy("single", steps) }, 200},
		{"NumPy, all in matrices", func(steps int) (float64, float64, error) { return numpy("batch", steps) }, 500},
	}
	took := make(timings, len(ways))
	for r := range rounds {
		for i := range ways {
			k := (i + r) % len(ways)
			ns, _, err := ways[k].learn(ways[k].steps)
			if err != nil {
				return err
			}
			took[k] = append(took[k], ns)
		}
	}
	medians := took.medians()
	t := newTable(fmt.Sprintf("A step of learning XOR, 2-2-1 with 4 examples, against NumPy %s", version), "way", "a step", "nnexplore / it", "L after 2,000 steps")
	_, own, err := ways[0].learn(2000)
	if err != nil {
		return err
	}
	for k, way := range ways {
		_, loss, err := way.learn(2000)
		if err != nil {
			return err
		}
		if !(math.Abs(loss/own-1) < 1e-6) {
			return fmt.Errorf("%s comes to the loss %v, nnexplore to %v", way.name, loss, own)
		}
		t.row(way.name, duration(medians[k]), took.ratio(0, k), fmt.Sprintf("%.9g", loss))
	}
	return t.Flush()
}

// numpyLearner starts a NumPy that waits to be asked for steps, where python3 has it.
func numpyLearner(n presets.Network) (ask func(way string, steps int) (took, loss float64, err error), version string, end func(), err error) {
	start := struct {
		X, T   [][]float64
		Rate   float64
		Layers []any
	}{X: n.Lessons().X, T: n.Lessons().T, Rate: n.Rate}
	for _, l := range n.Layers {
		start.Layers = append(start.Layers, l.W, l.B)
	}
	argument, err := json.Marshal(start)
	if err != nil {
		return nil, "", nil, err
	}
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		out, err := exec.Command(python, "-c", "import numpy; print(numpy.__version__)").Output()
		if err != nil {
			continue
		}
		command := exec.Command(python, "-c", learningScript, string(argument))
		command.Env = append(os.Environ(), "OPENBLAS_NUM_THREADS=1", "OMP_NUM_THREADS=1", "MKL_NUM_THREADS=1")
		in, err := command.StdinPipe()
		if err != nil {
			return nil, "", nil, err
		}
		answers, err := command.StdoutPipe()
		if err != nil {
			return nil, "", nil, err
		}
		if err := command.Start(); err != nil {
			return nil, "", nil, err
		}
		lines := bufio.NewReader(answers)
		ask = func(way string, steps int) (took, loss float64, err error) {
			if _, err := fmt.Fprintln(in, way, steps); err != nil {
				return 0, 0, err
			}
			line, err := lines.ReadString('\n')
			if err != nil {
				return 0, 0, fmt.Errorf("NumPy: %w", err)
			}
			words := strings.Fields(line)
			if took, err = strconv.ParseFloat(words[0], 64); err == nil {
				loss, err = strconv.ParseFloat(words[1], 64)
			}
			return took, loss, err
		}
		return ask, strings.TrimSpace(string(out)), func() {
			in.Close()
			command.Wait()
		}, nil
	}
	return nil, "", nil, exec.ErrNotFound
}
