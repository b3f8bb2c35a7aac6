// The scripts of embeds: one classic script a widget, and beside them the chart library, which all of them share.

import path from 'node:path';
import type { Plugin } from 'vite';
import { type Classic, classicBuild, classicText } from '../classic-script.ts';

const ENTRY = 'virtual:embed';

/** What an embed does in a way of its own, and what it leaves out. */
const INSTEAD: Readonly<Record<string, string>> = {
  'components/charts/plot.ts': 'src/embed/plot-by-script.ts',
  'components/controls/Share.tsx': 'src/embed/page-only.ts',
  'components/stage/FullScreen.tsx': 'src/embed/page-only.ts',
  'components/stage/use-task.tsx': 'src/embed/page-only.ts',
  'src/runtime/training/sources.ts': 'src/embed/training-by-script.ts',
};
const BUILD_ONLY = /\/(charts\/static|race\/end)\.ts$/;
const LEFT_OUT = /\/components\/embedding\//;

/** Returns a widget's script and style. */
export function widgetScript(widget: string): Promise<Classic> {
  const folder = `components/widgets/${widget}`;
  const imports = [
    importLine('View', `${folder}/view.tsx`),
    importLine('{ table }', `${folder}/params.ts`),
    importLine('{ live }', 'src/embed/live.ts'),
  ];
  const entry = [...imports, 'live(View, table);'].join('\n');
  return classicBuild(ENTRY, [virtualEntry(entry), instead()]);
}

/** Returns the chart library's script. */
export const plotScript = (): Promise<string> => classicText(path.resolve('src/embed/plot.ts'));

/** Returns the engine of training as one function, told by its name and called by who needs it. */
export async function trainingScript(): Promise<string> {
  const code = await classicText(path.resolve('src/embed/training.ts'));
  return `globalThis.whisperAndCurryTraining = function () {${code}};\n`;
}

/** Returns the loader of the element, which runs in its host's page. */
export const elementScript = (): Promise<string> => classicText(path.resolve('src/embed-host/element.ts'));

/** Returns the first lines of an embed's page. */
export const headScript = (): Promise<string> => classicText(path.resolve('src/embed/head.ts'));

const importLine = (what: string, file: string) => `import ${what} from ${JSON.stringify(path.resolve(file))};`;

function virtualEntry(text: string): Plugin {
  return {
    name: 'embed-entry',
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
    load: (id) => (id === `\0${ENTRY}` ? text : undefined),
  };
}

function instead(): Plugin {
  return {
    name: 'embed-instead',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      if (found === null) return undefined;
      if (BUILD_ONLY.test(found.id) || LEFT_OUT.test(found.id)) return '\0nothing';
      const other = INSTEAD[path.relative('.', found.id).replaceAll(path.sep, '/')];
      return other === undefined ? found : path.resolve(other);
    },
    load: (id) => (id === '\0nothing' ? 'export default undefined;' : undefined),
  };
}
