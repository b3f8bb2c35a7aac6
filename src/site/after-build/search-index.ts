// The search's index over the built pages: what stands in an element with data-pagefind-body, by page and heading.

import path from 'node:path';
import { close, createIndex } from 'pagefind';

const LEFT_OUT = ['svg', '.controls', '.transcript', '.outline', '.feedback', '.lesson-turn', '.permalink', '.katex'];

/** Writes the index and the code that reads it into a build's folder, under pagefind/. */
export async function writeSearchIndex(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ excludeSelectors: LEFT_OUT });
  if (index === undefined) throw new Error(errors.join('\n'));
  const added = await index.addDirectory({ path: folder });
  const written = await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  await close();
  const faults = [...added.errors, ...written.errors];
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
