// Declared parameters: what a widget can be told, from wherever it is told.

export { amount, share, superscript } from './amount.ts';
export {
  type Accepts,
  type ChoiceParam,
  choice,
  decimal,
  type Fault,
  integer,
  type NumberParam,
  type NumbersParam,
  numbers,
  type Param,
} from './kinds.ts';
export { numeral, percentage, typedNumeral } from './numeral.ts';
export { accepted, listed, say, sayFault, type Words } from './say.ts';
export {
  type AnyParam,
  brief,
  defaults,
  nearestName,
  type Parsed,
  parse,
  type Table,
  type Values,
  write,
} from './table.ts';
export { characters, type TextParam, text } from './text.ts';
