// A page of the guide as what is to be done, in order: commands to run, files to write. A test does it to the letter.

import { readFileSync } from 'node:fs';
import type { Code } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parse, parseDocument } from 'yaml';
import { fenceOf } from './fences.ts';

/** One line of a terminal. */
export interface RunStep {
  readonly kind: 'run';
  readonly command: string;
  /** Whether it needs an account with a host. */
  readonly account: boolean;
  /** Whether it goes on until it is stopped. */
  readonly serves: boolean;
}

/** A file to write. */
export interface WriteStep {
  readonly kind: 'write';
  /** From the project's root. */
  readonly file: string;
  readonly text: string;
  /** Whether the text is keys that replace those of the same name, and not the whole file. */
  readonly merge: boolean;
}

export type GuideStep = RunStep | WriteStep;

/** Returns the steps of a page of the guide, in order. */
export function guideSteps(file: string): GuideStep[] {
  return stepsIn(readFileSync(file, 'utf8'));
}

/** Returns the steps of a Markdown text, in order. */
export function stepsIn(source: string): GuideStep[] {
  const steps: GuideStep[] = [];
  visit(unified().use(remarkParse).parse(source), 'code', (code) => {
    steps.push(...stepsOf(code));
  });
  return steps;
}

function stepsOf(code: Code): GuideStep[] {
  const { isCommand, account, serves, file, merge } = fenceOf(code);
  if (file !== undefined) return [{ kind: 'write', file, text: `${code.value}\n`, merge }];
  if (!isCommand) return [];
  const commands = code.value.split('\n').filter((line) => line.trim() !== '');
  return commands.map((command, at) => ({
    kind: 'run',
    command,
    account,
    serves: serves && at === commands.length - 1,
  }));
}

/** Returns a file as it is once a step has been done, from what it was before. */
export function written({ file, text, merge }: WriteStep, before: string): string {
  if (!merge) return text;
  if (!/\.mdx?$/.test(file)) return merged(before, text);
  const [, head = '', body = before] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(before) ?? [];
  return `---\n${merged(head, text)}---\n${body}`;
}

/** A YAML text with the keys of another in place of its own; what it says beside them, comments too, stays. */
function merged(before: string, own: string): string {
  const document = parseDocument(before);
  for (const [key, value] of Object.entries(parse(own) as Record<string, unknown>)) document.set(key, value);
  return document.toString({ lineWidth: 0 });
}
