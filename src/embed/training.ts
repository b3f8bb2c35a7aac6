// The engine of training for embeds: in a worker it answers messages, on a page it hands out what makes an engine.

import { createEngine } from '#runtime/training/engine.ts';

globalThis.whisperAndCurryEngine = createEngine;
if (typeof document === 'undefined') void import('#runtime/training/worker.ts');
