// For the tests of this template only, whose words no content has: they come from the file beside this one.
// In a widget made of it the tests ask src/site/strings.ts instead.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Words } from '#params';
import { section } from '#site/strings.ts';

const own = parse(readFileSync(path.join(import.meta.dirname, 'strings.en.yaml'), 'utf8')) as Record<string, Words>;

/** Returns the strings of the template: its own over those that all widgets share. */
export function wordsFor(widget: string): Words {
  return { ...section('params'), ...section('controls'), ...own[widget] };
}
