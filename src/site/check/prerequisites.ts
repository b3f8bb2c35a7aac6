// What a lesson asks to be read first: lessons that there are, that stand before it, and that do not lead back to it.

import { nearestName } from '#params';
import { inLesson } from '../content-dir.ts';
import { attempt, type ContentFault } from '../fault.ts';
import { frontMatterOf, patientFrontMatter } from '../front-matter.ts';
import { lessonFolders, lessonSlugs, slugOf } from '../lesson-folders.ts';

/** Rule prerequisite; where a front matter cannot be read, that is told of the file. */
export function prerequisiteFaults(folder: string): ContentFault[] {
  const { value: head } = headOf(folder);
  if (head === undefined) return [];
  const slugs = lessonSlugs();
  return head.value.prerequisites.flatMap((asked, index): ContentFault[] => {
    const said = wrong(slugOf(folder), asked, slugs);
    const line = head.lineOf(['prerequisites', index]);
    return said === undefined
      ? []
      : [{ file: inLesson(folder, 'index.mdx'), line, rule: 'prerequisite', level: 'error', ...said }];
  });
}

const headOf = (folder: string) => attempt(() => frontMatterOf(inLesson(folder, 'index.mdx'), patientFrontMatter));

function wrong(own: string, asked: string, slugs: readonly string[]): Pick<ContentFault, 'what' | 'hint'> | undefined {
  if (!slugs.includes(asked)) {
    const what = `prerequisites must name lessons, got ${asked}`;
    return { what, hint: `Did you mean ${nearestName(asked, slugs)}?` };
  }
  if (slugs.indexOf(asked) < slugs.indexOf(own)) return undefined;
  const way = wayBack(asked, own);
  if (way !== undefined) {
    const what = `prerequisites must not lead back to the lesson, got ${[own, ...way].join(' → ')}`;
    return { what, hint: 'Leave one of them out.' };
  }
  const what = `prerequisites must stand before the lesson, got ${asked}, which stands after it`;
  return { what, hint: "Leave it out, or change the number in a folder's name." };
}

/** The shortest way of prerequisites from one lesson to another, both included; undefined where there is none. */
function wayBack(from: string, to: string): string[] | undefined {
  const folders = new Map(lessonFolders().map((folder) => [slugOf(folder), folder]));
  const ways = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const last = way.at(-1)!;
    if (last === to) return way;
    const next = folders.has(last) ? (headOf(folders.get(last)!).value?.value.prerequisites ?? []) : [];
    for (const slug of next.filter((one) => !seen.has(one))) {
      seen.add(slug);
      ways.push([...way, slug]);
    }
  }
  return undefined;
}
