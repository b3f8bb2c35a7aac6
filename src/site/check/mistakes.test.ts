// More than fifty mistakes, each told with file, line, rule, message and hint; all of them in one run; and none where none is.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { courseMistakes } from './course-mistakes.testing.ts';
import { fileMistakes } from './file-mistakes.testing.ts';
import { type PlantedCourse, plantedCourse } from './planted.testing.ts';
import { textMistakes } from './text-mistakes.testing.ts';

const mistakes = [...textMistakes, ...fileMistakes, ...courseMistakes];

let course: PlantedCourse;
beforeAll(async () => {
  course = await plantedCourse();
});
afterEach(() => course.weed());
afterAll(() => course.remove());

describe('the check tells', () => {
  test.each(mistakes)('%s', async (_, file, edit, said) => {
    course.plant(file, edit);
    expect(await course.faultsAround(file)).toEqual(said);
  });
});

test('all of them are told in one run, and nothing else', async () => {
  for (const [, file, edit] of mistakes) course.plant(file, edit);
  const told = await course.allFaults();
  expect(told.toSorted()).toEqual(mistakes.flatMap(([, , , said]) => said).toSorted());
}, 180_000);
