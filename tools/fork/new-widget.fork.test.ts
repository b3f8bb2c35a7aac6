// A widget of a fork's own, as the guide says to make it: one command, one tag in a lesson, and every check passes, in
// every language of the site.

import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaults } from '#params';
import { git } from '../update/git.ts';
import { table } from '../widget-template/params.ts';
import { sizesOf, summarize } from '../widget-template/series.ts';
import { wordsFor } from '../widget-template/words.testing.ts';
import { commit, edit, type Forked, forked, run } from './course.testing.ts';

const LESSON = 'content/lessons/150-how-large/index.mdx';
const values = { ...defaults(table), layers: 30, residual: 'on' } as const;

let places: Forked;
const inFork = (file: string) => path.join(places.fork, file);

/** Runs a command that must succeed; returns what it said. */
function well(command: string): string {
  const { status, said } = run(places.fork, command);
  expect(status, said).toBe(0);
  return said;
}

beforeAll(() => {
  places = forked();
}, 120_000);
afterAll(() => rmSync(places.folder, { recursive: true }));

test('npm run new-widget makes its folder and its words, and touches no file of the engine', () => {
  expect(well('npm run --silent new-widget -- "Signal size"')).toMatchInlineSnapshot(`
    "components/widgets/signal-size/ is a figure that works; content/strings.en.yaml has its words.
    Write <SignalSize /> in a lesson, and npm run dev shows it. Then: npm test -- types lint unit
    "
  `);
  expect(git(places.fork, ['status', '--porcelain']).trim().split('\n')).toEqual([
    '?? components/widgets/signal-size/',
    '?? content/strings.en.yaml',
  ]);
  commit(places.fork, 'A widget of our own');
});

test('a lesson shows it by its name', () => {
  well('npm run new-lesson -- "How large?"');
  edit(inFork(LESSON), ['<AddBack residual="on" />', '<SignalSize layers={30} residual="on" />']);
  edit(inFork(LESSON), ['status: draft', 'status: ready']);
});

describe('every check passes', () => {
  test.each([
    'npm test -- types lint',
    'npx vitest run --project unit components/widgets/signal-size src/site/import-rules src/site/strings src/site/embed src/embed-host',
    'npm run check',
  ])('%s', (command) => {
    well(command);
  });
});

test('a second one of that name is refused', () => {
  const { status, said } = run(places.fork, 'npm run --silent new-widget -- "Signal size"');
  expect(status).toBe(1);
  expect(said).toMatchInlineSnapshot(`
    "new-widget: a name must be new, got "Signal size". components/widgets/signal-size has it. Try "Signal size 2".
    "
  `);
  expect(git(places.fork, ['status', '--porcelain', 'components']).trim()).toBe('');
});

describe('built', () => {
  const page = (address: string) => parseHTML(readFileSync(inFork(`dist/${address}index.html`), 'utf8')).document;
  const said = (element: Element) => element.textContent!.replaceAll(/\s+/g, ' ').trim();
  const { result, setting } = summarize(wordsFor('own-figure'), sizesOf(values), values);
  beforeAll(() => void well('npm run build'), 900_000);

  test('it stands in the lesson and says what the model computes', () => {
    const figure = page('lessons/how-large/').querySelector('figure#signal-size')!;
    expect(said(figure.querySelector('output')!)).toBe(`${result} ${setting}`);
    expect(figure.querySelector('.chart svg')).not.toBeNull();
  });

  test('in a language that has no words for it yet, it has those of the course’s own', () => {
    expect(said(page('es/lessons/how-large/').querySelector('#signal-size output')!)).toContain(setting);
  });

  test('it stands among all figures, under its title, and is an embed', () => {
    expect(said(page('widgets/').querySelector('h2#signal-size')!)).toBe('Signal size');
    expect(page('embed/v1/signal-size/').querySelector('output')).not.toBeNull();
  });
});
