// How to put a figure on a page of one's own: three ways to write it, two choices, and the embed as it will be.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '#params';
import { readMessage } from '../../src/embed-host/messages.ts';
import { Choice } from './Choice.tsx';
import { CopyField } from './CopyField.tsx';
import { heightOf } from './facts.ts';
import { changed, linkOf, type Sharing } from './sharing.ts';
import { type SnippetSpec, snippetsOf } from './snippets.ts';

const KINDS = ['element', 'iframe', 'markdown'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const CONTROLS = ['all', 'none'] as const;

export function EmbedPart({ sharing }: { readonly sharing: Sharing }) {
  const { words, names, title, measured } = sharing.facts;
  const kind = useSignal<(typeof KINDS)[number]>('element');
  const theme = useSignal<SnippetSpec['theme']>('auto');
  const controls = useSignal<SnippetSpec['controls']>('all');
  const preview = useRef<HTMLIFrameElement>(null);
  const height = useHeight(preview, heightOf(measured));
  const name = say(words, 'frame', { figure: names[sharing.widget] ?? sharing.widget, title });
  const snippets = snippetsOf({
    site: location.origin + import.meta.env.BASE_URL,
    widget: sharing.widget,
    parameters: changed(sharing.parameters),
    theme: theme.value,
    controls: controls.value,
    hide: [],
    title: name,
    width: '100%',
    height,
    lesson: linkOf(sharing),
  });
  return (
    <section aria-labelledby="sharing-embed">
      <h3 id="sharing-embed">{say(words, 'embed')}</h3>
      <div class="sharing-choices">
        <Choice words={words} name="kind" options={KINDS} chosen={kind} />
        <Choice words={words} name="theme" options={THEMES} chosen={theme} />
        <Choice words={words} name="controls" options={CONTROLS} chosen={controls} />
      </div>
      <p class="sharing-about">{say(words, `about.${kind.value}`)}</p>
      <CopyField words={words} name="snippet" text={snippets[kind.value]} rows={4} />
      <Weight sharing={sharing} />
      <p class="sharing-label" id="sharing-preview">
        {say(words, 'preview')}
      </p>
      <iframe
        ref={preview}
        aria-labelledby="sharing-preview"
        title={name}
        src={snippets.page}
        loading="lazy"
        sandbox="allow-scripts"
      />
    </section>
  );
}

const LIKE_COLUMN = 560; // CSS px: a preview so wide is as high as the figure in a column of text

/** Returns the height that the figure has as it stands, once the preview told it; until then, that of the usual one. */
function useHeight(preview: { readonly current: HTMLIFrameElement | null }, usual: number): number {
  const height = useSignal(usual);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      const frame = preview.current;
      if (frame === null || source !== frame.contentWindow || frame.clientWidth < LIKE_COLUMN) return;
      height.value = readMessage(data)?.height ?? height.value;
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  return height.value;
}

function Weight({ sharing: { figure, facts } }: { readonly sharing: Sharing }) {
  if (facts.measured === undefined) return null;
  const name = figure.querySelector('.chart-box') ? 'weight.chart' : 'weight';
  return <p class="sharing-about">{say(facts.words, name, { weight: Math.round(facts.measured.weight / 1000) })}</p>;
}
