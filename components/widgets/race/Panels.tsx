// Four small maps of the plane, one a network: what it answers where, over the points it has to tell apart.

import type { RaceSnapshot, Runner } from '#jobs/race.ts';
import { say, type Words } from '#params';
import { dotsOf, pathOf } from './map.ts';
import { stateInWords } from './series.ts';
import { GRID } from './settings.ts';
import { type Place, verdictOf } from './standing.ts';
import type { RaceState } from './state.ts';

const SIDE = 100;
const REACH = 2.4; // of the map, in the units of the points
const HALF = SIDE / GRID / 2; // the outermost points that were asked lie half a cell inside
const VIEW = `${HALF} ${HALF} ${SIDE - 2 * HALF} ${SIDE - 2 * HALF}`;
const DOTS = 192; // of the points, as many as can be told apart

interface PanelsProps {
  readonly id: string;
  readonly words: Words;
  readonly state: RaceState;
  /** How the race ended when the page was built; known only there. */
  readonly end: RaceSnapshot | undefined;
}

const NAMES = ['plain', 'layer', 'residual', 'both'] as const;

export function Panels({ id, words, state, end }: PanelsProps) {
  const { standing, shown } = state;
  const seen = shown.value;
  const points = seen?.points ?? end?.points;
  const runners = seen?.runners ?? end?.runners;
  return (
    <ul class="race-panels">
      {NAMES.map((name) => (
        <Panel
          key={name}
          id={`${id}-${name}`}
          words={words}
          name={name}
          place={standing.value?.places.find((place) => place.name === name)}
          runner={runners?.find((runner) => runner.name === name)}
          points={points}
          awake={state.awake.value}
        />
      ))}
    </ul>
  );
}

interface PanelProps {
  readonly id: string;
  readonly words: Words;
  readonly name: Runner['name'];
  readonly place: Place | undefined;
  readonly runner: Runner | undefined;
  readonly points: Float32Array | undefined;
  readonly awake: boolean;
}

function Panel({ words, name, place, runner, points, awake }: PanelProps) {
  const verdict = place ? verdictOf(place) : 'start';
  return (
    <li class={`race-panel race-${name}`} data-net={name} data-verdict={verdict}>
      <p class="race-name">{say(words, `combination.${name}`)}</p>
      <PlaneMap answers={runner?.map} points={points} awake={awake} />
      <p class="race-state">
        <strong>{place ? stateInWords(words, place) : say(words, 'state.start')}</strong>{' '}
        <span>{say(words, `verdict.${verdict}`)}</span>
      </p>
    </li>
  );
}

interface PlaneMapProps extends Pick<PanelProps, 'points' | 'awake'> {
  readonly answers: Float32Array | undefined;
}

/** The built map leaves with its key when the figure wakes; the points stay until others are known. */
function PlaneMap({ answers, points, awake }: PlaneMapProps) {
  const region = answers && answers.length === GRID * GRID ? pathOf(answers, GRID, SIDE) : '';
  const dots = ([0, 1] as const).map((which) => (points ? dotsOf(points, which, DOTS, REACH, SIDE) : ''));
  return (
    <svg class="race-map" viewBox={VIEW} aria-hidden="true">
      <rect class="race-plane" width={SIDE} height={SIDE} />
      <path key={awake ? 'live' : 'built'} class="race-region" d={region} />
      <path class="race-dots race-dots-0" d={dots[0]} />
      <path class="race-dots race-dots-1" d={dots[1]} />
      <path class="race-rings" d={dots[1]} />
    </svg>
  );
}
