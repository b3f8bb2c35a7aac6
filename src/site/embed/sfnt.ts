// A font as its tables lie on disk (TrueType or OpenType, "sfnt"), taken out of a WOFF 1.0 file, which is the same with
// each table deflated (W3C, WOFF File Format 1.0). The rasterizer of posters reads nothing else.

import { inflateSync } from 'node:zlib';

const WOFF = { header: 44, entry: 20 }; // bytes
const SFNT = { header: 12, entry: 16 };

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Buffer;
}

/** Returns the font in a WOFF 1.0 file; throws where the file is none. */
export function sfntOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('sfntOf: a file must be WOFF 1.0, got another.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, WOFF.header + index * WOFF.entry));
  const head = Buffer.alloc(SFNT.header + count * SFNT.entry);
  const power = Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  for (const [index, value] of [count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].entries())
    head.writeUInt16BE(value, 4 + 2 * index);
  let offset = head.length;
  const parts = tables.map(({ tag, checksum, data }, index) => {
    const entry = [tag, checksum, offset, data.length];
    for (const [part, value] of entry.entries()) head.writeUInt32BE(value, SFNT.header + index * SFNT.entry + 4 * part);
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...parts]);
}

function tableAt(woff: Buffer, at: number): Table {
  const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((part) => woff.readUInt32BE(at + part)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const stored = woff.subarray(offset, offset + packed);
  return { tag, checksum, data: packed < length ? inflateSync(stored) : stored };
}
