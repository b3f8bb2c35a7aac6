// The controls of a figure, made from its parameter table: the kind of a parameter decides its control.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import {
  type AnyParam,
  type ChoiceParam,
  type NumberParam,
  say,
  type Table,
  type TextParam,
  type Words,
} from '#params';
import type { Parameters } from '#runtime/parameters.ts';
import { Faults } from './Faults.tsx';
import { Seed } from './Seed.tsx';
import { Select } from './Select.tsx';
import { Slider } from './Slider.tsx';
import { TextField } from './TextField.tsx';
import { Toggle } from './Toggle.tsx';

interface ControlsProps<T extends Table> {
  readonly id: string;
  readonly table: T;
  readonly parameters: Parameters<T>;
  readonly words: Words;
  /** The parameters to show, in order; by default all but lists of numbers, which a figure shows where they belong. */
  readonly names?: readonly (keyof T & string)[];
  /** What a text field says below itself. */
  readonly note?: string;
  readonly children?: ComponentChildren;
}

export function Controls<T extends Table>({
  id,
  table,
  parameters,
  words,
  names,
  note = '',
  children,
}: ControlsProps<T>) {
  const values = parameters.values.value;
  const shown = names ?? Object.keys(table).filter((name) => table[name]!.kind !== 'numbers');
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => replayEarly(box.current!), []);
  return (
    <fieldset class="controls" ref={box}>
      <legend class="visually-hidden">{say(words, 'controls')}</legend>
      {shown.map((name) => (
        <Control
          key={name}
          name={name}
          id={`${id}-${name}`}
          param={table[name]!}
          value={values[name]}
          words={words}
          note={note}
          onText={(text) => parameters.set(name, text)}
        />
      ))}
      {children}
      <Faults faults={parameters.faults.value} words={words} />
    </fieldset>
  );
}

/** Tells the figure of what was done to a named control before its script came. */
function replayEarly(box: HTMLFieldSetElement): void {
  for (const control of box.querySelectorAll<HTMLInputElement | HTMLSelectElement>(':is(input, select)[name]')) {
    const event = control instanceof HTMLInputElement && control.type !== 'checkbox' ? 'input' : 'change';
    if (!isAsBuilt(control)) control.dispatchEvent(new Event(event, { bubbles: true }));
  }
}

function isAsBuilt(control: HTMLInputElement | HTMLSelectElement): boolean {
  if (control instanceof HTMLSelectElement) {
    return Array.from(control.options).every(({ selected, defaultSelected }) => selected === defaultSelected);
  }
  if (control.type === 'checkbox') return control.checked === control.defaultChecked;
  const untouched = control.cloneNode() as HTMLInputElement; // a range rounds what it was built with
  untouched.value = control.defaultValue;
  return control.value === untouched.value;
}

interface ControlProps {
  readonly name: string;
  readonly id: string;
  readonly param: AnyParam;
  readonly value: unknown;
  readonly words: Words;
  readonly note: string;
  readonly onText: (text: string) => void;
}

function Control({ name, id, param, value, words, note, onText }: ControlProps) {
  const label = say(words, `param.${name}`);
  const common = { name, id, label, onText };
  if (name === 'seed') {
    return (
      <Seed
        {...common}
        param={param as NumberParam}
        value={value as number}
        next={say(words, 'seed.next')}
        language={say(words, 'language')}
      />
    );
  }
  if (param.kind === 'text') {
    return <TextField {...common} param={param as TextParam} value={value as string} note={note} />;
  }
  if (param.kind === 'choice') {
    const { options } = param as unknown as ChoiceParam<string>;
    return options.length === 2 ? (
      <Toggle {...common} options={options} value={value as string} />
    ) : (
      <Select {...common} options={options} value={value as string} words={words} />
    );
  }
  return <Slider {...common} words={words} param={param as NumberParam} value={value as number} />;
}
