// The guide, followed to the letter: every file it shows is written, every command that needs no account is run, page by
// page in one fork.

import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GuideStep, guideSteps, type RunStep, written } from '../../src/site/guide/steps.ts';
import { git } from '../update/git.ts';
import { commit, edit, type Forked, forked, release, run, write } from './course.testing.ts';
import { served } from './served.testing.ts';

let places: Forked;
const inFork = (file: string) => path.join(places.fork, file);

beforeAll(() => {
  places = forked((course) =>
    edit(path.join(course, 'package.json'), ['git+https://whisper-and-curry.example/engine.git', course]),
  );
});
afterAll(() => rmSync(places.folder, { recursive: true }));

/** What a step needs that its page takes for granted. */
const BEFORE: Readonly<Record<string, () => void>> = {
  'git status --short': () => {
    if (git(places.fork, ['status', '--porcelain']) !== '') commit(places.fork, 'As far as the guide has come');
    edit(path.join(places.course, 'package.json'), ['"version": "', '"version": "9']);
    edit(path.join(places.course, 'content/lessons/20-telephone/index.mdx'), ['Press *Play*.', 'Press *Play* first.']);
    edit(path.join(places.course, 'content/lessons/40-curry/index.mdx'), ['She is a cook.', 'She is a good cook.']);
    release(places.course);
  },
};

async function follow(step: GuideStep): Promise<void> {
  if (step.kind === 'write') return write(inFork(step.file), written(step, textOf(step.file)));
  if (step.account) return;
  BEFORE[step.command]?.();
  if (step.serves) return see(step);
  const { status, said } = run(places.fork, step.command);
  expect(status, `${step.command}\n${said}`).toBe(0);
}

async function see({ command }: RunStep): Promise<void> {
  const base = /^base: (.+)$/m.exec(textOf('content/site.config.yaml'))![1]!.trim();
  const page = await served(places.fork, command, `http://localhost:4321${base}`);
  expect(page).toContain('</html>');
}

function textOf(file: string): string {
  try {
    return readFileSync(inFork(file), 'utf8');
  } catch {
    return '';
  }
}

describe.each([...globSync('docs/guide/*.mdx').sort(), 'CONTRIBUTING.md'])('%s', (page) => {
  const steps = guideSteps(page);

  test.runIf(steps.length > 0)('can be followed to the letter', async () => {
    for (const step of steps) await follow(step);
  });
});
