import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Operation } from '../conform/operations/operation.js'
import { allOperations } from '../conform/operations/registry.js'
import { INDEX_NAME, indexText, type NamedText } from '../conform/vectors/index-file.js'
import { lintVectors } from '../conform/vectors/lint.js'
import type { VectorFile } from '../conform/vectors/vector.js'
import { loadPlugins } from './plugins.js'
import type { Streams } from './streams.js'
import { EXIT, UsageError } from './usage-error.js'
import { generatedText, readVectorTexts, VECTORS, vectorTextsOf } from './vectors.js'
import { writeWhole } from './whole-file.js'

export const FIXTURE_ACTIONS = {
  list: 'list the operations with their cases',
  lint: 'check the form, ids, digits and mutants of the files; exit code 1 where something is wrong',
  write: 'generate the files, of plug-ins alone where one is named; without a folder in that of the package',
} as const

export type FixtureAction = keyof typeof FIXTURE_ACTIONS

type Output = Pick<Streams, 'output'>

/** Lists, checks or writes the files of vectors in a folder, and answers with the exit code. */
export async function runFixtures(
  action: FixtureAction,
  folder: string | undefined,
  { plugin = [] }: { readonly plugin?: readonly string[] },
  streams: Output,
  operations?: readonly Operation[],
): Promise<number> {
  const added = await loadPlugins(`fixtures ${action}`, plugin)
  // Those of the package are written already, and take minutes.
  const chosen = action === 'write' && plugin.length > 0 ? added.operations : allOperations()
  return ACTIONS[action](folder, streams, operations ?? chosen)
}

type Action = (
  folder: string | undefined,
  streams: Output,
  operations: readonly Operation[],
) => Promise<number>

const list: Action = async (folder, { output }, operations) => {
  const texts = await (folder === undefined
    ? vectorTextsOf('fixtures list', operations)
    : readVectorTexts('fixtures list', folder))
  const files = texts.map(vectorFileOf)
  const width = Math.max(...files.map(({ op }) => op.length))
  for (const { op, suite, numberOfCases, mutants, indistinguishable, meaning } of files) {
    const counts = `${numberOfCases} cases, ${Object.keys(mutants).length} mutants`
    const gaps = Object.values(indistinguishable).flatMap(reasons => Object.keys(reasons)).length
    output.write(
      `${op.padEnd(width)}  ${suite.padEnd(11)}  ${counts}${gaps === 0 ? '' : ` (${gaps} not told apart in a format)`}: ${meaning}\n`,
    )
  }
  output.write(`${files.length} operations, ${sum(files.map(file => file.numberOfCases))} cases\n`)
  return EXIT.clean
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** A file of the folder. Throws UsageError for one that lint would complain of: `list` reads what is sound. */
function vectorFileOf({ name, text }: NamedText): VectorFile {
  const [complaint] = lintVectors(name, text)
  if (complaint !== undefined)
    throw new UsageError(`fixtures list: expected a sound file ${name}, got one with a fault: ${complaint}`)
  return JSON.parse(text)
}

const lint: Action = async (folder = VECTORS, { output }) => {
  const files = await readVectorTexts('fixtures lint', folder)
  const complaints = files.flatMap(({ name, text }) =>
    lintVectors(name, text).map(complaint => `${name}: ${complaint}`),
  )
  for (const complaint of complaints) output.write(`${complaint}\n`)
  output.write(`${files.length} files, ${complaints.length} complaints\n`)
  return complaints.length > 0 ? EXIT.findings : EXIT.clean
}

const write: Action = async (folder = VECTORS, { output }, operations) => {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new UsageError(`fixtures write: expected a folder that can be written, got ${folder}`)
  })
  for (const operation of operations) {
    const file = generatedText('fixtures write', operation)
    await writeFileIn(folder, file)
    output.write(`${join(folder, file.name)}\n`)
  }
  if (operations.length > 0) {
    // Others may have been written before.
    const texts = await readVectorTexts('fixtures write', folder)
    await writeFileIn(folder, { name: INDEX_NAME, text: indexText(texts) })
  }
  output.write(`${operations.length} files written to ${folder}\n`)
  return EXIT.clean
}

async function writeFileIn(folder: string, { name, text }: NamedText): Promise<void> {
  await writeWhole(join(folder, name), text).catch(() => {
    throw new UsageError(`fixtures write: expected a file that can be written, got ${join(folder, name)}`)
  })
}

const ACTIONS: Readonly<Record<FixtureAction, Action>> = { list, lint, write }
