// From symbols to vectors: a table with one row a symbol, and one a place in the sequence.

import { fault } from '../fault.ts';
import type { Tape, Value } from '../tape.ts';
import { size } from '../tensor.ts';
import { written } from './shapes.ts';

/**
 * Records the rows of a table (entries, width) that indices (...) name, shape (..., width); throws where the table is
 * no matrix.
 */
export function embedding(tape: Tape, table: Value, indices: Value): Value {
  const [, width] = table.shape;
  if (table.shape.length !== 2 || width === undefined) {
    throw fault('embedding', 'a table must be (entries, width)', `shape (${table.shape.join(', ')})`);
  }
  const rows = size(indices.shape);
  const out = tape.value([...indices.shape, width]);
  tape.record({
    forward: (kernels) => kernels.gather(table.at, indices.at, out.at, rows, width),
    backward: (kernels, g) => kernels.scatter(out.at + g, indices.at, table.at + g, rows, width),
  });
  return out;
}

/** Records x (batch, ...) + y (...), the same y for each of the batch; throws where the shapes do not fit. */
export function addToEach(tape: Tape, x: Value, y: Value): Value {
  const [batch = 0, ...rest] = x.shape;
  if (rest.join() !== y.shape.join()) {
    throw fault('addToEach', 'x must be (batch, ...) and y (...)', written(x, y));
  }
  const count = size(y.shape);
  const out = tape.value(x.shape);
  tape.record({
    forward(kernels) {
      kernels.combine(out.at, x.at, batch * count, 0, 1);
      for (let b = 0; b < batch; b++) kernels.combine(out.at + b * count, y.at, count, 1, 1);
    },
    backward(kernels, g) {
      kernels.combine(x.at + g, out.at + g, batch * count, 1, 1);
      for (let b = 0; b < batch; b++) kernels.combine(y.at + g, out.at + g + b * count, count, 1, 1);
    },
  });
  return out;
}
