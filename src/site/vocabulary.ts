// The components a lesson may use by name: every .astro file of components/prose, components/exercise and
// of a widget's folder.
// There is no list to keep: a new file is a new word.

import { globSync } from 'node:fs';
import path from 'node:path';

/** Returns the root-relative file of each component, by name. */
export function vocabulary(): ReadonlyMap<string, string> {
  const files = globSync(['components/{prose,exercise}/*.astro', 'components/widgets/*/*.astro']).sort();
  return wordsOf(files.map((file) => `/${file.replaceAll(path.sep, '/')}`));
}

/** Returns files by their names; throws where two have one name, since a lesson could mean either. */
export function wordsOf(files: readonly string[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const file of files) {
    const name = path.posix.basename(file, '.astro');
    const other = words.get(name);
    if (other !== undefined) throw new RangeError(`${file}: a component's name must be its own, got that of ${other}.`);
    words.set(name, file);
  }
  return words;
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
