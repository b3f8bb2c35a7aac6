// The document that reader-written code lives in: a frame of an opaque origin whose policy lets nothing in or out.
// Its one script takes a port and a worker's text from its parent, starts the worker, hands it the port, and is done.

import { createHash } from 'node:crypto';

const script = `addEventListener('message', function take({ source, data, ports }) {
  if (source !== parent) return;
  removeEventListener('message', take);
  const address = URL.createObjectURL(new Blob([data], { type: 'text/javascript' }));
  new Worker(address).postMessage(null, [ports[0]]);
});`;

const digest = createHash('sha256').update(script).digest('base64');

/** The policy, which the worker inherits: code from text, one kind of worker, and no request to anywhere. */
export const policy = `default-src 'none'; script-src 'sha256-${digest}' 'unsafe-eval'; worker-src blob:`;

/** The whole document; it shows nothing. */
export const sandboxDocument = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>Sandbox</title>
<script>${script}</script>
</head>
<body></body>
</html>
`;
