// A reader's progress as a file: saved, read from one, or forgotten.

import { openStore } from '../storage.ts';
import { showPlaces } from './places.ts';
import { forgetProgress, joinProgress, loadProgress, readProgress, saveProgress, writeProgress } from './progress.ts';

const store = openStore(import.meta.env.BASE_URL);
const FILE = 'progress.json';
for (const panel of document.querySelectorAll<HTMLElement>('.progress-file')) wake(panel);

function wake(panel: HTMLElement): void {
  const { imported, forgotten, fault, unkept } = panel.dataset;
  const tell = (text = '') => panel.querySelector('[role="status"]')!.replaceChildren(text);
  panel.hidden = false;
  panel.querySelector('[name="export"]')!.addEventListener('click', saveFile);
  panel.querySelector('[name="forget"]')!.addEventListener('click', () => {
    forgetProgress(store);
    showPlaces(store);
    tell(forgotten);
  });
  panel.querySelector<HTMLInputElement>('[name="import"]')!.addEventListener('change', async (event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    try {
      const stays = saveProgress(store, joinProgress(loadProgress(store), readProgress(await file.text())));
      showPlaces(store);
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
