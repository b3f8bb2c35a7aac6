// Blocks of one shape as one tree of arrays with the blocks along a new first axis: what crosses the border of a
// compiled jax-js function costs time per array.

import { type JsTree, numpy as np, tree } from '@jax-js/jax';

/** Parameters whose list `K` of blocks has become one stacked block. */
export type Stacked<P extends Record<K, unknown[]>, K extends string> = Omit<P, K> & { [L in K]: P[L][number] };

/** Returns the blocks as one. */
export function stack<B extends JsTree<np.Array>>(blocks: B[]): B {
  const [first, ...rest] = blocks;
  return tree.map((...parts: np.Array[]) => np.stack(parts), first!, ...rest) as B;
}

/** Returns one as its blocks. */
export function unstack<B extends JsTree<np.Array>>(stacked: B): B[] {
  const [leaves, structure] = tree.flatten<np.Array>(stacked);
  const [first, ...rest] = leaves.map((leaf) => np.unstack(leaf));
  return first!.map((part, i) => tree.unflatten(structure, [part, ...rest.map((parts) => parts[i]!)]) as B);
}
