// How the figure stands on its host's page: its colours, its width, and which of its controls come along.

import { say, type Words } from '#params';
import { Choice } from '../Choice.tsx';
import type { Build } from './build.ts';

interface LooksProps {
  readonly words: Words;
  readonly build: Build;
}

export function Looks({ words, build }: LooksProps) {
  const widths = ['100%', ...build.shown.value.heights.map(([width]) => String(width))];
  return (
    <>
      <div class="sharing-choices">
        <Choice words={words} name="theme" options={['auto', 'light', 'dark']} chosen={build.theme} />
        <Choice words={words} name="controls" options={['all', 'none']} chosen={build.controls} />
        <Choice
          words={words}
          name="width"
          options={widths}
          chosen={build.width}
          labelOf={(width) => (width === '100%' ? say(words, 'width.full') : say(words, 'width.px', { width }))}
        />
      </div>
      {build.controls.value === 'all' && <Hidden words={words} build={build} />}
    </>
  );
}

function Hidden({ words, build: { shown, hidden } }: LooksProps) {
  const all = Object.entries(shown.value.parameters);
  const toggle = (name: string) => {
    const kept = hidden.value.filter((other) => other !== name);
    hidden.value = kept.length < hidden.value.length ? kept : [...kept, name];
  };
  return (
    <fieldset class="builder-hidden">
      <legend>{say(words, 'hide')}</legend>
      {all.map(([name, { label }]) => (
        <label key={name}>
          <input
            type="checkbox"
            name={`hide-${name}`}
            checked={hidden.value.includes(name)}
            onChange={() => toggle(name)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
