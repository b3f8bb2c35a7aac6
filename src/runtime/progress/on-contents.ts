// The contents show how far a reader has come, and give it to them as a file, take it back, or forget it.

import { openStore } from '../storage.ts';
import {
  forgetProgress,
  joinProgress,
  loadProgress,
  type Place,
  readProgress,
  saveProgress,
  writeProgress,
} from './progress.ts';

const store = openStore(import.meta.env.BASE_URL);
const FILE = 'progress.json';
showAll();
for (const panel of document.querySelectorAll<HTMLElement>('.progress-file')) wake(panel);

/** Puts the reader's place beside each lesson. */
function showAll(): void {
  const progress = loadProgress(store);
  for (const line of document.querySelectorAll<HTMLElement>('.contents [data-lesson]')) {
    show(line, progress[line.dataset['lesson']!]);
  }
}

function show(line: HTMLElement, place: Place | undefined): void {
  const { read, begun } = line.dataset;
  line.hidden = place?.read !== true && place?.at === undefined;
  line.replaceChildren(place?.read === true ? read! : `${begun} `);
  if (place?.read === true || place?.at === undefined) return;
  const link = document.createElement('a');
  link.href = `${line.dataset['path']}#${place.at}`;
  link.textContent = place.heading ?? place.at;
  line.append(link);
}

function wake(panel: HTMLElement): void {
  const { imported, forgotten, fault, unkept } = panel.dataset;
  const tell = (text = '') => panel.querySelector('[role="status"]')!.replaceChildren(text);
  panel.hidden = false;
  panel.querySelector('[name="export"]')!.addEventListener('click', saveFile);
  panel.querySelector('[name="forget"]')!.addEventListener('click', () => {
    forgetProgress(store);
    showAll();
    tell(forgotten);
  });
  panel.querySelector<HTMLInputElement>('[name="import"]')!.addEventListener('change', async (event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    try {
      const stays = saveProgress(store, joinProgress(loadProgress(store), readProgress(await file.text())));
      showAll();
      tell(stays ? imported : unkept);
    } catch {
      tell(fault?.replace('{file}', file.name));
    }
    input.value = '';
  });
}

function saveFile(): void {
  const text = new Blob([writeProgress(loadProgress(store))], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(text);
  link.download = FILE;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
