// `import address from './worker.ts?classic'`: the address of one classic script with all that the file imports inside it.
// A frame of an opaque origin can load no module; such a script it can be handed as text, or name in a <script>.

import path from 'node:path';
import { build, type Plugin } from 'vite';

const MARK = '?classic';
const DEV = '@classic/'; // where the dev server serves them, under the site's base

/** Returns the Vite plugin that turns a module into a classic script: an asset in a build, a fresh file in dev. */
export function classicScript(): Plugin {
  let base = '/';
  let root = '.';
  let serving = false;
  return {
    name: 'classic-script',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved(config) {
      ({ base, root } = config);
      serving = config.command === 'serve';
    },
    async resolveId(source, importer) {
      if (!source.endsWith(MARK)) return undefined;
      const file = await this.resolve(source.slice(0, -MARK.length), importer);
      return file === null ? undefined : `${file.id}${MARK}`;
    },
    async load(id) {
      if (!id.endsWith(MARK)) return undefined;
      const file = id.slice(0, -MARK.length);
      if (serving) return `export default ${JSON.stringify(base + DEV + path.relative(root, file))};`;
      const name = `${path.basename(path.dirname(file))}-${path.basename(file, path.extname(file))}.js`;
      const reference = this.emitFile({ type: 'asset', name, source: await classicText(file) });
      return `export default import.meta.ROLLUP_FILE_URL_${reference};`;
    },
    configureServer({ middlewares }) {
      middlewares.use(async ({ url = '' }, response, next) => {
        const [before, file] = url.split(DEV);
        if (file === undefined || !base.startsWith(before!)) return next();
        const text = await classicText(path.resolve(root, file)).catch(next);
        if (text === undefined) return;
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        response.end(text);
      });
    },
  };
}

/** A classic script, and the style that its modules import. */
export interface Classic {
  readonly code: string;
  readonly style: string;
}

/** Returns a module and everything that it imports as one strict, minified script that imports nothing. */
export async function classicText(file: string): Promise<string> {
  return (await classicBuild(file, [])).code;
}

/** Returns the script and the style of a module, built with further plugins. */
export async function classicBuild(input: string, plugins: Plugin[]): Promise<Classic> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins,
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input, output: { format: 'iife', codeSplitting: false, strict: true } },
    },
  });
  const [built] = [result].flat();
  if (built === undefined || !('output' in built)) throw new Error(`${input}: nothing was built.`);
  const style = built.output.find(({ fileName }) => fileName.endsWith('.css'));
  const text = style?.type === 'asset' ? String(style.source) : '';
  return { code: built.output[0].code, style: text };
}
