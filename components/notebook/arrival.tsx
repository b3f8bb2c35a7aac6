// An address that carries cells carries someone else's code. This says so above the first cell; before the reader agrees
// it stands there as text alone.

import { render } from 'preact';
import type { CellSource } from '#cells/protocol.ts';
import { say, type Words } from '#params';
import { addLiveStyle } from './live-style.ts';
import { pageCells, pageSetting } from './page-cells.ts';
import { readShared } from './share.ts';

/** Reads the cells of the address and offers them, or says why they cannot be read. */
export async function offerShared(): Promise<void> {
  const cells = pageCells();
  if (cells.length === 0) return;
  addLiveStyle();
  const { words } = pageSetting();
  const notice = document.createElement('section');
  notice.className = 'cells-notice';
  notice.ariaLabel = say(words, 'shared');
  cells[0]!.element.before(notice);
  const close = () => {
    history.replaceState(history.state, '', location.pathname + location.search);
    render(null, notice);
    notice.remove();
  };
  try {
    const known = cells.map(({ id }) => id);
    const shared = await readShared(location.hash, known, words);
    render(<Offer shared={shared} words={words} close={close} />, notice);
  } catch (error) {
    render(<Refusal text={(error as Error).message} words={words} close={close} />, notice);
  }
}

interface NoticeProps {
  readonly words: Words;
  readonly close: () => void;
}

function Offer({ shared, words, close }: NoticeProps & { readonly shared: readonly CellSource[] }) {
  const agree = async () => {
    const { putIn } = await import('./live.tsx');
    close();
    putIn(shared);
  };
  return (
    <>
      <p>
        <strong>{say(words, 'shared')}</strong> {say(words, 'shared.text', { count: shared.length })}
      </p>
      <details>
        <summary>{say(words, 'shared.code')}</summary>
        {shared.map(({ source }, index) => (
          <pre key={index}>{source}</pre>
        ))}
      </details>
      <div class="cells-notice-buttons">
        <button type="button" name="agree" onClick={() => void agree()}>
          {say(words, 'shared.agree')}
        </button>
        <button type="button" name="leave" onClick={close}>
          {say(words, 'shared.leave')}
        </button>
      </div>
    </>
  );
}

function Refusal({ text, words, close }: NoticeProps & { readonly text: string }) {
  return (
    <>
      <p role="alert">{text}</p>
      <div class="cells-notice-buttons">
        <button type="button" name="leave" onClick={close}>
          {say(words, 'shared.close')}
        </button>
      </div>
    </>
  );
}
