// One project of Vitest, run and counted.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Count, countVitest } from './count.ts';
import { runBin } from './run-bin.ts';

/** Runs the tests of a project, their output streamed through, and returns how many passed and failed. */
export function runVitest(project: string, env: Record<string, string> = {}): Count {
  const folder = mkdtempSync(join(tmpdir(), 'vitest-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  try {
    const code = runBin('vitest', ['run', '--project', project, ...reporters], env);
    return countVitest(existsSync(file) ? readFileSync(file, 'utf8') : undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
