// Every exercise of every lesson, tried by the code that tries it in a reader's browser: its start fails, its solution
// passes, and each wrong answer gets the message that was written for it, and no other's.

import ts from 'typescript';
import { expect, test } from 'vitest';
import { exerciseFaults } from './check/exercise.ts';
import { exerciseFolders } from './exercise.ts';

test.each(exerciseFolders())('the exercise of %s does what its words say', async (folder) => {
  expect(await exerciseFaults(folder)).toEqual([]);
});

test('the code of all exercises holds to its types', () => {
  const { config } = ts.readConfigFile('tsconfig.exercises.json', ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const faults = ts.getPreEmitDiagnostics(ts.createProgram(fileNames, options));
  expect(fileNames.length).toBeGreaterThan(3 * exerciseFolders().length);
  expect(
    faults.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  ).toEqual([]);
});
