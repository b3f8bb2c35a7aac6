// The snippets as an author pastes them, and texts that would break out of them.

import { parseHTML } from 'linkedom';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { type SnippetSpec, snippetsOf } from './snippets.ts';

const spec: SnippetSpec = {
  site: 'https://course.example/base/',
  widget: 'telephone',
  parameters: [],
  theme: 'auto',
  controls: 'all',
  hide: [],
  title: 'The telephone',
  width: '100%',
  height: 1900,
  lesson: 'https://course.example/base/lessons/telephone/#telephone',
};
const changed: SnippetSpec = {
  ...spec,
  parameters: [
    ['people', '100'],
    ['norm', 'layer'],
  ],
  theme: 'dark',
  controls: 'none',
  hide: ['noise', 'seed'],
};

describe('as built', () => {
  test('nothing but the address is told', () => {
    expect(snippetsOf(spec)).toMatchInlineSnapshot(`
      {
        "element": "<script src="https://course.example/base/embed/element.js" async></script>
      <whisper-and-curry widget="telephone" title="The telephone">
        <a href="https://course.example/base/lessons/telephone/#telephone"><img src="https://course.example/base/embed/telephone/poster.png" alt="The telephone" width="600" height="315" loading="lazy"></a>
      </whisper-and-curry>",
        "iframe": "<iframe src="https://course.example/base/embed/telephone/" title="The telephone" width="100%" height="1900" frameborder="0" loading="lazy"></iframe>",
        "link": "https://course.example/base/lessons/telephone/#telephone",
        "markdown": "[![The telephone](https://course.example/base/embed/telephone/poster.png)](https://course.example/base/lessons/telephone/#telephone)",
        "page": "https://course.example/base/embed/telephone/",
      }
    `);
  });

  test('what differs is told in the address, and as attributes', () => {
    expect(snippetsOf(changed)).toMatchInlineSnapshot(`
      {
        "element": "<script src="https://course.example/base/embed/element.js" async></script>
      <whisper-and-curry widget="telephone" people="100" norm="layer" theme="dark" controls="none" hide="noise,seed" title="The telephone">
        <a href="https://course.example/base/lessons/telephone/#telephone"><img src="https://course.example/base/embed/telephone/poster.png" alt="The telephone" width="600" height="315" loading="lazy"></a>
      </whisper-and-curry>",
        "iframe": "<iframe src="https://course.example/base/embed/telephone/?people=100&amp;norm=layer&amp;theme=dark&amp;controls=none&amp;hide=noise%2Cseed" title="The telephone" width="100%" height="1900" frameborder="0" loading="lazy"></iframe>",
        "link": "https://course.example/base/lessons/telephone/#telephone",
        "markdown": "[![The telephone](https://course.example/base/embed/telephone/poster.png)](https://course.example/base/lessons/telephone/#telephone)",
        "page": "https://course.example/base/embed/telephone/?people=100&norm=layer&theme=dark&controls=none&hide=noise%2Cseed",
      }
    `);
  });

  test('a preset is a path of its own', () => {
    const { iframe, element, markdown } = snippetsOf({ ...spec, preset: 'both', width: 640 });
    expect(iframe).toContain('src="https://course.example/base/embed/telephone/both/" ');
    expect(iframe).toContain('width="640"');
    expect(element).toContain('<whisper-and-curry widget="telephone" preset="both" ');
    expect(markdown).toContain('/embed/telephone/both/poster.png');
  });
});

const HOSTILE = [
  '"><script>alert(1)</script>',
  'A & B &amp; C &lt;',
  "it's `code` *and* _more_ [link](x) ![image](y)",
  '👍🏽 e\u0301 \ud800 lone',
  'שלום «עולם» \u202eevil',
  'a)b(c] \\',
  'two\nlines',
];

describe.each(HOSTILE)('with the text %j', (text) => {
  const snippets = snippetsOf({
    ...changed,
    title: text,
    parameters: [['message', text]],
    lesson: `https://course.example/?telephone.message=${encodeURIComponent(text.toWellFormed())}#telephone`,
  });
  const inPage = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
  const told = text.toWellFormed();

  test('the frame is one element, its title and message whole', () => {
    const { body } = inPage(snippets.iframe);
    expect(body.children).toHaveLength(1);
    expect(body.firstElementChild!.getAttribute('title')).toBe(told);
    expect(new URL(body.firstElementChild!.getAttribute('src')!).searchParams.get('message')).toBe(told);
  });

  test('the element is a script and one element with a picture in a link', () => {
    const { body } = inPage(snippets.element);
    expect(Array.from(body.children, ({ tagName }) => tagName.toLowerCase())).toEqual(['script', 'whisper-and-curry']);
    const element = body.lastElementChild!;
    expect(element.getAttribute('message')).toBe(told);
    expect(element.querySelector('a > img')!.getAttribute('alt')).toBe(told);
    expect(element.querySelectorAll('*')).toHaveLength(2);
  });

  test('the Markdown is one picture in one link', () => {
    const root = unified().use(remarkParse).parse(snippets.markdown.toWellFormed());
    const url = 'https://course.example/base/embed/telephone/poster.png';
    const image = { type: 'image', alt: told.replace('\n', ' '), url };
    expect(root.children).toMatchObject([{ type: 'paragraph', children: [{ type: 'link', children: [image] }] }]);
  });
});
