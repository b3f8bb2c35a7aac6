// The presets of a lesson: each is of a widget that there is, and holds what the widget's own table takes.

import { globSync } from 'node:fs';
import path from 'node:path';
import { nearestName } from '#params';
import { inLesson } from '../content-dir.ts';
import { attempt, type ContentFault } from '../fault.ts';
import { presetsFile, presetsOf } from '../presets.ts';
import { tableOf } from './widget-props.ts';

/** Rule preset. */
export async function presetFaults(folder: string): Promise<readonly ContentFault[]> {
  const { value: read, faults } = attempt(() => presetsFile(folder));
  if (read === undefined) return faults;
  const file = inLesson(folder, 'presets.yaml');
  const widgets = globSync('components/widgets/*/params.ts').map((one) => path.basename(path.dirname(one)));
  const found = Object.keys(read.value).map(async (name): Promise<readonly ContentFault[]> => {
    if (!widgets.includes(name)) {
      const what = `presets must be of a widget, got ${name}`;
      const hint = `Did you mean ${nearestName(name, widgets)}?`;
      return [{ file, line: read.lineOf([name]), rule: 'preset', what, hint, level: 'error' }];
    }
    const table = await tableOf(`components/widgets/${name}`);
    return attempt(() => presetsOf(name, table)).faults.filter((fault) => fault.file === file);
  });
  return (await Promise.all(found)).flat();
}
