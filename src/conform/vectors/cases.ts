import { DTYPES, type Dtype } from '../../math/number/dtype/dtype.js'
import { drawn } from '../drawing/drawn.js'
import type { CaseGroup, Input, Operation } from '../operations/operation.js'
import { enclose } from './enclosure.js'
import { formatsOf } from './exactness.js'
import { caseId, hashOf } from './identity.js'
import { type MutantKill, mutantKills } from './mutants.js'
import type { DtypeName, VectorCase } from './vector.js'
import type { Extent } from './weights.js'

/** A case with what it is to each mutant, in every format it is asked in. */
export interface MeasuredCase {
  readonly vector: VectorCase
  readonly kills: readonly MutantKill[]
}

/** Draws for one case that turn out to have been drawn before are made up for by so many more. */
const DRAWS_PER_CASE = 4

/** The cases of a group: always the same for a seed, none twice. */
export function casesOfGroup(operation: Operation, group: CaseGroup, seed: number): MeasuredCase[] {
  return inputsOfGroup(operation, group, seed).map(input => measuredCase(operation, group, input))
}

/** The inputs of a group that the fixtures hold: always the same for a seed, none twice. */
export function inputsOfGroup(operation: Operation, group: CaseGroup, seed: number): Input[] {
  const own = Number.parseInt(hashOf([seed, operation.name, group.id]).slice(0, 7), 16)
  const draws = drawn(group.draw, group.dtype, { seed: own, count: group.count * DRAWS_PER_CASE })
  const unique = new Map(draws.map(input => [caseId(operation.name, group.id, input), input]))
  return [...unique.values()].slice(0, group.count)
}

/** Throws RangeError, naming the case, where an input is neither in the domain nor one with accepted behaviours. */
export function measuredCase(operation: Operation, group: CaseGroup, input: Input): MeasuredCase {
  const id = caseId(operation.name, group.id, input)
  const formats = formatsOf(operation, input)
  const answer = answerTo(operation, input, id)
  const outOfRange = answer.extent ? formats.filter(dtype => isOutOfRange(answer.extent!, dtype)) : []
  const kills = mutantKills(operation, input, { ...answer, outOfRange }, formats)
  const vector: VectorCase = {
    id,
    flags: group.flags.map(({ name }) => name),
    in: input,
    exactIn: names(formats),
    ...(outOfRange.length > 0 ? { outOfRange: names(outOfRange) } : {}),
    ...(answer.accept ? { accept: answer.accept } : {}),
    ...(answer.outcome ? { out: answer.outcome } : {}),
    kills: killsByMutant(kills),
  }
  return { vector, kills }
}

function answerTo(operation: Operation, input: Input, id: string) {
  const accept = operation.accept?.(input) ?? null
  if (accept !== null) return { outcome: null, accept, extent: null }
  try {
    const { outcome, extent } = enclose(operation, input)
    return { outcome, accept: null, extent }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new RangeError(`${id}: expected an input in the domain of ${operation.name}, got ${reason}`, {
      cause: error,
    })
  }
}

/** Whether an intermediate result of the textbook expression overflows the format, or underflows to 0 in it. */
export function isOutOfRange({ smallest, largest }: Extent, dtype: Dtype): boolean {
  return largest > dtype.largestFinite || smallest < dtype.smallestSubnormal
}

function killsByMutant(kills: readonly MutantKill[]): Record<string, DtypeName[]> {
  const found: Record<string, DtypeName[]> = {}
  for (const { mutant, dtype, ratio } of kills) {
    if (ratio > 1) found[mutant] = [...(found[mutant] ?? []), dtype.name]
  }
  return found
}

/** In the order of the table of formats. */
const names = (formats: readonly Dtype[]): DtypeName[] =>
  DTYPES.filter(dtype => formats.includes(dtype)).map(({ name }) => name)
