// A lesson with faults in the dev server: its page is there, and says each fault in its place, until it is mended.

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { binOf, root } from '../../../tools/run-bin.ts';
import { atEnd, type Edit, edit, instead } from './planted.testing.ts';

const LESSON = 'lessons/30-mine';
const READY = /Local\s+(http:\S+)/;

const folder = mkdtempSync(path.join(tmpdir(), 'dev-server-'));
const change = (file: string, how: Edit) => edit(path.join(folder, LESSON, file), how);
let server: ChildProcess;
let address: string;

beforeAll(async () => {
  cpSync('content', folder, { recursive: true, filter: (file) => !/lessons.[0-9]/.test(file) });
  cpSync('content/lessons/20-telephone', path.join(folder, 'lessons/20-telephone'), { recursive: true });
  cpSync('content/lessons/_template', path.join(folder, LESSON), { recursive: true });
  change('index.mdx', instead('minutes: 10', 'minutes: ten'));
  change('index.mdx', instead('<AddBack residual="on" />', '<AddBack residual="maybe" />'));
  change('index.mdx', instead('x.map(', 'x..map('));
  change('index.mdx', atEnd('[there](../telefon/) <Median wiring="bth" person={3} />'));
  change('quiz.yaml', instead('right: true', 'right: false'));
  address = await start();
}, 120_000);
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

function start(): Promise<string> {
  const { PATH, HOME, SystemRoot } = process.env; // no more: Vitest's own would make Astro another
  const env = { PATH, HOME, SystemRoot, CONTENT_DIR: path.relative(root, folder), ASTRO_TELEMETRY_DISABLED: '1' };
  const args = [binOf('astro'), 'dev', '--host', '127.0.0.1', '--port', '0'];
  server = spawn(process.execPath, args, { cwd: root, env: { ...env, NO_COLOR: '1' } });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text: Buffer) => {
      said += text;
      const ready = READY.exec(said)?.[1];
      if (ready !== undefined) resolve(ready);
    };
    server.stdout!.on('data', hear);
    server.stderr!.on('data', hear);
    server.once('exit', () => reject(new Error(said)));
  });
}

/** The page's faults in order: rule and place, and what stands before them. */
async function shown(): Promise<string[]> {
  const response = await fetch(new URL('lessons/mine/', address));
  expect(response.status).toBe(200);
  const { document } = parseHTML(await response.text());
  const marks = document.querySelectorAll('h1, h2, .content-fault');
  return Array.from(marks, (mark) => {
    const [where, what] = Array.from(mark.querySelectorAll('code, strong'), ({ textContent }) => textContent);
    return mark.nodeName === 'SPAN' ? `${where!.slice(where!.indexOf(LESSON))}: ${what}` : mark.textContent!;
  });
}

test('each fault stands where it is, those of other files at the top and in place of what needs them', async () => {
  expect(readdirSync(path.join(folder, 'lessons'))).toHaveLength(3);
  expect(await shown()).toMatchInlineSnapshot(`
    [
      "lessons/30-mine/index.mdx:4 front-matter: minutes must be a number, got ten.",
      "lessons/30-mine/quiz.yaml:15 quiz-answer: questions.0.choices must have one choice that is right, and one only, got 0.",
      "Say here what happens",
      "What you will be able to do",
      "Before you look",
      "lessons/30-mine/quiz.yaml:15 quiz-answer: questions.0.choices must have one choice that is right, and one only, got 0.",
      "What to look for in the figure",
      "lessons/30-mine/index.mdx:24 parameter-range: <AddBack residual="maybe">: residual must be one of off, on, got “maybe”.",
      "The analogy",
      "The points",
      "The arithmetic",
      "lessons/30-mine/index.mdx:47:4 cell: sum: Unexpected token, expected ";".",
      "Where the analogy breaks",
      "In one line",
      "Check yourself",
      "lessons/30-mine/quiz.yaml:15 quiz-answer: questions.0.choices must have one choice that is right, and one only, got 0.",
      "Go further",
      "lessons/30-mine/index.mdx:64 broken-link: ../telefon/: a link must lead to a page of the site, got /lessons/telefon/.",
      "lessons/30-mine/index.mdx:64 prop-type: <Median wiring="bth" person={3}>: wiring must be one of plain, layer, residual, both, got the text “bth”.",
    ]
  `);
});

test('a fault that is mended goes away', async () => {
  change('quiz.yaml', instead('right: false', 'right: true'));
  await expect.poll(async () => (await shown()).join('\n'), { timeout: 30_000 }).not.toContain('quiz.yaml');
  change('index.mdx', instead('minutes: ten', 'minutes: 10'));
  await expect.poll(async () => (await shown()).join('\n'), { timeout: 30_000 }).not.toContain('front-matter');
});
