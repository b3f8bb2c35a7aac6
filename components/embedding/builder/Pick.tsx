// Which figure it is to be, in which ready-made setting, with its picture.

import { say, type Words } from '#params';
import { Choice } from '../Choice.tsx';
import type { Build } from './build.ts';

interface PickProps {
  readonly words: Words;
  readonly build: Build;
}

export function Pick({ words, build }: PickProps) {
  const { catalogue, widget, preset, shown, begin } = build;
  const figure = {
    get value() {
      return widget.value;
    },
    set value(name) {
      begin(name, '');
    },
  };
  const setting = {
    get value() {
      return preset.value;
    },
    set value(slug) {
      begin(widget.value, slug);
    },
  };
  const presets = shown.value.presets;
  const folder = [widget.value, preset.value].filter(Boolean).join('/');
  return (
    <div class="builder-figure">
      <div class="sharing-choices">
        <Choice
          words={words}
          name="widget"
          options={Object.keys(catalogue)}
          chosen={figure}
          labelOf={(name) => catalogue[name]!.title}
        />
        <Choice
          key={widget.value}
          words={words}
          name="preset"
          options={['', ...Object.keys(presets)]}
          chosen={setting}
          labelOf={(slug) => presets[slug] ?? say(words, 'preset.none')}
        />
      </div>
      <img
        src={`${import.meta.env.BASE_URL}embed/v1/${folder}/poster.png`}
        width={1200}
        height={630}
        alt={say(words, 'poster', { figure: shown.value.title })}
      />
    </div>
  );
}
