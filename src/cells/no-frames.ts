// Observable's runtime computes once a frame, if there are frames; a worker's stop while its page is hidden.
// Loaded before the runtime, so that in a worker it computes as soon as it can.

if (typeof document === 'undefined') Reflect.deleteProperty(globalThis, 'requestAnimationFrame');
