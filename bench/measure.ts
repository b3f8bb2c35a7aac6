// Times that can be compared: everyone takes turns in one run, each turn one step, and the median counts.

/** A name and what one turn of it does. */
export interface Runner {
  readonly name: string;
  readonly turn: () => unknown;
}

/** The times of a runner's turns in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly times: readonly number[];
}

const LONGEST_MS = 6000; // what a runner may use up in all, after its least number of turns
const LEAST_TURNS = 3;

/** Returns the times of up to `rounds` turns of each runner, taken in turn; the first turn of each is not counted. */
export async function takeTurns(runners: readonly Runner[], rounds: number): Promise<Timing[]> {
  const timings = runners.map(({ name, turn }) => ({ name, turn, times: [] as number[], used: 0 }));
  for (const { turn } of timings) await turn();
  for (let round = 0; round < rounds; round++) {
    for (const timing of timings) {
      if (timing.used > LONGEST_MS && timing.times.length >= LEAST_TURNS) continue;
      const start = performance.now();
      await timing.turn();
      const time = performance.now() - start;
      timing.times.push(time);
      timing.used += time;
    }
  }
  return timings.map(({ name, times }) => ({ name, times }));
}

/** Returns the median of the times, the upper one of an even count. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** Returns where the middle half of the times begins and ends. */
export function middleHalf(times: readonly number[]): readonly [number, number] {
  const sorted = times.toSorted((a, b) => a - b);
  return [sorted[Math.floor(sorted.length / 4)]!, sorted[Math.ceil((3 * sorted.length) / 4) - 1]!];
}
