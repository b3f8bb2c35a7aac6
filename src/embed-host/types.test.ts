// The types hold in a page, in React and in Vue, and catch what they should.

import { basename } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  types: [],
};

function faultsOf(...names: string[]): string[] {
  const files = names.map((name) => `src/embed-host/examples/${name}`);
  return ts.getPreEmitDiagnostics(ts.createProgram(files, OPTIONS)).map(({ file, start = 0, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${basename(file?.fileName ?? '')}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

test.each([
  ['a page', ['page.ts']],
  ['React', ['react.tsx', 'react-minimal.d.ts']],
  ['Vue', ['vue.ts', 'vue-minimal.d.ts']],
])('%s uses the element without a wrapper', (_, files) => {
  expect(faultsOf(...files)).toEqual([]);
});

test('mistakes are caught', () => {
  expect(faultsOf('mistakes.ts')).toMatchInlineSnapshot(`
    [
      "mistakes.ts:7: Cannot assign to 'parameters' because it is a read-only property.",
      "mistakes.ts:8: Index signature in type 'Readonly<Record<string, string>>' only permits reading.",
      "mistakes.ts:9: Property 'parameters' does not exist on type 'ResultDetail'.",
      "mistakes.ts:10: Property 'text' does not exist on type 'ParametersDetail'.",
      "mistakes.ts:12: Property 'widget' is missing in type '{ people: number; }' but required in type 'EmbedAttributes'.",
      "mistakes.ts:12: Type '"darkish"' is not assignable to type '"auto" | "light" | "dark"'.",
      "mistakes.ts:13: Object literal may only specify known properties, and 'onfinish' does not exist in type 'EmbedHandlers'.",
    ]
  `);
});
