// The matrix product. Order of summation, for every output: ascending along the inner axis, in double precision
// from zero; then the bias, then what was there before; rounded once at the end.

import { type Memory, NONE } from './kernels.ts';

const ROWS = 2; // a tile of 2 x 4 outputs keeps its sums in registers
const COLUMNS = 4;

/** `Kernels.multiply`, each operand in a memory of its own. */
export function multiply(
  a: Memory, aAt: number, aRow: number, aColumn: number, b: Memory, bAt: number, bRow: number, bColumn: number,
  bias: Memory, biasAt: number, out: Memory, outAt: number, outRow: number, rows: number, inner: number, columns: number, add: boolean,
): void {
  left = atLeast(left, rows * inner);
  right = atLeast(right, (columns + 3) * inner);
  widen(left, a, aAt, aRow, aColumn, rows, inner);
  packColumns(right, b, bAt, bRow, bColumn, inner, columns);
  for (let i = 0; i < rows; i += ROWS) {
    const first = i * inner;
    const second = i + 1 < rows ? first + inner : first;
    for (let j = 0; j < columns; j += COLUMNS) {
      sumTile(left, first, second, right, j * inner, inner);
      if (biasAt !== NONE) addBias(bias, biasAt + j, columns - j);
      const at = outAt + i * outRow + j;
      if (i + ROWS > rows || j + COLUMNS > columns) storePart(out, at, outRow, rows - i, columns - j, add);
      else if (add) addTile(out, at, at + outRow);
      else storeTile(out, at, at + outRow);
    }
  }
}

// Factors widened to double once, in the order in which they are read; they grow to the largest seen.
let left = new Float64Array(0);
let right = new Float64Array(0);
const tile = new Float64Array(ROWS * COLUMNS);

function atLeast(scratch: Float64Array<ArrayBuffer>, size: number): Float64Array<ArrayBuffer> {
  return scratch.length < size ? new Float64Array(size) : scratch;
}

/** Lays rows one after the other; a source that holds them so, and nothing else, is taken in one go. */
function widen(
  wide: Float64Array, source: Memory, at: number, row: number, column: number, rows: number, inner: number,
): void {
  if (column === 1 && row === inner && source.length === rows * inner) {
    wide.set(source);
    return;
  }
  for (let i = 0, to = 0; i < rows; i++) {
    for (let from = at + i * row, end = to + inner; to < end; to++, from += column) wide[to] = source[from]!;
  }
}

/** Lays columns side by side, four at a time; where fewer are left, the last one stands in for the missing. */
function packColumns(
  packed: Float64Array, source: Memory, at: number, row: number, column: number, inner: number, columns: number,
): void {
  let to = 0;
  for (let j = 0; j < columns; j += COLUMNS) {
    let from = at + j * column;
    const last = columns - j - 1;
    const one = Math.min(1, last) * column, two = Math.min(2, last) * column, three = Math.min(3, last) * column;
    for (let k = 0; k < inner; k++, from += row, to += COLUMNS) {
      packed[to] = source[from]!;
      packed[to + 1] = source[from + one]!;
      packed[to + 2] = source[from + two]!;
      packed[to + 3] = source[from + three]!;
    }
  }
}

function sumTile(
  a: Float64Array, first: number, second: number, b: Float64Array, bAt: number, inner: number,
): void {
  let s00 = 0, s01 = 0, s02 = 0, s03 = 0;
  let s10 = 0, s11 = 0, s12 = 0, s13 = 0;
  for (let end = bAt + COLUMNS * inner; bAt < end; bAt += COLUMNS, first++, second++) {
    const a0 = a[first]!, a1 = a[second]!;
    const b0 = b[bAt]!, b1 = b[bAt + 1]!, b2 = b[bAt + 2]!, b3 = b[bAt + 3]!;
    s00 += a0 * b0; s01 += a0 * b1; s02 += a0 * b2; s03 += a0 * b3;
    s10 += a1 * b0; s11 += a1 * b1; s12 += a1 * b2; s13 += a1 * b3;
  }
  tile[0] = s00; tile[1] = s01; tile[2] = s02; tile[3] = s03;
  tile[4] = s10; tile[5] = s11; tile[6] = s12; tile[7] = s13;
}

function addBias(memory: Memory, at: number, columns: number): void {
  for (let j = 0; j < COLUMNS && j < columns; j++) {
    tile[j]! += memory[at + j]!;
    tile[COLUMNS + j]! += memory[at + j]!;
  }
}

function storeTile(out: Memory, at: number, next: number): void {
  out[at] = tile[0]!; out[at + 1] = tile[1]!; out[at + 2] = tile[2]!; out[at + 3] = tile[3]!;
  out[next] = tile[4]!; out[next + 1] = tile[5]!; out[next + 2] = tile[6]!; out[next + 3] = tile[7]!;
}

function addTile(out: Memory, at: number, next: number): void {
  out[at]! += tile[0]!; out[at + 1]! += tile[1]!; out[at + 2]! += tile[2]!; out[at + 3]! += tile[3]!;
  out[next]! += tile[4]!; out[next + 1]! += tile[5]!; out[next + 2]! += tile[6]!; out[next + 3]! += tile[7]!;
}

/** Stores what of a tile lies within the matrix, at its last row or column. */
function storePart(out: Memory, at: number, row: number, rows: number, columns: number, add: boolean): void {
  for (let i = 0; i < ROWS && i < rows; i++) {
    for (let j = 0; j < COLUMNS && j < columns; j++) {
      const sum = tile[i * COLUMNS + j]!;
      const to = at + i * row + j;
      out[to] = add ? out[to]! + sum : sum;
    }
  }
}
