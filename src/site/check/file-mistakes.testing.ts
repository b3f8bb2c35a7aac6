// Mistakes in the files beside texts, one a row: the file, how the mistake is planted, and all that the check says of it.

import { readFileSync } from 'node:fs';
import { after, atEnd, GONE, instead, type Mistake, textOf as text, whole } from './planted.testing.ts';

const solution = (folder: string) => readFileSync(`content/lessons/${folder}/exercise/solution.ts`, 'utf8');

/** Every one of them. */
export const fileMistakes: readonly Mistake[] = [
  [
    'a word of a figure by a name that there is none of',
    'lessons/20-telephone/words.yaml',
    instead('  person: person', '  persn: person'),
    [
      "content/lessons/20-telephone/words.yaml:6 strings | a key of telephone must be one of the engine's, got persn. | Did you mean person?",
    ],
  ],
  [
    'a sentence with a slot that nobody fills',
    'strings.en.yaml',
    whole('telephone:\n  stage.person: "Person {persn} hears"\n'),
    ['content/strings.en.yaml:2 strings | stage.person may hold {person}, got {persn}. | Did you mean person?'],
  ],
  [
    'a string that is not there',
    'strings.es.yaml',
    whole('site:\n  lessons:\n'),
    ['content/strings.es.yaml:2 strings | site.lessons must be a text, got nothing. | Add it.'],
  ],
  [
    'words with a quote that stays open',
    'lessons/60-both/words.yaml',
    instead('Plain', '"Plain'),
    [
      'content/lessons/60-both/words.yaml:11:1 yaml-syntax | YAML must be readable, got a fault: Missing closing "quote. | Look at the quotes, colons and indents there.',
    ],
  ],
  [
    'a word that two lessons say each in its way',
    'lessons/110-what-gets-averaged/words.yaml',
    whole('telephone:\n  people: guests\n'),
    [
      'content/lessons/110-what-gets-averaged/words.yaml:2 strings | telephone.people must be said in one way in all lessons, got “guests” where content/lessons/20-telephone/words.yaml says “people”. | Leave one out.',
    ],
  ],
  [
    'an alphabet with a digit',
    'lessons/20-telephone/whisper.yaml',
    instead('XYZ "', 'XYZ7 "'),
    [
      'content/lessons/20-telephone/whisper.yaml:2 whisper | alphabet must be 2 to 60 capital letters, and a space where one may be whispered, got ABCDEFGHIJKLMNOPQRSTUVWXYZ7 .',
    ],
  ],
  [
    'a question without a right answer',
    'lessons/10-deep-networks-forget/quiz.yaml',
    instead('right: true', 'right: false'),
    [
      'content/lessons/10-deep-networks-forget/quiz.yaml:25 quiz-answer | questions.0.choices must have one choice that is right, and one only, got 0. | Add right: true to the right one.',
    ],
  ],
  [
    'a question with two right answers',
    'lessons/30-growing-pot/quiz.yaml',
    (quiz) => quiz.replace(/( +)(feedback: No)/, '$1right: true\n$1$2'),
    [
      'content/lessons/30-growing-pot/quiz.yaml:25 quiz-answer | questions.0.choices must have one choice that is right, and one only, got 2. | Leave right: true at one of them.',
    ],
  ],
  [
    'a choice without feedback',
    'lessons/35-blame/quiz.yaml',
    (quiz) => quiz.replace(/^ +feedback: .*\n(?![\s\S]*^ +feedback:)/m, ''),
    [
      'content/lessons/35-blame/quiz.yaml:65 quiz-feedback | questions.4.choices.2.feedback must be a text, got nothing. | Add it.',
    ],
  ],
  [
    'a prediction that nobody asks',
    text('110-what-gets-averaged'),
    instead('<Predict id="one-loud-pot" />', ''),
    [
      'content/lessons/110-what-gets-averaged/quiz.yaml:3 prediction (warning) | predictions.one-loud-pot must be asked by <Predict id="one-loud-pot" />, got no such element. | Add it to index.mdx, or delete the prediction.',
    ],
  ],
  [
    'a solution that fails',
    'lessons/110-what-gets-averaged/exercise/solution.ts',
    instead(' * gain[i]', ''),
    [
      'content/lessons/110-what-gets-averaged/exercise/solution.ts exercise | the solution must pass every check, got a failure of rms gain: [1.73205, 0.577349, -0.577349, 0.577349] where [3.4641, 0, 0.577349, 5.77349] is expected. | Mend the solution or the check.',
    ],
  ],
  [
    'a start that passes',
    'lessons/50-arithmetic-of-tasting/exercise/start.ts',
    whole(solution('50-arithmetic-of-tasting')),
    [
      'content/lessons/50-arithmetic-of-tasting/exercise/start.ts exercise | the start must fail in every task, got a pass of normalize. | Leave something to do, or add a check.',
      'content/lessons/50-arithmetic-of-tasting/exercise/start.ts exercise | the start must fail in every task, got a pass of season. | Leave something to do, or add a check.',
    ],
  ],
  [
    'a mistake without its file',
    'lessons/35-blame/exercise/exercise.yaml',
    instead('  forgotten-one:', '  forgoten-one:'),
    [
      'content/lessons/35-blame/exercise/exercise.yaml:23 exercise | mistakes.forgoten-one: a mistake must have its file, got no wrong/forgoten-one.ts. | Did you mean forgotten-one?',
      'content/lessons/35-blame/exercise/exercise.yaml:22 exercise | mistakes: wrong/forgotten-one.ts must have its message, got none. | Did you mean forgoten-one?',
    ],
  ],
  [
    'a preset out of range',
    'lessons/90-delete-a-person/presets.yaml',
    instead('blocks: 3', 'blocks: 3000'),
    [
      'content/lessons/90-delete-a-person/presets.yaml:5 preset | many-paths.three: blocks must be 1 to 128, got 3000. | Try 128.',
    ],
  ],
  [
    'presets of no widget',
    'lessons/60-both/presets.yaml',
    instead('race:', 'rase:'),
    ['content/lessons/60-both/presets.yaml:2 preset | presets must be of a widget, got rase. | Did you mean race?'],
  ],
  [
    'a recipe with a slip',
    'lessons/40-curry/recipe.yaml',
    (recipe) => recipe.replace(/taste: hot/, 'taste: hott'),
    [
      'content/lessons/40-curry/recipe.yaml:8 recipe | steps.2: taste of Chili must be one of salty, sweet, hot, sour, bitter, savoury, rich, fragrant, got hott. | Did you mean hot?',
    ],
  ],
  [
    'YAML that cannot be read',
    'lessons/50-arithmetic-of-tasting/presets.yaml',
    after('curry: [1, 2'),
    [
      'content/lessons/50-arithmetic-of-tasting/presets.yaml:8:1 yaml-syntax | YAML must be readable, got a fault: Flow sequence in block collection must be sufficiently indented and end with a ]. | Look at the quotes, colons and indents there.',
    ],
  ],
  [
    'a text that begins with a star',
    'lessons/120-layernorm-backwards/quiz.yaml',
    (quiz) => quiz.replace(/ask: .*/, 'ask: *Push*'),
    [
      'content/lessons/120-layernorm-backwards/quiz.yaml:4:10 yaml-syntax | a text that begins with a star must stand between quotes, got *Push*. | Put quotes around it.',
    ],
  ],
  [
    'a file that all lessons share and that is not there',
    'embedding/recipes.yaml',
    GONE,
    [
      'content/embedding/recipes.yaml missing-file | the content must have this file, got none. | Bring it back, or copy one and write over it.',
    ],
  ],
  [
    'a key of the site with a slip',
    'site.config.yaml',
    atEnd('\ntitel: Soup'),
    [
      'content/site.config.yaml:23 config | a key must be one of title, subtitle, promise, address, base, language, translations, authors, licence, repository, logo, hidden, colours, fonts, got titel. | Leave it out.',
    ],
  ],
  [
    'an address that is none',
    'site.config.yaml',
    instead('https://whisper-and-curry.example', 'whisper-and-curry'),
    [
      'content/site.config.yaml:7 config | address must be an address, got whisper-and-curry. | Try https://example.org/.',
    ],
  ],
  [
    'a base without its slash',
    'site.config.yaml',
    instead('base: /', 'base: /course'),
    ["content/site.config.yaml:8 config | base must begin and end with '/', got /course. | Try /my-course/."],
  ],
  [
    'no licence',
    'site.config.yaml',
    instead('licence: CC-BY-4.0', ''),
    ['content/site.config.yaml:2 missing-licence | licence must be a text, got nothing. | Add it.'],
  ],
  [
    'a word without its meaning',
    'glossary.yaml',
    instead('  meaning: The simple bend', '  meening: The simple bend'),
    [
      'content/glossary.yaml:4 glossary | activation.meaning must be a text, got nothing. | Add it.',
      'content/glossary.yaml:6 glossary | a key of activation must be one of term, meaning, got meening. | Did you mean meaning?',
    ],
  ],
  [
    'a symbol of no lesson',
    'notation.yaml',
    instead('lesson: telephone', 'lesson: telefone'),
    [
      'content/notation.yaml:3 notation | lesson must name a lesson of content/lessons, got telefone. | Did you mean telephone?',
    ],
  ],
  [
    'a statement under no anchor',
    'statements.yaml',
    instead('anchor: deeper-forgets', 'anchor: deeper-forget'),
    [
      'content/statements.yaml:10 statement | 1.anchor must be one of the lesson deep-networks-forget, got deeper-forget. | Did you mean deeper-forgets?',
    ],
  ],
];
