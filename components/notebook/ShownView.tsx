// One value as it is read: a line, a list that opens, a chart, a formula, a table of numbers.

import type { CellError, Shown } from '#cells/shown.ts';
import { say, type Words } from '#params';
import { InputView } from './InputView.tsx';
import type { Setting } from './setting.ts';
import { TensorTable } from './TensorTable.tsx';

interface ShownViewProps {
  readonly value: Shown;
  readonly setting: Setting;
}

/** A value, drawn by its kind. */
export function ShownView({ value, setting }: ShownViewProps) {
  const { words, clean, markdown, tex } = setting;
  switch (value.kind) {
    case 'plain':
      return <code class={`cell-plain cell-${value.type}`}>{value.text}</code>;
    case 'function':
      return <code class="cell-plain">ƒ {value.text}</code>;
    case 'entries':
      return <Entries value={value} setting={setting} />;
    case 'tensor':
      return <TensorTable tensor={value} words={words} />;
    case 'svg':
      return <Chart svg={clean(value.svg)} label={value.label || words['chart']!} />;
    case 'html':
      return <Markup class="cell-html" html={clean(value.html)} />;
    case 'markdown':
      return <Markup class="cell-html" html={clean(markdown(value.source))} />;
    case 'tex':
      return <Markup class="cell-html" html={tex(value.source, value.display)} />;
    case 'input':
      return <InputView index={value.index} input={value.input} setting={setting} />;
    case 'error':
      return <ErrorView error={value} words={words} />;
  }
}

function Markup({ class: name, html }: { readonly class: string; readonly html: string }) {
  const scrolls = /<(svg|table|pre)\b/.test(html);
  return <div class={name} tabIndex={scrolls ? 0 : undefined} dangerouslySetInnerHTML={{ __html: html }} />;
}

function Chart({ svg, label }: { readonly svg: string; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a chart scrolls where the column is narrow
    <div class="cell-chart" role="img" aria-label={label} tabIndex={0} dangerouslySetInnerHTML={{ __html: svg }} />
  );
}

interface EntriesProps {
  readonly value: Extract<Shown, { kind: 'entries' }>;
  readonly setting: Setting;
}

/** A collection: on one line where its entries are few and simple, else a list that opens. */
function Entries({ value, setting }: EntriesProps) {
  const { name, entries, more } = value;
  const rest = more > 0 && <span class="cell-more">{say(setting.words, 'more', { more })}</span>;
  if (entries.length === 0)
    return (
      <code class="cell-plain">
        {more > 0 ? (
          <>
            {name} {rest}
          </>
        ) : (
          `${name} {}`
        )}
      </code>
    );
  return (
    <details class="cell-entries">
      <summary>
        <code>{name}</code> <code class="cell-brief">{brief(value)}</code>
      </summary>
      <dl>
        {entries.map(({ key, value: entry }, index) => (
          <div key={index}>
            <dt>{key}</dt>
            <dd>
              <ShownView value={entry} setting={setting} />
            </dd>
          </div>
        ))}
      </dl>
      {rest}
    </details>
  );
}

const BRIEF = 6; // entries
const WORD = 24; // characters
const DIGITS = 8; // of a number; a longer one is rounded until the list is opened

/** The first entries on a line, so that a list says something before it is opened. */
function brief({ name, entries, more }: EntriesProps['value']): string {
  const isList = /^\w*Array\(|^Set\(/.test(name);
  const parts = entries.slice(0, BRIEF).map(({ key, value }) => (isList ? word(value) : `${key}: ${word(value)}`));
  if (entries.length > BRIEF || more > 0) parts.push('…');
  return isList ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`;
}

function word(value: Shown): string {
  if (value.kind === 'entries') return value.name;
  if (value.kind === 'function') return value.text;
  if (value.kind !== 'plain') return value.kind;
  if (value.type === 'number' && value.text.length > DIGITS) return String(Number(Number(value.text).toPrecision(6)));
  return value.text.length > WORD ? `${value.text.slice(0, WORD)}…` : value.text;
}

/** An error: its name, what it says, and where. */
export function ErrorView({ error, words }: { readonly error: CellError; readonly words: Words }) {
  const { name, message, line, column } = error;
  const place =
    line === undefined
      ? ''
      : say(words, column === undefined ? 'at.line' : 'at.column', { line, column: column ?? '' });
  return (
    <p class="cell-error">
      <b>{name}</b> {message} {place !== '' && <span class="cell-place">{place}</span>}
    </p>
  );
}
