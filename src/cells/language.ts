// The names that a cell has from JavaScript itself, the same in a thread of the build and in a reader's worker,
// and those that the notebook makes anew for every cell.

const LANGUAGE = new Set(
  `undefined NaN Infinity Object Function Array Number String Boolean Symbol BigInt Math JSON Date RegExp Promise Proxy
  Reflect Map Set WeakMap WeakSet Iterator Intl Error TypeError RangeError SyntaxError ReferenceError EvalError URIError
  AggregateError ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  Float32Array Float64Array BigInt64Array BigUint64Array isNaN isFinite parseInt parseFloat encodeURIComponent
  decodeURIComponent structuredClone queueMicrotask performance crypto TextEncoder TextDecoder AbortController`.split(
    /\s+/,
  ),
);

/** What the notebook gives each cell: its own console, its own place to show things, timers that end with its run. */
export const OWN_NAMES: readonly string[] = ['display', 'view', 'console', 'setTimeout', 'clearTimeout'];

/** Whether a name is JavaScript's own. */
export function isLanguage(name: string): boolean {
  return LANGUAGE.has(name);
}
