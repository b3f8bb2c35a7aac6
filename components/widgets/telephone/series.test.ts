// The telephone's sentences and lines, from the message as typed to the result in words.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characters, defaults } from '#params';
import { wordsFor } from '../../../src/site/strings.ts';
import { COMBINATIONS, combinationOf, hearAt, manyCrowds, play, takeApart } from './game.ts';
import { ALPHABET, crowd } from './model.ts';
import { type TelephoneValues, table } from './params.ts';
import {
  crowdsSentence,
  intactLines,
  intactSentence,
  median,
  passNote,
  personNumbers,
  shareLines,
  signalSentences,
  sizeLines,
  summarize,
} from './series.ts';

const words = wordsFor('telephone');
const start = defaults(table);
const gameOf = (values: TelephoneValues) => play(crowd(values.seed), takeApart(values.message), values.noise);

/** The default row with some parameters changed, and everything said of it. */
function told(changes: Partial<TelephoneValues> = {}) {
  const values = { ...start, ...changes };
  return summarize(words, values, gameOf(values));
}

describe('takeApart', () => {
  test('every character is shown, and only letters and spaces are whispered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { shown, letters } = takeApart(text);
        expect(shown.join('').length).toBe(text.length);
        expect(shown).toHaveLength(characters(text).length);
        for (const { position, code } of letters) expect(shown[position]).toBe(ALPHABET[code]);
      }),
    );
  });

  test('small letters are whispered as capitals', () => {
    expect(takeApart('aZ')).toEqual({
      alphabet: ALPHABET,
      shown: ['A', 'Z'],
      letters: [
        { position: 0, code: 0 },
        { position: 1, code: 25 },
      ],
    });
  });

  test('accents, digits, emoji and other scripts pass as they are', () => {
    for (const text of ['é', 'e\u0301', 'ß', '7', '👩‍👩‍👧‍👦', 'ש', '<', '\u202e']) {
      expect(takeApart(text), text).toEqual({ alphabet: ALPHABET, shown: [text], letters: [] });
    }
  });

  test('a lesson’s own alphabet says what is whispered, and what is heard in its place', () => {
    const message = takeApart('niño', 'INÑO ');
    expect(message.letters.map(({ code }) => code)).toEqual([1, 0, 2, 3]);
    const heard = play(crowd(1, 5), message, 100).hear(COMBINATIONS[0]!);
    for (const { text } of hearAt(message, heard, 50)) expect('INÑO ').toContain(text);
  });

  test('nothing is a message of no letters', () => {
    expect(takeApart('')).toEqual({ alphabet: ALPHABET, shown: [], letters: [] });
  });
});

describe('combinationOf', () => {
  test('the two switches name the four combinations', () => {
    const names = (['off', 'on'] as const).flatMap((residual) =>
      (['none', 'layer'] as const).map((norm) => combinationOf({ residual, norm }).name),
    );
    expect(names).toEqual(['plain', 'layer', 'residual', 'both']);
  });
});

describe('hearAt', () => {
  const heardAt = (message: string, person: number) => {
    const game = gameOf({ ...start, message });
    return hearAt(game.message, game.hear(combinationOf(start)), person);
  };

  test('the sender hears what was typed', () => {
    expect(heardAt('Hi, 👍!', 0)).toEqual(['H', 'I', ',', ' ', '👍', '!'].map((text) => ({ text, damaged: false })));
  });

  test('what is not whispered arrives unchanged at everybody', () => {
    for (const person of [1, 50, 128]) {
      const heard = heardAt('A👍B!C', person);
      expect([heard[1], heard[3]]).toEqual([
        { text: '👍', damaged: false },
        { text: '!', damaged: false },
      ]);
    }
  });

  test('a damaged character is another letter of the alphabet, and there are as many as letters lost', () => {
    const { message, hear } = gameOf(start);
    const heard = hear(combinationOf(start));
    for (const person of [1, 10, 50, 128]) {
      const characters = hearAt(message, heard, person);
      const damaged = characters.filter((character, i) => character.text !== message.shown[i]);
      expect(characters.filter((character) => character.damaged)).toEqual(damaged);
      expect(message.letters.length - damaged.length).toBe(heard.intact[person - 1]);
      for (const { text } of damaged) expect(ALPHABET).toContain(text);
    }
  });
});

