import type { Position } from '../documents/model/position.js'
import type { Evidence, Reason, Rounding, Verdict } from '../math/judges/verdict.js'

/** One statement of a document, judged or left unread. Fields may be added, none renamed: tools depend on them. */
export interface Finding {
  readonly rule: string
  readonly exercise: string | null
  readonly verdict: Verdict
  readonly statement: string
  readonly start: Position
  readonly end: Position
  readonly understood: string | null
  readonly stated: string | null
  readonly expected: string | null
  readonly evidence: Evidence | null
  readonly condition: string | null
  readonly reason: Reason | null
  /** The id of the doubt that left it undecided; absent where none did. */
  readonly doubt?: string
  /** carried: the two values, and the offsets of the printed numbers that it came through. */
  readonly given: {
    readonly fromPrinted: string
    readonly fromData: string
    readonly through: readonly number[]
    /** In a notebook: those that stand in other cells; absent where none does. */
    readonly elsewhere?: readonly { readonly path: string; readonly at: Position }[]
  } | null
  readonly rounding: Rounding | null
  readonly reading: string | null
  readonly witness: Readonly<Record<string, string>> | null
  readonly message: string
  /** Why the document says not to report it; absent where it does not say so. */
  readonly suppressed?: string
  /** Whether a baseline lets it pass; absent where none does. */
  readonly baselined?: true
}
