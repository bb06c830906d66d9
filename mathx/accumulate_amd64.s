//go:build !purego

#include "textflag.h"

// BOTH puts x[i] into both halves of a register.
#define BOTH(i, x) \
	MOVSD    (8*i)(BX), x \
	UNPCKLPD x, x

// PAIR adds the products of a row to the sums of columns AX and AX+1. Each half of a register
// is a sum of its own: every product is rounded, then every addition, in the order of the rows.
#define PAIR(row, x) \
	MOVUPD (row)(AX*8), X1 \
	MULPD  x, X1           \
	ADDPD  X1, X0

// ONE is PAIR for column AX alone.
#define ONE(row, x) \
	MOVSD (row)(AX*8), X1 \
	MULSD x, X1           \
	ADDSD X1, X0

// func accumulate8(dst []float64, x *[8]float64, w *[8][]float64)
TEXT ·accumulate8(SB), NOSPLIT, $0-40
	MOVQ x+24(FP), BX // x in X8 … X15
	BOTH(0, X8)
	BOTH(1, X9)
	BOTH(2, X10)
	BOTH(3, X11)
	BOTH(4, X12)
	BOTH(5, X13)
	BOTH(6, X14)
	BOTH(7, X15)

	MOVQ w+32(FP), BX // where each row of w begins: a slice has three words, of which that is the first
	MOVQ 0(BX), R8
	MOVQ 24(BX), R9
	MOVQ 48(BX), R10
	MOVQ 72(BX), R11
	MOVQ 96(BX), R12
	MOVQ 120(BX), R13
	MOVQ 144(BX), SI
	MOVQ 168(BX), DX

	MOVQ dst_base+0(FP), DI
	MOVQ dst_len+8(FP), CX
	XORQ AX, AX // the column
	SUBQ $1, CX // the last one, which no pair begins with

pairs:
	CMPQ AX, CX
	JGE  last
	MOVUPD (DI)(AX*8), X0
	PAIR(R8, X8)
	PAIR(R9, X9)
	PAIR(R10, X10)
	PAIR(R11, X11)
	PAIR(R12, X12)
	PAIR(R13, X13)
	PAIR(SI, X14)
	PAIR(DX, X15)
	MOVUPD X0, (DI)(AX*8)
	ADDQ   $2, AX
	JMP    pairs

last:
	JNE   done // the number of columns is even
	MOVSD (DI)(AX*8), X0
	ONE(R8, X8)
	ONE(R9, X9)
	ONE(R10, X10)
	ONE(R11, X11)
	ONE(R12, X12)
	ONE(R13, X13)
	ONE(SI, X14)
	ONE(DX, X15)
	MOVSD X0, (DI)(AX*8)

done:
	RET
