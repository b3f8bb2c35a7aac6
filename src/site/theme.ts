// A fork's own colours and faces as a style sheet over src/styles/tokens.css.

import type { SiteConfig } from './config.ts';
import { inContent } from './content-dir.ts';
import { ownTokens } from './tokens.ts';

/** Returns the style that sets a site's own tokens, '' where it has none; `fontAddress` says where a file is served. */
export function themeStyle({ colours, fonts }: SiteConfig, fontAddress: (file: string) => string): string {
  const set = Object.entries(ownTokens(colours)).map(
    ([name, { light, dark }]) => `--${name}:light-dark(${light},${dark})`,
  );
  const faces = Object.entries(fonts);
  for (const [name, { family }] of faces) set.push(`--${name}:${family}`);
  if (set.length === 0) return '';
  const loaded = faces.map(([, { family, file }]) => (file === undefined ? '' : faceOf(family, fontAddress(file))));
  return `${loaded.join('')}:root:root{${set.join(';')}}`;
}

/** The first family of a list is the one that the file holds. */
function faceOf(family: string, address: string): string {
  const [first] = family.split(',');
  return `@font-face{font-family:${first};src:url(${JSON.stringify(address)}) format("woff2");font-display:optional}`;
}

/** Returns the files of the content that a site's faces need, from the project's root, by their address in the site. */
export function fontFiles({ fonts }: SiteConfig): ReadonlyMap<string, string> {
  const files = Object.values(fonts).flatMap(({ file }) => (file === undefined ? [] : [file]));
  return new Map(files.map((file) => [file, inContent(file)]));
}
