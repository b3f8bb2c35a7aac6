// Each network's last loss, how many fresh points it tells right, and where its numbers ended if they did.

import type { ReadonlySignal } from '@preact/signals';
import type { SnapshotOf } from '#jobs/jobs.ts';
import { numeral, percentage, say, type Words } from '#params';

interface LossTableProps {
  readonly words: Words;
  readonly snapshot: ReadonlySignal<SnapshotOf<'race'> | undefined>;
}

const COLUMNS = ['net', 'loss', 'accuracy', 'ended'] as const;

export function LossTable({ words, snapshot }: LossTableProps) {
  const language = say(words, 'language');
  return (
    <table>
      <caption>{say(words, 'table')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {say(words, `table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {snapshot.value?.runners.map(({ name, losses, accuracies, broken }) => (
          <tr key={name} data-net={name}>
            <th scope="row">{say(words, `net.${name}`)}</th>
            <td>{numeral(losses.at(-1)?.toPrecision(3) ?? '', language)}</td>
            <td>{broken ? '' : percentage(accuracies.at(-1)!, language, 1)}</td>
            <td>{broken ? say(words, `ended.${broken.what}`, { ...broken }) : say(words, 'ended.not')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
