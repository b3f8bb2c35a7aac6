// The colours and faces a fork may set: tokens of src/styles/tokens.css, each a colour for light and one for dark.

import { z } from 'astro/zod';

const hex = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #1d4f91');
const both = z.union(
  [hex.transform((colour) => ({ light: colour, dark: colour })), z.strictObject({ light: hex, dark: hex })],
  { error: 'must be a colour such as "#1d4f91" between quotes, or two of them as { light: …, dark: … }' },
);

/** Colours by the name of their token. */
export const tokens = z.partialRecord(
  z.enum([
    'paper',
    'paper-raised',
    'ink',
    'ink-soft',
    'rule',
    'edge',
    'whisper',
    'curry',
    'chili',
    'leaf',
    'plain',
    'plain-text',
    'layer-text',
  ]),
  both,
);

const stack = z.string().regex(/^[^;{}<>]+$/, 'must be a list of font families');
const file = z.string().regex(/^[\w./-]+\.woff2$/, 'must be a .woff2 of the content’s folder');
const face = z.union(
  [stack.transform((family) => ({ family, file: undefined })), z.strictObject({ family: stack, file })],
  {
    error: 'must be a list of font families, or one with its file as { family: …, file: … }',
  },
);

/** Faces by the name of their token: a list of families, or a family with its file. */
export const fonts = z.partialRecord(z.enum(['serif', 'sans', 'mono']), face);

/** Colours of one fork, light and dark. */
export type Tokens = z.infer<typeof tokens>;
