// The folders of the lessons: a number, a hyphen, and a name that is the lesson's address and no other's.

import { existsSync, readdirSync } from 'node:fs';
import { inContent, inLesson } from '../content-dir.ts';
import type { ContentFault } from '../fault.ts';
import { lessonFolders, slugOf } from '../lesson-folders.ts';

/** Rules folder-name and repeated-slug; a folder that begins with _ or . is no lesson. */
export function folderFaults(): ContentFault[] {
  const entries = readdirSync(inContent('lessons'), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && !/^[_.]/.test(entry.name)).map(({ name }) => name);
  return [...names.toSorted().flatMap(nameFaults), ...repeatedSlugs()];
}

function nameFaults(name: string): ContentFault[] {
  const file = inContent(`lessons/${name}`);
  const told = (what: string, hint: string): ContentFault => ({
    file,
    rule: 'folder-name',
    what,
    hint,
    level: 'error',
  });
  if (!/^\d+-[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    const slug = name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^[\d-]+|-$/g, '');
    const number = /^\d+/.exec(name)?.[0] ?? '10';
    const what = `a lesson's folder must be a number and a name in lower-case letters, digits and hyphens, got ${name}`;
    return [told(what, `Try ${number}-${slug || 'name'}; one that is no lesson begins with _.`)];
  }
  if (existsSync(inLesson(name, 'index.mdx'))) return [];
  return [told("a lesson's folder must have its text, got no index.mdx", 'Add it, or let the name begin with _.')];
}

function repeatedSlugs(): ContentFault[] {
  const folders = lessonFolders();
  return folders.flatMap((folder, index): ContentFault[] => {
    const before = folders.slice(0, index).find((one) => slugOf(one) === slugOf(folder));
    if (before === undefined) return [];
    const what = `a lesson's name must be its own, got ${slugOf(folder)}, which is that of ${before}`;
    return [{ file: inContent(`lessons/${folder}`), rule: 'repeated-slug', what, hint: 'Rename one.', level: 'error' }];
  });
}
