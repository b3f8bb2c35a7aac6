// Every sentence a reader sees that is not part of a lesson: content/strings.LANGUAGE.yaml, by section.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Words } from '#params';
import { inContent } from './content-dir.ts';

const FILE = inContent('strings.en.yaml');
const sections = parse(readFileSync(FILE, 'utf8')) as Record<string, Record<string, string>>;

/** Returns the strings of a widget: its own section over those that all widgets share. */
export function wordsFor(widget: string): Words {
  return { ...section('params'), ...section('controls'), ...section(widget) };
}

/** Returns one section of the strings file; throws where there is none of that name. */
export function section(name: string): Words {
  const words = sections[name];
  if (words === undefined) throw new RangeError(`${FILE}: ${name} must be a section, got nothing. Add it.`);
  return words;
}
