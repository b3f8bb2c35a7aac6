// What happens to a lesson's MDX before it is compiled: its vocabulary is injected, so that an author imports
// nothing; its components and their props are checked, with file and line; what it cites is noted.

import path from 'node:path';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { nearestName } from '#params';
import { checkProps, type Element } from './check-props.ts';
import { inContent } from './content-dir.ts';
import { glossary } from './glossary.ts';
import { references } from './references.ts';
import { vocabulary, widgetFolder } from './vocabulary.ts';

/** The part of a Markdown tree this plugin needs. */
interface Tree {
  readonly type: string;
  readonly children: unknown[];
}

/** A remark plugin: injects the components a lesson uses and throws one error that names all its faults. */
export function lessonSource() {
  return async (tree: Tree, file: VFile): Promise<void> => {
    const elements = componentsIn(tree);
    const known = vocabulary();
    const faults = (await Promise.all(elements.map((element) => faultsOf(element, known)))).flat();
    faults.push(...repeatedIds(elements), ...unknownIds(elements, CITATIONS), ...unknownIds(elements, TERMS));
    faults.sort((a, b) => a.line - b.line);
    if (faults.length > 0)
      throw new RangeError(faults.map(({ line, text }) => `${nameOf(file)}:${line}: ${text}`).join('\n'));
    const used = new Set(elements.map(({ name }) => name));
    for (const name of used) tree.children.unshift(importOf(name, known.get(name)!));
    const terms = firstById(elements, TERMS);
    for (const { attributes } of terms.values())
      attributes.push({ type: 'mdxJsxAttribute', name: 'first', value: null });
    note(file, 'cited', [...firstById(elements, CITATIONS).keys()]);
    note(file, 'terms', [...terms.keys()]);
    note(file, 'figures', figuresIn(elements));
    note(file, 'maths', hasMaths(tree));
  };
}

interface LineFault {
  readonly line: number;
  readonly text: string;
}

function componentsIn(tree: Tree): Element[] {
  const elements: Element[] = [];
  visit(tree as never, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node: Element) => {
    if (/^[A-Z]/.test(node.name ?? '')) elements.push(node);
  });
  return elements;
}

async function faultsOf(element: Element, known: ReadonlyMap<string, string>): Promise<LineFault[]> {
  const line = element.position.start.line;
  const file = known.get(element.name);
  if (file === undefined) {
    const nearest = nearestName(element.name, [...known.keys()]);
    return [
      {
        line,
        text: `<${element.name}>: a component must be in the vocabulary, got ${element.name}. Did you mean ${nearest}?`,
      },
    ];
  }
  return (await checkProps(element, file)).map((text) => ({ line, text: `${source(element)}: ${text}` }));
}

/** The element's opening as it was written, without its children. */
function source({ name, attributes }: Element): string {
  const parts = attributes.map((attribute) => {
    const { name: prop, value } = attribute;
    if (prop === undefined) return `{${String(value)}}`;
    if (value === null || value === undefined) return prop;
    return typeof value === 'string' ? `${prop}="${value}"` : `${prop}={${value.value}}`;
  });
  return `<${[name, ...parts].join(' ')}>`;
}

function repeatedIds(elements: readonly Element[]): LineFault[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = figureId(element);
    const again = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    if (!again) return [];
    const text = `${source(element)}: id must be unique on a page, got ${id} again. Add id="second".`;
    return [{ line: element.position.start.line, text }];
  });
}

/** The id of the first figure of each widget, by the widget's name. */
function figuresIn(elements: readonly Element[]): Record<string, string> {
  const figures: Record<string, string> = {};
  for (const element of elements) {
    const folder = widgetFolder(vocabulary().get(element.name) ?? '');
    if (folder !== undefined) figures[folder.slice(folder.lastIndexOf('/') + 1)] ??= figureId(element)!;
  }
  return figures;
}

/** The id a widget will have on the page, its folder's name where none is given; undefined for prose. */
function figureId({ name, attributes }: Element): string | undefined {
  const folder = widgetFolder(vocabulary().get(name) ?? '');
  const given = attributes.find((attribute) => attribute.name === 'id')?.value;
  return folder && (typeof given === 'string' ? given : folder.slice(folder.lastIndexOf('/') + 1));
}

/** A component that names an entry of a file of the content. */
interface Lookup {
  readonly component: string;
  readonly file: string;
  readonly known: () => readonly string[];
}

const CITATIONS: Lookup = {
  component: 'Cite',
  file: inContent('references.yaml'),
  known: () => Object.keys(references()),
};
const TERMS: Lookup = { component: 'Term', file: inContent('glossary.yaml'), known: () => Object.keys(glossary()) };

const idOf = ({ attributes }: Element): string => String(attributes.find(({ name }) => name === 'id')?.value ?? '');

/** The elements of a component that are the first of their id, by id. */
function firstById(elements: readonly Element[], { component }: Lookup): Map<string, Element> {
  const first = new Map<string, Element>();
  for (const element of elements)
    if (element.name === component && !first.has(idOf(element))) first.set(idOf(element), element);
  return first;
}

function unknownIds(elements: readonly Element[], { component, file, known }: Lookup): LineFault[] {
  const ids = known();
  return elements
    .filter((element) => element.name === component && !ids.includes(idOf(element)))
    .map((element) => ({
      line: element.position.start.line,
      text: `<${component} id="${idOf(element)}">: id must be in ${file}, got ${idOf(element)}. Did you mean ${nearestName(idOf(element), ids)}?`,
    }));
}

/** Leaves a fact about the lesson in its front matter, for the page that shows it. */
export function note(file: VFile, name: string, fact: unknown): void {
  const astro = file.data['astro'] as { frontmatter?: Record<string, unknown> } | undefined;
  if (astro?.frontmatter !== undefined) astro.frontmatter[name] = fact;
}

function hasMaths(tree: Tree): boolean {
  let found = false;
  visit(tree as never, ['math', 'inlineMath'], () => {
    found = true;
  });
  return found;
}

/** Returns the import of a component as MDX compiles it. */
export function importOf(name: string, file: string) {
  const specifier = { type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } };
  const from = { type: 'Literal', value: file, raw: JSON.stringify(file) };
  const declaration = { type: 'ImportDeclaration', specifiers: [specifier], source: from, attributes: [] };
  const estree = { type: 'Program', sourceType: 'module', body: [declaration], comments: [] };
  return { type: 'mdxjsEsm', value: '', data: { estree } };
}

/** Returns the file of a lesson from the project's root. */
export function nameOf(file: VFile): string {
  return file.path === undefined ? 'lesson' : path.relative('', file.path).replaceAll('\\', '/');
}
