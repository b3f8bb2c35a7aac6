// The engine in a worker of its own: requests come in as messages, answers go out as messages.

import { createEngine } from './engine.ts';
import type { Request } from './protocol.ts';

const SLICE_MS = 25; // how long a request may have to wait
const scope = globalThis as unknown as Worker; // of a worker's scope, only what a Worker has as well is used

const engine = createEngine(SLICE_MS, (answer) => scope.postMessage(answer));
scope.onmessage = ({ data }: MessageEvent<Request>) => engine.take(data);
scope.postMessage({ type: 'ready' });
