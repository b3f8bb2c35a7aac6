// Every file below /embed/: pages, scripts, what blogs ask for, and what is promised. Each is made once and stands twice,
// as the current version and as the one that stays.

import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Classic } from '../classic-script.ts';
import { PROMISE } from './addresses.ts';
import { elementScript, headScript, plotScript, trainingScript, widgetScript } from './bundle.ts';
import { documentOf } from './document.ts';
import { factsOf } from './facts.ts';
import { drawFigure, type Embed, embeds, tableOf } from './figures.ts';
import { loaderIntegrity } from './integrity.ts';
import { oembedOf } from './oembed.ts';
import { posterOf } from './poster.ts';
import { type Promised, promiseOf } from './promise.ts';

/** A file's content, made when it is asked for. */
export type Make = () => Promise<string | Uint8Array>;

/** Returns the files below /embed/ by path: "telephone/index.html", "v1/telephone.js". */
export async function embedFiles(): Promise<Map<string, Make>> {
  const all = await embeds();
  const plain = all.filter(({ preset }) => preset === undefined);
  const files = new Map<string, Make>([
    ['plot.js', plotScript],
    ['training.js', trainingScript],
    ['element.js', elementScript],
    ['element.d.ts', async () => readFileSync('src/embed-host/whisper-and-curry.d.ts', 'utf8')],
    ['promise.json', async () => json(promiseOf(plain.map((embed) => promised(embed, all))))],
    ['widgets.json', async () => json(await factsOf(all, { weightOf, integrity: await loaderIntegrity() }))],
    ...plain.map(({ widget }): [string, Make] => [`${widget}.js`, () => codeOf(widget)]),
    ...all.flatMap(filesOf),
  ]);
  const shared = Array.from(files, ([path, make]): [string, Make] => [path, once(path, make)]);
  return new Map([...shared, ...shared.map(([path, make]): [string, Make] => [`${PROMISE}/${path}`, make])]);
}

function promised({ widget }: Embed, all: readonly Embed[]): Promised {
  const presets = all.filter((embed) => embed.widget === widget).flatMap(({ preset }) => preset?.slug ?? []);
  return { name: widget, table: tableOf(widget), presets };
}

function filesOf(embed: Embed): [string, Make][] {
  return [
    [`${embed.path}index.html`, () => page(embed)],
    [`${embed.path}oembed.json`, async () => json(oembedOf(embed))],
    [`${embed.path}poster.png`, async () => posterOf(embed, await figure(embed))],
  ];
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }; // as a static host keeps them

/** The bytes of brotli that an embed's page and its script weigh, before the chart library. */
async function weightOf(embed: Embed): Promise<number> {
  const parts = [await once(`${embed.path}index.html`, () => page(embed))(), await codeOf(embed.widget)];
  return parts.reduce((sum, text) => sum + brotliCompressSync(text, BROTLI).length, 0);
}

const made = new Map<string, Promise<unknown>>();

/** Returns `make`, done at most once under its name. */
function once<T>(name: string, make: () => Promise<T>): () => Promise<T> {
  return () => {
    const known = made.get(name) as Promise<T> | undefined;
    const result = known ?? make();
    if (known === undefined && !import.meta.env.DEV) made.set(name, result);
    return result;
  };
}

const script = (widget: string): Promise<Classic> => once(`script ${widget}`, () => widgetScript(widget))();
const codeOf = async (widget: string): Promise<string> => (await script(widget)).code;
const figure = (embed: Embed) => once(`figure ${embed.path}`, () => drawFigure(embed))();

async function page(embed: Embed): Promise<string> {
  const [{ style }, head, drawn] = await Promise.all([script(embed.widget), once('head', headScript)(), figure(embed)]);
  return documentOf(embed, drawn, { head: head.trim(), style });
}
