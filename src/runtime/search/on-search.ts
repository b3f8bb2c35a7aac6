// The search page: loads the index at the first use, searches as the reader types, and keeps the question in the address.

import { type Found, search } from './search.ts';

const form = document.querySelector<HTMLFormElement>('form.search')!;
const field = form.querySelector('input')!;
const status = form.querySelector('[role="status"]')!;
const list = form.querySelector('ol')!;
const skipped = new Set((form.dataset['skip'] ?? '').split(' '));
let asked = '';

form.addEventListener('submit', (event) => event.preventDefault());
field.addEventListener('input', () => void answer(field.value));
field.value = new URLSearchParams(location.search).get('q') ?? '';
if (field.value !== '') void answer(field.value);

async function answer(query: string): Promise<void> {
  asked = query;
  history.replaceState(history.state, '', query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`);
  try {
    const found = await search(query, skipped);
    if (asked === query) show(query, found);
  } catch {
    tell(form.dataset['broken']!, query, 0);
  }
}

function show(query: string, found: readonly Found[]): void {
  list.replaceChildren(...found.map(lineOf));
  if (query.trim() === '') status.replaceChildren();
  else tell(form.dataset[found.length === 0 ? 'none' : 'found']!, query, found.length);
}

function tell(sentence: string, query: string, count: number): void {
  status.textContent = sentence.replace('{count}', String(count)).replace('{query}', () => query);
}

function lineOf({ title, url, excerpt }: Found): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  const words = document.createElement('p');
  link.href = url;
  link.textContent = title;
  words.append(...new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes);
  line.append(link, words);
  return line;
}
