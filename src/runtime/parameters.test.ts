// A figure's parameters on a page: read from its address, written back to it, shared and reset.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choice, defaults, integer, text } from '#params';
import { createParameters } from './parameters.ts';
import { textsOf } from './place.ts';

const table = {
  message: text({ most: 80, default: 'HELLO' }),
  people: integer({ min: 1, max: 128, step: 1, default: 50 }),
  residual: choice(['off', 'on'], 'off'),
};
const start = defaults(table);

/** A page at an address, as far as parameters need one; its address is `location.href`. */
function openPage(href: string): void {
  const location = new URL(href);
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_: unknown, __: string, url: URL) => (location.href = String(url)),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  openPage('https://site.example/lesson/?other=1#part');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('textsOf', () => {
  test('finds the keys of one figure only, in order, repeated ones too', () => {
    const query = '?a.people=1&b.people=2&a.people=3&ab.people=4&people=5&a.=6';
    expect(textsOf('a', query)).toEqual([
      ['people', '1'],
      ['people', '3'],
      ['', '6'],
    ]);
  });

  test('decodes what an address encodes, and mends what cannot be decoded', () => {
    expect(textsOf('a', '?a.message=A+%26%20B')).toEqual([['message', 'A & B']]);
    expect(textsOf('a', '?a.message=%00%ED%A0%80%')[0]![1].isWellFormed()).toBe(true);
  });
});

describe('the address', () => {
  test('is read once, over the values the figure started with', () => {
    openPage('https://site.example/?a.people=7&b.people=9');
    const parameters = createParameters(table, 'a', start);
    expect(parameters.values.value).toEqual(start);
    parameters.readAddress();
    expect(parameters.values.value).toEqual({ ...start, people: 7 });
    expect(parameters.faults.value).toEqual([]);
  });

  test('a fault in it is kept, and the rest of it used', () => {
    openPage('https://site.example/?a.people=500&a.residual=on');
    const parameters = createParameters(table, 'a', start);
    parameters.readAddress();
    expect(parameters.values.value).toEqual({ ...start, people: 128, residual: 'on' });
    expect(parameters.faults.value.map(({ name, rule }) => [name, rule])).toEqual([['people', 'range']]);
  });

  test('follows a change after a pause, once for many', () => {
    const replaced = vi.spyOn(history, 'replaceState');
    const { set } = createParameters(table, 'a', start);
    for (const people of ['10', '11', '12']) set('people', people);
    expect(replaced).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(replaced).toHaveBeenCalledTimes(1);
    expect(new URL(location.href).searchParams.get('a.people')).toBe('12');
  });

  test('keeps what is not the figure’s: other figures, other keys, the part after #', () => {
    openPage('https://site.example/?b.people=9&other=1&a.people=3#part');
    createParameters(table, 'a', start).set('people', '4');
    vi.runAllTimers();
    const url = new URL(location.href);
    expect([url.searchParams.get('b.people'), url.searchParams.get('other'), url.hash]).toEqual(['9', '1', '#part']);
    expect(url.searchParams.getAll('a.people')).toEqual(['4']);
  });

  test('is bare again where everything is as it started', () => {
    const { set } = createParameters(table, 'a', start);
    set('people', '4');
    vi.runAllTimers();
    set('people', '50');
    vi.runAllTimers();
    expect(location.href).toBe('https://site.example/lesson/?other=1#part');
  });

  test('that may not be changed stops nothing', () => {
    vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new Error('SecurityError');
    });
    const { set, values } = createParameters(table, 'a', start);
    set('people', '4');
    expect(() => vi.runAllTimers()).not.toThrow();
    expect(values.value.people).toBe(4);
  });
});

describe('set', () => {
  test('keeps a fault until its own parameter is set again', () => {
    const { set, faults } = createParameters(table, 'a', start);
    set('people', 'many');
    set('residual', 'on');
    expect(faults.value.map(({ name }) => name)).toEqual(['people']);
    set('people', '5');
    expect(faults.value).toEqual([]);
  });
});

