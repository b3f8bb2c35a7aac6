// `npm run new-widget -- "Name"`: a small figure that works, in a folder of its own, with its tests and its words. Any
// lesson may use it at once.

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { siteConfig } from '../src/site/config.ts';
import { inContent } from '../src/site/content-dir.ts';
import { stringsOf } from '../src/site/strings.ts';
import { vocabulary } from '../src/site/vocabulary.ts';
import { binOf, root } from './run-bin.ts';
import { newWidget } from './widget-folder.ts';

const WIDGETS = 'components/widgets';

/** Who uses which name: the sections of strings, and the words of lessons. */
function usedNames(language: string): Map<string, string> {
  const sections = Object.keys(stringsOf(language)).map((name) => [name, `The strings' section ${name}`] as const);
  return new Map([...sections, ...Array.from(vocabulary(), ([word, file]) => [word, file.slice(1)] as const)]);
}

/** A longer name breaks other lines, and sorts elsewhere. */
function format(folder: string): void {
  const args = [binOf('@biomejs/biome'), 'check', '--write', folder];
  spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
}

try {
  const { language } = siteConfig();
  const strings = inContent(`strings.${language}.yaml`);
  const { folder, component } = newWidget(
    {
      template: join(root, 'tools/widget-template'),
      widgets: join(root, WIDGETS),
      strings: resolve(root, strings),
      shownStrings: strings,
      used: usedNames(language),
    },
    process.argv.slice(2).join(' '),
  );
  const made = `${WIDGETS}/${folder}`;
  format(made);
  console.log(`${made}/ is a figure that works; ${strings} has its words.
Write <${component} /> in a lesson, and npm run dev shows it. Then: npm test -- types lint unit`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
