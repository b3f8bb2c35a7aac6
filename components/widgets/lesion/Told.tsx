// What both networks still tell right, as two bars over a coin's mark.

import { say, share, type Words } from '#params';
import { NAMES } from './model.ts';
import type { LesionState } from './state.ts';

export function Told({ state, words }: { readonly state: LesionState; readonly words: Words }) {
  const now = state.standing.value?.now;
  return (
    <dl class="lesion-told">
      {NAMES.map((name) => (
        <div key={name} class={`lesion-${name}`}>
          <dt>{say(words, `line.${name}`)}</dt>
          <dd>
            <span class="lesion-bar" aria-hidden="true">
              <span style={{ 'inline-size': `${100 * (now?.[name] ?? 0)}%` }} />
              <i class="lesion-coin" />
            </span>
            <span class="lesion-share">{now ? share(now[name], words) : '…'}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
