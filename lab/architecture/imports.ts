import path from 'node:path'
import ts from 'typescript'

/** The texts of a project's files by their path from its root, such as `src/math/term/term.ts`. */
export type Project = ReadonlyMap<string, string>

/** One import, export from, or dynamic import; `from` is `undefined` where it is computed as the program runs. */
export interface Import {
  readonly from: string | undefined
  readonly line: number
  /** Whether only types are imported, so that nothing is left of it at run time. */
  readonly isTypeOnly: boolean
}

const trees = new Map<string, ts.SourceFile>()

/** The syntax tree of a text, with parents; each text is parsed once. */
export function parse(text: string): ts.SourceFile {
  const tree = trees.get(text) ?? ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true)
  trees.set(text, tree)
  return tree
}

/** Calls back for every node of a tree, the outer ones first. */
export function visit(node: ts.Node, callback: (node: ts.Node) => void): void {
  callback(node)
  ts.forEachChild(node, child => visit(child, callback))
}

/** The line of a node, from 1. */
export const lineOf = (node: ts.Node): number =>
  node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1

const imports = new Map<string, readonly Import[]>()

/** Every import of a text, of whatever form; each text is searched once. */
export function importsOf(text: string): readonly Import[] {
  const found = imports.get(text) ?? search(text)
  imports.set(text, found)
  return found
}

function search(text: string): readonly Import[] {
  const found: Import[] = []
  visit(parse(text), node => {
    if (ts.isImportDeclaration(node)) found.push(declared(node, node.moduleSpecifier, isTypeImport(node)))
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      found.push(declared(node, node.moduleSpecifier, isTypeExport(node)))
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      found.push(declared(node, node.argument.literal, true))
    if (ts.isCallExpression(node) && isDynamic(node)) found.push(declared(node, node.arguments[0], false))
    if (ts.isExternalModuleReference(node)) found.push(declared(node, node.expression, false))
  })
  return found
}

function declared(node: ts.Node, specifier: ts.Node | undefined, isTypeOnly: boolean): Import {
  const from = specifier && ts.isStringLiteralLike(specifier) ? specifier.text : undefined
  return { from, line: lineOf(node), isTypeOnly }
}

const isDynamic = (call: ts.CallExpression): boolean =>
  call.expression.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(call.expression) && call.expression.text === 'require')

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { name, namedBindings } = importClause
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false
  return namedBindings.elements.length > 0 && namedBindings.elements.every(element => element.isTypeOnly)
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true
  if (!exportClause || !ts.isNamedExports(exportClause)) return false
  return exportClause.elements.length > 0 && exportClause.elements.every(element => element.isTypeOnly)
}

/** The file of the project that a relative import leads to, `.js` read as `.ts`; `undefined` for a package. */
export function target(file: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined
  return path.posix.join(path.posix.dirname(file), from).replace(/\.js$/, '.ts')
}

/** The first folder below src or properties; `''` for a file that stands beside the rooms. */
export const roomOf = (file: string): string => /^[^/]+\/([^/]+)\//.exec(file)?.[1] ?? ''

/** The files of the project that a file imports, for their types alone too. */
export function targetsOf(project: Project, file: string): string[] {
  const targets = importsOf(project.get(file) ?? '').flatMap(({ from }) => target(file, from ?? '') ?? [])
  return [...new Set(targets)].filter(found => project.has(found))
}

/** The files of the project that a file needs at run time. */
export function runtimeTargets(project: Project, file: string): string[] {
  const needed = importsOf(project.get(file) ?? '').filter(({ isTypeOnly }) => !isTypeOnly)
  const targets = needed.flatMap(({ from }) => (from === undefined ? [] : [target(file, from) ?? '']))
  return targets.filter(found => project.has(found))
}