describe('reset', () => {
  test('goes back to where the figure started, not to the table’s defaults, and forgets faults', () => {
    const own = { ...start, people: 9 };
    const { set, reset, values, faults } = createParameters(table, 'a', own);
    set('people', '500');
    set('message', 'OTHER');
    reset();
    expect(values.value).toEqual(own);
    expect(faults.value).toEqual([]);
  });
});

describe('link', () => {
  test('holds the whole state, and gives it back on another page', () => {
    const one = createParameters(table, 'a', start);
    one.set('message', 'A & B = <C> 👍 + %');
    openPage(one.link());
    const other = createParameters(table, 'a', { ...start, people: 3 });
    other.readAddress();
    expect(other.values.value).toEqual(one.values.value);
    expect(other.faults.value).toEqual([]);
  });
});

describe('a task', () => {
  const kept = [['task', 'Find it']] as const;
  function bound(query: string, ...fixed: string[]) {
    openPage(`https://site.example/?a.task=Find+it&${query}#part`);
    const parameters = createParameters(table, 'a', start);
    parameters.readAddress();
    parameters.bind({ fixed, kept, faults: [] });
    return parameters;
  }

  test('is handed on as it was told, and is no fault of the parameters', () => {
    openPage('https://site.example/?a.task=Find+it&a.people=9&a.lock=people&a.lock=seed&b.task=No');
    const { readAddress, task, faults } = createParameters(table, 'a', start);
    readAddress();
    expect(task.value).toEqual([
      ['task', 'Find it'],
      ['lock', 'people'],
      ['lock', 'seed'],
    ]);
    expect(faults.value).toEqual([]);
  });

  test('holds everything until it is bound', () => {
    openPage('https://site.example/?a.task=Find+it');
    const { readAddress, set, apply, values, bind } = createParameters(table, 'a', start);
    readAddress();
    set('people', '9');
    apply([['people', '8']]);
    expect(values.value).toEqual(start);
    bind({ fixed: [], kept: [], faults: [] });
    set('people', '9');
    expect(values.value.people).toBe(9);
  });

  test('fixes parameters against a control, a preset and a reset', () => {
    const { set, apply, reset, values, faults } = bound('a.people=9', 'people');
    set('people', '10');
    set('people', 'many');
    expect([values.value.people, faults.value]).toEqual([9, []]);
    apply([
      ['people', '11'],
      ['residual', 'on'],
    ]);
    expect(values.value).toEqual({ ...start, people: 9, residual: 'on' });
    reset();
    expect(values.value).toEqual({ ...start, people: 9 });
  });

  test('has a control that was refused drawn again', () => {
    const { set, values } = bound('', 'people');
    const before = values.value;
    set('people', '10');
    expect(values.value).not.toBe(before);
    expect(values.value).toEqual(before);
  });

  test('a reset goes back to what the link set, and preset values begin from where the figure started', () => {
    const { set, apply, reset, values } = bound('a.people=9&a.message=HO');
    set('people', '10');
    reset();
    expect(values.value).toEqual({ ...start, people: 9, message: 'HO' });
    apply([['residual', 'on']]);
    expect(values.value).toEqual({ ...start, residual: 'on' });
  });

  test('stays in the address and in the link, once', () => {
    const { set, reset, link } = bound('a.people=9&a.task=again');
    set('residual', 'on');
    vi.runAllTimers();
    expect(new URL(location.href).searchParams.getAll('a.task')).toEqual(['Find it']);
    expect(new URL(link()).searchParams.getAll('a.task')).toEqual(['Find it']);
    reset();
    vi.runAllTimers();
    expect(new URL(location.href).searchParams.get('a.people')).toBe('9');
    expect(new URL(location.href).searchParams.get('a.task')).toBe('Find it');
  });
});
