// KaTeX's style with what this site uses of it: woff2 alone, which every browser that runs the site knows, and the rules
// whose classes appear in the lessons' own formulas. A formula with something new brings its rules by being there.

import { readFileSync } from 'node:fs';
import katex from 'katex';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Plugin } from 'vite';
import { contentFiles } from './content-dir.ts';

const LESSONS = 'lessons/*/index.mdx';
const OLDER_FORMATS = /,\s*url\([^)]*\)\s*format\("?(?:woff|truetype)"?\)/g;

/** Returns a Vite plugin that leaves of KaTeX's style what is used. */
export function katexStyle(): Plugin {
  return {
    name: 'katex-style',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('katex.min.css')) return undefined;
      return pruned(code, usedClasses(contentFiles(LESSONS).flatMap((file) => formulasOf(readFileSync(file, 'utf8')))));
    },
  };
}

/** A formula as it is written, and whether it stands on lines of its own. */
export interface Formula {
  readonly tex: string;
  readonly displayMode: boolean;
}

/** Returns the formulas of an MDX source. */
export function formulasOf(source: string): Formula[] {
  const formulas: Formula[] = [];
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '');
  const tree = unified().use(remarkParse).use(remarkMdx).use(remarkMath).parse(body);
  visit(tree, (node) => {
    if (node.type === 'code' && node.meta?.startsWith('cell')) formulas.push(...formulasOfCell(node.value));
    if (node.type !== 'math' && node.type !== 'inlineMath') return;
    formulas.push({ tex: (node as unknown as { value: string }).value, displayMode: node.type === 'math' });
  });
  return formulas;
}

/** The tex templates of a cell, with 0 for what it fills in. */
function formulasOfCell(source: string): Formula[] {
  return Array.from(source.matchAll(/\btex(\.block)?`([^`]*)`/g), ([, block, tex]) => ({
    tex: tex!.replace(/\$\{[^}]*\}/g, '0'),
    displayMode: block !== undefined,
  }));
}

/** Returns the classes of the HTML that KaTeX makes of formulas. */
export function usedClasses(formulas: readonly Formula[]): Set<string> {
  const html = formulas.map(({ tex, displayMode }) => katex.renderToString(tex, { displayMode, throwOnError: false }));
  return new Set(
    html.flatMap((text) => Array.from(text.matchAll(/class="([^"]*)"/g), ([, names]) => names!.split(' '))).flat(),
  );
}

/** Returns a style sheet without older font formats, selectors that name a class not used, and fonts nothing asks for. */
export function pruned(css: string, used: ReadonlySet<string>): string {
  const rules = css
    .replace(OLDER_FORMATS, '')
    .replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors: string, body: string) => {
      if (selectors.trimStart().startsWith('@')) return rule;
      const kept = selectors.split(',').filter((selector) => classesOf(selector).every((name) => used.has(name)));
      return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
    });
  const withoutFaces = rules.replace(FACE, '');
  return rules.replace(FACE, (face) => (withoutFaces.includes(familyOf(face)) ? face : ''));
}

const FACE = /@font-face\{[^}]*\}/g;

function familyOf(face: string): string {
  return /font-family:\s*"?([^;"}]+)/.exec(face)?.[1] ?? '';
}

function classesOf(selector: string): string[] {
  return Array.from(selector.matchAll(/\.([\w-]+)/g), ([, name]) => name!);
}
