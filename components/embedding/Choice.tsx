// One of a few: a select whose options are named by the strings, "NAME.OPTION", unless they name themselves.

import { say, type Words } from '#params';

interface ChoiceProps<T extends string> {
  readonly words: Words;
  readonly name: string;
  readonly options: readonly T[];
  readonly chosen: { value: T };
  readonly labelOf?: (option: T) => string;
}

export function Choice<T extends string>({ words, name, options, chosen, labelOf }: ChoiceProps<T>) {
  const label = labelOf ?? ((option: T) => say(words, `${name}.${option}`));
  return (
    <label>
      {say(words, name)}
      <select name={`sharing-${name}`} onChange={(event) => (chosen.value = event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option} value={option} selected={option === chosen.value}>
            {label(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
