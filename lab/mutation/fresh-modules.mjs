// @ts-check
// Loads TypeScript files anew as often as one likes: they are compiled once and evaluated per mutant, so that
// nothing that a mutant left in a constant or a cache is there for the next one. So is decimal.js, whose own state a
// mutant that is stopped in the midst of an operation would leave behind. Other packages are loaded once, by Node.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import vm from 'node:vm'
import ts from 'typescript'

/** @type {ts.CompilerOptions} */
const OPTIONS = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2023,
  esModuleInterop: true,
}

/** CommonJS has no `import.meta`; the wrapper passes it under this name. @type {ts.TransformerFactory<ts.SourceFile>} */
const renameImportMeta = context => root => {
  /** @type {ts.Visitor} */
  const visit = node =>
    ts.isMetaProperty(node)
      ? context.factory.createIdentifier('importMeta')
      : ts.visitEachChild(node, visit, context)
  return /** @type {ts.SourceFile} */ (ts.visitNode(root, visit))
}

/** @typedef {(exports: object, require: (from: string) => object, importMeta: object) => void} Evaluate */
/** @typedef {{ evaluate: Evaluate, targets: Map<string, string> }} Compiled */

const FRESH_PACKAGES = new Set(['decimal.js'])

/** Whether a file is one of src. @param {string} file */
const isSource = file => file.startsWith(path.resolve('src') + path.sep)

/**
 * The file or package that an import leads to. A package has its address in src, and its name elsewhere: what stands
 * in for it goes by the name, so that src always has the package itself.
 * @param {string} file @param {string} from
 */
function targetOf(file, from) {
  if (FRESH_PACKAGES.has(from)) return fileURLToPath(import.meta.resolve(from))
  if (!from.startsWith('.')) return isSource(file) ? import.meta.resolve(from) : from
  const target = path.resolve(path.dirname(file), from)
  const source = target.replace(/\.js$/, '.ts')
  if (existsSync(source)) return source
  throw new Error(`${file}: expected a TypeScript file for the import of ${from}, got none`)
}

/** @param {string} file @returns {Compiled} */
function compile(file, text = readFileSync(file, 'utf8')) {
  const compiled = ts.transpileModule(text, {
    fileName: file.replace(/\.mjs$/, '.ts'),
    compilerOptions: OPTIONS,
    transformers: { before: [renameImportMeta] },
  })
  const imports = [...compiled.outputText.matchAll(/\brequire\("([^"]+)"\)/g)].map(match => match[1] ?? '')
  const targets = new Map(imports.map(from => [from, targetOf(file, from)]))
  const source = `(function (exports, require, importMeta) {${compiled.outputText}\n})`
  return { evaluate: new vm.Script(source, { filename: file }).runInThisContext(), targets }
}

export class FreshModules {
  /** @type {Map<string, Compiled>} */
  #files = new Map()
  /** @type {Map<string, object>} */
  #packages

  /** @param {Map<string, object>} standIns what files outside src are given in place of a package */
  constructor(standIns) {
    this.#packages = new Map(standIns)
  }

  /** Compiles a file and all that it imports. @param {string} file */
  async prepare(file) {
    if (this.#files.has(file)) return
    const compiled = compile(file)
    this.#files.set(file, compiled)
    for (const target of compiled.targets.values()) {
      if (path.isAbsolute(target)) await this.prepare(target)
      else if (!this.#packages.has(target)) this.#packages.set(target, asModule(await import(target)))
    }
  }

  /** @param {string} file */
  has(file) {
    return this.#files.has(file)
  }

  /** Gives a prepared file another text, and answers with what takes it back. @param {string} file @param {string} text */
  plant(file, text) {
    const before = this.#files.get(file)
    if (!before) throw new Error(`expected a prepared file, got ${file}`)
    this.#files.set(file, compile(file, text))
    return () => void this.#files.set(file, before)
  }

  /** A function that evaluates prepared files, each once; another call of `fresh` begins again. */
  fresh() {
    /** @type {Map<string, object>} */
    const evaluated = new Map()
    /** @param {string} target @returns {object} */
    const load = target => {
      const known = this.#packages.get(target) ?? evaluated.get(target)
      if (known) return known
      const compiled = this.#files.get(target)
      if (!compiled) throw new Error(`expected a prepared file, got ${target}`)
      const exports = {}
      evaluated.set(target, exports)
      const meta = { url: pathToFileURL(target).href, filename: target, dirname: path.dirname(target) }
      compiled.evaluate(exports, from => load(compiled.targets.get(from) ?? from), meta)
      return exports
    }
    return load
  }
}

/** What `require` would give for a module that `import` gave. @param {object} namespace */
export const asModule = namespace => ({ ...namespace, __esModule: true })
