// Multi-head attention (Vaswani et al. 2017, arXiv 1706.03762, section 3.2): each token collects from the tokens it
// looks at. Heads are columns of one matrix, read with strides and never copied.

import { fault } from '../fault.ts';
import { type Kernels, NONE } from '../kernels/kernels.ts';
import type { Tape, Value } from '../tape.ts';
import { requireSameShape } from './shapes.ts';

/** What each token asks, what it answers to, and what it has to tell, (batch, tokens, width) each. */
export interface Spoken {
  readonly queries: Value;
  readonly keys: Value;
  readonly values: Value;
}

/** The result of attention (batch, tokens, width), and who looked at whom: weights (batch, heads, tokens, tokens). */
export interface Heard {
  readonly out: Value;
  readonly weights: Value;
}

/**
 * Records softmax(q k^T / sqrt(width / heads)) v for each head, (batch, tokens, width); causal: no token sees
 * a later one. Throws unless the shapes are equal and the heads divide the width.
 */
export function attention(tape: Tape, { queries, keys, values }: Spoken, heads: number, causal = true): Heard {
  requireSameShape('attention', queries, keys);
  requireSameShape('attention', queries, values);
  const [batch = 0, tokens = 0, width = 0] = queries.shape;
  if (queries.shape.length !== 3 || !Number.isInteger(width / heads)) {
    const got = `(${queries.shape.join(', ')}) and ${heads} heads`;
    throw fault('attention', 'queries must be (batch, tokens, width), and the heads divide the width', got);
  }
  const out = tape.value(queries.shape);
  const weights = tape.value([batch, heads, tokens, tokens]);
  const scores = tape.value([tokens, tokens]); // of one head at a time
  const plan: Plan = {
    queries: queries.at, keys: keys.at, values: values.at, out: out.at, scores: scores.at,
    tokens, width, inner: width / heads, causal,
  };
  const each = Array.from({ length: batch * heads }, (_, i) => ({
    lane: Math.floor(i / heads) * tokens * width + (i % heads) * plan.inner,
    weights: weights.at + i * tokens * tokens,
  }));
  tape.record({
    forward(kernels) {
      for (const head of each) forwardHead(kernels, plan, head);
    },
    backward(kernels, g) {
      for (const head of each) backwardHead(kernels, plan, head, g);
    },
  });
  return { out, weights };
}

interface Plan extends Readonly<Record<'queries' | 'keys' | 'values' | 'out' | 'scores', number>> {
  readonly tokens: number;
  readonly width: number;
  readonly inner: number;
  readonly causal: boolean;
}

/** One head of one example: how far its columns lie from the start of each value, and where its weights are. */
interface Head {
  readonly lane: number;
  readonly weights: number;
}

function forwardHead(k: Kernels, plan: Plan, { lane, weights }: Head): void {
  const { tokens, width, inner, scores, causal } = plan;
  const queries = plan.queries + lane, keys = plan.keys + lane, values = plan.values + lane, out = plan.out + lane;
  k.multiply(queries, width, 1, keys, 1, width, NONE, scores, tokens, tokens, inner, tokens, false);
  k.softmax(scores, weights, tokens, tokens, 1 / Math.sqrt(inner), causal);
  k.multiply(weights, tokens, 1, values, width, 1, NONE, out, width, tokens, tokens, inner, false);
}

function backwardHead(k: Kernels, plan: Plan, { lane, weights }: Head, g: number): void {
  const { tokens, width, inner } = plan;
  const queries = plan.queries + lane, keys = plan.keys + lane, values = plan.values + lane;
  const dout = plan.out + lane + g, dscores = plan.scores + g;
  k.multiply(weights, 1, tokens, dout, width, 1, NONE, values + g, width, tokens, tokens, inner, true);
  k.multiply(dout, width, 1, values, 1, width, NONE, weights + g, tokens, tokens, inner, tokens, true);
  k.fill(dscores, tokens * tokens, 0);
  k.softmaxBackward(weights, weights + g, dscores, tokens, tokens, 1 / Math.sqrt(inner));
  k.multiply(dscores, tokens, 1, keys, width, 1, NONE, queries + g, width, tokens, tokens, inner, true);
  k.multiply(dscores, 1, tokens, queries, width, 1, NONE, keys + g, width, tokens, tokens, inner, true);
}
