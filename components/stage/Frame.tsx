// What every widget's figure has: its headline, its picture, its caption, and at the foot reset and the link.

import type { ComponentChildren } from 'preact';
import { say, type Table, type Words } from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import { Share } from '../controls/Share.tsx';
import { FullScreen } from './FullScreen.tsx';
import { useTask } from './use-task.tsx';

interface FrameProps<T extends Table> {
  readonly id: string;
  readonly widget: string;
  readonly class?: string;
  readonly words: Words;
  readonly parameters: Parameters<T>;
  /** The result in words: the figure's headline, read out when it changes. */
  readonly headline: ComponentChildren;
  readonly caption: string;
  /** True while the headline changes too often to be read out. */
  readonly quiet?: boolean;
  /** A figure without a foot has no reset and no link. */
  readonly foot?: boolean;
  readonly children: ComponentChildren;
}

export function Frame<T extends Table>(props: FrameProps<T>) {
  const { id, widget, words, parameters, headline, caption, quiet, foot = true, children } = props;
  return (
    <figure class={`widget ${widget} ${props.class ?? ''}`} data-widget={widget} id={id}>
      {useTask(id, words, parameters)}
      <output class="headline" aria-live={quiet ? 'off' : undefined}>
        {headline}
      </output>
      {children}
      <figcaption>
        {caption}
        <a class="permalink" href={`#${id}`}>
          <span class="visually-hidden">{say(words, 'figure.link')}</span>
        </a>
      </figcaption>
      <p class="printed">{typeof location === 'undefined' ? `#${id}` : parameters.shortLink()}</p>
      {foot && (
        <div class="widget-foot">
          <button type="button" onClick={parameters.reset}>
            {say(words, 'reset')}
          </button>
          <FullScreen words={words} />
          <Share words={words} parameters={parameters} />
        </div>
      )}
    </figure>
  );
}
