// What a reader has set is told to a worker that begins, once, and only as long as it is meant.

import { describe, expect, test } from 'vitest';
import type { Request } from '#cells/protocol.ts';
import { createChoices } from './choices.ts';

const cell = (source: string): Request => ({ type: 'cells', cells: [{ id: 'rate', source }] });
const choice = (index: number, value: number) => ({ type: 'input', id: 'rate', index, value }) as const;
const shown = { type: 'results', id: 'rate', results: [] } as const;

/** What the next worker is told of choices made in the last, in which these requests were asked. */
function toldNext(...requests: readonly Request[]): readonly Request[] {
  const choices = createChoices();
  requests.forEach(choices.asked);
  choices.renew();
  return choices.due(shown);
}

describe('a choice', () => {
  test('is not told to the worker that heard it; the next is told the last one, once its cell shows its inputs', () => {
    const choices = createChoices();
    choices.asked(cell('a'));
    expect(choices.due(shown)).toEqual([]);
    for (const request of [choice(0, 3), choice(1, 5), choice(0, 4)]) choices.asked(request);
    expect(choices.due(shown)).toEqual([]);
    choices.renew();
    expect(choices.due({ type: 'began', id: 'rate' })).toEqual([]);
    expect(choices.due({ ...shown, id: 'other' })).toEqual([]);
    expect(choices.due(shown)).toEqual([choice(0, 4), choice(1, 5)]);
    expect(choices.due(shown)).toEqual([]);
  });

  test('made before the cell has shown its inputs is told to the same worker, once it has', () => {
    const choices = createChoices();
    choices.renew();
    for (const request of [cell('a'), choice(0, 3)]) choices.asked(request);
    expect(choices.due(shown)).toEqual([choice(0, 3)]);
    expect(choices.due(shown)).toEqual([]);
  });

  test('lasts while other cells are edited, until its own is edited or run again', () => {
    expect(toldNext(cell('a'), choice(0, 3), cell('a'))).toEqual([choice(0, 3)]);
    expect(toldNext(cell('a'), choice(0, 3), cell('b'))).toEqual([]);
    expect(toldNext(cell('a'), choice(0, 3), { type: 'run', id: 'rate' })).toEqual([]);
  });
});
