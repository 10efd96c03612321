import ts from 'typescript';

/** A module that a file names, and the line on which it does. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Fetched when the code comes there, so that it is not needed to read the file. */
  readonly isLazy?: true;
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;

/** The module that one piece of syntax names, in whichever of the five ways. */
const named = (node: ts.Node): string | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  if (ts.isModuleDeclaration(node)) return textOf(node.name);
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression.getText();
  const imports = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return imports || called === 'import.meta.glob' || called === 'require'
    ? textOf(node.arguments[0])
    : undefined;
};

/** Every module that a source names: imports, re-exports, dynamic imports, types by import(), globs. */
export const importsOf = (source: string, fileName = 'file.ts'): Import[] => {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = named(node);
    if (specifier !== undefined) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ specifier, line, ...(ts.isCallExpression(node) ? { isLazy: true } : {}) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const types = file.typeReferenceDirectives.map(({ fileName: specifier, pos }) => ({
    specifier,
    line: file.getLineAndCharacterOfPosition(pos).line + 1,
  }));
  return [...found, ...types];
};

/** What a page loads: its module scripts' addresses, and what the scripts written into it import. */
export const importsOfPage = (html: string): Import[] =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].flatMap(
    ({ 1: attributes = '', 2: body = '', index }) => {
      const before = html.slice(0, index).split('\n').length;
      const address = /\bsrc="([^"]*)"/.exec(attributes)?.[1];
      const inline = importsOf(body, 'page.js').map(({ specifier, line }) => ({
        specifier,
        line: line + before - 1,
      }));
      return address ? [{ specifier: address, line: before }, ...inline] : inline;
    },
  );
