import { firstFailing } from '../drawing/drawn.js'
import type { Dtype } from '../numeric/dtype.js'
import type { CaseGroup, Input, Operation } from '../operations/operation.js'
import { isExactIn } from '../vectors/exactness.js'
import { hashOf } from '../vectors/identity.js'
import { type Judged, renamed } from './asking.js'
import type { Verdict } from './judge-answer.js'
import { freshQuestion, type Question } from './question.js'

/** Cases of a group that stand in no file, of one operation in one format. */
export interface FreshWork {
  readonly operation: Operation
  readonly dtype: Dtype
  readonly group: CaseGroup
  readonly count: number
  readonly seed: number
}

/** What came of them: all verdicts up to the first failing one, which stands last, as small as it could be made. */
export interface FreshResult {
  readonly judged: readonly Judged[]
  readonly counterexample: Judged | null
}

/** So many further questions a counterexample is made smaller with. */
const SHRINKS = 300

/** How an operation is asked a question: with which subject, and how its answer is judged. */
export type Ask = (question: Question) => Promise<Judged>

/** Draws cases of the group, numbers in the format, until one fails, and shrinks that through the pipe. */
export async function askFresh(
  work: FreshWork,
  ask: Ask,
  isFailing: (verdict: Verdict) => boolean,
): Promise<FreshResult> {
  const { operation, dtype, group, count } = work
  const seed = Number.parseInt(hashOf([work.seed, operation.name, group.id, dtype.name]).slice(0, 7), 16)
  const judged: Judged[] = []
  const failing: Judged[] = []
  const fails = async (input: Input | null): Promise<boolean> => {
    const question = input && questionFor(work, input, judged.length)
    if (!question) return false
    const one = await ask(question)
    const isCounterexample = isFailing(one.verdict)
    if (isCounterexample) failing.push(one)
    else if (failing.length === 0) judged.push(one)
    return isCounterexample
  }
  const found = await firstFailing(draw => inputOf(group, draw), fails, {
    dtype,
    seed,
    count,
    shrinks: SHRINKS,
  })
  const smallest = failing.at(-1)
  if (found === null || !smallest) return { judged, counterexample: null }
  const counterexample = renamed(smallest, `fresh/${work.seed}/${operation.name}/${group.id}/${found.path}`)
  return { judged: [...judged, counterexample], counterexample }
}

/** What the group draws in this format; null where its numbers have no place in it. */
function inputOf(group: CaseGroup, draw: Parameters<CaseGroup['draw']>[0]): Input | null {
  return within(() => group.draw(draw))
}

function questionFor(
  { operation, dtype, group, seed }: FreshWork,
  input: Input,
  index: number,
): Question | null {
  if (!isExactIn(input, dtype)) return null
  const id = `fresh/${seed}/${operation.name}/${group.id}/${index}`
  return within(() => freshQuestion(operation, dtype, input, { id, source: 'fresh' }))
}

/** What a computation gives, or null outside its domain. */
function within<T>(compute: () => T): T | null {
  try {
    return compute()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
