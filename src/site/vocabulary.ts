// The components a lesson may use by name: every .astro file of components/prose and of a widget's folder.
// There is no list to keep: a new file is a new word.

import { globSync } from 'node:fs';
import path from 'node:path';

/** Returns the root-relative file of each component, by name. */
export function vocabulary(): ReadonlyMap<string, string> {
  const files = globSync(['components/prose/*.astro', 'components/widgets/*/*.astro']).sort();
  return new Map(files.map((file) => [path.basename(file, '.astro'), `/${file.replaceAll(path.sep, '/')}`]));
}

/** Returns the folder of the widget behind a component file, undefined for prose. */
export function widgetFolder(file: string): string | undefined {
  return file.startsWith('/components/widgets/') ? path.posix.dirname(file).slice(1) : undefined;
}
