// The shelf of twelve tins, each filled by its amount; one stop for the keyboard, arrow keys walk along it.

import { useRef } from 'preact/hooks';
import { say, type Words } from '#params';
import type { Player } from '#runtime/player.ts';
import { Tin } from '../../stage/Tin.tsx';
import { STEPS } from './model.ts';
import type { CurryValues } from './params.ts';
import type { Recipe } from './recipe.ts';
import type { Dish } from './series.ts';

interface ShelfProps {
  readonly id: string;
  readonly words: Words;
  readonly recipe: Recipe;
  readonly values: CurryValues;
  readonly dish: Dish;
  readonly player: Player;
}

const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -STEPS,
  End: STEPS,
};

export function Shelf({ id, words, recipe, values, dish, player }: ShelfProps) {
  const list = useRef<HTMLOListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const rightToLeft = event.key.match(/Left|Right/) && getComputedStyle(list.current!).direction === 'rtl';
    player.step(rightToLeft ? -by : by);
    list.current?.querySelectorAll('button')[player.at.peek() - 1]?.focus();
  };
  return (
    <ol class="shelf" ref={list} onKeyDown={walk} aria-label={say(words, 'shelf')}>
      {recipe.steps.map(({ ingredient }, k) => {
        const current = player.at.value === k + 1;
        const fate = dish.tastes[k]!.fate;
        const times = values.amounts[k]!;
        return (
          <li key={ingredient}>
            <button
              type="button"
              class="shelf-step"
              data-step={k + 1}
              tabIndex={current ? 0 : -1}
              aria-current={current ? 'step' : undefined}
              aria-describedby={current ? `${id}-pots` : undefined}
              aria-label={say(words, `shelf.${fate === 'fine' ? 'fine' : 'broken'}`, {
                step: k + 1,
                ingredient,
                times,
              })}
              onClick={() => {
                player.pause();
                player.seek(k + 1);
              }}
            >
              <Tin fill={(Math.log10(times) + 3) / 6} cracked={fate !== 'fine'} />
              <span class="shelf-name">{ingredient}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
