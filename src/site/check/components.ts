// The components of a text: each is in the vocabulary, and is given the props that it takes.

import { readFileSync } from 'node:fs';
import { nearestName } from '#params';
import { inContent } from '../content-dir.ts';
import { vocabulary, widgetFolder } from '../vocabulary.ts';
import { declaredProps, type Prop, type Props } from './declared-props.ts';
import { type Literal, literalOf } from './literal.ts';
import { type Attribute, type Element, type NodeFault, opening, type Text } from './text.ts';
import { unwrittenFault, widgetFaults } from './widget-props.ts';

/** Rules unknown-component, outside-lesson, unknown-parameter, parameter-range and prop-type. */
export async function componentFaults({ file: textFile, elements }: Text): Promise<NodeFault[]> {
  const known = vocabulary();
  const faults = elements.map((element) => {
    const file = known.get(element.name);
    if (file === undefined) return [unknownComponent(element, [...known.keys()])];
    if (textFile.startsWith(inContent('pages/')) && needsLesson(file)) return [outsideLesson(element)];
    const folder = widgetFolder(file);
    return folder === undefined ? declaredFaults(element, declaredProps(file)) : widgetFaults(element, folder);
  });
  return (await Promise.all(faults)).flat();
}

function unknownComponent(node: Element, known: readonly string[]): NodeFault {
  const what = `<${node.name}>: a component must be in the vocabulary, got ${node.name}`;
  return { node, rule: 'unknown-component', what, hint: `Did you mean ${nearestName(node.name, known)}?` };
}

/** A component that cannot do without its lesson's files says so where it asks for them. */
function needsLesson(file: string): boolean {
  return readFileSync(file.slice(1), 'utf8').includes('Astro.locals.lesson!');
}

function outsideLesson(node: Element): NodeFault {
  const what = `${opening(node)}: ${node.name} must stand in a lesson, whose files it reads, got a page of text`;
  return { node, rule: 'outside-lesson', what, hint: 'Move it into a lesson, or leave it out.' };
}

function declaredFaults(element: Element, props: Props | undefined): NodeFault[] {
  if (props === undefined) return []; // it checks its own while it is built
  const given = element.attributes.filter(({ name }) => name !== undefined);
  const spread = element.attributes.filter(({ name }) => name === undefined);
  const missing = Object.entries(props).filter(
    ([name, { optional }]) => !optional && !given.some((one) => one.name === name),
  );
  return [
    ...spread.map((attribute) => unwrittenFault(element, attribute)),
    ...(spread.length > 0 ? [] : missing.map(([name, prop]) => missingProp(element, name, prop))),
    ...given.flatMap((attribute) => {
      const prop = Object.hasOwn(props, attribute.name!) ? props[attribute.name!] : undefined;
      return prop === undefined
        ? unknownProp(element, attribute, Object.keys(props))
        : typeFaults(element, attribute, prop);
    }),
  ];
}

function missingProp(node: Element, name: string, prop: Prop): NodeFault {
  const what = `${opening(node)}: ${name} must be given, got nothing`;
  return { node, rule: 'prop-type', what, hint: `Add ${example(name, prop)}.` };
}

function unknownProp(node: Element, { name }: Attribute, known: readonly string[]): NodeFault {
  const takes = known.length === 0 ? 'takes no props' : `takes ${known.join(', ')}`;
  const hint = known.length === 0 ? 'Leave it out.' : `Did you mean ${nearestName(name!, known)}?`;
  return { node, rule: 'unknown-parameter', what: `${opening(node)}: ${node.name} ${takes}, got ${name}`, hint };
}

function typeFaults(node: Element, attribute: Attribute, prop: Prop): NodeFault[] {
  const literal = literalOf(attribute);
  if (literal === undefined || prop.kinds.length === 0 || fits(literal, prop)) return [];
  const hint =
    prop.options.length > 0
      ? `Did you mean ${written(attribute.name!, nearestName(literal.text, prop.options), prop)}?`
      : `Write ${written(attribute.name!, fitting(literal, prop), prop)}.`;
  const what = `${opening(node)}: ${attribute.name} must be ${accepted(prop)}, got ${described(literal)}`;
  return [{ node, rule: 'prop-type', what, hint }];
}

function fits({ kind, text }: Literal, { kinds, options }: Prop): boolean {
  if (!kinds.includes(kind) || (kind === 'number' && !Number.isFinite(Number(text)))) return false;
  return options.length === 0 || options.includes(kind === 'number' ? String(Number(text)) : text);
}

const KINDS = { text: 'a text', number: 'a number', boolean: 'true or false' } as const;

function accepted({ kinds, options }: Prop): string {
  return options.length > 0 ? `one of ${options.join(', ')}` : kinds.map((kind) => KINDS[kind]).join(' or ');
}

function described({ kind, text }: Literal): string {
  return kind === 'text' ? `the text “${text}”` : text;
}

/** The value itself where it only lacks its quotes or braces, else an example. */
function fitting({ text }: Literal, { kinds }: Prop): string {
  if (kinds[0] === 'number') return Number.isFinite(Number(text)) && text.trim() !== '' ? text : '10';
  return kinds[0] === 'boolean' ? String(text !== 'false') : text;
}

function example(name: string, prop: Prop): string {
  return written(name, prop.options[0] ?? { text: '…', number: '10', boolean: 'true' }[prop.kinds[0] ?? 'text'], prop);
}

function written(name: string, value: string, { kinds }: Prop): string {
  return kinds[0] === 'text' || kinds.length === 0 ? `${name}="${value}"` : `${name}={${value}}`;
}
