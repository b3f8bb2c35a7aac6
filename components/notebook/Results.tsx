// What a cell shows, from data alone: the same at build and in the browser.

import type { CellError, Result } from '#cells/shown.ts';
import { say } from '#params';
import { ErrorView, ShownView } from './ShownView.tsx';
import type { Setting } from './setting.ts';

interface ResultsProps {
  readonly results?: readonly Result[];
  readonly error?: CellError;
  readonly setting: Setting;
}

/** A cell's results, one under the other, or the error that stands in their place. */
export function Results({ results = [], error, setting }: ResultsProps) {
  if (error !== undefined) return <ErrorView error={error} words={setting.words} />;
  return results.map(({ name, value }, index) => (
    <div class="cell-result" key={`${index} ${name}`}>
      {name !== undefined && <span class="cell-name">{say(setting.words, 'named', { name })} </span>}
      <ShownView value={value} setting={setting} />
    </div>
  ));
}