describe('summarize', () => {
  test('the default row in words', () => {
    expect(told()).toMatchInlineSnapshot(`
      {
        "arrives": "Person 50 hears: “SETXRRSVRFXD AMESAV HE ERIQSXRAOCGORADAVDCE”.",
        "result": "15 of 43 letters reach person 50 as they were sent.",
        "setting": "Plain, 2% noise, crowd 1. The first letter breaks at person 16.",
      }
    `);
  });

  test('with both switches on', () => {
    expect(told({ residual: 'on', norm: 'layer' })).toMatchInlineSnapshot(`
      {
        "arrives": "Person 50 hears: “SEND REINFORCEMENTS WE ARE GOING TO ADVANCE”.",
        "result": "43 of 43 letters reach person 50 as they were sent.",
        "setting": "Residual and LayerNorm, 2% noise, crowd 1. Not one letter breaks on the way.",
      }
    `);
  });

  test('always says how many of how many letters', () => {
    for (const message of ['', '👍', 'A', 'SEND HELP', 'A'.repeat(80)]) {
      const { result } = told({ message });
      const letters = takeApart(message).letters.length;
      expect(result).toMatch(new RegExp(`^\\d+ of ${letters} letters`));
    }
  });

  test('an empty message says that there is nothing to whisper', () => {
    expect(told({ message: '' })).toMatchInlineSnapshot(`
      {
        "arrives": "",
        "result": "0 of 0 letters: there is nothing to whisper yet.",
        "setting": "Plain, 2% noise, crowd 1. ",
      }
    `);
  });

  test.each<Partial<TelephoneValues>>([
    { message: 'SOMETHING ELSE' },
    { people: 128 },
    { noise: 5 },
    { residual: 'on' },
    { norm: 'layer' },
    { seed: 2 },
  ])('changes with %o', (change) => {
    const { result, setting, arrives } = told(change);
    const before = told();
    expect(`${result} ${setting}`).not.toBe(`${before.result} ${before.setting}`);
    expect(arrives).not.toBe(before.arrives);
  });

  test('names the first person who mishears, or that there is none', () => {
    expect(told({ noise: 0 }).setting).toContain(words['summary.lossless']);
    const values = { ...start, residual: 'on' as const };
    const intact = gameOf(values).hear(combinationOf(values)).intact;
    const first = intact.findIndex((letters) => letters < 43) + 1;
    expect(told({ residual: 'on' }).setting).toContain(`person ${first}.`);
    expect(told({ residual: 'on', people: first - 1 }).setting).toContain(words['summary.lossless']);
  });
});

describe('passNote', () => {
  test('counts what is not whispered', () => {
    expect(passNote(words, takeApart('ALL LETTERS'))).toBe('');
    expect(passNote(words, takeApart('ONE!'))).toBe(words['pass.one']);
    expect(passNote(words, takeApart('👍👍 7'))).toContain('3');
  });
});

describe('lines', () => {
  const game = gameOf(start);
  for (const combination of COMBINATIONS) game.hear(combination);

  test('run from the sender to the last person, one line a combination', () => {
    for (const lines of [intactLines(words, game, 50), sizeLines(words, game, 50)]) {
      expect(lines.map(({ name }) => name)).toEqual(['plain', 'layer', 'residual', 'both']);
      for (const { values } of lines) expect(values).toHaveLength(51);
    }
  });

  test('start whole, at size 1, with nothing but the original', () => {
    for (const { values } of intactLines(words, game, 5)) expect(values[0]).toBe(100);
    for (const { values } of sizeLines(words, game, 5)) expect(values[0]).toBe(1);
    for (const { values } of shareLines(words, game, 5)) expect(values[0]).toBe(1);
  });

  test('a row that adds nothing back has no line of shares', () => {
    expect(shareLines(words, game, 50).map(({ name }) => name)).toEqual(['residual', 'both']);
  });

  test('only what has been computed is drawn', () => {
    const fresh = gameOf(start);
    expect(intactLines(words, fresh, 50)).toEqual([]);
    fresh.hear(COMBINATIONS[3]);
    expect(intactLines(words, fresh, 50).map(({ name }) => name)).toEqual(['both']);
  });

  test('a message without letters is whole at everybody', () => {
    const empty = gameOf({ ...start, message: '' });
    empty.hear(COMBINATIONS[0]);
    expect(intactLines(words, empty, 3)[0]!.values.every(Number.isFinite)).toBe(true);
  });
});

