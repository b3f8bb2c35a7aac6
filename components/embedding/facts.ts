// What the dialog needs to know and no page carries: its words, the licence, and what is measured of an embed.

import type { Words } from '#params';
import { COLUMN } from './snippets.ts';

/** What is measured of a widget's embed. */
export interface Measured {
  readonly title: string;
  /** Width and height in CSS px. */
  readonly heights: readonly (readonly [number, number])[];
  /** Bytes that it takes before the chart library. */
  readonly weight: number;
}

/** What the dialog says and knows; nothing is measured where that cannot be had. */
export interface Facts {
  readonly words: Words;
  /** What each figure is called. */
  readonly names: Words;
  readonly title: string;
  readonly licence: string;
  readonly measured: Measured | undefined;
}

/** Returns what is known of a widget; rejects where not even the words can be had. */
export async function factsOf(widget: string): Promise<Facts> {
  const [said, all] = await Promise.all([
    json<Omit<Facts, 'measured'>>(`${document.documentElement.dataset['home']}share.json`),
    json<{ readonly widgets: Readonly<Record<string, Measured>> }>(
      `${import.meta.env.BASE_URL}embed/v1/widgets.json`,
    ).catch(() => undefined),
  ]);
  return { ...said, measured: all?.widgets[widget] };
}

async function json<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

const MIDDLING = 900; // CSS px: as high as a figure is that was not measured

/** Returns the height in CSS px that an embed needs at a width. */
export function heightOf(measured: Measured | undefined, at = COLUMN): number {
  return measured?.heights.findLast(([width]) => width <= at)?.[1] ?? MIDDLING;
}
