// A fork's colours and faces: set over the tokens, and refused where they cannot be read.

import { describe, expect, test } from 'vitest';
import { siteConfig } from './config.ts';
import { contrastOf, faintTokens } from './contrast.ts';
import { fontFiles, themeStyle } from './theme.ts';
import { fonts, tokens } from './theme-schema.ts';
import { tokensOf } from './tokens.ts';

const site = siteConfig();
const styled = (colours: object, faces: object = {}) =>
  themeStyle({ ...site, colours: tokens.parse(colours), fonts: fonts.parse(faces) }, (file) => `/own/${file}`);

describe('a style over the tokens', () => {
  test('is nothing where a site has no colours and no faces of its own', () => {
    expect(styled({})).toBe('');
  });

  test('has a colour for light and one for dark, the same where one is given', () => {
    expect(styled({ whisper: { light: '#123456', dark: '#abcdef' }, leaf: '#2b6b39' })).toBe(
      ':root:root{--whisper:light-dark(#123456,#abcdef);--leaf:light-dark(#2b6b39,#2b6b39)}',
    );
  });

  test('gives text in a colour that colour, unless it has one of its own', () => {
    const curry = { light: '#7a4b00', dark: '#e5ae3f' };
    expect(styled({ curry })).toContain('--layer-text:light-dark(#7a4b00,#e5ae3f)');
    expect(styled({ curry, 'layer-text': '#553300' })).toContain('--layer-text:light-dark(#553300,#553300)');
  });

  test('loads a face from the content’s own file', () => {
    const serif = { family: '"Own Serif", serif', file: 'fonts/own.woff2' };
    expect(styled({}, { serif, mono: 'Menlo, monospace' })).toBe(
      '@font-face{font-family:"Own Serif";src:url("/own/fonts/own.woff2") format("woff2");font-display:optional}' +
        ':root:root{--serif:"Own Serif", serif;--mono:Menlo, monospace}',
    );
    expect([...fontFiles({ ...site, fonts: fonts.parse({ serif }) })]).toEqual([
      ['fonts/own.woff2', 'content/fonts/own.woff2'],
    ]);
  });

  test.each([
    { whisper: 'blue' },
    { whisper: '#12345' },
    { whispers: '#123456' },
    { whisper: '#123456;}body{display:none' },
  ])('takes no %o', (colours) => {
    expect(tokens.safeParse(colours).success).toBe(false);
  });

  test.each([
    { serif: 'Georgia</style>' },
    { serif: { family: 'Own', file: '../secret.woff2.txt' } },
    { headings: 'Georgia' },
  ])('takes no face %o', (faces) => {
    expect(fonts.safeParse(faces).success).toBe(false);
  });
});

describe('contrast', () => {
  test('is that of WCAG', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#123456', '#123456')).toBe(1);
  });

  test('the course’s own colours can be read', () => {
    expect(faintTokens(tokensOf({}))).toEqual([]);
  });

  test('a faint colour is named with its theme', () => {
    const own = tokens.parse({ whisper: { light: '#9fb8d8', dark: '#8db6f2' } });
    expect(faintTokens(tokensOf(own)).map(({ token, theme }) => `${token} ${theme}`)).toEqual(['whisper light']);
  });

  test('another paper is asked of every colour', () => {
    const own = tokens.parse({ paper: { light: '#8a8a8a', dark: '#1a1714' } });
    expect(faintTokens(tokensOf(own)).length).toBeGreaterThan(3);
  });
});