describe('sentences of the charts', () => {
  const both = { ...start, residual: 'on', norm: 'layer' } as const;

  test('the default row', () => {
    const game = gameOf(start);
    expect(signalSentences(words, start, game)).toMatchInlineSnapshot(`
      {
        "share": "Without the residual the original is not added back; its share is 0 from the first person on.",
        "size": "At person 50 the signal is 1.1 times as large as at the start.",
      }
    `);
    expect(personNumbers(words, start, game, 0)).toMatchInlineSnapshot(
      `"At the start: 43 letters, signal size 1, all of it the original."`,
    );
    expect(personNumbers(words, start, game, 50)).toMatchInlineSnapshot(
      `"Person 50: 15 of 43 letters intact. Signal size 1.1, share of the original 0: nothing is added back."`,
    );
    for (const combination of COMBINATIONS) game.hear(combination);
    expect(intactSentence(words, start, game)).toMatchInlineSnapshot(
      `"Of 43 letters, intact at person 50: plain 15, LayerNorm 4, residual 16, both 43."`,
    );
  });

  test('residual and norm together', () => {
    expect(signalSentences(words, both, gameOf(both))).toMatchInlineSnapshot(`
      {
        "share": "At person 50 the original makes up 2.1% of the signal.",
        "size": "At person 50 the signal is 7 times as large as at the start.",
      }
    `);
    expect(personNumbers(words, both, gameOf(both), 50)).toMatchInlineSnapshot(
      `"Person 50: 43 of 43 letters intact. Signal size 7, share of the original 2.1%."`,
    );
  });
});

describe('manyCrowds', () => {
  const counts = (values: TelephoneValues, count: number) =>
    Array.from(manyCrowds(values, count)).filter((intact) => intact !== undefined);

  test('gives one count for each crowd and combination, the first being the crowd on stage', () => {
    const found = counts({ ...start, message: 'SHORT' }, 3);
    expect(found).toHaveLength(3);
    const game = gameOf({ ...start, message: 'SHORT' });
    const onStage = COMBINATIONS.map((combination) => [combination.name, game.hear(combination).intact[49]]);
    expect(found[0]).toEqual(Object.fromEntries(onStage));
  });

  test('pauses between runs, so that the page answers', () => {
    expect(Array.from(manyCrowds({ ...start, message: 'A' }, 2))).toHaveLength(8);
  });

  test('none is none', () => {
    expect(counts(start, 0)).toEqual([]);
  });
});

describe('crowdsSentence', () => {
  test('says the median and the range of each combination', () => {
    const crowds = [4, 2, 9].map((plain) => ({ plain, layer: 0, residual: plain + 1, both: 10 }));
    expect(crowdsSentence(words, 10, crowds)).toMatchInlineSnapshot(
      `"Letters of 10 that reach the last person, in the middle one of 3 crowds (worst to best): plain 4 (2 to 9), LayerNorm 0 (0 to 0), residual 5 (3 to 10), both 10 (10 to 10). The ring is the crowd on stage, the upright stroke the middle."`,
    );
  });
});

describe('median', () => {
  test('is the lower of the two in the middle', () => {
    expect(median([1, 2, 3, 4])).toBe(2);
    expect(median([1, 2, 3])).toBe(2);
    expect(median([5])).toBe(5);
  });
});
