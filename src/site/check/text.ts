// A text of the content as the rules see it: its tree, its components, where it stands in the site.

import path from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { CONTENT_DIR } from '../content-dir.ts';
import { type ContentFault, ContentFaults } from '../fault.ts';
import { withoutFrontMatter } from '../front-matter.ts';
import { slugOf } from '../lesson-folders.ts';

/** A node of a Markdown tree, with what the rules read of it. */
export interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly attributes?: Attribute[];
  readonly children?: Node[];
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null;
  readonly depth?: number;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/** A component as it stands in MDX. */
export interface Element extends Node {
  readonly name: string;
  readonly attributes: Attribute[];
}

/** One of its attributes: text, an expression, or nothing but its name; a spread ({...props}) has no name. */
export interface Attribute {
  readonly type?: string;
  readonly name?: string;
  readonly value?: string | { readonly value: string } | null;
}

/** A text and where it stands. */
export interface Text {
  /** As messages name it. */
  readonly file: string;
  /** Its address in the site, such as "/lessons/telephone/". */
  readonly address: string;
  /** The folder of its lesson; undefined for a page. */
  readonly folder: string | undefined;
  readonly tree: Node;
  /** Its components, in order. */
  readonly elements: readonly Element[];
}

/** A fault of a text, and the node that has it. */
export interface NodeFault extends Omit<ContentFault, 'file' | 'level' | 'line'> {
  readonly node: Node;
  /** Where it is not the node's own. */
  readonly line?: number;
}

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkMath).use(remarkGfm);

/** Returns a source of MDX as a text; throws one error where it cannot be read. */
export function readText(file: string, source: string): Text {
  try {
    return textOf(file, processor.parse(withoutFrontMatter(source)) as unknown as Node);
  } catch (error) {
    throw new ContentFaults([syntaxFault(file, error as SyntaxMessage)]);
  }
}

interface Point {
  readonly line?: number;
  readonly column?: number;
}

/** What remark throws where it cannot read MDX; the place is a point, or begins at one. */
interface SyntaxMessage {
  readonly reason?: string;
  readonly place?: Point & { readonly start?: Point };
}

function syntaxFault(file: string, error: SyntaxMessage): ContentFault {
  const { reason, place } = error;
  if (reason === undefined) throw error;
  const [, from = 1, at] = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason) ?? []; // where a tag opens that is never closed
  const { line = Number(from), column = at && Number(at) } = place?.start ?? place ?? {};
  const said = reason.replaceAll(/ ?\(\d+:\d+-\d+:\d+\)/g, '').replace(/\.$/, '');
  const hint = 'Close every tag and every {; write \\{ and \\< where the letter itself is meant.';
  const what = `MDX must be readable, got a fault: ${said}`;
  return { file, line, column: column || undefined, rule: 'mdx-syntax', what, hint, level: 'error' };
}

/** Returns a tree as a text. */
export function textOf(file: string, tree: Node): Text {
  const folder = path.posix.relative(`${CONTENT_DIR}/lessons`, file).match(/^([^/.][^/]*)\/[^/]+$/)?.[1];
  const name = path.posix.basename(file).replace(/\..*$/, '');
  const address = folder === undefined ? `/${name}/` : `/lessons/${slugOf(folder)}/`;
  return { file, address, folder, tree, elements: componentsIn(tree) };
}

function componentsIn(tree: Node): Element[] {
  const elements: Element[] = [];
  visit(tree as never, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node: Element) => {
    if (/^[A-Z]/.test(node.name ?? '')) elements.push(node);
  });
  return elements;
}

/** Returns a fault of a node as one of its file. */
export function inFile(file: string, { node, ...fault }: NodeFault): ContentFault {
  return { line: node.position?.start.line, ...fault, file, level: 'error' };
}

/** Returns an element's opening as it was written, without its children. */
export function opening({ name, attributes = [] }: Node): string {
  const parts = attributes.map(({ name: prop, value }) => {
    if (prop === undefined) return `{${String(value)}}`;
    if (value === null || value === undefined) return prop;
    return typeof value === 'string' ? `${prop}="${value}"` : `${prop}={${value.value}}`;
  });
  return `<${[name, ...parts].join(' ')}>`;
}

/** Returns an attribute's text, undefined where there is none or it is an expression. */
export function attributeText({ attributes = [] }: Node, name: string): string | undefined {
  const value = attributes.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}
