// Networks of every wiring, small enough to measure each slope, with something to answer to.

import type { Memory } from '../kernels/kernels.ts';
import { drawn, type Numbers, type Staged } from '../ops/scenes.testing.ts';
import { compileIn, type Value } from '../tape.ts';
import { size, type Tensor } from '../tensor.ts';
import type { Network } from './network.ts';
import type { BlockSpec } from './wiring.ts';

/** Every way to tie a branch into the stream. */
export const WIRINGS: readonly BlockSpec[] = [true, false].flatMap((residual) =>
  (['none', 'layer', 'rms', 'batch'] as const).flatMap((norm) =>
    (['pre', 'post'] as const).flatMap((place) =>
      ([1, 0.5, 'learned'] as const).flatMap((branchScale) =>
        (norm === 'layer' || norm === 'rms' ? [false, true] : [false]).map((seasoned) => ({
          residual,
          norm,
          place,
          branchScale,
          seasoned,
        })),
      ),
    ),
  ),
);

/** Returns what a wiring is called. */
export function named({ residual, norm, place, branchScale, seasoned }: BlockSpec): string {
  return [residual ? 'residual' : 'plain', `${place} ${norm}`, `scale ${branchScale}`, seasoned && 'seasoned']
    .filter(Boolean)
    .join(', ');
}

/** Returns a network's parameters in the order in which they were declared. */
export function parametersOf({ tape }: Network): Value[] {
  let next = 0;
  return tape.initial.map(({ shape }) => {
    const at = next;
    next += size(shape);
    return { shape, at };
  });
}

/** Returns the weights of the blocks of an mlp, first to last, whether they stand in the stream or not. */
export function blockWeights(network: Network): Value[] {
  return parametersOf(network)
    .slice(2, -2)
    .filter(({ shape }) => shape.length === 2);
}

/**
 * Returns a network in a memory, fed and moved off its start, so that no bias is 0, no gain 1, and no learned factor so
 * small that a norm after it bends too sharply for differences. Its sources are all parameters, and its inputs if they
 * are points.
 */
export function stageNetwork(network: Network, numbers: Numbers, inputs: Tensor, targets: Tensor): Staged {
  const program = compileIn<Memory>(numbers, network.tape);
  program.read(network.inputs).set(inputs.data);
  program.read(network.targets).set(targets.data);
  const parameters = parametersOf(network);
  parameters.forEach((parameter, i) => {
    const value = program.read(parameter);
    const moves = drawn(50 + i, parameter.shape).data;
    value.forEach((number, j) => {
      value[j] = Math.fround(number + (value.length === 1 ? 0.75 : 0.4 * moves[j]!));
    });
  });
  const points = network.logits.shape.length === 2;
  const sources = [...parameters, ...(points ? [network.inputs] : [])];
  const fed = [...parameters, network.inputs, network.targets];
  return { program, loss: network.loss, out: network.logits, given: network.targets, sources, fed };
}
