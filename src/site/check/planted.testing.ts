// A copy of the course in a folder of its own, for mistakes to be planted in. Its check is loaded only once CONTENT_DIR
// names it.

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { faultBlock } from '../../../tools/fault-report.ts';
import type { ContentFault } from '../fault.ts';

/** A change of a file's text; the text of a file that is not there is empty. */
export type Edit = (text: string) => string;

/** In the place of a change: the file is taken away. */
export const GONE = 'gone';

/** The copy: mistakes are planted in it and weeded out again. */
export interface PlantedCourse {
  readonly plant: (file: string, edit: Edit | typeof GONE) => void;
  readonly weed: () => void;
  /** The faults of a file's lesson, or of the course as a whole for any other file, a line each. */
  readonly faultsAround: (file: string) => Promise<string[]>;
  readonly allFaults: () => Promise<string[]>;
  readonly remove: () => void;
}

/** Returns a copy of the course without its translations. */
export async function plantedCourse(): Promise<PlantedCourse> {
  const root = mkdtempSync(path.join(tmpdir(), 'planted-'));
  const folder = path.join(root, 'content');
  const isOriginal = (file: string) => !/\.(?!en\b)[a-z]{2}\.(mdx|yaml)$/.test(file);
  cpSync('content', folder, { recursive: true, filter: isOriginal });
  const lighter = path.join(folder, 'lessons/60-both/exercise'); // its own trains a network for each answer
  rmSync(lighter, { recursive: true });
  cpSync('content/lessons/20-telephone/exercise', lighter, { recursive: true, filter: isOriginal });
  process.env['CONTENT_DIR'] = path.relative('', folder);
  const { check } = await import('./index.ts');
  const { lessonFaults, writtenFaults } = await import('./lesson.ts');
  const { siteFaults } = await import('./site.ts');
  const { lessonFolders } = await import('../lesson-folders.ts');
  const blocks = (faults: readonly ContentFault[]) =>
    faults
      .map(faultBlock)
      .map((block) => block.replaceAll(process.env['CONTENT_DIR']!, 'content').replaceAll(/\n */g, ' | '));
  const changed = new Map<string, string | undefined>();
  return {
    plant(file, edit) {
      const place = path.join(folder, file);
      const text = readOrNothing(place);
      if (!changed.has(place)) changed.set(place, text);
      if (edit === GONE) return rmSync(place);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, edit(text ?? ''));
    },
    weed() {
      for (const [place, text] of changed) {
        if (text !== undefined) writeFileSync(place, text);
        else removeWithFolder(place);
      }
      changed.clear();
    },
    async faultsAround(file) {
      const lesson = lessonFolders().find((one) => file.startsWith(`lessons/${one}/`));
      const ofSite = lesson === undefined || isAdded(lesson) ? await siteFaults() : [];
      if (lesson === undefined) return blocks(ofSite);
      return blocks([...ofSite, ...(await (file.includes('/exercise/') ? lessonFaults : writtenFaults)(lesson))]);
    },
    allFaults: async () => blocks((await check()).faults),
    remove: () => rmSync(root, { recursive: true }),
  };
}

/** A lesson that stands only in the copy is looked at by its name. */
function isAdded(lesson: string): boolean {
  return !readdirSync('content/lessons').includes(lesson);
}

function readOrNothing(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return undefined;
  }
}

function removeWithFolder(place: string): void {
  rmSync(place);
  const folder = path.dirname(place);
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}

/** Changes a file. */
export function edit(file: string, how: Edit): void {
  writeFileSync(file, how(readFileSync(file, 'utf8')));
}

/** Puts something at the end of the last line, so that no other line moves. */
export const atEnd =
  (inline: string): Edit =>
  (text) =>
    `${text.trimEnd()} ${inline}\n`;

/** Puts a block after the last line. */
export const after =
  (block: string): Edit =>
  (text) =>
    `${text.trimEnd()}\n\n${block}\n`;

/** Puts something in the place of what stands there; throws where it does not. */
export const instead =
  (of: string, what: string): Edit =>
  (text) => {
    if (!text.includes(of)) throw new RangeError(`planted: the text must hold ${of}, got none. Plant it elsewhere.`);
    return text.replace(of, () => what);
  };

/** Whatever stands there, a text in its place. */
export const whole =
  (text: string): Edit =>
  () =>
    text;

/** A mistake: what it is, the file, how it is planted, and all that is said of it, a line for each fault. */
export type Mistake = readonly [name: string, file: string, edit: Edit | typeof GONE, said: readonly string[]];

/** Returns the file of a lesson's text. */
export const textOf = (folder: string): string => `lessons/${folder}/index.mdx`;
