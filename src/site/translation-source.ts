// What a translation was made of: its front matter keeps a digest of the original, so that a change is noticed.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Returns the digest of an original's text that its translations keep: 12 hexadecimal digits. */
export function sourceHash(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 12);
}

/** Returns whether the original has changed since a translation was made of it. */
export function isStale(original: string, source: string | undefined): boolean {
  return !existsSync(original) || source !== sourceHash(readFileSync(original, 'utf8'));
}
