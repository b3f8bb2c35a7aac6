// What a reader, a link or a lesson can tell the row of people: how many, who is missing, which two changed places.

import { integer, type NumbersParam, numbers, type Values } from '#params';
import { LEAST_PEOPLE, MOST_PEOPLE } from './model.ts';

const listed = numbers({ min: 0, max: MOST_PEOPLE, step: 1, default: [0], least: 1, most: MOST_PEOPLE });

/** People by their number; 0 is nobody. A fraction is rounded, and that is said. */
const people: NumbersParam = {
  ...listed,
  read(text) {
    const read = listed.read(text);
    const value = read.value.map(Math.round);
    return value.every((person, i) => person === read.value[i]) ? read : { value, rule: read.rule ?? 'whole' };
  },
};

/** The table of lesion; `deleted` are the people missing, `swap` is the one who changes places with the next, 0 nobody. */
export const table = {
  deleted: people,
  swap: integer({ min: 0, max: MOST_PEOPLE - 1, step: 1, default: 0 }),
  depth: integer({ min: LEAST_PEOPLE, max: MOST_PEOPLE, step: 1, default: 12 }),
  seed: integer({ min: 0, max: 999_999, step: 1, default: 1 }),
};

/** The parameters of lesion with their values. */
export type LesionValues = Values<typeof table>;
