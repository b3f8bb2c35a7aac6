// Mistakes in how lessons hang together, one a row: heads, prerequisites, translations, folders; the file, how the mistake
// is planted, and all that the check says of it.

import { readFileSync } from 'node:fs';
import { sourceHash } from '../translation-source.ts';
import { instead, type Mistake, textOf as text, whole } from './planted.testing.ts';

const original = (folder: string) => readFileSync(`content/${text(folder)}`, 'utf8');
const withSource = (source: string, of: string) => of.replace('status: ready', `status: ready\nsource: ${source}`);

/** Every one of them. */
export const courseMistakes: readonly Mistake[] = [
  [
    'a head with a word for a number',
    text('100-shattered-gradients'),
    (of) => of.replace(/minutes: \d+/, 'minutes: many'),
    [
      'content/lessons/100-shattered-gradients/index.mdx:4 front-matter | minutes must be a number, got many. | Write it in digits, without quotes.',
    ],
  ],
  [
    'a head with a slip in a choice',
    text('110-what-gets-averaged'),
    instead('status: ready', 'status: redy'),
    [
      'content/lessons/110-what-gets-averaged/index.mdx:10 front-matter | status must be one of draft, ready, got redy. | Did you mean ready?',
    ],
  ],
  [
    'a page’s head with a key too many',
    'pages/privacy.mdx',
    instead('title: Privacy', 'title: Privacy\nauthor: Us'),
    [
      'content/pages/privacy.mdx:3 front-matter | a key must be one of title, summary, source, got author. | Leave it out.',
    ],
  ],
  [
    'a prerequisite with a slip',
    text('50-arithmetic-of-tasting'),
    instead('[curry]', '[curri]'),
    [
      'content/lessons/50-arithmetic-of-tasting/index.mdx:9 prerequisite | prerequisites must name lessons, got curri. | Did you mean curry?',
    ],
  ],
  [
    'a prerequisite that stands later',
    text('30-growing-pot'),
    instead('prerequisites: [telephone]', 'prerequisites: [both]'),
    [
      "content/lessons/30-growing-pot/index.mdx:9 prerequisite | prerequisites must stand before the lesson, got both, which stands after it. | Leave it out, or change the number in a folder's name.",
    ],
  ],
  [
    'prerequisites in a circle',
    text('40-curry'),
    instead('prerequisites: [telephone]', 'prerequisites: [both]'),
    [
      'content/lessons/40-curry/index.mdx:9 prerequisite | prerequisites must not lead back to the lesson, got curry → both → curry. | Leave one of them out.',
    ],
  ],
  [
    'a translation of an older text',
    'lessons/140-one-sentence/index.es.mdx',
    whole(withSource('0123456789ab', original('140-one-sentence'))),
    [
      'content/lessons/140-one-sentence/index.es.mdx:15 stale-translation (warning) | source must be the hash of content/lessons/140-one-sentence/index.mdx as it is, 487de210369e, got 0123456789ab. | Translate what changed there, then run npm run translate with its name and language.',
    ],
  ],
  [
    'a page that was translated from an older text',
    'pages/accessibility.es.mdx',
    whole('---\ntitle: Accesibilidad\nsummary: Nada.\nsource: 0123456789ab\n---\n\nNada.\n'),
    [
      `content/pages/accessibility.es.mdx:4 stale-translation (warning) | source must be the hash of content/pages/accessibility.mdx as it is, ${sourceHash(readFileSync('content/pages/accessibility.mdx', 'utf8'))}, got 0123456789ab. | Translate what changed there, then run npm run translate with its name and language.`,
    ],
  ],
  [
    'a translation without its original',
    'pages/about.es.mdx',
    whole('---\ntitle: Nosotros\nsummary: Nada.\nsource: 0123456789ab\n---\n\nNada.\n'),
    [
      'content/pages/about.es.mdx translation | a translation must have its original, got no content/pages/about.mdx. | Add it, or delete the translation.',
    ],
  ],
  [
    'a translation without a prediction',
    'lessons/80-transformer-block/index.es.mdx',
    whole(
      withSource(
        sourceHash(original('80-transformer-block')),
        original('80-transformer-block').replace('<Predict id="who-hears" />', ''),
      ),
    ),
    [
      'content/lessons/80-transformer-block/index.es.mdx translation (warning) | a translation must have what its original has, got no <Predict id="who-hears" />. | Add it.',
    ],
  ],
  [
    'two lessons of one name',
    'lessons/145-curry/index.mdx',
    whole(original('_template')),
    [
      "content/lessons/145-curry repeated-slug | a lesson's name must be its own, got curry, which is that of 40-curry. | Rename one.",
      "content/lessons/145-curry/quiz.yaml quiz | a lesson must have its questions, got no file. | Copy another lesson's.",
      'content/lessons/145-curry/notes.md:1 notes | a lesson must have its notes, got no file. | Copy those of _template.',
    ],
  ],
  [
    'a folder with a space',
    'lessons/Lesson 9/notes.md',
    whole('Notes.\n'),
    [
      "content/lessons/Lesson 9 folder-name | a lesson's folder must be a number and a name in lower-case letters, digits and hyphens, got Lesson 9. | Try 10-lesson-9; one that is no lesson begins with _.",
    ],
  ],
];
