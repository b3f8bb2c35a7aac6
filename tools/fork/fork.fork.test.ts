// A fork from one release to the next, as an instructor makes it: everything changed that may be, an update taken in, and
// the whole built below a path of its own.

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenIn, documentsOf } from '../../src/site/links.testing.ts';
import { git } from '../update/git.ts';
import { commit, edit, type Forked, forked, release, run, write } from './course.testing.ts';

const ADDRESS = 'https://instructor.test';
const BASE = '/my-fork/';
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Soup</title><circle cx="4" cy="4" r="4"/></svg>\n';

let places: Forked;
const inFork = (file: string) => path.join(places.fork, file);
const inCourse = (file: string) => path.join(places.course, file);

/** What an instructor changes, in the content alone. */
function makeItTheirs(): void {
  const lesson = (file: string) => inFork(`content/lessons/${file}`);
  edit(
    inFork('content/site.config.yaml'),
    ['title: Whisper & Curry', 'title: Whisper & Soup'],
    ['address: https://whisper-and-curry.example', `address: ${ADDRESS}`],
    ['base: /\n', `base: ${BASE}\n`],
    ['translations: [es]', 'translations: [es, fr]'],
    ['logo: logo.svg', 'logo: soup.svg'],
    ['hidden: []', 'hidden: [shattered-gradients]'],
  );
  const colours = 'colours:\n  whisper: { light: "#6a1b6a", dark: "#d9a3d9" }\nfonts:\n  serif: Georgia, serif\n';
  writeFileSync(
    inFork('content/site.config.yaml'),
    `${readFileSync(inFork('content/site.config.yaml'), 'utf8')}${colours}`,
  );
  write(inFork('content/soup.svg'), LOGO);
  edit(
    lesson('40-curry/recipe.yaml'),
    ['dish: the curry', 'dish: the soup'],
    ['ingredient: Chili', 'ingredient: Pepper'],
  );
  edit(lesson('20-telephone/words.yaml'), ['person: person', 'person: friend'], ['people: people', 'people: friends']);
  edit(lesson('20-telephone/index.mdx'), [
    'A deep network is a long row of people',
    'A deep network is a long queue of people',
  ]);
  renameSync(lesson('110-what-gets-averaged'), lesson('55-what-gets-averaged'));
  expect(run(places.fork, 'npm run new-lesson -- "Dropout by the spoon"').status).toBe(0);
  edit(lesson('150-dropout-by-the-spoon/index.mdx'), ['status: draft', 'status: ready']);
  expect(run(places.fork, 'npm run translate -- growing-pot fr').status).toBe(0);
  const french = lesson('30-growing-pot/index.fr.mdx');
  writeFileSync(french, readFileSync(french, 'utf8').replace(/^title: .*$/m, 'title: La marmite qui grandit'));
  write(inFork('content/strings.fr.yaml'), 'site:\n  lessons: Leçons\n');
}

/** The next release: the engine says, has and drops something; a lesson and the glossary are corrected. */
function nextRelease(): void {
  edit(inCourse('package.json'), ['"version": "', '"version": "9']);
  edit(inCourse('src/strings/en.yaml'), ['skip: Skip to the text', 'skip: Straight to the text']);
  write(inCourse('src/site/marker.ts'), '// Something new.\n');
  rmSync(inCourse('src/pages/lab'), { recursive: true });
  edit(inCourse('content/site.config.yaml'), ['subtitle: How', 'subtitle: Why and how']);
  edit(inCourse('content/lessons/20-telephone/index.mdx'), ['Press *Play*.', 'Press *Play* first.']);
  edit(inCourse('content/lessons/40-curry/index.mdx'), ['She is a cook.', 'She is a good cook.']);
  release(places.course);
}

beforeAll(() => {
  places = forked();
  makeItTheirs();
  commit(places.fork, 'A course of my own');
}, 120_000);
afterAll(() => rmSync(places.folder, { recursive: true }));

test('what was changed is without a fault', () => {
  const { status, said } = run(places.fork, 'npm run check');
  expect(status, said).toBe(0);
});

