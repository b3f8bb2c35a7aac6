// What was asked of a figure and not accepted, said in words beside the figure, which goes on.

import { type Fault, sayFault, type Words } from '#params';

export function Faults({ faults, words }: { readonly faults: readonly Fault[]; readonly words: Words }) {
  return (
    <div class="faults" role="status">
      {faults.length > 0 && (
        <ul>
          {faults.map((fault, index) => (
            <li key={index}>{sayFault(words, fault, 'used')}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
