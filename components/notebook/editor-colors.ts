// The editor's code in the colours of the printed code (shikiConfig of astro.config.mjs), set where that sets them: a rule
// of lesson.css makes one colour of the two for every span of code.

import { typescriptLanguage } from '@codemirror/lang-javascript';
import { HighlightStyle, LanguageSupport, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { styleTags, type Tag, tags } from '@lezer/highlight';

const { variableName, propertyName, className, typeName } = tags;
const declared = tags.definition(variableName);
const parameter = tags.local(variableName);
const called = [tags.function(variableName), tags.function(propertyName), tags.function(declared), className];

/** What is told apart, by the colours of github-light-high-contrast and github-dark-high-contrast. */
const COLORS: readonly (readonly [light: string, dark: string, tags: readonly Tag[]])[] = [
  ['#a0111f', '#ff9492', [tags.keyword, tags.operator, tags.function(tags.punctuation)]],
  ['#0e1116', '#f0f3f6', [tags.derefOperator]],
  ['#023b95', '#91cbff', [declared, tags.number, tags.bool, tags.null, tags.self, tags.atom, typeName]],
  ['#622cbc', '#dbb7ff', [...called, tags.definition(className)]],
  ['#702c00', '#ffb757', [parameter, tags.definition(typeName)]],
  ['#032563', '#addcff', [tags.string, tags.special(tags.string), tags.special(tags.brace), tags.regexp]],
  ['#66707b', '#bdc4cc', [tags.comment]],
];

/** Parameters and the colon before a type have no look of their own in CodeMirror's grammar. */
const told = styleTags({
  'ParamList/VariableDefinition PatternProperty/VariableDefinition': parameter,
  'TypeAnnotation/":" Spread': tags.operator,
});

const style = HighlightStyle.define(
  COLORS.map(([light, dark, tag]) => ({ tag, '--shiki-light': light, '--shiki-dark': dark })),
);

/** TypeScript in an editor, coloured as it is printed. */
export const coloredTypeScript: Extension = [
  new LanguageSupport(typescriptLanguage.configure({ props: [told] })),
  syntaxHighlighting(style),
];
