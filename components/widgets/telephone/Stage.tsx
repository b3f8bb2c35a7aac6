// The scene: what was whispered first, and what the person on stage hears.

import { say, type Words } from '#params';
import { type Mood, Speaker } from '../../stage/Speaker.tsx';
import { combinationOf, hearAt } from './game.ts';
import { HeardMessage } from './Heard.tsx';
import type { TelephoneState } from './state.ts';

export function Stage({ state, words }: { readonly state: TelephoneState; readonly words: Words }) {
  const values = state.parameters.values.value;
  const game = state.game.value;
  const at = state.player.at.value;
  const heard = hearAt(game.message, game.hear(combinationOf(values)), at);
  const damaged = heard.some((character) => character.damaged);
  const mood: Mood = damaged ? 'mishearing' : at === 0 || at === values.people ? 'silent' : 'whispering';
  return (
    <div class="stage">
      <Speaker mood="whispering" name={say(words, 'stage.sender')}>
        <HeardMessage dir="auto" characters={hearAt(game.message, game.hear(combinationOf(values)), 0)} />
      </Speaker>
      <Speaker mood={mood} name={at === 0 ? say(words, 'stage.nobody') : say(words, 'stage.person', { person: at })}>
        <HeardMessage dir="auto" characters={at === 0 ? [] : heard} />
      </Speaker>
    </div>
  );
}
