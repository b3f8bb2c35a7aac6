// What a sheet takes from a lesson's page, and what it leaves there.

import { expect, test } from 'vitest';
import { partsOf } from './lesson-parts.ts';

const PAGE = `
  <p>Text.</p>
  <astro-island><figure class="widget" id="first">
    <output class="headline"><strong>Ten</strong> arrive. <span class="visually-hidden">Read out.</span></output>
    <svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><div class="controls"><input name="people"></div>
    <figcaption>Caption<a class="permalink" href="#first">#</a></figcaption>
  </figure></astro-island>
  <figure class="widget" id="second"></figure>
  <div class="points"><ol><li><a href="#ref-a">A 2015</a> <span class="katex">x</span></li></ol></div>
  <div class="in-one-line"><p>One line.</p></div>`;

test('the first figure, its sentence, the points and the one line, with nothing to press or to follow', () => {
  const { figure, points, line, maths } = partsOf(PAGE);
  expect(figure).toMatchObject({ id: 'first', sentence: 'Ten arrive.' });
  expect(figure!.html).toContain('<svg viewBox="0 0 1 1">');
  expect(figure!.html).toContain('<figcaption>Caption</figcaption>');
  expect(figure!.html).not.toMatch(/input|headline|permalink/);
  expect(points).toBe('<ol><li>A 2015 <span class="katex">x</span></li></ol>');
  expect(line).toBe('<p>One line.</p>');
  expect(maths).toBe(true);
});

test('a lesson without them gives none', () => {
  expect(partsOf('<p>Text.</p>')).toEqual({ figure: undefined, points: undefined, line: undefined, maths: false });
});
