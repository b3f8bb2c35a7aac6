// The curry on the page: summary, pots, the shelf of ingredients, bars, controls, chart. It draws and calls actions.

import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { createPlayer } from '#runtime/player.ts';
import { Controls } from '../../controls/Controls.tsx';
import { joined } from '../../controls/joined.ts';
import { LogSlider } from '../../controls/LogSlider.tsx';
import { PlayerBar } from '../../controls/PlayerBar.tsx';
import { type Preset, Presets } from '../../controls/Presets.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Bars } from './Bars.tsx';
import { STEPS } from './model.ts';
import { Notices } from './Notices.tsx';
import { Pots } from './Pots.tsx';
import { type CurryValues, table } from './params.ts';
import type { Recipe } from './recipe.ts';
import { Seasoning } from './Seasoning.tsx';
import { Shelf } from './Shelf.tsx';
import { serve, summarize } from './series.ts';
import '../widget.css';
import './curry.css';

/** What the page hands to the figure. */
export interface CurryProps {
  readonly id: string;
  readonly start: CurryValues;
  readonly words: Words;
  readonly recipe: Recipe;
  readonly presets: readonly Preset[];
}

const NAMES = ['norm', 'seed'] as const;

export default function Curry({ id, start, words, recipe, presets }: CurryProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  const player = useMemo(() => createPlayer(STEPS, () => STEPS, 1), []);
  const touched = useSignal(false);
  useEffect(() => parameters.readAddress(), []);
  const dish = useComputed(() => serve(parameters.values.value, recipe));
  const live = useComputed(() => touched.value || parameters.values.value !== start || player.at.value !== STEPS);
  const values = parameters.values.value;
  const step = player.at.value - 1;
  const { result, setting, seasoning } = summarize(words, values, recipe, dish.value);
  const headline = (
    <>
      <strong>{result}</strong> <span>{[setting, seasoning].join(' ').trim()}</span>
    </>
  );
  const setAmount = (text: string) => parameters.set('amounts', joined(values.amounts, step, text));
  return (
    <Frame
      id={id}
      widget="curry"
      words={words}
      parameters={parameters}
      headline={headline}
      caption={say(words, 'caption')}
    >
      <Presets
        label={say(words, 'presets')}
        presets={presets}
        parameters={parameters}
        onChosen={() => {
          const first = parameters.values.peek().amounts.findIndex((amount) => amount !== 1);
          player.seek(first < 0 ? STEPS : first + 1);
        }}
        keep={[
          ['norm', values.norm],
          ['seed', String(values.seed)],
        ]}
      />
      <Shelf id={id} words={words} recipe={recipe} values={values} dish={dish.value} player={player} />
      <PlayerBar id={id} words={words} player={player} last={STEPS} />
      <Controls id={id} table={table} parameters={parameters} words={words} names={NAMES}>
        <LogSlider
          name="amounts"
          id={`${id}-amounts`}
          label={say(words, 'amount', { ingredient: recipe.steps[step]!.ingredient })}
          words={words}
          min={table.amounts.min}
          max={table.amounts.max}
          value={values.amounts[step]!}
          unit="×"
          onText={setAmount}
        />
      </Controls>
      <Pots id={id} words={words} recipe={recipe} values={values} dish={dish.value} step={step} />
      <Bars words={words} recipe={recipe} taste={dish.value.tastes[step]!} norm={values.norm} />
      <Seasoning words={words} recipe={recipe} values={values} onText={parameters.set} />
      <Notices words={words} recipe={recipe} parameters={parameters} player={player} live={live} />
    </Frame>
  );
}
