// The instructor's notes of a lesson, notes.md: what they must hold, and where they do not.

import { existsSync, readFileSync } from 'node:fs';
import { nearestName } from '#params';
import { inLesson } from '../content-dir.ts';
import type { ContentFault } from '../fault.ts';
import { section } from '../strings.ts';

interface Part {
  readonly name: string;
  readonly line: number;
  readonly text: string;
}

const PARTS = ['time', 'misconceptions', 'discuss', 'scope'] as const;

/** Returns every fault of the notes in a lesson's folder: a part that is missing, or there and empty. */
export function notesFaults(folder: string): ContentFault[] {
  const file = inLesson(folder, 'notes.md');
  if (existsSync(file)) return faultsIn(file, readFileSync(file, 'utf8'));
  return [at(file)(1, 'a lesson must have its notes, got no file', 'Copy those of _template.')];
}

/** Returns every fault of notes, from their text. */
export function faultsIn(file: string, text: string): ContentFault[] {
  const fault = at(file);
  const parts = partsOf(text);
  const known = PARTS.map((part) => section('teach')[`part.${part}`]!);
  const others = parts.filter(({ name }) => !known.includes(name));
  return known.flatMap((name) => {
    const part = parts.find((one) => one.name === name);
    if (part === undefined) return missing(name, others, fault);
    return part.text === ''
      ? fault(part.line, `**${name}.** must say something, got nothing`, 'Write a sentence.')
      : [];
  });
}

const at =
  (file: string): MakeFault =>
  (line, what, hint) => ({ file, line, rule: 'notes', what, hint, level: 'error' });

type MakeFault = (line: number, what: string, hint: string) => ContentFault;

/** A part that is not there, told at the one that may be meant. */
function missing(name: string, others: readonly Part[], fault: MakeFault): ContentFault {
  const nearest = nearestName(
    name,
    others.map((other) => other.name),
  );
  const meant = others.find((other) => other.name === nearest && alike(nearest, name));
  if (meant === undefined) return fault(1, `the notes must have the part **${name}.**, got none`, 'Add it.');
  return fault(meant.line, `the notes must have the part **${name}.**, got **${nearest}.**`, `Did you mean ${name}?`);
}

const alike = (a: string, b: string) => a.slice(0, 3).toLowerCase() === b.slice(0, 3).toLowerCase();

/** The parts of notes: each begins with its name in bold, at the start of a line. */
function partsOf(text: string): Part[] {
  const parts: { name: string; line: number; text: string }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, name, rest] = /^\*\*(.+?)[.:]?\*\*(.*)$/.exec(line.trim()) ?? [];
    if (name !== undefined) parts.push({ name, line: index + 1, text: rest!.trim() });
    else if (parts.length > 0) parts.at(-1)!.text += line.trim();
  }
  return parts;
}
