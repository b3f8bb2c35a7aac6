// The telephone on the page: summary, scene, row, controls, charts. It draws and calls actions; it decides nothing.

import { useEffect, useMemo } from 'preact/hooks';
import { say, type Words } from '#params';
import { Controls } from '../../controls/Controls.tsx';
import { PlayerBar } from '../../controls/PlayerBar.tsx';
import { Frame } from '../../stage/Frame.tsx';
import { Charts } from './Charts.tsx';
import { CrowdsDoor } from './CrowdsDoor.tsx';
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
  /** The letters that can be whispered. */
  readonly alphabet?: string;
  /** `small` is the landing page's miniature: scene, row and the two switches. */
  readonly size?: 'full' | 'small';
}

const SWITCHES = ['residual', 'norm'] as const;
const ALL = ['message', ...SWITCHES, 'people', 'noise', 'seed'] as const;

export default function Telephone({ id, start, words, alphabet, size = 'full' }: TelephoneProps) {
  const full = size === 'full';
  const state = useMemo(() => createState(id, start, full, alphabet), []);
  useEffect(() => state.wake(), []);
  const { parameters, player } = state;
  return (
    <Frame
      id={id}
      widget="telephone"
      words={words}
      parameters={parameters}
      headline={<Headline state={state} words={words} />}
      caption={say(words, full ? 'caption' : 'caption.small')}
      foot={full}
    >
      <Stage state={state} words={words} />
      <Row id={id} state={state} words={words} />
      <PlayerBar id={id} words={words} player={player} last={parameters.values.value.people} />
      <Controls
        id={id}
        table={table}
        parameters={parameters}
        words={words}
        names={full ? ALL : SWITCHES}
        note={passNote(words, state.game.value.message)}
      />
      {full && <Charts state={state} words={words} />}
      {full && <CrowdsDoor state={state} words={words} />}
      {full && <Transcript state={state} words={words} />}
    </Frame>
  );
}

function Headline({ state, words }: { readonly state: TelephoneState; readonly words: Words }) {
  const { result, setting, arrives } = summarize(words, state.parameters.values.value, state.game.value);
  return (
    <>
      <strong>{result}</strong> <span>{setting}</span> <span class="visually-hidden">{arrives}</span>
    </>
  );
}
