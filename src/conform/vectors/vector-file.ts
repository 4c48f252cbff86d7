import type { Flag, Operation } from '../operations/operation.js'
import { casesOfGroup, type MeasuredCase } from './cases.js'
import type { DtypeName, VectorFile, VectorGroup } from './vector.js'

/** Of the contents of all files: a changed value of a known id makes it a new major version, new cases a minor one. */
export const REVISION = '1.0.0'

export const VECTOR_SEED = 15
const DIGITS = 50

/** The file of an operation: all its cases, and what they cannot tell apart. The same for a seed, whatever the machine. */
export function vectorFile(operation: Operation, seed = VECTOR_SEED): VectorFile {
  const measured = operation.groups.map(group => ({ group, cases: casesOfGroup(operation, group, seed) }))
  const groups = measured.map(
    ({ group, cases }): VectorGroup => ({
      id: group.id,
      source: { name: `${operation.name}/${group.id}`, version: '1' },
      cases: cases.map(({ vector }) => vector),
    }),
  )
  const all = measured.flatMap(({ cases }) => cases)
  return {
    $schema: '../schema/vector-file-1.schema.json',
    format: 1,
    op: operation.name,
    revision: REVISION,
    suite: operation.suite,
    meaning: operation.meaning,
    claims: operation.claims,
    expr: operation.expression,
    x: operation.x,
    p: operation.p,
    generator: {
      name: 'errata fixtures write',
      engine: 'intervals over decimal.js 10.6.0',
      digits: DIGITS,
      seed,
    },
    flags: flagsOf(operation),
    mutants: mutantsOf(operation),
    indistinguishable: indistinguishable(operation, all),
    numberOfCases: all.length,
    groups,
  }
}

function flagsOf(operation: Operation): VectorFile['flags'] {
  const all = operation.groups.flatMap(({ flags }) => flags)
  const byName = new Map<string, Flag>(all.map(flag => [flag.name, flag]))
  const defined = [...byName.keys()].sort().map(name => {
    const { kind, description } = byName.get(name)!
    return [name, { kind, description }]
  })
  return Object.fromEntries(defined)
}

/** Every mutant by its name, with what it computes. */
export function mutantsOf({ variants, forms }: Operation): Record<string, string> {
  return Object.fromEntries([...variants, ...forms].map(({ name, meaning }) => [name, meaning]))
}

/** The mutants that no case tells apart in a format, with how near one came. */
function indistinguishable(
  operation: Operation,
  cases: readonly MeasuredCase[],
): VectorFile['indistinguishable'] {
  const found: Record<string, Partial<Record<DtypeName, string>>> = {}
  for (const mutant of Object.keys(mutantsOf(operation))) {
    for (const { name } of operation.dtypes) {
      const kills = cases.flatMap(one =>
        one.kills.filter(kill => kill.mutant === mutant && kill.dtype.name === name),
      )
      const greatest = Math.max(0, ...kills.map(({ ratio }) => ratio))
      if (greatest > 1) continue
      found[mutant] = { ...found[mutant], [name]: reasonFor(greatest, kills.length) }
    }
  }
  return found
}

function reasonFor(ratio: number, cases: number): string {
  if (cases === 0) return 'no case is asked in this format, or none whose textbook expression stays within it'
  if (ratio === 0) return `equal in all ${cases} cases of this format`
  return `at most ${ratio.toPrecision(2)} of the difference that rounding cannot hide, in ${cases} cases`
}

/** The text of a file: JSON, two spaces, a line at the end. */
export const vectorText = (file: VectorFile): string => `${JSON.stringify(file, null, 2)}\n`
