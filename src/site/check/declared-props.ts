// The props that a component declares: `interface Props` in its .astro file, read by TypeScript itself, so that a type
// that is made of others is understood as well.

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A declared prop: what kind of value it takes; `options` where only some are accepted. */
export interface Prop {
  readonly kinds: readonly ('text' | 'number' | 'boolean')[];
  readonly options: readonly string[];
  readonly optional: boolean;
}

/** Declared props by name. */
export type Props = Readonly<Record<string, Prop>>;

const FILES = ['components/{prose,exercise}/*.astro', 'components/widgets/*/*.astro'];
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  types: [],
};

let declared: ReadonlyMap<string, Props> | undefined;

/**
 * Returns what a component declares, nothing where it takes no props, undefined where it reads them in another way;
 * `file` is root-relative: "/components/prose/Cite.astro".
 */
export function declaredProps(file: string): Props | undefined {
  declared ??= readAll();
  const known = declared.get(path.resolve(file.slice(1)));
  return known ?? (scriptOf(file.slice(1)).includes('Astro.props') ? undefined : {});
}

function readAll(): ReadonlyMap<string, Props> {
  const scripts = new Map(
    globSync(FILES)
      .sort()
      .map((file) => [`${path.resolve(file)}.ts`, scriptOf(file)]),
  );
  const asked = [...scripts].filter(([, script]) => script.includes('interface Props')).map(([name]) => name);
  const program = ts.createProgram(asked, OPTIONS, hostOf(scripts));
  const checker = program.getTypeChecker();
  return new Map(asked.map((name) => [name.slice(0, -3), propsIn(program.getSourceFile(name)!, checker)]));
}

/** The script of a component: what stands between the two lines of ---. */
function scriptOf(file: string): string {
  return `${readFileSync(file, 'utf8').split(/^---$/m)[1] ?? ''}\nexport {};`; // so that each is a module
}

/** A host that knows the scripts, and resolves only files of the project: packages say nothing about props. */
function hostOf(scripts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, languageVersion, ...more) => {
    const script = scripts.get(path.resolve(name));
    if (script === undefined) return getSourceFile(name, languageVersion, ...more);
    return ts.createSourceFile(name, script, languageVersion);
  };
  host.fileExists = (name) => scripts.has(path.resolve(name)) || fileExists(name);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const isOurs = /^[.#].*\.ts$|^#(core|params)$/.test(text);
      return isOurs ? ts.resolveModuleName(text, from, OPTIONS, host) : { resolvedModule: undefined };
    });
  return host;
}

function propsIn(source: ts.SourceFile, checker: ts.TypeChecker): Props {
  const props = source.statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === 'Props');
  const symbols = props === undefined ? [] : checker.getTypeAtLocation(props).getProperties();
  return Object.fromEntries(symbols.map((symbol) => [symbol.name, propOf(symbol, checker)]));
}

function propOf(symbol: ts.Symbol, checker: ts.TypeChecker): Prop {
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
  const parts = type.isUnion() ? type.types : [type];
  const isChoice = parts.every((part) => part.isStringLiteral() || part.isNumberLiteral());
  return {
    kinds: [...new Set(parts.flatMap(kindOf))],
    options: isChoice ? parts.map((part) => String((part as ts.LiteralType).value)) : [],
    optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
  };
}

/** The kind of a written value that a type takes; none where it takes what cannot be written, or is not known. */
function kindOf({ flags }: ts.Type): Prop['kinds'] {
  if (flags & ts.TypeFlags.StringLike) return ['text'];
  if (flags & ts.TypeFlags.NumberLike) return ['number'];
  return flags & ts.TypeFlags.BooleanLike ? ['boolean'] : [];
}
