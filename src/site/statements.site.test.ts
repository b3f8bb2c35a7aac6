// What the course promises to say is said on the built page, shown there by a live figure, and proved or cited.

import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { statements } from './statements.ts';

const page = (lesson: string) => parseHTML(readFileSync(`dist/lessons/${lesson}/index.html`, 'utf8')).document;

describe.each(statements())('$anchor', ({ lesson, anchor, widget, test: proof, cites }) => {
  test('is said on its page, under its anchor', () => {
    expect(page(lesson).getElementById(anchor)?.textContent?.trim().length).toBeGreaterThan(20);
  });

  test('stands on a page with its widget', () => {
    expect(page(lesson).querySelector(`figure[data-widget="${widget}"]`)).not.toBeNull();
  });

  test('is proved by a test that exists, or cites a work on the page', () => {
    if (proof !== undefined) expect(existsSync(proof)).toBe(true);
    if (cites !== undefined) expect(page(lesson).getElementById(`ref-${cites}`)).not.toBeNull();
  });
});

test('every statement a lesson marks is in the inventory', () => {
  const listed = statements().map(({ lesson, anchor }) => `${lesson}#${anchor}`);
  const lessons = [...new Set(statements().map(({ lesson }) => lesson))];
  const marked = lessons.flatMap((lesson) =>
    Array.from(page(lesson).querySelectorAll('.statement'), ({ id }) => `${lesson}#${id}`),
  );
  expect(marked.toSorted()).toEqual(listed.toSorted());
});
