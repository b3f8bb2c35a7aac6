// What an embed costs its host: its weight as it travels, and how long a frame takes until it is ready, beside an empty
// one in the same run.

import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { siteConfig } from '../src/site/config.ts';
import { chromiumFlags, findChromium } from '../tools/chromium.ts';
import { builtSite, serveHost } from '../tools/host-server.ts';
import { type Timing, takeTurns } from './measure.ts';

const FOLDER = 'dist/embed/v1';

/** The bytes of brotli of one widget's embed. */
export interface EmbedWeight {
  readonly widget: string;
  readonly page: number;
  readonly script: number;
}

/** Everything that is measured of embeds. */
export interface EmbedBench {
  readonly weights: readonly EmbedWeight[];
  readonly shared: Readonly<Record<'element' | 'plot' | 'training', number>>;
  /** From the frame's making to its `ready`; the empty frame's to its load. Nothing where there is no Chromium. */
  readonly ready: readonly Timing[];
}

/** Measures the built embeds; undefined where nothing is built. */
export async function benchEmbeds(rounds: number): Promise<EmbedBench | undefined> {
  if (!existsSync(FOLDER)) return undefined;
  const scripts = globSync(`${FOLDER}/*/index.html`).map((file) => path.basename(path.dirname(file)));
  const weights = scripts.sort().map((widget) => ({
    widget,
    page: weight(`${widget}/index.html`),
    script: weight(`${widget}.js`),
  }));
  const shared = { element: weight('element.js'), plot: weight('plot.js'), training: weight('training.js') };
  return { weights, shared, ready: await timeReady(rounds) };
}

const weight = (file: string): number => brotliCompressSync(readFileSync(path.join(FOLDER, file))).length;

const TIMED = ['add-back', 'telephone', 'race']; // the lightest, the heaviest page, the heaviest script
const HOST = '<!doctype html><html lang="en"><title>host</title><body></body></html>';

async function timeReady(rounds: number): Promise<readonly Timing[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) return [];
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const base = siteConfig().base.replace(/\/*$/, '/');
  const built = builtSite(base);
  const site = await serveHost((path) => (path === '/empty/' ? { body: HOST } : built(path)), '127.0.0.1');
  const host = await serveHost(() => ({ body: HOST }));
  try {
    const page = await browser.newPage();
    await page.goto(host.url);
    const embed = (name: string) => new URL(`${base}embed/${name}/`, site.url).href;
    const addresses = Object.entries({
      empty: `${site.url}empty/`,
      ...Object.fromEntries(TIMED.map((name) => [name, embed(name)])),
    });
    return await takeTurns(
      addresses.map(([name, address]) => ({ name, turn: () => open(page, address) })),
      rounds,
    );
  } finally {
    await browser.close();
    host.close();
    site.close();
  }
}

/** Puts a frame into the page and takes it out when it is loaded and, where it is an embed, ready. */
function open(page: Page, src: string): Promise<void> {
  return page.evaluate(
    (address) =>
      new Promise<void>((done) => {
        const frame = Object.assign(document.createElement('iframe'), { src: address });
        frame.setAttribute('sandbox', 'allow-scripts');
        const leave = () => {
          removeEventListener('message', heard);
          frame.remove();
          done();
        };
        const heard = ({ data }: MessageEvent) => data?.type === 'ready' && leave();
        if (address.includes('/empty/')) frame.addEventListener('load', leave);
        else addEventListener('message', heard);
        document.body.append(frame);
      }),
    src,
  );
}

/** Prints what was measured. */
export function printEmbeds({ weights, shared, ready }: EmbedBench): void {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
  console.log(`\nembeds, brotli: page, script, both, with the chart library (${kB(shared.plot).trim()})`);
  for (const { widget, page, script } of weights) {
    const sums = [page, script, page + script, page + script + shared.plot];
    console.log(`  ${widget.padEnd(17)}${sums.map(kB).join('')}`);
  }
  console.log(`  the loader ${kB(shared.element).trim()}, the engine of training ${kB(shared.training).trim()}`);
  const [empty, ...embeds] = ready.map(({ name, times }) => ({
    name,
    ms: times.toSorted((a, b) => a - b)[times.length >> 1]!,
  }));
  for (const { name, ms } of embeds)
    console.log(`  ${name} is ready after ${ms.toFixed(0)} ms, ${(ms / empty!.ms).toFixed(2)} times an empty frame`);
}
