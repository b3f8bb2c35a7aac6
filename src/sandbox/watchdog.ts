// Who has had the word for too long? The watchdog hears what page and worker say to each other, and says when a worker
// has to be ended, and because of which cell. It knows time by timers alone.

import { type Answer, LIMITS, type Request } from '#cells/protocol.ts';
import type { Heard } from './beats.ts';
import { createTimers, type Timers } from './timers.ts';

/** Why a worker was ended: a cell computed or waited too long, an exercise did, nothing answered, or too much came. */
export type EndReason = 'computing' | 'waiting' | 'exercise' | 'silent' | 'flood';

/** Listens to both sides until it is stopped. */
export interface Watchdog {
  readonly asked: (request: Request) => void;
  readonly heard: (answer: Heard) => void;
  readonly stop: () => void;
}

const BEAT = 500; // ms between pings
const STARTING = 15_000; // ms that frame and worker may take to be there, on a slow line
const MOST = 1500; // answers between two pings; a notebook tells its own far fewer

/** Returns a watchdog; `ping` makes a living worker answer, `end` is called once, with the cell to blame if one is. */
export function createWatchdog(ping: () => void, end: (reason: EndReason, id?: string) => void): Watchdog {
  const timers = createTimers();
  const turns = createTurns();
  let answers = 0;
  const stop = () => {
    clearInterval(beat);
    timers.clear();
  };
  const bite: Bite = (reason, id) => () => {
    stop();
    end(reason, id);
  };
  const beat = setInterval(() => {
    answers = 0;
    if (timers.has('start')) return;
    ping();
    if (!timers.has('life') && !timers.has('check')) {
      timers.set('life', LIMITS.computing, () => bite('silent', turns.suspect())());
    }
  }, BEAT);
  timers.set('start', STARTING, bite('silent'));
  return {
    asked: (request) => watchRequest(request, timers, bite),
    heard(answer) {
      timers.drop('start');
      if (++answers > MOST) return bite('flood', turns.suspect())();
      if (answer.type === 'console') return; // a cell that computes tells nothing else, and may tell this for ever
      timers.drop('life');
      if (answer.type === 'pong') return;
      turns.heard(answer);
      watchAnswer(answer, timers, bite);
    },
    stop,
  };
}

type Bite = (reason: EndReason, id?: string) => () => void;

/** An exercise has its time from when it is asked. */
function watchRequest(request: Request, timers: Timers, bite: Bite): void {
  if (request.type !== 'check') return;
  timers.drop('life');
  timers.set('check', LIMITS.exercise, bite('exercise', request.id));
}

/** A cell has its time while it computes and while it waits; an exercise, anew with each check. */
function watchAnswer(answer: Answer, timers: Timers, bite: Bite): void {
  if (answer.type === 'began' && !timers.has('check'))
    timers.set('compute', LIMITS.computing, bite('computing', answer.id)); // an exercise has its own limit
  if (answer.type === 'rested') timers.drop('compute');
  if (answer.type === 'waiting') timers.set(`wait ${answer.id}`, LIMITS.waiting, bite('waiting', answer.id));
  else if ('id' in answer && answer.type !== 'rested') timers.drop(`wait ${answer.id}`);
  if (answer.type !== 'checked') return;
  if (answer.done) timers.drop('check');
  else timers.set('check', LIMITS.exercise, bite('exercise', answer.id));
}

/** Remembers which cells have the word: the one that computes, else the last that began to wait, else the last of all. */
function createTurns() {
  const waiting = new Set<string>();
  let computing: string | undefined;
  let last: string | undefined;
  return {
    suspect: () => computing ?? Array.from(waiting).at(-1) ?? last,
    heard(answer: Answer): void {
      if (answer.type === 'rested') computing = undefined;
      else if ('id' in answer) waiting.delete(answer.id);
      if (answer.type === 'waiting') waiting.add(answer.id);
      if (answer.type === 'began') computing = last = answer.id;
    },
  };
}
