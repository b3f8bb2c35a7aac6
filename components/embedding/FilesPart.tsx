// A figure taken along: as a picture in vectors or pixels, and as its numbers.

import { useSignal, useSignalEffect } from '@preact/signals';
import { say, write } from '#params';
import { csvOf } from './csv.ts';
import { isHalfKnown, isWhole, rowsOf } from './numbers.ts';
import { pictureOf } from './picture/picture.ts';
import { pngOf } from './picture/raster.ts';
import { save } from './save.ts';
import { headlineOf, type Sharing, settingsOf } from './sharing.ts';

type Kind = 'svg' | 'png' | 'csv';

export function FilesPart({ sharing }: { readonly sharing: Sharing }) {
  const { figure, widget, facts, parameters } = sharing;
  const { words } = facts;
  const told = useSignal('');
  const waiting = useSignal(false);
  const keep = async (kind: Kind, make: () => Blob | Promise<Blob>) => {
    const file = `${widget}.${kind}`;
    try {
      save(file, await make());
      told.value = say(words, 'saved', { file });
    } catch {
      told.value = say(words, 'failed');
    }
  };
  const keepNumbers = () => {
    const rows = rowsOf(figure, words);
    if (rows.length === 0) told.value = say(words, 'csv.none');
    else void keep('csv', () => new Blob([csvOf(rows)], { type: 'text/csv' }));
  };
  const askForNumbers = () => {
    if (!isHalfKnown(figure)) return keepNumbers();
    told.value = say(words, 'csv.wait');
    parameters.apply(write(parameters.table, parameters.values.peek())); // the same values, as if they had been set
    waiting.value = true;
  };
  useSignalEffect(() => {
    if (!waiting.value || !isWhole(figure)) return;
    waiting.value = false;
    keepNumbers();
  });
  const makers: Readonly<Record<Kind, () => void>> = {
    svg: () => void keep('svg', () => new Blob([pictured(sharing).svg], { type: 'image/svg+xml' })),
    png: () => void keep('png', () => pngOf(pictured(sharing))),
    csv: askForNumbers,
  };
  return (
    <section aria-labelledby="sharing-files">
      <h3 id="sharing-files">{say(words, 'files')}</h3>
      <div class="sharing-row">
        {Object.entries(makers).map(([kind, make]) => (
          <button key={kind} type="button" name={`save-${kind}`} onClick={make}>
            {say(words, kind)}
          </button>
        ))}
        <span role="status">{told}</span>
      </div>
    </section>
  );
}

function pictured(sharing: Sharing) {
  const { figure, parameters, facts } = sharing;
  const { words, title, licence } = facts;
  const source = say(words, 'source', { title, address: parameters.shortLink(), licence });
  return pictureOf(figure, { title: headlineOf(figure), below: [settingsOf(sharing), source] });
}
