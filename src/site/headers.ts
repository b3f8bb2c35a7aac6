// What a host is to send with each file, as one table, and as the file `_headers` that Netlify and Cloudflare Pages read.
// Those two join the values of one header where several rules fit a path, so no header stands in two rules that could.

import { createHash } from 'node:crypto';

/** Headers for the paths that fit a pattern; `*` at its end is any rest. */
export interface HeaderRule {
  readonly paths: string;
  readonly headers: Readonly<Record<string, string>>;
}

const YEAR = 31_536_000; // seconds
const ASK_AGAIN = 'public, max-age=0, must-revalidate';

/**
 * Returns the rules of a site below `base`: `pages` are the addresses of its pages from there, `scripts` the texts of
 * the scripts that stand in them.
 */
export function headerRules(base: string, pages: readonly string[], scripts: readonly string[]): HeaderRule[] {
  const policy = pagePolicy(scripts);
  return [
    {
      paths: `${base}*`,
      headers: { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' },
    },
    // The names of these files change with what they hold.
    { paths: `${base}_astro/*`, headers: { 'Cache-Control': `public, max-age=${YEAR}, immutable` } },
    // Embeds have a policy of their own in their pages, are framed by anybody, and their loader is checked by its digest.
    { paths: `${base}embed/*`, headers: { 'Cache-Control': ASK_AGAIN, 'Access-Control-Allow-Origin': '*' } },
    ...groupsOf(pages).map((group) => ({
      paths: base + group,
      headers: { 'Cache-Control': ASK_AGAIN, 'Content-Security-Policy': policy },
    })),
  ];
}

/** The first folders of pages, each with all that is in it: hosts read a hundred rules and no more. */
function groupsOf(pages: readonly string[]): string[] {
  return [...new Set(pages.map((page) => page.replace(/\/.*$/, '/*')))].sort();
}

/** What a page may do: run what was built with it, ask its own site, and hold the site's own frames. */
function pagePolicy(scripts: readonly string[]): string {
  const digests = [...new Set(scripts.map(digestOf))].sort();
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${digests.join(' ')}`.trim(), // WebAssembly is the search's
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

function digestOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** Returns the rules as a file `_headers`. */
export function headersFile(rules: readonly HeaderRule[]): string {
  const lines = rules.map(({ paths, headers }) =>
    [paths, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${lines.join('\n\n')}\n`;
}

/** Returns the rules that a file `_headers` holds. */
export function readHeaders(text: string): HeaderRule[] {
  return text
    .trim()
    .split('\n\n')
    .map((rule) => {
      const [paths = '', ...lines] = rule.split('\n');
      return {
        paths,
        headers: Object.fromEntries(
          lines.map((line) =>
            line
              .trim()
              .split(/: (.*)/s)
              .slice(0, 2),
          ),
        ),
      };
    });
}

/** Returns the headers of a path by the rules, as a host sends them: values of one header joined by a comma. */
export function headersAt(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const { paths, headers } of rules) {
    if (!fits(paths, path)) continue;
    for (const [name, value] of Object.entries(headers)) sent[name] = name in sent ? `${sent[name]}, ${value}` : value;
  }
  return sent;
}

function fits(paths: string, path: string): boolean {
  return paths.endsWith('*') ? path.startsWith(paths.slice(0, -1)) : path === paths;
}
