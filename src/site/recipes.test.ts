// The recipes: those that there are hold, and a fault is told with its file and place.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recipes } from './recipes.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'recipes-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function faultsOf(yaml: string): string {
  const file = path.join(folder, 'recipes.yaml');
  writeFileSync(file, yaml);
  try {
    recipes(file);
  } catch (error) {
    return (error as Error).message.replaceAll(folder, 'content');
  }
  return '';
}

test('every recipe there is has what it needs', () => {
  const all = Object.values(recipes());
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter(({ allows }) => !/^[A-Z].*[.]$/s.test(allows))).toEqual([]);
});

test('faults are told all at once, each with its place', () => {
  const yaml = `
ghost:
  name: Ghost
  allows: It does.
  steps:
    - say: "Paste:"
      paste: "{adress}"
  sources:
    - { title: Docs, url: docs.ghost.org, read: yesterday }
Hugo:
  name: Hugo
  allows: It does.
  steps: []
  sources: []
`;
  expect(faultsOf(yaml)).toMatchInlineSnapshot(`
    "content/recipes.yaml:7: ghost.steps.0.paste must have its slots among iframe, frame-data-src, element, address, poster, link, got {adress}. Did you mean {address}?
    content/recipes.yaml:9: ghost.sources.0.url must be an address, got docs.ghost.org. Try https://example.org/.
    content/recipes.yaml:9: ghost.sources.0.read must be a day, got yesterday. Try 2026-11-28.
    content/recipes.yaml:10: Hugo must be lower-case letters, digits and hyphens, got Hugo."
  `);
});
