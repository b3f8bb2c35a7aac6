// One number for all bits of many, so that two engines can be held against each other.

/** Returns the FNV-1a hash (Fowler, Noll, Vo), 32 bits in hexadecimal, of the values' bytes, each little-endian. */
export function checksum(values: Float32Array): string {
  const view = new DataView(new ArrayBuffer(4));
  let hash = 0x811c9dc5;
  for (const value of values) {
    view.setFloat32(0, value, true);
    for (let i = 0; i < 4; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
