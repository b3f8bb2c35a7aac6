// The pot after the step on stage, never tasted and tasted, side by side, each with what the next step makes of it.

import { say, type Words } from '#params';
import { Pot } from '../../stage/Pot.tsx';
import type { Taste } from './model.ts';
import type { CurryValues } from './params.ts';
import type { Recipe } from './recipe.ts';
import { type Dish, stepSentence } from './series.ts';

interface PotsProps {
  readonly id: string;
  readonly words: Words;
  readonly recipe: Recipe;
  readonly values: CurryValues;
  readonly dish: Dish;
  readonly step: number;
}

export function Pots({ id, words, recipe, values, dish, step }: PotsProps) {
  const pots: readonly { readonly name: string; readonly title: string; readonly taste: Taste }[] = [
    { name: 'untasted', title: say(words, 'pot.none'), taste: dish.untasted[step]! },
    { name: 'tasted', title: say(words, `pot.${values.norm}`), taste: dish.tastes[step]! },
  ];
  return (
    <div class="pots" id={`${id}-pots`}>
      {(values.norm === 'none' ? pots.slice(0, 1) : pots).map(({ name, title, taste }) => (
        <div key={name} class={`pots-one pots-${name}`}>
          <Pot
            id={`${id}-${name}`}
            state={taste.fate === 'fine' ? 'simmering' : 'boiling-over'}
            tastes={[...taste.after]}
          />
          <div>
            <p class="pots-name">{title}</p>
            <p>{stepSentence(words, recipe, taste, step)}</p>
          </div>
        </div>
      ))}
    </div>
  );
}
