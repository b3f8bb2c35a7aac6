// One of a few: a select whose options are named by the strings, "NAME.OPTION", unless they name themselves.

import { say, type Words } from '#params';

interface ChoiceProps<T extends string> {
  readonly words: Words;
  readonly name: string;
  readonly options: readonly T[];
  readonly chosen: { value: T };
  readonly label?: string;
  readonly labelOf?: (option: T) => string;
}

export function Choice<T extends string>({ words, name, options, chosen, label, labelOf }: ChoiceProps<T>) {
  const named = labelOf ?? ((option: T) => say(words, `${name}.${option}`));
  return (
    <label>
      {label ?? say(words, name)}
      <select name={`sharing-${name}`} onChange={(event) => (chosen.value = event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option} value={option} selected={option === chosen.value}>
            {named(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
