// Who may import whom, as a table: files by pattern, and what each kind of file may reach.
// The first pattern that fits a file decides; a file that fits none may not be there.

import path from 'node:path';

interface ImportRule {
  readonly files: RegExp;
  /** Patterns of what may be imported: root-relative files, or packages as they are named; $1 is the file's own. */
  readonly may: readonly string[];
}

const VIEW = ['src/params/', 'src/runtime/', 'src/jobs/', 'preact(/|$)', '@preact/signals$'];

const RULES: readonly ImportRule[] = [
  { files: /^src\/core\//, may: ['src/core/'] },
  { files: /^src\/params\//, may: ['src/params/', 'fastest-levenshtein$'] },
  { files: /^src\/jobs\//, may: ['src/jobs/', 'src/core/'] },
  { files: /^src\/runtime\//, may: ['src/runtime/', 'src/params/', 'src/jobs/', 'src/core/', '@preact/signals$'] },
  {
    files: /^src\/cells\//,
    may: [
      'src/cells/',
      'src/core/',
      'acorn(-walk)?$',
      'sucrase$',
      '@observablehq/(runtime|plot)$',
      'fastest-levenshtein$',
      'd3-array$',
      'linkedom$',
      'node:',
    ],
  },
  {
    files: /^src\/embed\//,
    may: ['src/embed/', 'src/params/', 'src/runtime/', 'components/charts/marks.ts$', 'src/styles/', 'preact$'],
  },
  { files: /^src\/sandbox\//, may: ['src/sandbox/', 'src/cells/', 'src/core/', 'src/runtime/', 'node:crypto$'] },
  {
    files: /^src\/site\//,
    may: [
      'src/site/',
      'src/embed/(data|appearance)',
      'src/embed-host/heights.ts$',
      'components/embedding/(paste|snippets).ts$',
      'src/cells/',
      'src/params/',
      'src/core/',
      'node:',
      '[@a-z]',
    ],
  },
  { files: /^src\/embed-host\/examples\//, may: ['src/embed-host/', '(react|vue)$'] },
  { files: /^src\/embed-host\//, may: ['src/embed-host/', 'src/embed/[^/]+\\.json$'] },
  {
    files: /^src\/(pages|layouts|teach)\//,
    may: [
      'src/site/',
      'src/params/',
      'src/runtime/(progress|search)/',
      'src/sandbox/document.ts$',
      'src/(layouts|teach)/',
      'src/styles/',
      'components/',
      '[@a-z]',
    ],
  },
  { files: /^components\/widgets\/([^/]+)\/state\.ts$/, may: ['components/widgets/$1/', ...VIEW] },
  {
    files: /^components\/widgets\/([^/]+)\/built\.ts$/,
    may: ['components/widgets/$1/[^/]+\\.ts$', 'src/site/', 'src/params/', 'astro/'],
  },
  {
    files: /^components\/widgets\/([^/]+)\/.*\.ts$/,
    may: ['components/widgets/$1/[^/]+\\.ts$', 'src/core/', 'src/jobs/', 'src/params/'],
  },
  {
    files: /^components\/widgets\/([^/]+)\/.*\.tsx$/,
    may: ['components/widgets/$1/', 'components/widgets/widget.css', 'components/(charts|controls|stage)/', ...VIEW],
  },
  {
    files: /^components\/widgets\/([^/]+)\/.*\.astro$/,
    may: ['components/widgets/$1/', 'src/site/', 'src/params/', 'src/core/', 'astro/'],
  },
  { files: /^components\/charts\//, may: ['components/charts/', ...VIEW, '@observablehq/plot$', 'linkedom$'] },
  { files: /^components\/controls\//, may: ['components/controls/', 'components/embedding/', ...VIEW] },
  {
    files: /^components\/embedding\//,
    may: ['components/(embedding|controls|charts|task)/', 'src/embed-host/messages.ts$', ...VIEW],
  },
  { files: /^components\/stage\//, may: ['components/(stage|controls|task)/', ...VIEW] },
  { files: /^components\/task\//, may: ['components/task/', ...VIEW] },
  { files: /^components\/lab\//, may: ['components/(lab|charts|controls)/', 'components/widgets/widget.css', ...VIEW] },
  {
    files: /^components\/notebook\//,
    may: [
      'components/notebook/',
      'components/controls/',
      'src/(cells|sandbox|runtime|site|params)/',
      'preact(/|$)',
      '@preact/signals$',
      '@codemirror/',
      '@lezer/',
      'dompurify$',
      'marked$',
      'katex',
      'virtual:core-docs$',
      'shiki$',
      'astro/',
    ],
  },
  {
    files: /^components\/exercise\//,
    may: [
      'components/(exercise|notebook)/',
      'src/(cells|sandbox|runtime|site|params)/',
      'preact(/|$)',
      '@preact/signals$',
      'astro[/:]',
    ],
  },
  { files: /^components\/prose\//, may: ['components/prose/', 'src/site/', 'src/params/', 'astro[/:]'] },
  {
    files: /^content\/lessons\/([^/]+)\/exercise\//,
    may: ['content/lessons/$1/exercise/', 'src/core/(index|learning).ts$', 'src/cells/exercise.ts$'],
  },
  { files: /^content\/lessons\/([^/]+)\//, may: ['content/lessons/$1/'] },
];

/** Where a package's name could be read as a folder of the project, the folder is meant. */
const OURS = /^(src|components|content)\//;

/** Returns what a file imports against the rules, a sentence each; `source` is its text. */
export function importFaults(file: string, source: string): string[] {
  const rule = RULES.find(({ files }) => files.test(file));
  if (rule === undefined)
    return [`${file}: a file must have its import rule, got none. Add it to src/site/import-rules.ts.`];
  const own = rule.files.exec(file)?.[1] ?? '';
  const may = rule.may.map((pattern) => new RegExp(`^${pattern.replaceAll('$1', own)}`));
  return importsOf(source)
    .map((specifier) => ({ specifier, target: targetOf(file, specifier) }))
    .filter(({ target }) => !may.some((pattern) => pattern.test(target) && !borrowed(pattern, target)))
    .map(
      ({ specifier }) =>
        `${file}: an import must be of ${rule.may.join(', ').replaceAll('$1', own)}, got ${specifier}.`,
    );
}

/** A pattern for packages ("any letter") does not open the project's own folders. */
function borrowed(pattern: RegExp, target: string): boolean {
  return OURS.test(target) && /^\^\[@?a-z\]$/.test(pattern.source);
}

/** Returns every module that a source text imports, re-exports or loads, as it names it. */
export function importsOf(source: string): string[] {
  const code = source.replace(/^```[\s\S]*?^```/gm, '');
  const statements =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])([^'"]+)\1|^\s*import\s*(['"])([^'"]+)\3|\bimport\(\s*(['"])([^'"]+)\5/gm;
  return Array.from(code.matchAll(statements), (match) => match[2] ?? match[4] ?? match[6] ?? '');
}

/** The root-relative file that a specifier names, or the package as it stands. */
function targetOf(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  const [, alias, rest] = /^#(cells|core|jobs|params|runtime|sandbox|site|components)\/?(.*)$/.exec(specifier) ?? [];
  if (alias === undefined) return specifier;
  return `${alias === 'components' ? '' : 'src/'}${alias}/${rest || 'index.ts'}`;
}
