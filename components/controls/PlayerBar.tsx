// Play, pause, step and scrub along a figure's time. Nothing moves until asked; where reduced motion
// is asked for there is no play, only steps. A step that leads nowhere is said to, but keeps the keyboard.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { say, type Words } from '#params';
import { type Player, wantsStillness } from '#runtime/player.ts';

interface PlayerBarProps {
  readonly id: string;
  readonly words: Words;
  readonly player: Player;
  readonly last: number;
}

export function PlayerBar({ id, words, player, last }: PlayerBarProps) {
  const still = useSignal(false);
  useEffect(() => {
    still.value = wantsStillness();
    return player.pause;
  }, []);
  const { at, playing } = player;
  return (
    <div class="player">
      {!still.value && (
        <button type="button" class="player-play" onClick={player.toggle}>
          {say(words, playing.value ? 'player.pause' : 'player.play')}
        </button>
      )}
      <button
        type="button"
        aria-label={say(words, 'player.back')}
        aria-disabled={at.value <= player.first}
        onClick={() => player.step(-1)}
      >
        <Chevron back />
      </button>
      <button
        type="button"
        aria-label={say(words, 'player.next')}
        aria-disabled={at.value >= last}
        onClick={() => player.step(1)}
      >
        <Chevron />
      </button>
      <label class="visually-hidden" for={`${id}-at`}>
        {say(words, 'player.at')}
      </label>
      <input
        id={`${id}-at`}
        class="player-at"
        type="range"
        min={player.first}
        max={last}
        step={1}
        value={at.value}
        aria-valuetext={say(words, 'player.position', { at: at.value, last })}
        style={{ '--at': (at.value - player.first) / Math.max(1, last - player.first) }}
        onInput={(event) => {
          player.pause();
          player.seek(Number(event.currentTarget.value));
        }}
      />
    </div>
  );
}

function Chevron({ back = false }: { readonly back?: boolean }) {
  return (
    <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true">
      <path d={back ? 'M10.5 3 5.5 8l5 5' : 'M5.5 3l5 5-5 5'} />
    </svg>
  );
}
