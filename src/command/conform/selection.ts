import '../../fields/built-in.js'
import type { Operation } from '../../conform/operations/operation.js'
import { allOperations } from '../../conform/operations/registry.js'
import { DTYPES, type Dtype } from '../../math/number/dtype/dtype.js'
import { UsageError } from '../usage-error.js'

/** What of everything is asked. */
export interface Selection {
  readonly operations: readonly Operation[]
  readonly dtypes: readonly Dtype[]
  readonly shard: { readonly index: number; readonly count: number } | null
  /** Whether something is left out. */
  readonly isFiltered: boolean
}

interface Flags {
  readonly suite?: readonly string[]
  readonly dtype?: readonly string[]
  readonly shard?: string
}

/** Reads the options that leave something out, as the word smoke does. Throws UsageError for a name that is none, and for a shard that is none. */
export function selectionOf({ suite, dtype, shard }: Flags, isSmoke = false): Selection {
  const operations = suite ? operationsOf(suite) : allOperations()
  const dtypes = dtype ? [...new Set(dtype.map(dtypeOf))] : DTYPES
  const part = shard === undefined ? null : shardOf(shard)
  const isFiltered = isSmoke || suite !== undefined || dtype !== undefined || part !== null
  return { operations, dtypes, shard: part, isFiltered }
}

/** A name is that of a suite, or of one operation. */
function operationsOf(names: readonly string[]): Operation[] {
  const suites = [...new Set(allOperations().map(({ suite }) => suite))]
  for (const name of names) {
    const isKnown = allOperations().some(operation => isNamed(operation, name))
    if (!isKnown)
      throw new UsageError(
        `conform: expected a suite (${suites.join(', ')}) or an operation that \`errata fixtures list\` lists, got ${name}`,
      )
  }
  return allOperations().filter(operation => names.some(name => isNamed(operation, name)))
}

const isNamed = ({ suite, name }: Operation, wanted: string): boolean => suite === wanted || name === wanted

function dtypeOf(name: string): Dtype {
  const found = DTYPES.find(dtype => dtype.name === name)
  if (found) return found
  const names = DTYPES.map(dtype => dtype.name).join(', ')
  throw new UsageError(`conform: expected a dtype of ${names}, got ${name}`)
}

/** `2/3` is the second of three. */
function shardOf(text: string): { readonly index: number; readonly count: number } {
  const [, part, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []
  const [index, count] = [Number(part), Number(of)]
  if (part === undefined || index > count)
    throw new UsageError(`conform: expected a shard such as 1/4, got ${text}`)
  return { index: index - 1, count }
}
