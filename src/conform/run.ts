import { DTYPES, type Dtype } from '../numeric/dtype.js'
import type { Operation } from '../operations/operation.js'
import { hashOf } from '../vectors/identity.js'
import type { VectorFile } from '../vectors/vector.js'
import { askAndJudge, type Judged } from './asking.js'
import { shareOut } from './crew.js'
import { ECHO, proveEcho } from './echo.js'
import { askFresh, type FreshWork } from './fresh.js'
import { grouped } from './grouped.js'
import { identify } from './identify.js'
import type { Verdict } from './judge-answer.js'
import { answered, judgePair, judgeSum, partnerOf } from './laws.js'
import { AdapterError, type Capability, type Started, type Subject } from './protocol.js'
import { isWithinLimits, type Question, questionsOf } from './question.js'
import type { Identification } from './report.js'
import { shuffled } from './shuffle.js'

/** What to ask of an implementation. */
export interface RunOptions {
  readonly operations: readonly Operation[]
  readonly files: readonly VectorFile[]
  /** Makes one more subject; nothing runs before it is started. */
  readonly subject: (ops: readonly string[]) => Subject
  /** How many of them work side by side. */
  readonly jobs: number
  readonly seed: number
  /** Fresh cases for each operation and format. */
  readonly points: number
  /** Only these formats. */
  readonly dtypes: readonly Dtype[]
  /** Only the groups `smoke`, and nothing fresh. */
  readonly isSmoke: boolean
  /** Cases that failed before, besides those of the files. */
  readonly saved: readonly Question[]
  /** Which of the pieces of work are done here: those whose number is `index` modulo `count`. */
  readonly shard: { readonly index: number; readonly count: number } | null
  /** Whether a verdict fails the run. */
  readonly isFailing: (verdict: Verdict) => boolean
  readonly progress: (done: number, of: number) => void
}

export interface Run {
  readonly started: Started
  readonly judged: readonly Judged[]
  readonly laws: readonly Verdict[]
  readonly counterexamples: readonly Judged[]
  readonly identified: readonly Identification[]
  /** Why the run ended early, or null. */
  readonly aborted: string | null
}

/** Asks everything of an implementation. Throws AdapterError where it cannot be started or does not echo. */
export async function conform(options: RunOptions): Promise<Run> {
  const names = options.operations.map(({ name }) => name)
  const subjects = Array.from({ length: options.jobs }, () => options.subject([ECHO, ...names]))
  try {
    const all = await Promise.all(subjects.map(subject => subject.start()))
    const started = all[0]!
    await proveEcho(subjects[0]!, started, options.dtypes)
    return await new Session(options, started, subjects).run()
  } finally {
    await Promise.all(subjects.map(subject => subject.stop()))
  }
}

/** So many cases of an operation in a format are asked each law about. */
const CASES_PER_LAW = 12

type Piece =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'fresh'; readonly work: FreshWork }

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
    const { started, judged, laws, counterexamples } = this
    const aborted = await this.askAll().then(
      () => null,
      error => {
        if (error instanceof AdapterError) return error.message
        throw error
      },
    )
    return { started, judged, laws, counterexamples, identified: identifyAll(judged), aborted }
  }

  private async askAll(): Promise<void> {
    const pieces = this.ofShard([...this.questions(), ...this.fresh()])
    this.expected = pieces.length
    await shareOut(this.subjects, pieces, (piece, subject) => this.do(piece, subject))
    if (this.options.isSmoke) return
    const subjects = this.judged.filter(({ question }) => question.source === 'fixture')
    await shareOut(this.subjects, casesForLaws(subjects), (one, subject) => this.askLaws(one, subject))
  }

  private async do(piece: Piece, subject: Subject): Promise<void> {
    if (piece.kind === 'question') this.judged.push(await this.ask(piece.question, subject))
    else {
      const { judged, counterexample } = await askFresh(
        piece.work,
        question => this.ask(question, subject),
        this.options.isFailing,
      )
      this.judged.push(...judged)
      if (counterexample) this.counterexamples.push(counterexample)
    }
    this.done += 1
    this.options.progress(this.done, this.expected)
  }

  private ask(question: Question, subject: Subject): Promise<Judged> {
    return askAndJudge(subject, this.capability(question.operation)!, question)
  }

  /** The questions of the files, in an order of the seed: what an implementation remembers from case to case shows. */
  private questions(): Piece[] {
    const { operations, files, saved, seed, isSmoke } = this.options
    const byName = new Map(operations.map(operation => [operation.name, operation]))
    const stored = files.flatMap(file => {
      const operation = byName.get(file.op)
      return operation ? questionsOf(file, operation, this.formats(operation), 'fixture') : []
    })
    const wanted = [...stored.filter(({ id }) => !isSmoke || id.split('/')[1] === 'smoke'), ...saved]
    const questions = wanted.filter(question => {
      const { operation, dtype } = question
      const isClaimed = this.formats(operation).includes(dtype)
      return isClaimed && isWithinLimits(question, this.capability(operation)!)
    })
    return shuffled(questions, ({ id, dtype }) => `${dtype.name} ${id}`, seed).map(question => ({
      kind: 'question',
      question,
    }))
  }

  private fresh(): Piece[] {
    const { operations, points, seed, isSmoke } = this.options
    if (isSmoke || points === 0) return []
    return operations.flatMap(operation =>
      this.formats(operation).flatMap(dtype => {
        const count = Math.ceil(points / operation.groups.length)
        return operation.groups.map(
          (group): Piece => ({ kind: 'fresh', work: { operation, dtype, group, count, seed } }),
        )
      }),
    )
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
    const seed = Number.parseInt(hashOf([this.options.seed, first.question.id, law.name]).slice(0, 7), 16)
    const partner = partnerOf(law, first, seed)
    if (!partner) return null
    const { answer } = await this.ask(partner, subject)
    const second = answered(partner, answer)
    return second && judgePair(law, first, second)
  }

  /** The formats that an implementation claims for an operation, of those that are asked for. */
  private formats({ name, dtypes }: Operation): Dtype[] {
    const claimed = this.started.ops[name]?.dtypes ?? []
    return DTYPES.filter(
      dtype => claimed.includes(dtype.name) && dtypes.includes(dtype) && this.options.dtypes.includes(dtype),
    )
  }

  private capability({ name }: Operation): Capability | undefined {
    return this.started.ops[name]
  }

  private ofShard(pieces: readonly Piece[]): Piece[] {
    const { shard } = this.options
    return pieces.filter((_, i) => shard === null || i % shard.count === shard.index)
  }
}

const placeOf = ({ question }: Judged): string => `${question.operation.name} ${question.dtype.name}`

/** The first cases of every operation in every format, whatever order they were asked in. */
function casesForLaws(judged: readonly Judged[]): Judged[] {
  const inOrder = [...judged].sort((left, right) => (left.question.id < right.question.id ? -1 : 1))
  return [...grouped(inOrder, placeOf).values()].flatMap(all => all.slice(0, CASES_PER_LAW))
}

function identifyAll(judged: readonly Judged[]): Identification[] {
  return [...grouped(judged, placeOf).values()].flatMap(all => identify(all) ?? [])
}
