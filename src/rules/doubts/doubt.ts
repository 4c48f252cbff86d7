import { expectDefinition } from '../../math/shapes/definition.js'
import { callable, exactly, filled, listOf, matching } from '../../math/shapes/shape.js'
import type { Judged, StatedAt } from '../judged.js'

/** A statement that is false as it was read, and where it stands. */
export type Accused = Judged & { readonly at: StatedAt }

/** A reason why a statement that is false as it was read may be right all the same. */
export interface Doubt {
  /** Permanent: `another-arithmetic`. A finding that it left undecided names it. */
  readonly id: string
  /** One sentence: when it applies. */
  readonly summary: string
  /** Pages on which it leaves a statement undecided that would be accused without it: they are its tests. */
  readonly examples: readonly string[]
  /** The reason, in a clause for the message; null where it does not apply. */
  readonly applies: (accused: Accused) => string | null
}

/** A doubt about the judgement itself, wherever the statement stands: also of a block of claims, which no sentence frames. */
export interface DoubtOfJudgement extends Omit<Doubt, 'applies'> {
  readonly appliesAnywhere: (judged: Judged) => string | null
}

const doubts = new Map<string, Doubt | DoubtOfJudgement>()

const COMMON = {
  id: matching('an id such as another-arithmetic', value => /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/.test(value)),
  summary: filled,
  examples: listOf(filled, 1000),
}
const DOUBT = exactly<Doubt>({ ...COMMON, applies: callable })
const DOUBT_OF_JUDGEMENT = exactly<DoubtOfJudgement>({ ...COMMON, appliesAnywhere: callable })

/**
 * Adds a doubt that every accusation has to pass. Throws TypeError where a field is missing or of another kind, and where
 * its id is taken.
 */
export function defineDoubt<D extends Doubt | DoubtOfJudgement>(doubt: D): D {
  if (typeof doubt === 'object' && doubt !== null && 'appliesAnywhere' in doubt)
    expectDefinition<DoubtOfJudgement>('defineDoubt', DOUBT_OF_JUDGEMENT, doubt)
  else expectDefinition<Doubt>('defineDoubt', DOUBT, doubt)
  if (doubts.has(doubt.id)) throw new TypeError(`defineDoubt: expected one doubt ${doubt.id}, got another`)
  doubts.set(doubt.id, doubt)
  return doubt
}

/** Every doubt, in the order in which they are asked. */
export const allDoubts = (): readonly (Doubt | DoubtOfJudgement)[] => [...doubts.values()]

/** The first doubt about a judgement, and its reason; null where every doubt is silent. */
export function doubtAbout(judged: Judged): { readonly id: string; readonly says: string } | null {
  const { at } = judged
  for (const doubt of doubts.values()) {
    const says =
      'appliesAnywhere' in doubt
        ? doubt.appliesAnywhere(judged)
        : at
          ? doubt.applies({ ...judged, at })
          : null
    if (says !== null) return { id: doubt.id, says }
  }
  return null
}