describe('the next release', () => {
  let before: string;
  beforeAll(() => {
    before = git(places.fork, ['rev-parse', 'HEAD']).trim();
    nextRelease();
  });

  test('comes in as one commit, with no conflict, and leaves the content alone', () => {
    const { status, said } = run(places.fork, 'npm run update-engine -- ../course');
    expect(status, said).toBe(0);
    expect(git(places.fork, ['log', '--format=%P', '-1']).trim()).toBe(before);
    expect(git(places.fork, ['status', '--porcelain'])).toBe('');
    expect(git(places.fork, ['diff', '--name-only', before, 'HEAD', '--', 'content'])).toBe('');
    expect(existsSync(inFork('src/site/marker.ts'))).toBe(true);
    expect(existsSync(inFork('src/pages/lab'))).toBe(false);
  });

  test('offers its corrections of lessons: one is taken, and merged with the fork’s own words; one is left', () => {
    expect(run(places.fork, 'npm run --silent corrections').said.split('\n').slice(0, 2)).toEqual([
      'curry',
      'telephone',
    ]);
    expect(run(places.fork, 'npm run corrections -- show telephone').said).toContain('+Press *Play* first.');
    expect(run(places.fork, 'npm run corrections -- take telephone').status).toBe(0);
    expect(run(places.fork, 'npm run corrections -- leave curry').status).toBe(0);
    const text = readFileSync(inFork('content/lessons/20-telephone/index.mdx'), 'utf8');
    expect([text.includes('a long queue of people'), text.includes('Press *Play* first.')]).toEqual([true, true]);
    expect(readFileSync(inFork('content/lessons/40-curry/index.mdx'), 'utf8')).toContain('She is a cook.');
    commit(places.fork, 'A correction taken');
  });

  test('is without a fault, but for the translation that a correction has left behind', () => {
    const { status, said } = run(places.fork, 'npm run check');
    expect(status, said).toBe(0);
    expect(said).toContain('stale-translation');
  });
});

describe('the fork, built', () => {
  let documents: ReadonlyMap<string, Document>;
  const built = () => ({ folder: inFork('dist'), origin: ADDRESS, base: BASE });
  const page = (address: string) => documents.get(address)!;
  const textOf = (address: string) => page(address).body.textContent!.replaceAll(/\s+/g, ' ');
  beforeAll(() => {
    const { status, said } = run(places.fork, 'npm run build:publish');
    expect(status, said).toBe(0);
    documents = documentsOf(built());
  }, 900_000);

  test('has every link good below its path', () => {
    const broken = [...documents.keys()].flatMap((address) =>
      brokenIn(built(), documents, address).map((href) => `${address}: ${href}`),
    );
    expect(broken).toEqual([]);
  });

  test('has its title, logo, colours and faces, and the new engine’s words', () => {
    expect(page('').querySelector('title')!.textContent).toBe('Whisper & Soup');
    expect(readFileSync(inFork('dist/icon.svg'), 'utf8')).toBe(LOGO);
    expect(page('').head.innerHTML).toContain('--whisper:light-dark(#6a1b6a,#d9a3d9)');
    expect(page('').head.innerHTML).toContain('--serif:Georgia, serif');
    expect(page('').querySelector('.skip')!.textContent).toBe('Straight to the text');
  });

  test('has its own words in the figures', () => {
    expect(textOf('lessons/curry/')).toContain('Pepper');
    expect(textOf('lessons/curry/')).toContain('the soup');
    expect(textOf('lessons/telephone/')).toContain('letters reach friend 50');
    expect(textOf('lessons/telephone/')).toContain('a long queue of people');
  });

  test('has one lesson more, one elsewhere, one hidden and one in French', () => {
    const titles = Array.from(page('lessons/').querySelectorAll('.contents a'), (link) => link.getAttribute('href')!);
    const slugs = titles.map((href) => href.split('/').at(-2)!);
    expect(slugs.at(-1)).toBe('dropout-by-the-spoon');
    expect(slugs.indexOf('what-gets-averaged')).toBe(slugs.indexOf('arithmetic-of-tasting') + 1);
    expect(slugs).not.toContain('shattered-gradients');
    expect(documents.has('lessons/shattered-gradients/')).toBe(false);
    expect(page('fr/lessons/growing-pot/').querySelector('h1')!.textContent).toBe('La marmite qui grandit');
    expect(page('fr/lessons/').querySelector('h1')!.textContent).toBe('Leçons');
    expect(page('fr/lessons/curry/').querySelector('.original')!.getAttribute('lang')).toBe('en');
  });

  test('says by itself what it is adapted from, and what was changed', () => {
    expect(textOf('')).toContain('Adapted from Whisper & Curry by The Whisper & Curry authors, CC BY 4.0.');
    expect(textOf('')).toContain('lessons added: 1');
    expect(textOf('')).toContain('lessons moved: 1');
    expect(textOf('')).toContain('lessons hidden: 1');
    expect(textOf('')).toContain('languages added: French');
    const data = JSON.parse(page('').querySelector('script[type="application/ld+json"]')!.textContent!);
    expect(data.isBasedOn['@id']).toBe('https://whisper-and-curry.example/');
    expect(readFileSync(inFork('CITATION.cff'), 'utf8')).toContain('title: "Whisper & Soup:');
    expect(readFileSync(inFork('CITATION.cff'), 'utf8')).toContain('title: Whisper & Curry\n');
  });

  test('has every address of its sitemap below its path', () => {
    const map = readFileSync(inFork('dist/sitemap-0.xml'), 'utf8');
    const addresses = Array.from(map.matchAll(/<loc>([^<]+)<\/loc>/g), ([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(30);
    expect(addresses.filter((address) => !address.startsWith(ADDRESS + BASE))).toEqual([]);
    expect(addresses.filter((address) => address.includes('shattered'))).toEqual([]);
  });
});
