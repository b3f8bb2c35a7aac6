// The licences that a course's content may name, as SPDX writes them; a licence of one's own is LicenseRef-NAME.

const CREATIVE_COMMONS = ['BY', 'BY-SA', 'BY-NC', 'BY-NC-SA', 'BY-ND', 'BY-NC-ND'];

/** SPDX identifiers: all of Creative Commons since version 2.0, and free licences in use for texts and code. */
export const LICENCES: readonly string[] = [
  ...['4.0', '3.0', '2.5', '2.0'].flatMap((version) => CREATIVE_COMMONS.map((rights) => `CC-${rights}-${version}`)),
  'CC0-1.0',
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'GPL-2.0-only',
  'GPL-2.0-or-later',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'AGPL-3.0-only',
  'AGPL-3.0-or-later',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'GFDL-1.3-only',
  'GFDL-1.3-or-later',
  'MPL-2.0',
  'EUPL-1.2',
  'ISC',
  'Unlicense',
  '0BSD',
];
