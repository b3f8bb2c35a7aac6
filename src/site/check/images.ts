// The pictures of a text: each says in words what is to be seen, and its file is there.

import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { visit } from 'unist-util-visit';
import { nearestName } from '#params';
import { decoded } from '../decoded.ts';
import { attributeText, type Node, type NodeFault, opening, type Text } from './text.ts';

/** Rules alternative-text and broken-link, for pictures. An <img> with alt="" is decoration, and says so. */
export function imageFaults(text: Text): NodeFault[] {
  const faults: NodeFault[] = [];
  visit(text.tree as never, (node: Node) => {
    if (node.type === 'image') faults.push(...markdownImage(node, text.file));
    if (node.type === 'imageReference' && !node.alt) faults.push(nameless(node, '![]'));
    if (node.name === 'img' && !node.attributes?.some(({ name }) => name === 'alt'))
      faults.push(nameless(node, opening(node)));
    if (node.name === 'img') faults.push(...tagFaults(node, text.file));
  });
  return faults;
}

/** The build takes along what Markdown names beside a text; what a tag names must stand in public/. */
function tagFaults(node: Node, file: string): NodeFault[] {
  const src = attributeText(node, 'src') ?? '';
  if (src.startsWith('/') || isElsewhere(src)) return missingFile(node, src, file);
  const what = `${opening(node)}: a tag must name a picture of public/, got one beside the text`;
  const hint = `Write ![${attributeText(node, 'alt') || '…'}](${src}).`;
  return [{ node, rule: 'broken-link', what, hint }];
}

/** Whether a picture is that of another site, is written out in the address, or is given by an expression. */
const isElsewhere = (url: string): boolean => /^([a-z]+:|\/\/|$)/i.test(url);

function markdownImage(node: Node, file: string): NodeFault[] {
  const { url = '', alt } = node;
  return [...(alt ? [] : [nameless(node, `![](${url})`)]), ...missingFile(node, url, file)];
}

function nameless(node: Node, written: string): NodeFault {
  const what = `${written}: a picture must have its alternative text, got none`;
  return { node, rule: 'alternative-text', what, hint: 'Say in a sentence what is to be seen.' };
}

function missingFile(node: Node, url: string, file: string): NodeFault[] {
  if (isElsewhere(url)) return [];
  const folder = url.startsWith('/') ? 'public' : path.dirname(file);
  const name = decoded(url.replace(/^\//, '').replace(/[?#].*$/, ''));
  if (existsSync(path.join(folder, name))) return [];
  const others = globSync('**/*.{png,jpg,jpeg,svg,webp,gif,avif}', { cwd: folder }).map((one) =>
    one.replaceAll('\\', '/'),
  );
  const hint = others.length === 0 ? `Put it into ${folder}/.` : `Did you mean ${nearestName(name, others)}?`;
  return [{ node, rule: 'broken-link', what: `${url}: a picture must be a file, got none of that name`, hint }];
}
