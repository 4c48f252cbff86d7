// @ts-check
// The one place that reaches into the files of Stryker and vitest. Stryker has no plugin kind for mutators, so the
// versions are pinned exactly, and mutator.property.ts fails as soon as a new version moves these files.
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const fromHere = createRequire(import.meta.url)
const fromCore = createRequire(fromHere.resolve('@stryker-mutator/core/package.json'))
const instrumenterFolder = path.dirname(fromCore.resolve('@stryker-mutator/instrumenter/package.json'))
const fromInstrumenter = createRequire(path.join(instrumenterFolder, 'package.json'))

/** @param {string} file */
const load = file => import(pathToFileURL(file).href)

/**
 * A mutator as Stryker's instrumenter calls it: it is shown every node of the syntax tree and yields replacements.
 * Babel's tree has no types here, because Babel is not a dependency of this project.
 * @typedef {{ name: string, mutate(path: any): Iterable<any> }} Mutator
 */

/** The list from which the instrumenter takes its mutators. @type {Mutator[]} */
export const allMutators = (await load(path.join(instrumenterFolder, 'dist/src/mutators/mutate.js')))
  .allMutators

/** Babel's builders and predicates of syntax nodes. */
export const syntax = (await load(fromInstrumenter.resolve('@babel/core'))).default.types

export const { createInstrumenter } = await load(path.join(instrumenterFolder, 'dist/src/index.js'))

export const { createInjector } = await load(fromCore.resolve('typed-inject'))

export const { declareClassPlugin, declareValuePlugin, PluginKind } = await load(
  fromCore.resolve('@stryker-mutator/api/plugin'),
)

const fromVitest = createRequire(fromHere.resolve('vitest/package.json'))

/** vitest's own assertions, apart from its workers. */
export const expectation = await load(fromVitest.resolve('@vitest/expect'))

/** vitest's own spies. */
export const spying = await load(fromVitest.resolve('@vitest/spy'))

/** A deep copy that keeps its place in the source, by which Stryker finds nodes again. @param {any} node */
export const copy = node => syntax.cloneNode(node, true, false)
