// What a host is told to send.

import { describe, expect, test } from 'vitest';
import { headerRules, headersAt, headersFile, readHeaders } from './headers.ts';

const pages = ['', 'es/', 'es/lessons/curry/', 'glossary/', 'lessons/', 'lessons/curry/'];
const rules = headerRules('/my-fork/', pages, ['play()', 'play()']);

test('the file says every rule below the base, the page’s scripts by their digests', () => {
  expect(headersFile(rules)).toMatchInlineSnapshot(`
    "/my-fork/*
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin

    /my-fork/_astro/*
      Cache-Control: public, max-age=31536000, immutable

    /my-fork/embed/*
      Cache-Control: public, max-age=0, must-revalidate
      Access-Control-Allow-Origin: *

    /my-fork/
      Cache-Control: public, max-age=0, must-revalidate
      Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-n+zc/Y1kPX/nlNEMch5ToMvMOvkxRuO4TZGxerHss+U='; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'

    /my-fork/es/*
      Cache-Control: public, max-age=0, must-revalidate
      Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-n+zc/Y1kPX/nlNEMch5ToMvMOvkxRuO4TZGxerHss+U='; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'

    /my-fork/glossary/*
      Cache-Control: public, max-age=0, must-revalidate
      Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-n+zc/Y1kPX/nlNEMch5ToMvMOvkxRuO4TZGxerHss+U='; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'

    /my-fork/lessons/*
      Cache-Control: public, max-age=0, must-revalidate
      Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-n+zc/Y1kPX/nlNEMch5ToMvMOvkxRuO4TZGxerHss+U='; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'
    "
  `);
});

test('the file is read as it was written', () => expect(readHeaders(headersFile(rules))).toEqual(rules));

describe('no header is said twice of one path, since hosts would join the two', () => {
  const paths = [...pages, '_astro/a.js', 'embed/v1/curry/', 'sandbox.html', 'pagefind/pagefind.js', 'es/search/'];
  test.each(paths)('/%s', (path) => {
    const sent = headersAt(rules, `/my-fork/${path}`);
    const names = rules.flatMap(({ headers }) => Object.keys(headers));
    for (const name of new Set(names)) {
      const said = rules.flatMap(({ headers }) => headers[name] ?? []);
      if (sent[name] !== undefined) expect(said).toContain(sent[name]);
    }
    expect(sent['X-Content-Type-Options']).toBe('nosniff');
  });
});

describe('a policy is sent with pages, and not with what has its own', () => {
  test.each(pages)('/%s has the policy', (page) => {
    expect(headersAt(rules, `/my-fork/${page}`)['Content-Security-Policy']).toContain("default-src 'none'");
  });

  test.each(['embed/v1/curry/', 'sandbox.html'])('/%s has not', (page) => {
    expect(headersAt(rules, `/my-fork/${page}`)).not.toHaveProperty('Content-Security-Policy');
  });

  test('nobody is kept from framing anything', () => {
    const said = headersFile(rules);
    expect(said).not.toMatch(/frame-ancestors|X-Frame-Options/);
  });
});

test('joined values are seen', () => {
  const twice = [
    { paths: '/*', headers: { Vary: 'a' } },
    { paths: '/b', headers: { Vary: 'b' } },
  ];
  expect(headersAt(twice, '/b')).toEqual({ Vary: 'a, b' });
});

test('Cloudflare’s limits hold: a hundred rules, lines of 2000 characters', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  for (const line of headersFile(rules).split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
});
