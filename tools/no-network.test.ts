// A build under test is refused the network, whatever it asks with; its own machine it may ask.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { root } from './run-bin.ts';

const GUARD = pathToFileURL(join(root, 'tools/no-network.mjs')).href;

/** Runs a module under the guard and gives what it printed. */
function printed(source: string): string {
  const args = ['--import', GUARD, '--input-type=module', '-e', source];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout.trim();
}

test.each([
  ['fetch', "await fetch('http://elsewhere.example').catch((error) => console.log(error.cause.message));"],
  [
    'https',
    "import { get } from 'node:https'; try { get('https://elsewhere.example'); } catch ({ message }) { console.log(message); }",
  ],
  [
    'a socket',
    "import { connect } from 'node:net'; try { connect(80, 'elsewhere.example'); } catch ({ message }) { console.log(message); }",
  ],
  [
    'a thread',
    "import { Worker } from 'node:worker_threads'; new Worker(`fetch('http://elsewhere.example').catch((error) => console.log(error.cause.message))`, { eval: true });",
  ],
])('%s is refused', (_, source) => {
  expect(printed(source)).toBe(
    'tools/no-network.mjs: a build must need no network, got a request to elsewhere.example.',
  );
});

test('a server on the same machine answers', () => {
  const source = `
    import { createServer } from 'node:http';
    const server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1', async () => {
      console.log(await (await fetch('http://127.0.0.1:' + server.address().port)).text());
      server.closeAllConnections();
      server.close();
    });`;
  expect(printed(source)).toBe('here');
});
