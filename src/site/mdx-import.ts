// An import as MDX compiles it, for components that a text uses without importing them.

/** Returns the node of a Markdown tree that imports a component by a name. */
export function importOf(name: string, file: string) {
  const specifier = { type: 'ImportDefaultSpecifier', local: { type: 'Identifier', name } };
  const from = { type: 'Literal', value: file, raw: JSON.stringify(file) };
  const declaration = { type: 'ImportDeclaration', specifiers: [specifier], source: from, attributes: [] };
  const estree = { type: 'Program', sourceType: 'module', body: [declaration], comments: [] };
  return { type: 'mdxjsEsm', name, value: '', data: { estree } };
}
