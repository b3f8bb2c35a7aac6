// A blog made with Eleventy: installed in a folder of its own as its guide says, its posts built from Markdown.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fault } from '#core/fault.ts';
import { ownNpm } from './own-npm.ts';

const ELEVENTY = '@11ty/eleventy@3.1.8';
const POSTS = join(import.meta.dirname, 'eleventy');

/** Makes a folder with Eleventy in it and returns its path; throws where the packages cannot be had. */
export function installEleventy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'eleventy-blog-'));
  const here = ['--prefix', folder];
  const status =
    ownNpm(folder, ['init', '--yes', '--silent', ...here]) ||
    ownNpm(folder, ['install', '--save-exact', '--no-audit', '--no-fund', '--loglevel=error', ...here, ELEVENTY]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  const hint = "See npm's message above; it needs the npm registry.";
  throw fault('tools/hosts/eleventy.ts', `npm install ${ELEVENTY} must succeed`, `exit code ${status}`, hint);
}

/** Builds the blog, a snippet pasted into each post by its name, and returns the folder of what was built. */
export function buildBlog(folder: string, snippets: Readonly<Record<string, string>>): string {
  cpSync(POSTS, folder, { recursive: true });
  for (const [post, snippet] of Object.entries(snippets)) {
    const file = join(folder, `${post}.md`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('SNIPPET', () => snippet),
    );
  }
  const status = ownNpm(folder, ['exec', '--prefix', folder, '--', 'eleventy', '--quiet']);
  if (status === 0) return join(folder, '_site');
  throw fault('tools/hosts/eleventy.ts', 'Eleventy must build the blog', `exit code ${status}`, 'See above.');
}
