// What the guide, the workflow and the files at the root name is there: scripts, files, folders, words, keys.

import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { siteConfig } from '../config.ts';
import { stringsOf } from '../strings.ts';
import { guideSteps, type WriteStep, written } from './steps.ts';

const guide = globSync('docs/guide/*.mdx').sort();
const texts = [...guide, 'README.md', 'CONTRIBUTING.md', 'SECURITY.md', '.github/workflows/publish.yml'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const READ = new Map(texts.map((file) => [file, readFileSync(file, 'utf8')]));
const textOf = (file: string): string => READ.get(file)!;

/** What somebody who follows the texts makes on the way. */
const MADE = [
  /^content\/(lessons\/\d+-(a-short-row-forgets-less|warm-up-slowly))(\/|$)/,
  /^content\/lessons\/(30-name|30-growing-pot\/index\.es\.mdx)/,
  /^content\/(strings\.(en|fr)\.yaml|site\.config\.fr\.yaml|glossary\.fr\.yaml|notation\.fr\.yaml|pages\/privacy\.fr\.mdx)$/,
  /^content\/lessons\/40-curry\/words\.yaml$/,
  /^components\/widgets\/slow-cooker\//,
  /^updates\/engine\.patch$/,
  /^dist(\/|$)/,
  /^(netlify\.toml|\.gitlab-ci\.yml)$/,
];

/** Every path below a folder of the project that a text names in code or as a file to write. */
function pathsIn(text: string): string[] {
  const inCode = text.matchAll(
    /(?:^|[\s`"(])((?:content|components|src|docs|tools|bench|updates|dist|\.github)\/[\w./-]*)/gm,
  );
  return Array.from(inCode, ([, found]) => found!.replace(/[.,]+$/, ''));
}

describe.each(texts)('%s', (file) => {
  test('every npm script that it names is in package.json', () => {
    const named = Array.from(textOf(file).matchAll(/npm run ([a-z][\w:-]*)/g), ([, name]) => name!);
    expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('every file and folder that it names is there, or made on the way', () => {
    const missing = pathsIn(textOf(file)).filter(
      (name) => !existsSync(name) && !MADE.some((pattern) => pattern.test(name)),
    );
    expect(missing).toEqual([]);
  });

  test('every file of the project that it links to is there', () => {
    const links = Array.from(textOf(file).matchAll(/\]\(([^)#\s]+)/g), ([, address]) => address!);
    const own = links.filter((address) => !/^(https?:|\.\.\/|\/)/.test(address));
    expect(own.filter((address) => !existsSync(path.join(path.dirname(file), address)))).toEqual([]);
  });
});

describe.each(guide)('%s', (file) => {
  const steps = guideSteps(file);
  const writes = steps.filter((step): step is WriteStep => step.kind === 'write');

  test('every fence of commands is marked sh, so that a test can run it', () => {
    expect(textOf(file)).not.toMatch(/^```(bash|shell|console|zsh|powershell)/m);
    for (const step of steps) if (step.kind === 'run') expect(step.command).not.toMatch(/^[$>#]/);
  });

  test('what it has written is content or a host’s settings, and whole', () => {
    for (const { file: target, text } of writes) {
      expect(target).toMatch(/^(content\/|netlify\.toml$|\.gitlab-ci\.yml$)/);
      expect(text).not.toContain('…');
      if (/\.ya?ml$/.test(target)) expect(() => parse(text)).not.toThrow();
    }
  });

  test('what it merges into is there, in the project or by then', () => {
    const before = new Set(writes.filter(({ merge }) => !merge).map(({ file: target }) => target));
    const merged = writes.filter(({ merge }) => merge).map(({ file: target }) => target);
    expect(merged.filter((target) => !existsSync(target) && !before.has(target))).toEqual([]);
  });

  test('words that it has written over the engine’s are words of the engine', () => {
    const own = writes.filter(({ file: target }) => /(strings\.\w+|words)\.yaml$/.test(target));
    const faults = own.flatMap(({ text }) => unknownWords(parse(text) as Record<string, Record<string, string>>));
    expect(faults).toEqual([]);
  });
});

/** Words of the analogy stand in sentences as {{person}}, and nowhere else. */
function unknownWords(sections: Record<string, Record<string, string>>): string[] {
  const engine = parse(readFileSync('src/strings/en.yaml', 'utf8')) as typeof sections;
  return Object.entries(sections).flatMap(([section, words]) =>
    Object.keys(words)
      .filter((key) => engine[section]?.[key] === undefined && !JSON.stringify(engine[section]).includes(`{{${key}}}`))
      .map((key) => `${section}.${key}`),
  );
}

test('the changelog’s newest release is the project’s, or the one to come', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const releases = Array.from(textOf('docs/guide/80-changes.mdx').matchAll(/^## (\d+\.\d+\.\d+)/gm), ([, one]) => one!);
  expect(releases).toContain(version);
  expect(releases).toEqual(releases.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true })));
});

test('pages are numbered in tens, and each has a title and a summary', () => {
  expect(guide.length).toBeGreaterThan(5);
  for (const file of guide) expect(file).toMatch(/\/\d*0-[a-z-]+\.mdx$/);
});

test('the site’s own configuration takes what the guide writes into it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guide-test-'));
  let config = readFileSync('content/site.config.yaml', 'utf8');
  for (const step of guide.flatMap(guideSteps))
    if (step.kind === 'write' && step.file === 'content/site.config.yaml') config = written(step, config);
  const file = path.join(folder, 'site.config.yaml');
  writeFileSync(file, config);
  expect(siteConfig(file)).toMatchObject({
    title: 'Whisper & Soup',
    base: '/whisper-and-curry/',
    translations: ['es', 'fr'],
  });
  rmSync(folder, { recursive: true });
});

test('the interface names the guide in every language of the site', () => {
  for (const tag of ['en', 'es']) expect(stringsOf(tag)['site']).toHaveProperty(['make-it-yours']);
});
