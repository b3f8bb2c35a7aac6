// The telephone on the page: summary, scene, row, controls, charts. It draws and calls actions; it decides nothing.

import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { Faults } from '../../controls/Faults.tsx';
import { PlayerBar } from '../../controls/PlayerBar.tsx';
import { Seed } from '../../controls/Seed.tsx';
import { Share } from '../../controls/Share.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { TextField } from '../../controls/TextField.tsx';
import { Toggle } from '../../controls/Toggle.tsx';
import { Charts } from './Charts.tsx';
import { Crowds } from './Crowds.tsx';
import { type TelephoneValues, table } from './params.ts';
import { Row } from './Row.tsx';
import { Stage } from './Stage.tsx';
import { passNote, summarize } from './series.ts';
import { createState, type TelephoneState } from './state.ts';
import { Transcript } from './Transcript.tsx';
import '../widget.css';
import './telephone.css';

/** What the page hands to the figure. */
export interface TelephoneProps {
  readonly id: string;
  readonly start: TelephoneValues;
  readonly words: Words;
  /** `small` is the landing page's miniature: scene, row and the two switches. */
  readonly size?: 'full' | 'small';
}

export default function Telephone({ id, start, words, size = 'full' }: TelephoneProps) {
  const full = size === 'full';
  const state = useMemo(() => createState(id, start, full), []);
  const live = useSignal(false);
  useEffect(() => {
    live.value = true;
    return state.wake();
  }, []);
  const { parameters, player } = state;
  return (
    <figure class={`widget telephone telephone-${size}`} data-widget="telephone" data-live={live.value} id={id}>
      <Headline state={state} words={words} />
      <Stage state={state} words={words} />
      <Row id={id} state={state} words={words} />
      <PlayerBar id={id} words={words} player={player} last={parameters.values.value.people} />
      <Controls id={id} state={state} words={words} full={full} />
      {full && <Charts state={state} words={words} />}
      {full && <Crowds state={state} words={words} />}
      {full && <Transcript state={state} words={words} />}
      <figcaption>{say(words, full ? 'caption' : 'caption.small')}</figcaption>
      {full && (
        <div class="widget-foot">
          <button type="button" onClick={parameters.reset}>
            {say(words, 'reset')}
          </button>
          <Share words={words} link={parameters.link} />
        </div>
      )}
    </figure>
  );
}

function Headline({ state, words }: { readonly state: TelephoneState; readonly words: Words }) {
  const { result, setting, arrives } = summarize(words, state.parameters.values.value, state.game.value);
  return (
    <output class="headline">
      <strong>{result}</strong> <span>{setting}</span> <span class="visually-hidden">{arrives}</span>
    </output>
  );
}

interface ControlsProps {
  readonly id: string;
  readonly state: TelephoneState;
  readonly words: Words;
  readonly full: boolean;
}

function Controls({ id, state, words, full }: ControlsProps) {
  const { set, values, faults } = state.parameters;
  const { message, people, noise, residual, norm, seed } = values.value;
  const label = (name: string) => say(words, `param.${name}`);
  return (
    <fieldset class="controls">
      <legend class="visually-hidden">{say(words, 'controls')}</legend>
      {full && (
        <TextField
          name="message"
          id={`${id}-message`}
          param={table.message}
          label={label('message')}
          value={message}
          note={passNote(words, state.game.value.message)}
          onText={(text) => set('message', text)}
        />
      )}
      <Toggle
        name="residual"
        param={table.residual}
        label={label('residual')}
        value={residual}
        onText={(text) => set('residual', text)}
      />
      <Toggle name="norm" param={table.norm} label={label('norm')} value={norm} onText={(text) => set('norm', text)} />
      {full && (
        <>
          <Slider
            name="people"
            id={`${id}-people`}
            param={table.people}
            label={label('people')}
            value={people}
            onText={(text) => set('people', text)}
          />
          <Slider
            name="noise"
            id={`${id}-noise`}
            param={table.noise}
            label={label('noise')}
            value={noise}
            onText={(text) => set('noise', text)}
          />
          <Seed
            name="seed"
            id={`${id}-seed`}
            param={table.seed}
            label={label('seed')}
            next={say(words, 'seed.next')}
            value={seed}
            onText={(text) => set('seed', text)}
          />
        </>
      )}
      <Faults faults={faults.value} words={words} />
    </fieldset>
  );
}
