import type { Judged, StatedAt } from '../judged.js'

/** A statement that is false as it was read, and where it stands. */
export type Accused = Judged & { readonly at: StatedAt }

/** A reason why a statement that is false as it was read may be right all the same. */
export interface Doubt {
  /** Permanent: `another-arithmetic`. A finding that it left undecided names it. */
  readonly id: string
  /** One sentence: when it applies. */
  readonly summary: string
  /** The reason, in a clause for the message; null where it does not apply. */
  readonly applies: (accused: Accused) => string | null
}

const doubts = new Map<string, Doubt>()

/** Adds a doubt that every accusation has to pass. Throws TypeError where its id is taken. */
export function defineDoubt(doubt: Doubt): Doubt {
  if (doubts.has(doubt.id)) throw new TypeError(`defineDoubt: expected one doubt ${doubt.id}, got another`)
  doubts.set(doubt.id, doubt)
  return doubt
}

/** Every doubt, in the order in which they are asked. */
export const allDoubts = (): readonly Doubt[] => [...doubts.values()]
