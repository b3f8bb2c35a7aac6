// What happens to a text's MDX before it is compiled: its vocabulary is injected, so that an author imports nothing;
// every rule of src/site/check is asked, with file and line; what it cites is noted.

import path from 'node:path';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { figureId } from './check/anchors.ts';
import { isDevServer, replaceDependents, settle } from './check/in-place.ts';
import { besideFaults } from './check/lesson.ts';
import { CITATIONS, firstById, TERMS } from './check/lookups.ts';
import { type Element, type Node, type Text, textOf } from './check/text.ts';
import { textFaults } from './check/text-faults.ts';
import { CONTENT_DIR, inContent } from './content-dir.ts';
import { importOf } from './mdx-import.ts';
import { vocabulary, widgetFolder } from './vocabulary.ts';

/** A remark plugin: injects the components a text uses and throws one error that names all its faults. */
export function lessonSource() {
  return async (tree: Node, file: VFile): Promise<void> => {
    const written = textOf(nameOf(file), tree);
    const text = isOfCourse(written) ? await sound(written, file) : written;
    const { elements } = text;
    const known = vocabulary();
    for (const name of new Set(elements.map((element) => element.name)))
      if (known.has(name)) tree.children!.unshift(importOf(name, known.get(name)!));
    const terms = firstById(elements, TERMS);
    for (const { attributes } of terms.values())
      attributes.push({ type: 'mdxJsxAttribute', name: 'first', value: null });
    note(file, 'cited', [...firstById(elements, CITATIONS).keys()]);
    note(file, 'terms', [...terms.keys()]);
    note(file, 'figures', figuresIn(elements));
    note(file, 'maths', hasMaths(tree));
  };
}

/** The rules are those of lessons and pages; notes for instructors and the guide have tests of their own. */
const isOfCourse = ({ file }: Text) =>
  file === 'lesson' || /\/(lessons\/[^/]+\/index|pages\/[^/.]+)(\.[\w-]+)?\.mdx$/.test(file);

/** The text without its faults: a build has thrown them, the dev server has boxes in their place. */
async function sound(text: Text, file: VFile): Promise<Text> {
  settle(text, await textFaults(text));
  if (!isDevServer()) return text;
  const beside = await besideFaults(text);
  replaceDependents(textOf(text.file, text.tree), beside);
  note(file, 'faults', beside);
  return textOf(text.file, text.tree);
}

/** The id of the first figure of each widget, by the widget's name. */
function figuresIn(elements: readonly Element[]): Record<string, string> {
  const figures: Record<string, string> = {};
  const words = vocabulary();
  for (const element of elements) {
    const folder = widgetFolder(words.get(element.name) ?? '');
    if (folder !== undefined) figures[folder.slice(folder.lastIndexOf('/') + 1)] ??= figureId(element, words)!;
  }
  return figures;
}

/** Leaves a fact about the lesson in its front matter, for the page that shows it. */
export function note(file: VFile, name: string, fact: unknown): void {
  const astro = file.data['astro'] as { frontmatter?: Record<string, unknown> } | undefined;
  if (astro?.frontmatter !== undefined) astro.frontmatter[name] = fact;
}

function hasMaths(tree: Node): boolean {
  let found = false;
  visit(tree as never, ['math', 'inlineMath'], () => {
    found = true;
  });
  return found;
}

/** Returns the file of a text as messages name it. */
export function nameOf(file: VFile): string {
  if (file.path === undefined) return 'lesson';
  const inside = path.relative(CONTENT_DIR, file.path).replaceAll('\\', '/');
  return inside.startsWith('../') ? path.relative('', file.path).replaceAll('\\', '/') : inContent(inside);
}
