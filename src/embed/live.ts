// An embed comes alive: its address and its host say what it shows, and once it is seen, its view takes over.

import { type ComponentType, h, hydrate } from 'preact';
import { parse, type Table, type Values, write } from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import { type Pairs, setPlace } from '#runtime/place.ts';
import { isAppearance, look } from './appearance.ts';
import type { EmbedData } from './data.ts';
import { heightOf, watchHeight } from './height.ts';
import { meetHost } from './host.ts';
import type { Wanted } from './protocols.ts';
import { watchResult } from './result.ts';
import { toldBy } from './told.ts';
import './embed.css';

/** Makes the page's figure live, drawn by `View`, its parameters declared in `table`. */
export function live(View: ComponentType<never>, table: Table): void {
  const { widget, lesson, props } = JSON.parse(document.getElementById('embed-data')!.textContent!) as EmbedData;
  const figure = document.getElementById('figure')!;
  const source = document.getElementById('source') as HTMLAnchorElement;
  const told = toldBy(location.search);
  let held: Parameters<Table> | undefined;
  const values = () => held?.values.peek() ?? parse(table, told.parameters(), props.start).values;
  const parameters = () => Object.fromEntries(write(table, values()));
  const link = (id: string, state: Pairs) => lessonWith(lesson, id, state);
  const asked = (wanted: Wanted) => {
    told.take(wanted);
    look(told.looks(), table, props.words);
    if (held) change(held, wanted, table, props.start);
  };
  const host = meetHost(widget, asked, () => heightOf(document.body));
  setPlace({
    texts: told.parameters,
    keep(id, state) {
      source.href = link(id, state).href;
      host.tell('change', { parameters: parameters() });
    },
    link,
    hold(own) {
      held = own as unknown as Parameters<Table>;
      source.href = held.shortLink();
    },
    resetsToTold: true,
  });
  look(told.looks(), table, props.words);
  watchHeight(document.body, host.tellHeight);
  watchResult(figure, (text) => host.tell('result', { text }));
  source.addEventListener('click', () => host.tellLink(source.href));
  whenSized(() => host.tell('ready', { parameters: parameters(), height: heightOf(document.body) }));
  whenSeen(figure, () => hydrate(h(View, props as never), figure));
}

/** The figure's address in its lesson, in a state or as it starts. */
function lessonWith(lesson: string, id: string, state: Pairs): URL {
  const url = new URL(lesson);
  for (const [name, text] of state) url.searchParams.set(`${id}.${name}`, text);
  url.hash = id;
  return url;
}

/** Changes a live figure as its host wants; null is a parameter as the page was built. */
function change(parameters: Parameters<Table>, wanted: Wanted, table: Table, start: Values<Table>): void {
  const built = new Map(write(table, start));
  for (const [name, text] of Object.entries(wanted)) {
    const asked = text ?? built.get(name);
    if (asked !== undefined && !isAppearance(name)) parameters.set(name, asked);
  }
}

/** Calls `then` once the frame has room: at first, or hidden, it may have none. */
function whenSized(then: () => void): void {
  if (innerWidth > 0) then();
  else addEventListener('resize', () => whenSized(then), { once: true });
}

/** Calls `then` once, when a reader can see the element; where that cannot be known, at once. */
function whenSeen(element: Element, then: () => void): void {
  if (typeof IntersectionObserver === 'undefined') {
    then();
    return;
  }
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    then();
  });
  observer.observe(element);
}
