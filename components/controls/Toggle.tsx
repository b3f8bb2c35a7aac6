// A switch between the two options of a choice: the first is off, the second on.

interface ToggleProps {
  readonly name: string;
  readonly options: readonly string[];
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

export function Toggle({ name, options, label, value, onText }: ToggleProps) {
  const [off = '', on = ''] = options;
  return (
    <label class="control control-toggle">
      <input
        type="checkbox"
        role="switch"
        name={name}
        checked={value === on}
        onChange={(event) => onText(event.currentTarget.checked ? on : off)}
      />
      <span>{label}</span>
    </label>
  );
}
