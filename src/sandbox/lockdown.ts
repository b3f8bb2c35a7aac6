// Takes from the worker what code of a reader has no use for. The frame's policy is the wall; this is a second one, and
// it keeps the notebook's own tools as they are. It must be the first import of worker.ts.

/** What reaches out of the worker, or would let code pose as the notebook or start threads that nobody counts. */
const TAKEN = [
  ...['postMessage', 'close', 'importScripts', 'onmessage', 'onmessageerror', 'reportError', 'navigator'],
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
  ...['Worker', 'SharedWorker', 'BroadcastChannel', 'FontFace', 'fonts', 'Notification', 'PushManager'],
  ...['indexedDB', 'caches', 'cookieStore', 'webkitRequestFileSystem', 'webkitRequestFileSystemSync'],
  ...['webkitResolveLocalFileSystemURL', 'webkitResolveLocalFileSystemSyncURL', 'StorageManager'],
  ...['requestAnimationFrame', 'cancelAnimationFrame'], // the runtime then keeps its own time: a hidden frame has no frames
];

/** Names that a cell may define for itself but not change for all. */
const KEPT = [
  ...['Array', 'Error', 'Function', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Proxy', 'Reflect', 'RegExp'],
  ...['Set', 'String', 'Symbol', 'WeakMap', 'WeakRef', 'queueMicrotask', 'setTimeout', 'clearTimeout', 'console'],
];

/** Reads a message's data and ports by the getters as they were before anyone could replace them. */
export const { dataOf, portsOf } = lockDown();

function lockDown() {
  const kept = { dataOf: getter<unknown>('data'), portsOf: getter<readonly MessagePort[]>('ports') };
  for (const name of TAKEN) take(name);
  return kept;
}

function getter<T>(name: 'data' | 'ports'): (event: MessageEvent) => T {
  const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, name)!;
  return Function.prototype.call.bind(get!);
}

function take(name: string): void {
  for (let holder: object | null = globalThis; holder !== null; holder = Object.getPrototypeOf(holder))
    Reflect.deleteProperty(holder, name);
  Object.defineProperty(globalThis, name, { value: undefined, writable: false, configurable: false });
}

/** Makes what the notebook stands on unchangeable; to be called once all of it is loaded. */
export function harden(): void {
  for (const { prototype } of [Array, Promise, Map, Set, WeakMap, RegExp, String]) Object.freeze(prototype);
  // Sealed, not frozen: objects that inherit from these must be able to set a toString or a message of their own.
  for (const { prototype } of [Object, Function, Error, MessageEvent, MessagePort]) Object.seal(prototype);
  const all = globalThis as unknown as Record<string, unknown>;
  for (const name of KEPT)
    Object.defineProperty(globalThis, name, { value: all[name], writable: false, configurable: false });
}
