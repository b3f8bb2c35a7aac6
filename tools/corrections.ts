// `npm run corrections`: what upstream corrected in its texts. `-- show NAME` prints one, `-- take NAME` applies it to
// your text, `-- leave NAME` forgets it.

import { resolve } from 'node:path';
import { fault } from '../src/core/fault.ts';
import { nearestName } from '../src/params/index.ts';
import { CONTENT_DIR } from '../src/site/content-dir.ts';
import { root } from './run-bin.ts';
import { type Correction, correctionOf, corrections, leave, shown } from './update/corrections.ts';
import { take } from './update/take.ts';

const content = resolve(root, CONTENT_DIR);
const ACTIONS: Readonly<Record<string, (correction: Correction) => string>> = {
  show: (correction) => shown(root, correction),
  take: (correction) => {
    const { open, waiting } = take(root, content, correction);
    if (open.length === 0) return `${correction.name} is corrected. Look at it, then commit it.`;
    const both = `Both of you wrote in ${open.join(', ')}: both texts stand there, one above the other. Keep what you want, and commit it.`;
    return waiting.length === 0
      ? both
      : `${both} Then take ${correction.name} again: a later release corrected it too.`;
  },
  leave: (correction) => {
    leave(root, correction);
    return `${correction.name} stays as it is.`;
  },
};

try {
  console.log(answer(process.argv.slice(2)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function answer([action, name = '']: readonly string[]): string {
  const all = corrections(root, content);
  if (action === undefined) return all.length === 0 ? 'Nothing waits.' : all.map((one) => one.name).join('\n');
  const act = ACTIONS[action];
  if (act !== undefined) return act(correctionOf(all, name));
  const names = Object.keys(ACTIONS);
  throw fault(
    'corrections',
    `must be one of ${names.join(', ')}`,
    action,
    `Did you mean ${nearestName(action, names)}?`,
  );
}
