// A new widget is one more folder, whole, and its words in the content; nothing else changes. That what is made works
// is proven in a fork: tools/fork/new-widget.fork.test.ts.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { newWidget, type Places } from './widget-folder.ts';

const TEMPLATE = 'tools/widget-template';

let root: string;
let places: Places;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'widgets-'));
  const widgets = join(root, 'widgets');
  mkdirSync(join(widgets, 'telephone'), { recursive: true });
  const used = new Map([
    ['Quiz', 'components/prose/Quiz.astro'],
    ['site', "The strings' section site"],
  ]);
  const strings = join(root, 'strings.en.yaml');
  places = { template: TEMPLATE, widgets, strings, shownStrings: '../soup/strings.en.yaml', used };
});
afterEach(() => rmSync(root, { recursive: true }));

const made = (folder: string, file: string) => readFileSync(join(places.widgets, folder, file), 'utf8');
const strings = () => readFileSync(places.strings, 'utf8');

describe('a new widget', () => {
  test('has every file of the template but its words, under its own name', () => {
    expect(newWidget(places, ' Slow  cooker: “hot” ')).toEqual({
      title: 'Slow cooker: “hot”',
      folder: 'slow-cooker-hot',
      component: 'SlowCookerHot',
    });
    expect(readdirSync(join(places.widgets, 'slow-cooker-hot')).sort()).toMatchInlineSnapshot(`
      [
        "README.md",
        "SlowCookerHot.astro",
        "figure.site.test.ts",
        "model.test.ts",
        "model.ts",
        "params.ts",
        "series.test.ts",
        "series.ts",
        "view.tsx",
      ]
    `);
  });

  test('says its own name and no other', () => {
    newWidget(places, 'Slow cooker');
    const all = readdirSync(join(places.widgets, 'slow-cooker')).map((file) => made('slow-cooker', file));
    expect(all.join('\n')).not.toMatch(/own-figure|OwnFigure|words\.testing/);
    expect(made('slow-cooker', 'SlowCooker.astro')).toContain('<SlowCooker layers={50}');
    expect(made('slow-cooker', 'README.md')).toContain('`slow-cooker` of `../soup/strings.en.yaml`');
  });

  test('imports nothing by a path that leaves its folder', () => {
    const sources = readdirSync(TEMPLATE).filter((file) => /\.(tsx?|astro)$/.test(file));
    expect(sources.filter((file) => readFileSync(join(TEMPLATE, file), 'utf8').includes("'../"))).toEqual([]);
  });
});

describe('its words', () => {
  const words = (parse(readFileSync(join(TEMPLATE, 'strings.en.yaml'), 'utf8')) as Record<string, object>)[
    'own-figure'
  ];

  test('make a file where there is none', () => {
    newWidget(places, 'Slow cooker');
    expect(parse(strings())).toEqual({ widgets: { 'slow-cooker': 'Slow cooker' }, 'slow-cooker': words });
  });

  test('are added to what is there, which stays as it is', () => {
    const before = `# Ours.
site:
  lessons: "Chapters" # not lessons

widgets:
  # Our first.
  soup: The soup
soup:
  summary: 'A long sentence that is over one hundred and twenty letters long, and that nobody should break into two lines.'
`;
    writeFileSync(places.strings, before);
    newWidget(places, 'Slow cooker');
    for (const line of before.trimEnd().split('\n')) expect(strings().split('\n')).toContain(line);
    expect(parse(strings())).toEqual({
      ...parse(before),
      widgets: { soup: 'The soup', 'slow-cooker': 'Slow cooker' },
      'slow-cooker': words,
    });
  });

  test.each(['', '# Nothing yet.\n', 'widgets:\n'])('are added to a file that says nothing: %j', (before) => {
    writeFileSync(places.strings, before);
    newWidget(places, 'Yes: or #no');
    expect(parse(strings())).toEqual({ widgets: { 'yes-or-no': 'Yes: or #no' }, 'yes-or-no': words });
    expect(strings()).toContain(before.trimEnd());
  });
});

describe('nothing is made', () => {
  const said = (): string => {
    try {
      return newWidget(places, 'Slow cooker').folder;
    } catch (error) {
      return (error as Error).message;
    }
  };
  afterEach(() => expect(readdirSync(places.widgets)).toEqual(['telephone']));

  test('where its words have no place', () => {
    places = { ...places, strings: join(root, 'soop/strings.en.yaml'), shownStrings: '../soop/strings.en.yaml' };
    expect(said()).toMatchInlineSnapshot(`"new-widget: the content must be a folder, got ../soop. Make it first."`);
  });

  test.each([
    ['a: [\n', 'Flow'],
    ['- a\n', 'another thing'],
  ])('where its words cannot be added to what is there: %j', (text, got) => {
    writeFileSync(places.strings, text);
    expect(said()).toContain(`new-widget: ../soup/strings.en.yaml must be sections of strings, got ${got}`);
    expect(strings()).toBe(text);
  });
});

describe('a name', () => {
  test.each(['', '…', '3 pots', 'A very long name that nobody would ever want to type', 'Telephone', 'Quiz', 'Site'])(
    '%j makes nothing',
    (name) => {
      expect(() => newWidget(places, name)).toThrow(RangeError);
      expect(readdirSync(places.widgets)).toEqual(['telephone']);
      expect(readdirSync(root)).toEqual(['widgets']);
    },
  );

  test('is refused with the nearest one that will do', () => {
    const said = (name: string) => {
      try {
        newWidget(places, name);
        return 'made';
      } catch (error) {
        return (error as Error).message;
      }
    };
    mkdirSync(join(places.widgets, 'telephone-2'));
    const long = 'A very long name that nobody would ever want to type';
    expect(['', '3 pots', long, 'telephone', 'Quiz', 'Site', 'Map', 'Chart'].map(said)).toMatchInlineSnapshot(`
      [
        "new-widget: a name must have Latin letters, got "". Write: npm run new-widget -- "Slow cooker"",
        "new-widget: a name must begin with a Latin letter, got "3 pots". Try "The 3 pots".",
        "new-widget: a name must be at most 40 letters long, got "A very long name that nobody would ever want to type". Try "A very long name that nobody would ever".",
        "new-widget: a name must be new, got "telephone". components/widgets/telephone has it. Try "telephone 3".",
        "new-widget: a name must be new, got "Quiz". components/prose/Quiz.astro has it. Try "Quiz 2".",
        "new-widget: a name must be new, got "Site". The strings' section site has it. Try "Site 2".",
        "new-widget: a name must be new, got "Map". JavaScript has it. Try "Map 2".",
        "new-widget: a name must be new, got "Chart". The code of every figure has it. Try "Chart 2".",
      ]
    `);
  });
});
