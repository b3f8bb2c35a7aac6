// What a cell can call, for whoever types: each public function of the core with its signature and its sentence,
// read off the sources at build, so that there is no list to keep.

import path from 'node:path';
import ts from 'typescript';

/** A name of the core as completion tells it. */
export interface CoreDoc {
  readonly name: string;
  readonly signature: string;
  readonly sentence: string;
}

const DOORS = ['src/core/index.ts', 'src/core/learning.ts'];

let read: readonly CoreDoc[] | undefined;

/** Returns what stands behind both doors of the core, by name; types are left out, since a cell calls none. */
export function coreDocs(): readonly CoreDoc[] {
  read ??= readDocs();
  return read;
}

function readDocs(): CoreDoc[] {
  const files = DOORS.map((file) => path.resolve(file));
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ESNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const exported = files.flatMap((file) => {
    const door = checker.getSymbolAtLocation(program.getSourceFile(file)!);
    return door === undefined ? [] : checker.getExportsOfModule(door);
  });
  const docs = exported.flatMap((symbol) => docOf(symbol, checker, ''));
  return docs.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function docOf(symbol: ts.Symbol, checker: ts.TypeChecker, prefix: string): CoreDoc[] {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  if (target.flags & ts.SymbolFlags.ValueModule)
    return checker.getExportsOfModule(target).flatMap((inner) => docOf(inner, checker, `${symbol.name}.`));
  if (!(target.flags & ts.SymbolFlags.Value) || target.valueDeclaration === undefined) return [];
  const name = `${prefix}${symbol.name}`;
  const comment = ts.displayPartsToString(target.getDocumentationComment(checker));
  return [{ name, signature: signatureOf(name, target, checker), sentence: comment.replace(/\s+/g, ' ').trim() }];
}

/** Types are given by name, not by what they are made of. */
function signatureOf(name: string, symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const type = checker.getTypeOfSymbol(symbol);
  const call = type.getCallSignatures()[0];
  const text = call === undefined ? `: ${checker.typeToString(type)}` : checker.signatureToString(call);
  return `${name}${text}`;
}
