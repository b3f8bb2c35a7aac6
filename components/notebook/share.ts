// Edited cells as the end of an address, `#cells=…`: JSON, deflated, in the letters an address may have. What comes back
// is a stranger's, so everything about it is checked before it is believed.

import type { CellSource } from '#cells/protocol.ts';
import { say, type Words } from '#params';

const START = '#cells=';
const MOST_LETTERS = 100_000; // of an address
const MOST_BYTES = 500_000; // of what is in it

/** Returns the fragment that carries these cells. */
export async function writeShared(cells: readonly CellSource[]): Promise<string> {
  const json = JSON.stringify(cells.map(({ id, source }) => [id, source]));
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return START + letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Returns the cells that a fragment carries, each one of `known`; throws with what is wrong with it. */
export async function readShared(fragment: string, known: readonly string[], words: Words): Promise<CellSource[]> {
  const text = fragment.slice(START.length);
  const refuse = (rule: string, got: string) => new RangeError(say(words, `share.fault.${rule}`, { got }));
  if (text.length > MOST_LETTERS) throw refuse('long', String(text.length));
  const json = await unpack(text).catch(() => {
    throw refuse('broken', brief(text));
  });
  const cells = cellsOf(json);
  if (cells === undefined) throw refuse('shape', brief(json));
  const stranger = cells.find(({ id }) => !known.includes(id));
  if (stranger !== undefined) throw refuse('unknown', brief(stranger.id));
  return cells;
}

async function unpack(text: string): Promise<string> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let json = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) throw new RangeError('too much');
    json += decoder.decode(part.value, { stream: true });
  }
  return json + decoder.decode();
}

function cellsOf(json: string): CellSource[] | undefined {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const isPair = (pair: unknown): pair is [string, string] =>
    Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string');
  return list.every(isPair) ? list.map(([id, source]) => ({ id, source })) : undefined;
}

function brief(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
