// The two directions that LayerNorm throws away, drawn for three numbers: the mean, and the size.

import { say, type Words } from '#params';
import { type Drawing, drawingOf, HEIGHT, type Spot, WIDTH } from './drawing.ts';
import type { TasteValues } from './params.ts';
import { bracketed, written } from './written.ts';

export function Directions({ values, words }: { readonly values: TasteValues; readonly words: Words }) {
  const drawing = drawingOf(values.x, Number(values.epsilon));
  return (
    <div class="directions">
      <p class="chart-sentence">{sentence(drawing, values, words)}</p>
      <Picture drawing={drawing} words={words} />
    </div>
  );
}

function sentence(drawing: Drawing, { x }: TasteValues, words: Words): string {
  const language = say(words, 'language');
  const number = (value: number) => written(value, language, 3);
  const slots = {
    x: bracketed(x.slice(0, 3), words),
    height: number(drawing.height),
    before: number(drawing.before),
    after: number(drawing.after),
  };
  const parts = [
    x.length > 3 ? 'directions.first' : 'directions.three',
    ...(drawing.before === 0
      ? ['directions.center']
      : ['directions.said', drawing.after > 1.7 ? 'directions.gone' : 'directions.short']),
    drawing.toScale ? undefined : 'directions.far',
  ];
  return parts.flatMap((part) => (part === undefined ? [] : say(words, part, slots))).join(' ');
}

function Picture({ drawing, words }: { readonly drawing: Drawing; readonly words: Words }) {
  const { center, input, landed, result, circle } = drawing;
  const side = landed.x < center.x ? -1 : 1;
  const below = input.y > landed.y;
  return (
    <svg class="directions-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <ellipse class="directions-circle" cx={center.x} cy={center.y} {...circle} />
      <line
        class="directions-axis"
        x1={center.x}
        x2={center.x}
        y1={below ? center.y : 14}
        y2={below ? HEIGHT - 14 : center.y}
      />
      <text
        class="directions-soft"
        x={center.x - side * 7}
        y={below ? HEIGHT - 14 : 22}
        text-anchor={side < 0 ? 'start' : 'end'}
      >
        {say(words, 'directions.axis')}
      </text>
      <circle class="directions-center" cx={center.x} cy={center.y} r="2.5" />
      <Line class="directions-drop" from={input} to={landed} />
      <Arrow from={landed} to={result} />
      <circle class="directions-landed" cx={landed.x} cy={landed.y} r="3.5" />
      <circle class="directions-input" cx={input.x} cy={input.y} r="5.5" />
      <Label
        class="directions-input-label"
        at={input}
        side={side}
        down={below ? 18 : -8}
        text={say(words, 'directions.x')}
      />
      <circle class="directions-result" cx={result.x} cy={result.y} r="5.5" />
      <Label
        class="directions-result-label"
        at={result}
        side={side}
        down={below ? -10 : 19}
        text={say(words, 'directions.result')}
      />
    </svg>
  );
}

interface SegmentProps {
  readonly from: Spot;
  readonly to: Spot;
}

function Line({ from, to, class: name }: SegmentProps & { readonly class: string }) {
  return <line class={name} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
}

/** An arrow on the plane, its head at the end; nothing where there is no way to go. */
function Arrow({ from, to }: SegmentProps) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 14) return <Line class="directions-arrow" from={from} to={to} />;
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return (
    <>
      <Line class="directions-arrow" from={from} to={to} />
      <path
        class="directions-head"
        d="M-13 -4.5 -5 0-13 4.5"
        transform={`translate(${to.x} ${to.y}) rotate(${angle})`}
      />
    </>
  );
}

interface LabelProps {
  readonly class: string;
  readonly at: Spot;
  readonly side: number;
  readonly down: number;
  readonly text: string;
}

function Label({ class: name, at, side, down, text }: LabelProps) {
  return (
    <text class={name} x={at.x + side * 7} y={at.y + down} text-anchor={side < 0 ? 'end' : 'start'}>
      {text}
    </text>
  );
}
