// All faults of the content in one run: of every lesson, and of what they share; or of one lesson alone.

import { nearestName } from '#params';
import { type ContentFault, faultLine } from '../fault.ts';
import { lessonFolders, slugOf } from '../lesson-folders.ts';
import { lessonFaults, writtenFaults } from './lesson.ts';
import { siteFaults } from './site.ts';

/** What a check found, and how many lessons it looked at. */
export interface Found {
  /** Sorted by file and line. */
  readonly faults: readonly ContentFault[];
  readonly lessons: number;
}

/** What to look at; everything, where nothing is said. */
interface Asked {
  /** The one lesson to look at. */
  readonly slug?: string | undefined;
  /** Whether exercises are only read, not tried. */
  readonly isQuick?: boolean;
}

/** Returns every fault of the content, or of one lesson; throws a RangeError where there is none of that name. */
export async function check({ slug, isQuick = false }: Asked = {}): Promise<Found> {
  const folders = slug === undefined ? lessonFolders() : [folderOf(slug)];
  const ofLessons = folders.map(isQuick ? writtenFaults : lessonFaults);
  const found = await Promise.all([...ofLessons, ...(slug === undefined ? [siteFaults()] : [])]);
  const once = new Map(found.flat().map((fault) => [`${fault.rule} ${faultLine(fault)}`, fault]));
  return { faults: sorted([...once.values()]), lessons: folders.length };
}

/** Takes a folder's whole name as well. */
function folderOf(slug: string): string {
  const folders = lessonFolders();
  const found = folders.find((folder) => folder === slug || slugOf(folder) === slug);
  if (found !== undefined) return found;
  const hint = `Did you mean ${nearestName(slug, folders.map(slugOf))}?`;
  throw new RangeError(`npm run check: a lesson must be named, got ${slug}. ${hint}`);
}

function sorted(faults: readonly ContentFault[]): ContentFault[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return faults.toSorted(
    (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}
