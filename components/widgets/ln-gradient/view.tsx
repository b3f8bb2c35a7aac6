// The way back on the page: the numbers, the push, what is dropped and what goes back, the Jacobian, the proof.

import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { createParameters } from '#runtime/parameters.ts';
import { Controls } from '../../controls/Controls.tsx';
import { LogSlider } from '../../controls/LogSlider.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Heat } from './Heat.tsx';
import { Input } from './Input.tsx';
import { Nudges } from './Nudges.tsx';
import { Parts } from './Parts.tsx';
import { type LnGradientValues, table } from './params.ts';
import { Stretches } from './Stretches.tsx';
import { shownOf, summarize } from './series.ts';
import '../widget.css';
import './ln-gradient.css';

const NAMES = ['push', 'norm', 'detach', 'epsilon'] as const;

/** What the page hands to the figure. */
export interface LnGradientProps {
  readonly id: string;
  readonly start: LnGradientValues;
  readonly words: Words;
}

export default function LnGradient({ id, start, words }: LnGradientProps) {
  const parameters = useMemo(() => createParameters(table, id, start), []);
  useEffect(() => parameters.readAddress(), []);
  const values = parameters.values.value;
  const shown = shownOf(values);
  const { result, setting } = summarize(words, shown);
  const headline = (
    <>
      <strong>{result}</strong> <span>{setting}</span>
    </>
  );
  return (
    <Frame
      id={id}
      widget="ln-gradient"
      words={words}
      parameters={parameters}
      headline={headline}
      caption={say(words, 'caption')}
    >
      <Input parameters={parameters} words={words} />
      <Controls
        id={id}
        table={table}
        parameters={parameters}
        words={words}
        names={drawn(values) ? [...NAMES, 'seed'] : NAMES}
      >
        <LogSlider
          name="scale"
          id={`${id}-scale`}
          label={say(words, 'param.scale')}
          words={words}
          min={table.scale.min}
          max={table.scale.max}
          value={values.scale}
          unit="×"
          onText={(text) => parameters.set('scale', text)}
        />
      </Controls>
      {shown.defined && (
        <>
          <Parts shown={shown} words={words} />
          <div class="ln-below">
            <Heat shown={shown} words={words} />
            <div>
              <Stretches shown={shown} words={words} />
              <Nudges shown={shown} words={words} />
            </div>
          </div>
        </>
      )}
    </Frame>
  );
}

/** Whether the push is one that the seed draws. */
function drawn({ push }: LnGradientValues): boolean {
  return push === 'random' || push === 'kept';
}
