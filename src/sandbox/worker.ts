// The worker in the frame: it takes one port, locks itself in, and is a notebook from then on.

// biome-ignore assist/source/organizeImports: lockdown.ts comes first, so that nothing else sees what it takes
import { dataOf, harden, portsOf } from './lockdown.ts';
import { createNotebook, type Notebook } from '#cells/notebook.ts';
import { createScope } from '#cells/scope.ts';
import type { Heard, Posted } from './beats.ts';

addEventListener('message', (event) => start(portsOf(event)[0]!), { once: true });

function start(port: MessagePort): void {
  const post: (message: Heard) => void = port.postMessage.bind(port);
  let notebook: Notebook | undefined;
  port.onmessage = (event) => {
    const posted = dataOf(event) as Posted;
    if (posted.type === 'ping') post({ type: 'pong' });
    else if (posted.type !== 'setup') notebook?.take(posted);
    else if (notebook === undefined) {
      notebook = createNotebook(createScope(posted), post);
      harden();
    }
  };
}
