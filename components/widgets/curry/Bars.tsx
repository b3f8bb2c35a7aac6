// The eight tastes of the pot, before and after tasting, as a table of numbers with bars; each column has its own scale.

import { say, type Words } from '#params';
import type { Norm, Taste } from './model.ts';
import type { Recipe } from './recipe.ts';

interface BarsProps {
  readonly words: Words;
  readonly recipe: Recipe;
  readonly taste: Taste;
  readonly norm: Norm;
}

export function Bars({ words, recipe, taste, norm }: BarsProps) {
  const columns = norm === 'none' ? [taste.before] : [taste.before, taste.after];
  const titles = norm === 'none' ? ['bars.pot'] : ['bars.before', 'bars.after'];
  return (
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">{say(words, 'bars.taste')}</th>
          {titles.map((title) => (
            <th key={title} scope="col">
              {say(words, title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {recipe.tastes.map((name, index) => (
          <tr key={name}>
            <th scope="row">
              <span class="bars-chip" style={{ '--taste': `var(--taste-${index})` }} />
              {name}
            </th>
            {columns.map((column, which) => (
              <td key={titles[which]}>
                <Bar
                  value={column[index]!}
                  largest={Math.max(1e-30, ...column.map(Math.abs))}
                  language={say(words, 'language')}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({
  value,
  largest,
  language,
}: {
  readonly value: number;
  readonly largest: number;
  readonly language: string;
}) {
  const written = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 }).format(value).replace('-', '−');
  return (
    <>
      <span class="bars-number">{written}</span>
      <span class="bars-bar" style={{ '--size': value / largest }} />
    </>
  );
}
