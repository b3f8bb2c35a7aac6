// Predict, then see: a move waits for a guess of what it does to LayerNorm's result, then it is made.

import { type Signal, useSignal } from '@preact/signals';
import { say, type Words } from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import { type Effect, effectOf, type Norm } from './model.ts';
import { MOVES, type Move, moved } from './moves.ts';
import { type TasteValues, table } from './params.ts';
import { arithmeticOf } from './series.ts';
import { bracketed, written } from './written.ts';

const GUESSES = ['same', 'sign', 'zeros', 'size', 'pattern'] as const;

/** A move asked about, and once guessed, the guess with the values after it. */
interface Asked {
  readonly move: Move;
  readonly before: TasteValues;
  readonly guess?: Effect;
  readonly after?: TasteValues;
}

interface MovesProps {
  readonly id: string;
  readonly parameters: Parameters<typeof table>;
  readonly words: Words;
}

export function Moves({ id, parameters, words }: MovesProps) {
  const asked = useSignal<Asked | undefined>(undefined);
  const values = parameters.values.value;
  const shown = asked.value !== undefined && (asked.value.after ?? asked.value.before).x === values.x;
  return (
    <fieldset class="controls moves" data-controls-of="x">
      <legend>{say(words, 'moves')}</legend>
      {MOVES.map((move) => (
        <button
          key={move}
          type="button"
          name={`move-${move}`}
          aria-pressed={shown && asked.value?.move === move}
          onClick={() => (asked.value = { move, before: values })}
        >
          {say(words, `move.${move}`)}
        </button>
      ))}
      <div class="moves-asked" id={`${id}-asked`}>
        {shown && <Question asked={asked as Signal<Asked>} parameters={parameters} words={words} />}
        <p class="moves-told" role="status">
          {shown && asked.value?.after !== undefined && told(asked.value as Required<Asked>, words)}
          {shown && asked.value?.after === undefined && (
            <span class="visually-hidden">{questionOf(asked.value as Asked, words)}</span>
          )}
        </p>
      </div>
    </fieldset>
  );
}

interface QuestionProps {
  readonly asked: Signal<Asked>;
  readonly parameters: Parameters<typeof table>;
  readonly words: Words;
}

function Question({ asked, parameters, words }: QuestionProps) {
  const { move, before, guess } = asked.value;
  const answer = (guess: Effect) => {
    if (asked.value.guess !== undefined) return;
    parameters.set('x', table.x.write(moved(before.x, move)));
    asked.value = { move, before, guess, after: parameters.values.value };
  };
  return (
    <fieldset class="moves-question">
      <legend>{questionOf(asked.value, words)}</legend>
      {GUESSES.map((effect) => (
        <button
          key={effect}
          type="button"
          name={`guess-${effect}`}
          aria-pressed={guess === effect}
          aria-disabled={guess !== undefined && guess !== effect}
          onClick={() => answer(effect)}
        >
          {say(words, `guess.${effect}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** What a move would make of x, and the question what that does to the result. */
function questionOf({ move, before }: Asked, words: Words): string {
  return say(words, 'question', { x: bracketed(before.x, words, 9), y: bracketed(moved(before.x, move), words, 9) });
}

/** What the move did to both norms, as a sentence. */
function told({ move, before, after, guess }: Required<Asked>, words: Words): string {
  const language = say(words, 'language');
  const result = (norm: Norm, values: TasteValues) => arithmeticOf(norm, values).divided;
  const effect = (norm: Norm) => effectOf(result(norm, before), result(norm, after));
  const slots = {
    guess: say(words, `guess.${guess}`),
    layer: say(words, `effect.${effect('layer')}`),
    rms: say(words, `effect.${effect('rms')}`),
    before: bracketed(result('layer', before), words),
    after: bracketed(result('layer', after), words),
    most: written(Math.sqrt(after.x.length - 1), language, 3),
  };
  const heard = say(words, effect('layer') === guess ? 'told.right' : 'told.wrong', slots);
  return `${heard} ${say(words, 'told', slots)} ${say(words, `why.${move}`, slots)}`;
}
