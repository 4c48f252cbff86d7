import type { Dtype } from '../../math/number/dtype/dtype.js'
import { firstFailing } from '../drawing/drawn.js'
import { type Judged, renamed } from '../model/asking.js'
import type { Verdict } from '../model/judge-answer.js'
import { AdapterError, type Capability } from '../model/protocol.js'
import { freshQuestion, isWithinLimits, type Question } from '../model/question.js'
import type { CaseGroup, Input, Operation } from '../operations/operation.js'
import { withinDomain } from '../operations/within-domain.js'
import { isExactIn } from '../vectors/exactness.js'
import { hashOf } from '../vectors/identity.js'

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
  /** Why the implementation was given up meanwhile, or null: what it had answered before counts. */
  readonly ended: AdapterError | null
}

/** So many further questions a counterexample is made smaller with: long groups take a hundredth of a second each. */
const SHRINKS = 100

/** How an operation is asked a question: what it is claimed to do, with which subject, and how its answer is judged. */
export interface Asked {
  readonly capability: Capability
  readonly ask: (question: Question) => Promise<Judged>
}

/**
 * Draws cases of the group, numbers in the format, until one fails, and shrinks that through the pipe. What crashes or
 * hangs the implementation is not shrunk: each further try would take one of the few lives that it has.
 */
export async function askFresh(
  work: FreshWork,
  { capability, ask }: Asked,
  isFailing: (verdict: Verdict) => boolean,
): Promise<FreshResult> {
  const { operation, dtype, group, count } = work
  const seed = Number.parseInt(hashOf([work.seed, operation.name, group.id, dtype.name]).slice(0, 7), 16)
  const judged: Judged[] = []
  const failing: Judged[] = []
  let ended: AdapterError | null = null
  const fails = async (input: Input | null): Promise<boolean> => {
    if (ended || failing.at(-1)?.answer.kind === 'fault') return false
    const question = input && questionFor(work, input, judged.length)
    if (!question || !isWithinLimits(question, capability)) return false
    const one = await ask(question).catch(error => {
      if (!(error instanceof AdapterError)) throw error
      ended = error
      return null
    })
    if (one === null) return false
    const isCounterexample = isFailing(one.verdict)
    if (isCounterexample) failing.push(one)
    else if (failing.length === 0) judged.push(one)
    return isCounterexample
  }
  const options = { dtype, seed, count, shrinks: SHRINKS }
  const found = await firstFailing(draw => inputOf(group, draw), fails, options)
  if (found === null) return { judged, counterexample: null, ended }
  const counterexample = renamed(
    failing.at(-1)!,
    `fresh/${work.seed}/${operation.name}/${group.id}/${found.path}`,
  )
  return { judged: [...judged, counterexample], counterexample, ended }
}

/** What the group draws in this format; null where its numbers have no place in it. */
function inputOf(group: CaseGroup, draw: Parameters<CaseGroup['draw']>[0]): Input | null {
  return withinDomain(() => group.draw(draw))
}

function questionFor(
  { operation, dtype, group, seed }: FreshWork,
  input: Input,
  index: number,
): Question | null {
  if (!isExactIn(input, dtype)) return null
  const id = `fresh/${seed}/${operation.name}/${group.id}/${index}`
  return withinDomain(() => freshQuestion(operation, dtype, input, { id, source: 'fresh' }))
}
