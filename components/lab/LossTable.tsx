// Each network's last loss, how many fresh points it tells right, and where its numbers ended if they did.

import type { ReadonlySignal } from '@preact/signals';
import type { SnapshotOf } from '#jobs/jobs.ts';
import { say, type Words } from '#params';

interface LossTableProps {
  readonly words: Words;
  readonly snapshot: ReadonlySignal<SnapshotOf<'race'> | undefined>;
}

const COLUMNS = ['net', 'loss', 'accuracy', 'ended'] as const;

export function LossTable({ words, snapshot }: LossTableProps) {
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
            <td>{losses.at(-1)?.toPrecision(3) ?? ''}</td>
            <td>{broken ? '' : say(words, 'percent', { share: (100 * accuracies.at(-1)!).toFixed(1) })}</td>
            <td>{broken ? say(words, `ended.${broken.what}`, { ...broken }) : say(words, 'ended.not')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
