import { DTYPES, type Dtype } from '../../math/number/dtype/dtype.js'
import type { Started } from '../model/protocol.js'
import { isWithinLimits, placeOf, type Question, questionsOf } from '../model/question.js'
import type { CaseGroup, Operation } from '../operations/operation.js'
import { grouped } from '../results/grouped.js'
import { hashOf } from '../vectors/identity.js'
import type { FreshWork } from './generated-cases.js'
import { inOrder } from './in-order.js'
import type { RunOptions } from './run-options.js'
import { shuffled } from './shuffle.js'

/** What one subject does at a time. */
export type Piece =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'fresh'; readonly work: FreshWork }

/** All that is asked of an implementation but the laws, which need its answers. */
export interface Work {
  readonly pieces: readonly Piece[]
  /** Of these questions the laws are asked too, as far as they are asked here at all. */
  readonly underLaws: readonly Question[]
  /** Where no fresh cases are drawn, since failures are listed there: `dpo.loss float16`. */
  readonly undrawn: readonly string[]
}

/** So many cases of an operation in a format are asked each law about. */
const CASES_PER_LAW = 12

/** What of everything the implementation claims, the options ask for, and is done in this shard. */
export function workOf(options: RunOptions, started: Started): Work {
  const stored = storedQuestions(options, started)
  const questions = stored.map((question): Piece => ({ kind: 'question', question }))
  const { fresh, undrawn } = freshWork(options, started, stored)
  const pieces = [...questions, ...fresh].filter(piece => isOfShard(piece, options.shard))
  return { pieces, underLaws: options.isSmoke ? [] : casesForLaws(stored), undrawn }
}

/** The formats that an implementation claims for an operation, of those that are asked for. */
function formatsOf({ name, dtypes }: Operation, options: RunOptions, { ops }: Started): Dtype[] {
  const claimed = ops[name]?.dtypes
  return DTYPES.filter(
    dtype => claimed?.includes(dtype.name) && dtypes.includes(dtype) && options.dtypes.includes(dtype),
  )
}

/** Whether anything that is asked for is claimed at all. */
export const claimsAnything = (options: RunOptions, started: Started): boolean =>
  options.operations.some(operation => formatsOf(operation, options, started).length > 0)

/** The questions of the files, in an order of the seed: what an implementation remembers from case to case shows. */
function storedQuestions(options: RunOptions, started: Started): Question[] {
  const { operations, files, saved, seed, isSmoke } = options
  const byName = new Map(operations.map(operation => [operation.name, operation]))
  const ofFiles = files.flatMap(file => {
    const operation = byName.get(file.op)
    return operation ? questionsOf(file, operation, formatsOf(operation, options, started), 'fixture') : []
  })
  const wanted = isSmoke ? ofFiles.filter(({ id }) => id.split('/')[1] === 'smoke') : [...ofFiles, ...saved]
  const questions = wanted.filter(
    question =>
      formatsOf(question.operation, options, started).includes(question.dtype) &&
      isWithinLimits(question, started.ops[question.operation.name]!),
  )
  return shuffled(questions, nameOf, seed)
}

const nameOf = ({ id, dtype }: Question): string => `${dtype.name} ${id}`

/**
 * Fresh cases of every group, but not where failures are listed: what is drawn there would fail or not as the seed has
 * it, and a kept counterexample is asked again in any case.
 */
function freshWork(options: RunOptions, started: Started, stored: readonly Question[]) {
  const { operations, points, isSmoke, isListed } = options
  if (isSmoke || points === 0) return { fresh: [], undrawn: [] }
  const byPlace = grouped(stored, placeOf)
  const isKnown = (operation: Operation, dtype: Dtype) => {
    const ids = (byPlace.get(`${operation.name} ${dtype.name}`) ?? []).map(({ id }) => id)
    return isListed?.({ op: operation.name, dtype: dtype.name, ids }, started.implementation.version) ?? false
  }
  const places = operations.flatMap(operation =>
    formatsOf(operation, options, started).map(dtype => ({
      operation,
      dtype,
      isKnown: isKnown(operation, dtype),
    })),
  )
  const drawn = places.filter(place => !place.isKnown)
  const undrawn = places.filter(place => place.isKnown)
  return {
    fresh: drawn.flatMap(({ operation, dtype }) => piecesOf(operation, dtype, options)),
    undrawn: undrawn.map(({ operation, dtype }) => `${operation.name} ${dtype.name}`),
  }
}

function piecesOf(operation: Operation, dtype: Dtype, { points, seed }: RunOptions): Piece[] {
  const count = Math.ceil(points / operation.groups.length)
  const piece = (group: CaseGroup): Piece => ({
    kind: 'fresh',
    work: { operation, dtype, group, count, seed },
  })
  return operation.groups.map(piece)
}

/**
 * Which shard does a piece is a matter of its name alone: whatever else is asked or saved meanwhile, the shards of a run
 * do everything once.
 */
function isOfShard(piece: Piece, shard: RunOptions['shard']): boolean {
  if (shard === null) return true
  const name =
    piece.kind === 'question'
      ? nameOf(piece.question)
      : `fresh ${piece.work.dtype.name} ${piece.work.operation.name}/${piece.work.group.id}`
  return Number.parseInt(hashOf(['shard', name]).slice(0, 7), 16) % shard.count === shard.index
}

/** The first cases of every operation in every format, whatever order and shard they are asked in. */
function casesForLaws(stored: readonly Question[]): Question[] {
  const ofFiles = stored.filter(({ source }) => source === 'fixture')
  const byPlace = grouped(
    inOrder(ofFiles, ({ id }) => id),
    placeOf,
  )
  return [...byPlace.values()].flatMap(all => all.slice(0, CASES_PER_LAW))
}
