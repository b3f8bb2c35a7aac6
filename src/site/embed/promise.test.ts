// What embeds promised once, they keep: this release is held against every one before it, and is recorded itself. A
// widget of a fork's own is promised by nobody but the fork.

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Table } from '#params';
import { engineWidgets } from '../engine-widgets.ts';
import { presetsOf } from '../presets.ts';
import { RELEASE } from './addresses.ts';
import { brokenPromises, type EmbedPromise, promiseOf } from './promise.ts';

const FOLDER = 'src/embed/promises';

async function promisedNow(): Promise<EmbedPromise> {
  const widgets = engineWidgets().map(async (name) => {
    const file = path.resolve('components/widgets', name, 'params.ts');
    const { table } = (await import(pathToFileURL(file).href)) as { table: Table };
    const presets = presetsOf(name, table).filter(({ embed }) => embed);
    return { name, table, presets: presets.map(({ slug }) => slug) };
  });
  return promiseOf(await Promise.all(widgets));
}

const now = await promisedNow();
const releases = globSync(`${FOLDER}/*.json`).map((file) => path.basename(file, '.json'));
const recorded = (release: string) => JSON.parse(readFileSync(`${FOLDER}/${release}.json`, 'utf8')) as EmbedPromise;

describe('the promise', () => {
  test('of this release is recorded as it is: what changes needs a release of its own', async () => {
    await expect(`${JSON.stringify(now, null, 2)}\n`).toMatchFileSnapshot(path.resolve(FOLDER, `${RELEASE}.json`));
  });

  test.each(releases)('of release %s is kept', (release) => {
    expect(brokenPromises(recorded(release), now)).toEqual([]);
  });

  test('is broken by less than there was, and each break is said', () => {
    const { telephone, ...others } = now.widgets;
    const people = { ...telephone!.parameters['people']!, max: 64 };
    const norm = { ...telephone!.parameters['norm']!, options: ['none'] };
    const { seed: _, ...rest } = telephone!.parameters;
    const less = { ...others, telephone: { parameters: { ...rest, people, norm }, presets: [] } };
    const { 'add-back': gone, ...left } = less as typeof now.widgets;
    expect(gone).toBeDefined();
    const messages = { ...now.messages, result: ['text'] };
    expect(brokenPromises(now, { ...now, widgets: left, looks: {}, messages }).join('\n')).toMatchInlineSnapshot(`
      "add-back: the widget must stay, got none.
      telephone: people must take what it took, integer from 50 {"min":1,"max":128}, got integer from 50 {"min":1,"max":64}.
      telephone: norm must take what it took, choice from none {"options":["none","layer"]}, got choice from none {"options":["none"]}.
      telephone: seed must stay, got none.
      telephone/residual: the preset must stay, got none.
      telephone/layernorm: the preset must stay, got none.
      telephone/both: the preset must stay, got none.
      telephone/both-128: the preset must stay, got none.
      theme must stay, got none.
      controls must stay, got none.
      hide must stay, got none.
      message result: source must stay, got none.
      message result: type must stay, got none.
      message result: widget must stay, got none."
    `);
  });

  test('is kept by more than there was', () => {
    const { telephone } = now.widgets;
    const people = { ...telephone!.parameters['people']!, max: 256 };
    const wider = {
      parameters: { ...telephone!.parameters, people, accent: people },
      presets: [...telephone!.presets, 'new'],
    };
    expect(brokenPromises(now, { ...now, widgets: { ...now.widgets, telephone: wider } })).toEqual([]);
  });
});
