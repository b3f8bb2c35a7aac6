// A chart and its sentence: drawn at build in the widths it may be shown in, drawn anew in the browser
// once something changes, left as built until then. Plot comes as one lazy chunk, and only then.

import type { ReadonlySignal } from '@preact/signals';
import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Draw, toSvg } from './draw.ts';
import { drawnCharts } from './drawn.ts';
import { loadPlot } from './plot.ts';
import { FROM, type Sizes } from './sizes.ts';
import './charts.css';

const drawAtBuild = import.meta.env.SSR ? (await import('./static.ts')).drawAtBuild : undefined;

interface ChartProps {
  readonly draw: ReadonlySignal<Draw>;
  /** What the picture is called. */
  readonly name: string;
  /** What the chart shows, in words. */
  readonly label: ReadonlySignal<string>;
  readonly sizes: Sizes;
  /** False until something has changed since the page was built. */
  readonly live: ReadonlySignal<boolean>;
}

export function Chart({ name, draw, label, sizes, live }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const sentence = useRef<HTMLParagraphElement>(null);
  const width = useSignal(0);
  useEffect(() => {
    drawnCharts.set(box.current!, { name, draw, live });
    return watchWidth(box.current!, (pixels) => (width.value = pixels));
  }, []);
  useSignalEffect(() => {
    if (live.value) sentence.current!.textContent = label.value;
  });
  useSignalEffect(() => {
    const job = { draw: draw.value, name, width: width.value };
    if (live.value && job.width > 0) void redraw(box.current!, job, sizes);
  });
  const html = drawAtBuild?.(draw.value, name, sizes) ?? '';
  const style = Object.fromEntries(sizes.map((size, index) => [`--ratio-${index}`, size!.join(' / ')]));
  return (
    <div class="chart">
      <p
        class="chart-sentence"
        ref={sentence}
        dangerouslySetInnerHTML={{ __html: escaped(import.meta.env.SSR ? label.value : '') }}
      />
      <div
        class="chart-box"
        data-marks={import.meta.env.SSR ? draw.value.data.marks().length : undefined}
        ref={box}
        style={style}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    </div>
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Tells the width of an element whenever it changes, 0 while it is not shown; returns how to stop. */
function watchWidth(element: HTMLElement, tell: (pixels: number) => void): () => void {
  const observer = new ResizeObserver(([entry]) => tell(Math.round(entry?.contentRect.width ?? 0)));
  observer.observe(element);
  return () => observer.disconnect();
}

const queued = new WeakMap<HTMLElement, { readonly draw: Draw; readonly name: string; readonly width: number }>();

/** Draws the newest job of a box once a frame, whatever came in between. */
async function redraw(box: HTMLElement, job: { draw: Draw; name: string; width: number }, sizes: Sizes) {
  const waiting = queued.has(box);
  queued.set(box, job);
  if (waiting) return;
  const plot = await loadPlot().catch(() => undefined);
  await new Promise(requestAnimationFrame);
  const { draw, name, width } = queued.get(box)!;
  queued.delete(box);
  if (plot === undefined) return; // no library, no new picture: the last one stays, the next change tries again
  const [w, h] = sizes.findLast((_, index) => width >= FROM[index]!)!;
  box.replaceChildren(toSvg(draw, plot, { width, height: Math.round((width * h) / w), document }, name));
}
