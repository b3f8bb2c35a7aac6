// The tokens as cells, a row a token: where all rows are the same, there are stripes.

import { say, type Words } from '#params';
import { TOKENS, WIDTH } from './model.ts';
import { type Chain, cellsOf } from './series.ts';

interface TokensProps {
  readonly words: Words;
  readonly chain: Chain;
  readonly layer: number;
}

export function Tokens({ words, chain, layer }: TokensProps) {
  return (
    <div class="tokens">
      <Cells title={say(words, 'cells.start')} chain={chain} layer={0} />
      <Cells title={say(words, 'cells.layer', { layer })} chain={chain} layer={layer} />
    </div>
  );
}

function Cells({ title, chain, layer }: { readonly title: string } & Pick<TokensProps, 'chain' | 'layer'>) {
  return (
    <div>
      <p class="tokens-title">{title}</p>
      <svg class="tokens-cells" viewBox={`0 0 ${WIDTH} ${TOKENS}`} role="img" aria-label={title}>
        {cellsOf(chain.tokens[layer]!).map(({ sign, ink, path }) => (
          <path key={`${sign} ${ink}`} class={`cell-${sign}`} stroke-opacity={ink} d={path} />
        ))}
      </svg>
    </div>
  );
}
