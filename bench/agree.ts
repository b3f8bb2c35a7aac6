// Only implementations that compute the same are worth comparing: their first three losses must agree.

import { fault } from '../src/core/fault.ts';
import type { Running } from './peer.ts';

const STEPS = 3;
const TOLERANCE = 1e-5; // relative: five significant digits

/** Runs three steps on each and throws where two losses of one step differ by more than 1e-5 of the larger. */
export async function agree(runnings: Readonly<Record<string, Running>>): Promise<void> {
  const losses: Record<string, number[]> = {};
  for (const [name, running] of Object.entries(runnings)) losses[name] = await firstLosses(running);
  requireAgreement(losses);
}

/** Runs three steps and returns their losses. */
export async function firstLosses(running: Running): Promise<number[]> {
  const losses: number[] = [];
  for (let step = 0; step < STEPS; step++) losses.push(await running.step());
  return losses;
}

/** Throws where two of the named losses of one step differ by more than 1e-5 of the larger, or one is not finite. */
export function requireAgreement(losses: Readonly<Record<string, readonly number[]>>): void {
  for (let step = 0; step < STEPS; step++) {
    const { lowest, highest } = extremes(losses, step);
    if (distance(lowest.loss, highest.loss) <= TOLERANCE) continue;
    const names = `${lowest.name} and ${highest.name}`;
    throw fault('agree', `${names} must lose the same in step ${step + 1}`, `${lowest.loss} and ${highest.loss}`);
  }
}

/** Returns how far the losses of one step lie apart at most, relative to the larger. */
export function spreadOf(losses: Readonly<Record<string, readonly number[]>>, step: number): number {
  const { lowest, highest } = extremes(losses, step);
  return distance(lowest.loss, highest.loss);
}

function extremes(losses: Readonly<Record<string, readonly number[]>>, step: number) {
  const sorted = Object.entries(losses)
    .map(([name, values]) => ({ name, loss: values[step] ?? Number.NaN }))
    .sort((a, b) => order(a.loss) - order(b.loss));
  return { lowest: sorted[0]!, highest: sorted.at(-1)! };
}

/** What is not finite sorts last, so that it is among the extremes. */
function order(loss: number): number {
  return Number.isFinite(loss) ? loss : Number.MAX_VALUE;
}

function distance(a: number, b: number): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Number.POSITIVE_INFINITY;
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}
