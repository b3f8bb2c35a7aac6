// What is being built: a figure, how it looks, what was set in its preview, and the snippets that follow from it.

import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { heightOf } from '../facts.ts';
import { COLUMN, type SnippetSpec } from '../snippets.ts';
import type { Asked, Catalogue, Shown } from './catalogue.ts';
import { createHeard, type Heard } from './heard.ts';

/** How a figure stands on its host's page. */
export interface Looks {
  readonly theme: Signal<SnippetSpec['theme']>;
  readonly controls: Signal<SnippetSpec['controls']>;
  /** Names of the controls that are left out. */
  readonly hidden: Signal<readonly string[]>;
  /** CSS px, or "100%". */
  readonly width: Signal<string>;
}

/** A figure on its way into somebody's page. */
export interface Build extends Looks {
  readonly catalogue: Catalogue;
  readonly widget: ReadonlySignal<string>;
  /** The ready-made setting, '' where the figure is as it starts. */
  readonly preset: ReadonlySignal<string>;
  readonly shown: ReadonlySignal<Shown>;
  readonly heard: Heard;
  readonly spec: ReadonlySignal<SnippetSpec>;
  /** Begins with another figure or setting. */
  readonly begin: (widget: string, preset: string) => void;
}

/** What a build is told by whoever shows it. */
export interface Naming {
  /** Where the course stands: its origin and base, ending in a slash. */
  readonly site: string;
  readonly nameOf: (title: string, preset: string | undefined) => string;
}

/** Returns a build that begins with the figure that was asked for. */
export function createBuild(catalogue: Catalogue, asked: Asked, naming: Naming): Build {
  const widget = signal(asked.widget);
  const preset = signal(asked.preset);
  const shown = computed(() => catalogue[widget.value]!);
  const looks: Looks = { theme: signal('auto'), controls: signal('all'), hidden: signal([]), width: signal('100%') };
  const parts = { catalogue, widget, preset, shown, heard: createHeard(), ...looks };
  return {
    ...parts,
    spec: computed(() => specOf(parts, naming)),
    begin(name, setting) {
      if (name !== widget.peek()) looks.hidden.value = [];
      parts.heard.forget();
      widget.value = name;
      preset.value = setting;
    },
  };
}

type Parts = Omit<Build, 'spec' | 'begin'>;

function specOf(parts: Parts, { site, nameOf }: Naming): SnippetSpec {
  const { widget, preset, shown, heard, theme, controls, hidden, width } = parts;
  const { title, presets } = shown.value;
  return {
    site,
    widget: widget.value,
    ...(preset.value !== '' && { preset: preset.value }),
    parameters: heard.changed.value,
    theme: theme.value,
    controls: controls.value,
    hide: controls.value === 'all' ? hidden.value : [],
    title: nameOf(title, presets[preset.value]),
    width: width.value === '100%' ? '100%' : Number(width.value),
    height: heightIn(parts),
    lesson: lessonOf(parts, site),
  };
}

/** As high as the preview is, where that is as wide as it will be; else as it was measured, with all controls. */
function heightIn({ width, heard, shown }: Parts): number {
  const wanted = width.value === '100%' ? COLUMN : Number(width.value);
  const [at, height] = heard.size.value;
  return at === wanted ? height : heightOf(shown.value, wanted);
}

/** The figure in its lesson, set as the preview is. */
function lessonOf({ shown, preset, heard }: Parts, site: string): string {
  const url = new URL(shown.value.lesson.slice(1), site);
  const id = url.hash.slice(1);
  const isSet = preset.value !== '' || heard.changed.value.length > 0;
  if (isSet) for (const [name, text] of Object.entries(heard.now.value)) url.searchParams.set(`${id}.${name}`, text);
  return url.href;
}
