import ts from 'typescript'
import { importsOf, lineOf, type Project, parse, roomOf, runtimeTargets, visit } from './imports.js'

const MAX_LENGTH = 300
const MAX_FUNCTION_LENGTH = 40
const VAGUE = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'types', 'misc', 'shared'])

/** Files that are too long to hold one idea. */
export function length(project: Project): string[] {
  return [...project].flatMap(([file, text]) => {
    const lines = text.trimEnd().split('\n').length
    const isCode = /^(src|properties|lab|bench)\/.*\.(ts|mjs)$/.test(file)
    return isCode && lines > MAX_LENGTH ? [`${file}: expected at most ${MAX_LENGTH} lines, got ${lines}`] : []
  })
}

/** Functions of src that are too long to read at once. */
export function functions(project: Project): string[] {
  return [...project].flatMap(([file, text]) => {
    if (!file.startsWith('src/')) return []
    const found: string[] = []
    visit(parse(text), node => {
      if (!ts.isFunctionLike(node) || !('body' in node)) return
      const lines = node.getText().split('\n').length
      if (lines > MAX_FUNCTION_LENGTH)
        found.push(
          `${file}:${lineOf(node)}: expected a function of at most ${MAX_FUNCTION_LENGTH} lines, got ${lines}`,
        )
    })
    return found
  })
}

/** Folders and files whose name says nothing about what is in them. */
export function names(project: Project): string[] {
  return [...project.keys()].flatMap(file => {
    const vague = file.split('/').find(part => VAGUE.has(part.replace(/\..*$/, '')))
    return vague === undefined ? [] : [`${file}: expected a name that says what is in it, got ${vague}`]
  })
}

/** What would start code, a process or a connection. */
const FORBIDDEN_MODULES =
  /^(node:)?(child_process|cluster|dgram|dns|http|http2|https|inspector|module|net|repl|tls|vm|worker_threads)(\/|$)/
const FORBIDDEN_NAMES = new Set(['eval', 'Function', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])

/** Uses of eval, the shell and the network in src, and imports whose name is only known as the program runs. */
export function dangers(project: Project): string[] {
  return [...project].flatMap(([file, text]) => {
    if (!file.startsWith('src/')) return []
    const modules = importsOf(text)
      .filter(({ from }) => from === undefined || FORBIDDEN_MODULES.test(from))
      .map(
        ({ from, line }) => `${file}:${line}: expected no import of ${from ?? 'a module by a computed name'}`,
      )
    const found: string[] = []
    visit(parse(text), node => {
      if (isUse(node)) found.push(`${file}:${lineOf(node)}: expected no use of ${node.getText()}`)
    })
    return [...modules, ...found]
  })
}

/** Whether a node uses a forbidden name as a value: not as a type, a key, or a property of something else. */
function isUse(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || !FORBIDDEN_NAMES.has(node.text)) return false
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return parent.expression.getText() === 'globalThis'
  return (
    !ts.isPropertyAssignment(parent) && !ts.isTypeReferenceNode(parent) && !ts.isPropertySignature(parent)
  )
}

/**
 * Files of src that compute and that no property of their room reaches: neither is it imported by one, nor needed by a
 * file of the same room that is. A file that only carries types does not compute.
 */
export function mirror(project: Project): string[] {
  const reached = new Set<string>()
  const reach = (file: string, room: string): void => {
    if (reached.has(file) || !file.startsWith('src/') || roomOf(file) !== room) return
    reached.add(file)
    for (const next of runtimeTargets(project, file)) reach(next, room)
  }
  for (const property of project.keys()) {
    if (!/^properties\/.*\.ts$/.test(property)) continue
    for (const file of runtimeTargets(project, property)) reach(file, roomOf(property))
  }
  return [...project].flatMap(([file, text]) => {
    if (!/^src\/.*(?<!\.d)\.ts$/.test(file) || reached.has(file) || !computes(text)) return []
    const folder = ['properties', roomOf(file)].filter(part => part !== '').join('/')
    return [`${file}: expected a property in ${folder}/ that reaches it, got none`]
  })
}

/** Whether a file has anything at run time but imports and exports of what other files compute. */
const computes = (text: string): boolean =>
  parse(text).statements.some(
    statement =>
      !ts.isImportDeclaration(statement) &&
      !ts.isExportDeclaration(statement) &&
      !ts.isInterfaceDeclaration(statement) &&
      !ts.isTypeAliasDeclaration(statement),
  )
