// The share dialog of a figure: its link, how to embed it, its picture and its numbers, tasks, and on what terms.
// It comes when it is first asked for, stands above the page, and leaves it as it was.

import { render } from 'preact';
import { say, type Words } from '#params';
import { addStyle } from '#runtime/add-style.ts';
import { CopyField } from './CopyField.tsx';
import { EmbedPart } from './EmbedPart.tsx';
import css from './embedding.css?inline';
import { FilesPart } from './FilesPart.tsx';
import { factsOf } from './facts.ts';
import { linkOf, type Shareable, type Sharing } from './sharing.ts';
import { TaskPart } from './TaskPart.tsx';

/** Opens the dialog of the figure that a button stands in; rejects where it cannot be had. */
export async function openDialog(button: HTMLElement, own: Words, parameters: Shareable): Promise<void> {
  const figure = button.closest('figure')!;
  const widget = figure.dataset['widget']!;
  const facts = await factsOf(widget);
  if (document.querySelector('.sharing[open]')) return; // pressed twice
  addStyle(css);
  const host = document.body.appendChild(document.createElement('div'));
  render(<Dialog sharing={{ figure, widget, own, parameters, facts }} />, host);
  const dialog = host.querySelector('dialog')!;
  dialog.addEventListener('close', () => {
    render(null, host);
    host.remove();
    button.focus({ preventScroll: true });
  });
  dialog.toggleAttribute('data-gutter', innerWidth > document.documentElement.clientWidth); // the page has a scroll bar
  dialog.showModal();
}

function Dialog({ sharing }: { readonly sharing: Sharing }) {
  const { words, title, licence } = sharing.facts;
  return (
    <dialog class="sharing" aria-labelledby="sharing-title">
      <div class="sharing-head">
        <h2 id="sharing-title">{say(words, 'title')}</h2>
        <form method="dialog">
          <button type="submit">{say(words, 'close')}</button>
        </form>
      </div>
      <CopyField words={words} name="link" text={linkOf(sharing)} rows={2} />
      <EmbedPart sharing={sharing} />
      <FilesPart sharing={sharing} />
      <TaskPart sharing={sharing} />
      <p class="sharing-about">
        <a href={`${import.meta.env.BASE_URL}for-bloggers/?widget=${sharing.widget}`}>{say(words, 'more')}</a>
      </p>
      <p class="sharing-about">{say(words, 'licence', { licence, title })}</p>
    </dialog>
  );
}
