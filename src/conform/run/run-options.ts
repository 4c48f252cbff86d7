import type { Dtype } from '../../math/number/dtype/dtype.js'
import type { Verdict } from '../model/judge-answer.js'
import type { Subject } from '../model/protocol.js'
import type { Question } from '../model/question.js'
import type { Operation } from '../operations/operation.js'
import type { DtypeName, VectorFile } from '../vectors/vector.js'

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
  /** Which of the pieces of work are done here: those whose name comes to `index` modulo `count`; null: all. */
  readonly shard: { readonly index: number; readonly count: number } | null
  /** Whether a verdict fails the run. */
  readonly isFailing: (verdict: Verdict) => boolean
  /**
   * Whether failures of an operation in a format, whose stored cases have these ids, are listed as known for this version
   * of the implementation: nothing fresh is drawn there.
   */
  readonly isListed?: (place: Place, implementationVersion: string | undefined) => boolean
  /** Ends the run early; its reason is an Interruption. */
  readonly signal?: AbortSignal
  /** Told after each piece of work how many questions of about how many are done. */
  readonly progress: (done: number, of: number) => void
}

export interface Place {
  readonly op: string
  readonly dtype: DtypeName
  readonly ids: readonly string[]
}
