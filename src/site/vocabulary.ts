// The components a lesson may use by name: every .astro file of components/prose and of a widget's folder.
// There is no list to keep: a new file is a new word.

import { globSync } from 'node:fs';
import path from 'node:path';

/** Returns the root-relative file of each component, by name. */
export function vocabulary(): ReadonlyMap<string, string> {
  const files = globSync(['components/prose/*.astro', 'components/widgets/*/*.astro']).sort();
  return new Map(files.map((file) => [path.basename(file, '.astro'), `/${file.replaceAll(path.sep, '/')}`]));
}

/**
 * Returns the folder of the widget that a component file is, undefined for prose; the widget's own component
 * is named as its folder (add-back: AddBack.astro), what else stands there is a number or a table for the text.
 */
export function widgetFolder(file: string): string | undefined {
  const folder = path.posix.dirname(file).slice(1);
  const name = path.posix.basename(folder).replaceAll('-', '');
  const isWidget = path.posix.basename(file, '.astro').toLowerCase() === name;
  return isWidget && folder.startsWith('components/widgets/') ? folder : undefined;
}
