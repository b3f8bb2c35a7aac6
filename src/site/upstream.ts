// The course that this one is adapted from, and what is other than in its release: by digests of its lessons, so that
// nobody has to keep an account.

import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { siteConfig } from './config.ts';
import { inContent } from './content-dir.ts';
import { attempt } from './fault.ts';
import { frontMatterOf, lessonFrontMatter } from './front-matter.ts';
import { readYaml } from './yaml-file.ts';

const COURSE = 'src/upstream/course.yaml';
const LESSONS = 'src/upstream/lessons.json';

const schema = z.strictObject({
  title: z.string(),
  address: z.url(),
  authors: z.array(z.string()),
  licence: z.string(),
});

/** The course that an adapted one is based on. */
export type Upstream = z.infer<typeof schema>;

/** A lesson as a release has it: its folder, and a digest of what it says. */
export interface Recorded {
  readonly folder: string;
  readonly digest: string;
}

/** What is other than upstream, as slugs of lessons and tags of languages. */
export interface Changes {
  readonly added: readonly string[];
  readonly edited: readonly string[];
  readonly moved: readonly string[];
  readonly hidden: readonly string[];
  readonly removed: readonly string[];
  readonly languages: readonly string[];
}

/** Returns the course that this one is adapted from, undefined where it is that course itself. */
export function upstream(): Upstream | undefined {
  const course = readYaml(COURSE, schema, 'upstream');
  const { address, base } = siteConfig();
  return new URL(base, address).href === course.address ? undefined : course;
}

/** Returns the digest of each lesson in a folder of lessons that is no draft, by slug; translations are not part of it. */
export function recordedLessons(lessons = inContent('lessons')): Record<string, Recorded> {
  const folders = globSync('[0-9]*/index.mdx', { cwd: lessons })
    .filter((file) => !isDraft(path.join(lessons, file)))
    .map((file) => path.dirname(file))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return Object.fromEntries(
    folders.map((folder) => [folder.replace(/^\d+-/, ''), { folder, digest: digestOf(path.join(lessons, folder)) }]),
  );
}

function isDraft(file: string): boolean {
  const { value: head } = attempt(() => frontMatterOf(file, lessonFrontMatter));
  return head?.value.status === 'draft';
}

/** Returns what a course has that upstream's release has not, and the other way round. */
export function changesTo(lessons = recordedLessons(), released = release()): Changes {
  const { hidden, translations } = siteConfig();
  const slugs = Object.keys(lessons);
  const both = slugs.filter((slug) => released.lessons[slug] !== undefined);
  return {
    added: slugs.filter((slug) => released.lessons[slug] === undefined),
    edited: both.filter((slug) => lessons[slug]!.digest !== released.lessons[slug]!.digest),
    moved: both.filter((slug) => lessons[slug]!.folder !== released.lessons[slug]!.folder),
    hidden: hidden.filter((slug) => slugs.includes(slug)),
    removed: Object.keys(released.lessons).filter((slug) => !slugs.includes(slug)),
    languages: translations.filter((tag) => !released.languages.includes(tag)),
  };
}

/** What upstream's release holds. */
interface Release {
  readonly lessons: Readonly<Record<string, Recorded>>;
  readonly languages: readonly string[];
}

function release(): Release {
  return JSON.parse(readFileSync(LESSONS, 'utf8')) as Release;
}

/** Returns the record of the content as it is, to be released with the engine. */
export function recordOf(): Release {
  return { lessons: recordedLessons(), languages: siteConfig().translations };
}

function digestOf(folder: string): string {
  const files = globSync('**/*.*', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  const originals = files.filter((file) => !/\.[a-z]{2,3}(-\w+)*\.(mdx|yaml)$/.test(file)).sort();
  const hash = createHash('sha256');
  for (const file of originals)
    hash.update(`${file}\n${readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n')}`);
  return hash.digest('hex').slice(0, 12);
}
