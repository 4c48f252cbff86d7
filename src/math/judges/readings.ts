import { evidence, type Judgement, judgement, undecided } from './judgement.js'
import { not, type Truth } from './truth.js'
import type { Evidence } from './verdict.js'

/** How a document says a word: turned round, or weakened. */
export interface Tone {
  readonly negated: boolean
  readonly hedged: boolean
}

/** The truth of a statement under one of its readings, or with one published set of constants. */
export interface ReadTruth extends Truth {
  readonly constants?: string
  readonly when?: string
}

/**
 * Judges a statement by all its readings: true under all of them it holds, true under none it is refuted, true under
 * some it is conditional on these; without a reading it is undecided. What leans on published constants is conditional
 * on them at best.
 */
export function judgeReadings(read: readonly ReadTruth[], { negated, hedged }: Tone): Judgement {
  const cases = negated ? read.map(one => ({ ...one, ...not(one) })) : read
  const obligations = cases.flatMap(one => one.obligations ?? [])
  return { ...judgeCases(cases, hedged), obligations }
}

function judgeCases(cases: readonly ReadTruth[], hedged: boolean): Judgement {
  if (cases.length === 0) return undecided('no-engine', 'no reading of it could be judged')
  const shown = cases.map(showCase).filter(text => text !== '')
  const explanation = shown.join('; ')
  if (cases.some(({ holds }) => holds === null)) return undecided('no-engine', explanation)
  const isLeaning = cases.some(({ constants }) => constants !== undefined)
  const trueCases = cases.filter(({ holds }) => holds)
  if (trueCases.length === 0 && hedged)
    return undecided('no-engine', `not everywhere, but it may be so somewhere: ${explanation}`)
  if (trueCases.length === 0) return refuted(cases, explanation)
  if (isLeaning) return withConstants(cases, trueCases, hedged, explanation)
  if (trueCases.length < cases.length) return conditional(trueCases, explanation)
  return judgement('holds', { evidence: weakest(cases), explanation })
}

function refuted(cases: readonly ReadTruth[], explanation: string): Judgement {
  const witness = cases.find(one => one.witness)?.witness ?? null
  const constants = constantsOf(cases)
  const rests = weakest(cases)
  return judgement('refuted', {
    evidence: evidence('refuted: witness', { ...rests, level: 'refuted: witness', constants }),
    witness,
    explanation,
  })
}

function withConstants(
  cases: readonly ReadTruth[],
  trueCases: readonly ReadTruth[],
  hedged: boolean,
  explanation: string,
): Judgement {
  if (trueCases.length < cases.length && !hedged)
    return undecided('no-engine', `the published constants disagree: ${explanation}`)
  const constants = constantsOf(cases)
  return judgement('conditional', {
    evidence: { ...weakest(cases)!, constants },
    condition: `the loss follows ${constants.join(' or ')}`,
    explanation,
  })
}

function conditional(trueCases: readonly ReadTruth[], explanation: string): Judgement {
  return judgement('conditional', {
    evidence: weakest(trueCases),
    condition: trueCases.flatMap(({ when }) => when ?? []).join(', or '),
    explanation,
  })
}

const constantsOf = (cases: readonly ReadTruth[]): string[] => cases.flatMap(one => one.constants ?? [])

/** Evidence from the weakest to the strongest: a statement of several parts rests on its weakest. */
const LEVELS: readonly Evidence['level'][] = [
  'tested',
  'refuted: witness',
  'computed',
  'proved: exhaustive',
  'proved: enclosure',
  'proved: polynomial',
  'proved: sign',
  'proved: identity',
]

function weakest(cases: readonly ReadTruth[]): Evidence | null {
  const known = cases.flatMap(({ evidence: rests }) => rests ?? [])
  const rank = ({ level }: Evidence) => LEVELS.indexOf(level)
  return known.reduce<Evidence | null>(
    (least, one) => (!least || rank(one) < rank(least) ? one : least),
    null,
  )
}

function showCase({ shown, constants, when }: ReadTruth): string {
  if (constants !== undefined) return `${shown} (${constants})`
  return when !== undefined && shown !== '' ? `${shown} if ${when}` : shown
}
