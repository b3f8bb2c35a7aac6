// Every rule for a lesson's folder: its texts in every language, and the files beside them.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentFiles, inLesson } from '../content-dir.ts';
import { exerciseFile, exerciseWithLines } from '../exercise.ts';
import { attempt, type ContentFault, faultsOfReading } from '../fault.ts';
import { frontMatterOf, lessonFrontMatter } from '../front-matter.ts';
import { inLanguage, languageOfFile } from '../language.ts';
import { quizWithLines } from '../quiz.ts';
import { notesFaults } from '../teach/notes.ts';
import { vocabulary, widgetFolder } from '../vocabulary.ts';
import { exerciseFaults } from './exercise.ts';
import { unusedPredictions } from './predictions.ts';
import { prerequisiteFaults } from './prerequisites.ts';
import { presetFaults } from './presets.ts';
import { wordFaults } from './strings.ts';
import { inFile, readText, type Text } from './text.ts';
import { textFaults } from './text-faults.ts';
import { translationFaults } from './translations.ts';

type Faults = readonly ContentFault[];

/** Returns everything that is wrong in a lesson's folder. */
export async function lessonFaults(folder: string): Promise<Faults> {
  const [written, tried] = await Promise.all([writtenFaults(folder), exerciseFaults(folder)]);
  return [...written, ...tried];
}

/** Returns everything that is wrong in what is written in a lesson's folder; its exercise is read, not tried. */
export async function writtenFaults(folder: string): Promise<Faults> {
  const file = inLesson(folder, 'index.mdx');
  const { value: text, faults } = attempt(() => readText(file, readFileSync(file, 'utf8')));
  const translations = await Promise.all(translationsOf(folder).map((one) => translatedFaults(one, text)));
  const inside = text === undefined ? [] : [...(await inText(text)), ...unusedPredictions(text)];
  const beside = await besideFaults(text ?? readText(file, ''));
  return [...faults, ...inside, ...beside, ...notesFaults(folder), ...wordFaults(folder), ...translations.flat()];
}

async function inText(text: Text): Promise<ContentFault[]> {
  return (await textFaults(text)).map((fault) => inFile(text.file, fault));
}

/** Returns what is wrong beside a lesson's text: in its front matter, and in the files that its components need. */
export async function besideFaults(text: Text): Promise<Faults> {
  const { folder, file } = text;
  if (folder === undefined || !existsSync(file)) return [];
  const widgets = await Promise.all(widgetsIn(text).map((widget) => fromLessonFaults(widget, folder)));
  const hasExercise = text.elements.some(({ name }) => name === 'Exercise') || existsSync(exerciseFile(folder));
  return [
    ...faultsOfReading(() => frontMatterOf(file, lessonFrontMatter)),
    ...prerequisiteFaults(folder),
    ...faultsOfReading(() => quizWithLines(folder)),
    ...(await presetFaults(folder)),
    ...widgets.flat(),
    ...(hasExercise ? faultsOfReading(() => exerciseWithLines(folder)) : []),
  ];
}

function widgetsIn({ elements }: Text): string[] {
  const words = vocabulary();
  const folders = elements.flatMap(({ name }) => widgetFolder(words.get(name) ?? '') ?? []);
  return [...new Set(folders)];
}

/** A widget that reads words of its lesson says how: built.ts exports fromLesson. */
async function fromLessonFaults(widget: string, folder: string): Promise<Faults> {
  const file = path.resolve(widget, 'built.ts');
  if (!existsSync(file)) return [];
  const { fromLesson } = (await import(pathToFileURL(file).href)) as { fromLesson?: (folder: string) => unknown };
  return fromLesson === undefined ? [] : faultsOfReading(() => fromLesson(folder));
}

function translationsOf(folder: string): string[] {
  return contentFiles(`lessons/${folder}/index.*.mdx`);
}

async function translatedFaults(file: string, original: Text | undefined): Promise<Faults> {
  const source = readFileSync(file, 'utf8');
  const { value: text, faults } = attempt(() => readText(file, source));
  const { value: head, faults: inHead } = attempt(() => frontMatterOf(file, lessonFrontMatter, source));
  const compared = text && original ? translationFaults(original, text, head) : [];
  const beside = text?.folder === undefined ? [] : await inLanguage(languageOfFile(file), () => besideFaults(text));
  return [...faults, ...inHead, ...(text ? await inText(text) : []), ...beside, ...compared];
}
