// Named settings of a figure, one button each: a preset is parameters as texts, read as an address would be.

import type { Table } from '#params';
import type { Parameters } from '#runtime/parameters.ts';

/** A named setting: what it is called, and its parameters as texts. */
export interface Preset {
  readonly label: string;
  readonly texts: readonly (readonly [string, string])[];
}

interface PresetsProps<T extends Table> {
  readonly label: string;
  readonly presets: readonly Preset[];
  readonly parameters: Parameters<T>;
  /** Parameters that stay as they are where a preset does not name them. */
  readonly keep?: readonly (readonly [string, string])[];
  /** Called when one was chosen, so that a figure shows what it changed. */
  readonly onChosen?: () => void;
}

export function Presets<T extends Table>({ label, presets, parameters, keep = [], onChosen }: PresetsProps<T>) {
  return (
    <fieldset class="presets">
      <legend class="visually-hidden">{label}</legend>
      {presets.map(({ label: name, texts }) => (
        <button
          key={name}
          type="button"
          data-sets={texts.map(([own]) => own).join(' ')}
          onClick={() => {
            parameters.apply([...keep.filter(([name]) => texts.every(([own]) => own !== name)), ...texts]);
            onChosen?.();
          }}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
