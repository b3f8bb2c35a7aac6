// The race on the page: who survives, the four maps, run and step, settings, curves. It draws and calls actions.

import { useEffect, useMemo, useRef } from 'preact/hooks';
import { say, type Words } from '#params';
import { Controls } from '../../controls/Controls.tsx';
import { LogSlider } from '../../controls/LogSlider.tsx';
import { type Preset, Presets } from '../../controls/Presets.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Curves } from './Curves.tsx';
import { Field } from './Field.tsx';
import { Panels } from './Panels.tsx';
import { type RaceValues, table } from './params.ts';
import { Run } from './Run.tsx';
import { summarize } from './series.ts';
import { STEPS } from './settings.ts';
import type { Standing } from './standing.ts';
import { createState } from './state.ts';
import '../widget.css';
import './race.css';

const ending = import.meta.env.SSR ? (await import('./end.ts')).endOf : undefined;

/** What the page hands to the figure. */
export interface RaceProps {
  readonly id: string;
  readonly start: RaceValues;
  readonly words: Words;
  readonly presets: readonly Preset[];
  /** How the four stood when the page was built. */
  readonly built: Standing;
  /** `small` is the landing page's: maps and the button to run; `poster` is as wide as the window. */
  readonly size?: 'full' | 'small' | 'poster';
}

export default function Race({ id, start, words, presets, built, size = 'full' }: RaceProps) {
  const state = useMemo(() => createState(id, start, built), []);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => state.wake(root.current!), []);
  const { parameters, standing, training } = state;
  const { result, setting } = summarize(words, parameters.values.value, standing.value, STEPS);
  const end = ending?.(start);
  return (
    <Frame
      id={id}
      widget="race"
      class={`race-${size}`}
      words={words}
      parameters={parameters}
      quiet={training.state.value === 'running'}
      headline={
        <>
          <strong>{result}</strong> <span>{setting}</span>
        </>
      }
      caption={say(words, size === 'small' ? 'caption.small' : 'caption')}
      foot={size !== 'small'}
    >
      <div ref={root}>
        <Panels id={id} words={words} state={state} end={end} />
      </div>
      <Run words={words} state={state} />
      {size !== 'small' && (
        <>
          <Presets label={say(words, 'presets')} presets={presets} parameters={parameters} />
          <Settings id={id} words={words} parameters={parameters} />
          <Curves words={words} state={state} end={end} />
          <Field words={words} state={state} />
        </>
      )}
    </Frame>
  );
}

const NAMES = ['depth', 'width', 'optimizer', 'seed'] as const;

function Settings({
  id,
  words,
  parameters,
}: Pick<RaceProps, 'id' | 'words'> & Pick<ReturnType<typeof createState>, 'parameters'>) {
  const { min, max } = table.lr;
  return (
    <Controls id={id} table={table} parameters={parameters} words={words} names={NAMES}>
      <LogSlider
        name="lr"
        id={`${id}-lr`}
        label={say(words, 'param.lr')}
        words={words}
        min={min}
        max={max}
        value={parameters.values.value.lr}
        unit=""
        onText={(text) => parameters.set('lr', text)}
      />
    </Controls>
  );
}
