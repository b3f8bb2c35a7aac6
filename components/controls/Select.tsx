// A choice among more than two options; their names come from the strings, "option.NAME.OPTION".

import { say, type Words } from '#params';

interface SelectProps {
  readonly name: string;
  readonly id: string;
  readonly options: readonly string[];
  readonly label: string;
  readonly value: string;
  readonly words: Words;
  readonly onText: (text: string) => void;
}

export function Select({ name, id, options, label, value, words, onText }: SelectProps) {
  return (
    <div class="control control-select">
      <label for={id}>{label}</label>
      <select id={id} name={name} value={value} onChange={(event) => onText(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option} value={option} selected={option === value}>
            {say(words, `option.${name}.${option}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
