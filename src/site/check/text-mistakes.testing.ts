// Mistakes in the texts of lessons, one a row: the file, how the mistake is planted, and all that the
// check says of it.

import { after, atEnd, type Mistake, textOf as text, whole } from './planted.testing.ts';

/** Every one of them. */
export const textMistakes: readonly Mistake[] = [
  [
    'a tag that is not closed',
    text('120-layernorm-backwards'),
    after('<Points>\n\nOne.'),
    [
      'content/lessons/120-layernorm-backwards/index.mdx:202:1 mdx-syntax | MDX must be readable, got a fault: Expected a closing tag for `<Points>`. | Close every tag and every {; write \\{ and \\< where the letter itself is meant.',
    ],
  ],
  [
    'a component with a slip',
    text('10-deep-networks-forget'),
    atEnd('<DepthDail id="again" />'),
    [
      'content/lessons/10-deep-networks-forget/index.mdx:181 unknown-component | <DepthDail>: a component must be in the vocabulary, got DepthDail. | Did you mean DepthDial?',
    ],
  ],
  [
    'a parameter with a slip',
    text('20-telephone'),
    atEnd('<Telephone poeple={5} id="p2" />'),
    [
      'content/lessons/20-telephone/index.mdx:186 unknown-parameter | <Telephone poeple={5} id="p2">: There is no poeple here, got “5”. | Did you mean people?',
    ],
  ],
  [
    'a parameter out of range',
    text('20-telephone'),
    atEnd('<Telephone people={500} id="p3" />'),
    [
      'content/lessons/20-telephone/index.mdx:186 parameter-range | <Telephone people={500} id="p3">: people must be 1 to 128, got 500. | Try 128.',
    ],
  ],
  [
    'a prop that is a text and should be a number',
    text('20-telephone'),
    atEnd('<Median wiring="both" person="50" />'),
    [
      'content/lessons/20-telephone/index.mdx:186 prop-type | <Median wiring="both" person="50">: person must be a number, got the text “50”. | Write person={50}.',
    ],
  ],
  [
    'a prop that is none of its options',
    text('40-curry'),
    atEnd('<KitchenNumber of="satured" amounts="written" norm="none" />'),
    [
      'content/lessons/40-curry/index.mdx:124 prop-type | <KitchenNumber of="satured" amounts="written" norm="none">: of must be one of size, saturated, notices, likeness, got the text “satured”. | Did you mean of="saturated"?',
    ],
  ],
  [
    'a prop that is missing',
    text('40-curry'),
    atEnd('<Statement>Said.</Statement>'),
    ['content/lessons/40-curry/index.mdx:124 prop-type | <Statement>: id must be given, got nothing. | Add id="…".'],
  ],
  [
    'a quiz, and a dish, on a page of text',
    'pages/tour.mdx',
    whole('---\ntitle: Tour\nsummary: A tour.\n---\n\n<Quiz />\n\n<Predict id="x" />\n\n<Curry />\n\n<Telephone />\n'),
    [
      'content/pages/tour.mdx:6 outside-lesson | <Quiz>: Quiz must stand in a lesson, whose files it reads, got a page of text. | Move it into a lesson, or leave it out.',
      'content/pages/tour.mdx:8 outside-lesson | <Predict id="x">: Predict must stand in a lesson, whose files it reads, got a page of text. | Move it into a lesson, or leave it out.',
      'content/pages/tour.mdx:10 outside-lesson | <Curry>: Curry must stand in a lesson, whose files it reads, got a page of text. | Move it into a lesson, or leave it out.',
    ],
  ],
  [
    'a link with a slip',
    text('30-growing-pot'),
    atEnd('[the curry](../cury/)'),
    [
      'content/lessons/30-growing-pot/index.mdx:175 broken-link | ../cury/: a link must lead to a page of the site, got /lessons/cury/. | Did you mean ../curry/?',
    ],
  ],
  [
    'a link without its slash',
    text('30-growing-pot'),
    atEnd('[the curry](../curry)'),
    [
      'content/lessons/30-growing-pot/index.mdx:175 broken-link | ../curry: a link must lead to a page of the site, got /lessons/curry. | Did you mean ../curry/?',
    ],
  ],
  [
    'a link with half a percent code',
    text('30-growing-pot'),
    atEnd('[the half](../50%/)'),
    [
      'content/lessons/30-growing-pot/index.mdx:175 broken-link | ../50%/: a link must lead to a page of the site, got /lessons/50%/. | Did you mean ../?',
    ],
  ],
  [
    'an anchor with half a percent code',
    text('30-growing-pot'),
    atEnd('[half](#50%)'),
    [
      'content/lessons/30-growing-pot/index.mdx:175 broken-anchor | #50%: a link must lead to an anchor of /lessons/growing-pot/, got #50%. | Did you mean #text?',
    ],
  ],
  [
    'a link to nowhere',
    text('40-curry'),
    atEnd('[nowhere](http://)'),
    [
      'content/lessons/40-curry/index.mdx:124 broken-link | http://: a link must be an address, got one that cannot be read. | Write it whole, such as https://example.org/.',
    ],
  ],
  [
    'an anchor that is not on the page',
    text('35-blame'),
    atEnd('[above](#blme)'),
    [
      'content/lessons/35-blame/index.mdx:213 broken-anchor | #blme: a link must lead to an anchor of /lessons/blame/, got #blme. | Did you mean #blame?',
    ],
  ],
  [
    'an anchor that is not in the other lesson',
    text('35-blame'),
    atEnd('[there](../curry/#cooking-cury)'),
    [
      'content/lessons/35-blame/index.mdx:213 broken-anchor | ../curry/#cooking-cury: a link must lead to an anchor of /lessons/curry/, got #cooking-cury. | Did you mean #cooking-curry?',
    ],
  ],
  [
    'a work that nobody listed',
    text('50-arithmetic-of-tasting'),
    atEnd('<Cite id="ba2061" />'),
    [
      'content/lessons/50-arithmetic-of-tasting/index.mdx:125 unknown-citation | <Cite id="ba2061">: id must be in content/references.yaml, got ba2061. | Did you mean ba2016?',
    ],
  ],
  [
    'a word that the glossary has not',
    text('50-arithmetic-of-tasting'),
    atEnd('<Term id="varience">it</Term>'),
    [
      'content/lessons/50-arithmetic-of-tasting/index.mdx:125 unknown-term | <Term id="varience">: id must be in content/glossary.yaml, got varience. | Did you mean variance?',
    ],
  ],
  [
    'a picture without words',
    text('60-both'),
    atEnd('![](https://example.org/pot.png)'),
    [
      'content/lessons/60-both/index.mdx:127 alternative-text | ![](https://example.org/pot.png): a picture must have its alternative text, got none. | Say in a sentence what is to be seen.',
    ],
  ],
  [
    'a picture without its file',
    text('60-both'),
    atEnd('![A pot on a stove.](pot.png)'),
    [
      'content/lessons/60-both/index.mdx:127 broken-link | pot.png: a picture must be a file, got none of that name. | Put it into content/lessons/60-both/.',
    ],
  ],
  [
    'a picture with half a percent code',
    text('60-both'),
    atEnd('![A pot, half full.](pot-50%.png)'),
    [
      'content/lessons/60-both/index.mdx:127 broken-link | pot-50%.png: a picture must be a file, got none of that name. | Put it into content/lessons/60-both/.',
    ],
  ],
  [
    'a picture beside the text in a tag, which the build does not take along',
    text('60-both'),
    atEnd('<img src="pot.png" alt="A pot." /> <img src="https://example.org/pot.png" alt="" />'),
    [
      'content/lessons/60-both/index.mdx:127 broken-link | <img src="pot.png" alt="A pot.">: a tag must name a picture of public/, got one beside the text. | Write ![A pot.](pot.png).',
    ],
  ],
  [
    'a second title',
    text('10-deep-networks-forget'),
    after('# Title'),
    [
      "content/lessons/10-deep-networks-forget/index.mdx:183 skipped-heading | # Title: a heading must have level 2 at least, got level 1, which is the title's. | Write ## Title.",
    ],
  ],
  [
    'a figure twice',
    text('130-where-it-is-going'),
    atEnd('<Telephone id="a" /> <Telephone id="a" />'),
    [
      'content/lessons/130-where-it-is-going/index.mdx:151 duplicate-id | <Telephone id="a">: id must be unique on a page, got a again. | Add id="second".',
    ],
  ],
  [
    'a prediction that is not in the quiz',
    text('130-where-it-is-going'),
    atEnd('<Predict id="block-hundert" />'),
    [
      'content/lessons/130-where-it-is-going/index.mdx:151 prediction | <Predict id="block-hundert">: id must be a prediction of quiz.yaml, got block-hundert. | Did you mean block-hundred?',
    ],
  ],
  [
    'a cell that cannot be read',
    text('135-build-it-yourself'),
    after('```ts cell id=broken\nconst a = ;\n```'),
    ['content/lessons/135-build-it-yourself/index.mdx:341:11 cell | broken: Unexpected token.'],
  ],
  [
    'a cell that asks a clock',
    text('100-shattered-gradients'),
    after('```ts cell id=clock\nDate.now()\n```'),
    [
      'content/lessons/100-shattered-gradients/index.mdx:210:1 cell | clock: a cell must give the same at every build, got Date. | Count steps instead.',
    ],
  ],
  [
    'a heading two levels down',
    text('70-before-or-after'),
    after('#### Too deep'),
    [
      'content/lessons/70-before-or-after/index.mdx:220 skipped-heading | #### Too deep: a heading must be one level below the last at most, got level 4 after 2. | Write ### Too deep.',
    ],
  ],
  [
    'a heading that takes a figure’s anchor',
    text('90-delete-a-person'),
    after('## Lesion'),
    [
      'content/lessons/90-delete-a-person/index.mdx:164 duplicate-id | ## Lesion: its anchor must be unique on a page, got lesion again. | Reword the heading.',
    ],
  ],
];
