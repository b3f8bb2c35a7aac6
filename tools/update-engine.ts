// `npm run update-engine [-- ADDRESS-OR-FOLDER [VERSION]]`: brings a release's engine into a fork and leaves the content
// alone; what upstream corrected in its texts waits for `npm run corrections`.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CONTENT_DIR } from '../src/site/content-dir.ts';
import { root } from './run-bin.ts';
import { corrections } from './update/corrections.ts';
import { type Update, updateEngine } from './update/update.ts';

const [source = upstreamAddress(), version] = process.argv.slice(2);
const content = resolve(root, CONTENT_DIR);

try {
  const update = updateEngine({ folder: root, content, source, version });
  console.log(update === undefined ? nothingDone() : told(update));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

function nothingDone(): string {
  return version === undefined ? 'The engine is the newest one.' : `The engine is that of ${version} already.`;
}

function told({ from, to, put }: Update): string {
  const waiting = corrections(root, content).map(({ name }) => name);
  return [
    `The engine is that of ${to} now (it was ${from}); your content is as it was. It is one commit.`,
    ...(put.length === 0 ? [] : [`You had changed ${put.join(', ')}: your changes are kept in updates/engine.patch.`]),
    waiting.length === 0
      ? 'No text was corrected.'
      : `Corrected texts wait: ${waiting.join(', ')}. See npm run corrections.`,
    'Now the packages and the content are looked at. Then: npm start.',
  ].join('\n');
}

/** Where the course keeps its releases, as package.json says. */
function upstreamAddress(): string {
  const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    repository: { url: string };
  };
  return repository.url.replace(/^git\+/, '');
}
