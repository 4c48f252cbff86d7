import type { Obligation } from '../certificates/obligation.js'
import type { Evidence, EvidenceLevel, Reason, Rounding, Verdict } from './verdict.js'

/** What an engine says of a statement, before anyone says where it stands. */
export interface Judgement {
  readonly verdict: Verdict
  readonly evidence: Evidence | null
  /** The corrected value or statement, where one is known. */
  readonly expected: string | null
  readonly condition: string | null
  readonly reason: Reason | null
  readonly rounding: Rounding | null
  readonly given: { readonly fromPrinted: string; readonly fromData: string } | null
  readonly witness: Readonly<Record<string, string>> | null
  readonly reading: string | null
  /** The statement as terms: what was proved or refuted, should it be another than was meant. */
  readonly understood: string | null
  /** What the verdict rests on, in terms, for others to check again. */
  readonly obligations: readonly Obligation[]
  /** Why, in a clause: "80.64; from 2.95e5 it would be 81.94". */
  readonly explanation: string
  /** The id of the doubt that left it undecided. */
  readonly doubt: string | null
}

/** A judgement with nothing to say but its verdict and what is given. */
export function judgement(verdict: Verdict, parts: Partial<Judgement> = {}): Judgement {
  return {
    verdict,
    evidence: null,
    expected: null,
    condition: null,
    reason: null,
    rounding: null,
    given: null,
    witness: null,
    reading: null,
    understood: null,
    obligations: [],
    explanation: '',
    doubt: null,
    ...parts,
  }
}

/** Evidence of one level; what is not given is empty. */
export function evidence(level: EvidenceLevel, parts: Partial<Evidence> = {}): Evidence {
  return {
    level,
    conditions: [],
    lemmas: [],
    size: null,
    constants: [],
    digits: 0,
    points: 0,
    seed: 0,
    path: null,
    ...parts,
  }
}

/** Understood, but no engine could settle it. */
export const undecided = (reason: Reason, explanation: string): Judgement =>
  judgement('undecided', { reason, explanation })
