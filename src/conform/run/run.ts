import { identifyAll } from '../diagnosis/identify.js'
import { askAndJudge, type Judged } from '../model/asking.js'
import { excerpt } from '../model/excerpt.js'
import type { Verdict } from '../model/judge-answer.js'
import { AdapterError, type Capability, type Started, type Subject } from '../model/protocol.js'
import { isWithinLimits, type Question } from '../model/question.js'
import type { Identification } from '../model/report.js'
import type { Operation } from '../operations/operation.js'
import { hashOf } from '../vectors/identity.js'
import { ECHO, proveEcho } from './echo.js'
import { askFresh } from './generated-cases.js'
import { inOrder } from './in-order.js'
import { Interrupted, type Interruption, interruptible } from './interruptible.js'
import { answered, judgePair, judgeSum, partnerOf } from './laws.js'
import { claimsAnything, type Piece, type Work, workOf } from './plan.js'
import type { RunOptions } from './run-options.js'
import { shareOut } from './workers.js'

export interface Run {
  readonly started: Started
  readonly judged: readonly Judged[]
  readonly laws: readonly Verdict[]
  readonly counterexamples: readonly Judged[]
  readonly identified: readonly Identification[]
  /** Where nothing fresh was drawn, since failures are listed there: `dpo.loss float16`. */
  readonly undrawn: readonly string[]
  /** Why the run ended early, or null. */
  readonly aborted: string | null
  /** Set where it was ended from outside. */
  readonly interruption: Interruption | null
}

/**
 * Asks everything of an implementation. Throws AdapterError where it cannot be started, claims nothing of what is asked
 * for, or does not echo.
 */
export async function conform(options: RunOptions): Promise<Run> {
  const names = options.operations.map(({ name }) => name)
  const made = Array.from({ length: options.jobs }, () => options.subject([ECHO, ...names]))
  const { signal } = options
  const subjects = signal ? made.map(subject => interruptible(subject, signal)) : made
  try {
    const all = await Promise.all(subjects.map(subject => subject.start()))
    const started = all[0]!
    if (!claimsAnything(options, started)) throw new AdapterError(nothingClaimed(options, started))
    await proveEcho(subjects[0]!, started, options.dtypes)
    return await new Session(options, started, subjects).run()
  } finally {
    await Promise.all(subjects.map(subject => subject.stop()))
  }
}

/** A run that asks nothing would pass whatever the implementation computes. */
function nothingClaimed({ dtypes }: RunOptions, { ops }: Started): string {
  const others = Object.entries(ops).filter(([name]) => name !== ECHO)
  const claimed = [...new Set(others.flatMap(([, capability]) => capability.dtypes))]
  const wanted = dtypes.map(({ name }) => name).join(', ')
  return `start: expected an operation claimed in one of ${wanted}, got ${excerpt(claimed.join(', '))}`
}

class Session {
  private readonly judged: Judged[] = []
  private readonly laws: Verdict[] = []
  private readonly counterexamples: Judged[] = []
  private done = 0
  private expected = 0

  constructor(
    private readonly options: RunOptions,
    private readonly started: Started,
    private readonly subjects: readonly Subject[],
  ) {}

  async run(): Promise<Run> {
    const { started, laws } = this
    const work = workOf(this.options, started)
    const ended = await this.askAll(work).then(
      () => null,
      error => {
        if (error instanceof AdapterError) return error
        throw error
      },
    )
    // Who was done first is a matter of chance where several work side by side.
    const judged = inOrder(this.judged, nameOf)
    const counterexamples = inOrder(this.counterexamples, nameOf)
    const interruption = ended instanceof Interrupted ? ended.interruption : null
    // Who interrupts a run does not wait long, and naming what was computed takes seconds.
    const identified = interruption ? [] : identifyAll(judged)
    const { undrawn } = work
    const aborted = ended?.message ?? null
    return { started, judged, laws, counterexamples, identified, undrawn, aborted, interruption }
  }

  private async askAll({ pieces, underLaws }: Work): Promise<void> {
    this.expected += pieces.reduce((sum, piece) => sum + questionsIn(piece), 0)
    await shareOut(this.subjects, pieces, (piece, subject) => this.do(piece, subject))
    const chosen = new Set(underLaws)
    const first = inOrder(this.judged, nameOf).filter(({ question }) => chosen.has(question))
    this.expected += first.length
    await shareOut(this.subjects, first, async (one, subject) => {
      await this.askLaws(one, subject)
      this.note(1)
    })
  }

  private async do(piece: Piece, subject: Subject): Promise<void> {
    if (piece.kind === 'question') this.judged.push(await this.ask(piece.question, subject))
    else {
      const capability = this.capability(piece.work.operation)
      const { judged, counterexample, ended } = await askFresh(
        piece.work,
        { capability, ask: question => this.ask(question, subject) },
        this.options.isFailing,
      )
      this.judged.push(...judged)
      if (counterexample) this.counterexamples.push(counterexample)
      if (ended) throw ended
    }
    this.note(questionsIn(piece))
  }

  private note(questions: number): void {
    this.done += questions
    this.options.progress(this.done, this.expected)
  }

  private ask(question: Question, subject: Subject): Promise<Judged> {
    return askAndJudge(subject, this.capability(question.operation), question)
  }

  private async askLaws(first: Judged, subject: Subject): Promise<void> {
    const { question, answer } = first
    const one = answered(question, answer)
    if (!one) return
    for (const law of question.operation.laws) {
      const verdict = law.kind === 'sum' ? judgeSum(law, one) : await this.askPair(law, one, subject)
      if (verdict) this.laws.push(verdict)
    }
  }

  private async askPair(
    law: Parameters<typeof partnerOf>[0],
    first: NonNullable<ReturnType<typeof answered>>,
    subject: Subject,
  ): Promise<Verdict | null> {
    // The id of a law's case can be listed as known: it is the same question whatever the seed of the run.
    const seed = Number.parseInt(hashOf([first.question.id, law.name]).slice(0, 7), 16)
    const partner = partnerOf(law, first, seed)
    if (!partner || !isWithinLimits(partner, this.capability(partner.operation))) return null
    const { answer, verdict } = await this.ask(partner, subject)
    const second = answered(partner, answer)
    if (second) return judgePair(law, first, second)
    // Who says nothing that could be compared is judged by what it says.
    return answer.kind === 'skip' ? null : verdict
  }

  private capability({ name }: Operation): Capability {
    return this.started.ops[name]!
  }
}

const questionsIn = (piece: Piece): number => (piece.kind === 'question' ? 1 : piece.work.count)

const nameOf = ({ question: { id, dtype } }: Judged): string => `${id} ${dtype.name}`
