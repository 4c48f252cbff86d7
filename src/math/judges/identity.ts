import { type Domains, positiveIn } from '../engines/domain.js'
import { reduced } from '../engines/normal-form-or-self.js'
import { uncertainApplication } from '../engines/opaque-applications.js'
import { type Point, type PointSpace, type SearchEffort, searchCounterexample } from '../engines/search.js'
import { constantsAt, showEnclosure } from '../engines/value.js'
import { unmetConditions } from '../inequality/unmet.js'
import { type Interval, intervals } from '../number/interval/interval.js'
import type { Rational } from '../number/rational.js'
import { proveIdentity } from '../proof/tactics.js'
import { evaluate } from '../term/evaluate.js'
import { definableIn } from '../term/key.js'
import { toPlain } from '../term/print.js'
import { simplify } from '../term/simplify.js'
import { groupsOf, PI, sizesOf } from '../term/symbols.js'
import { subtract, type Term } from '../term/term.js'
import { evidence, type Judgement, judgement, undecided } from './judgement.js'
import { obligationOf } from './obligation-of.js'

const DIGITS = 30
/** Enough for most points: an enclosure of any width that excludes 0 is as good as another. */
const FEW_DIGITS = 8

/**
 * Judges left = right on the whole domain: proved by the normal form, else refuted by a point where an enclosure of
 * the difference excludes 0, else tested; undecided where the two sides are defined at too few points.
 */
export function judgeIdentity(left: Term, right: Term, domains: Domains, effort: SearchEffort): Judgement {
  const understood = `${shown(left, domains)} = ${shown(right, domains)}`
  return { ...judgeSides(left, right, domains, effort), understood }
}

/** A side longer than this is shown in its normal form, which an engine reached, rather than as it was put together. */
const MAX_SIDE_LENGTH = 160

function shown(side: Term, domains: Domains): string {
  const plain = toPlain(simplify(side))
  return plain.length <= MAX_SIDE_LENGTH ? plain : toPlain(reduced(side, positiveIn(domains)))
}

function judgeSides(left: Term, right: Term, domains: Domains, effort: SearchEffort): Judgement {
  const proof = proveIdentity(left, right, { positive: positiveIn(domains) })
  if (proof.proved) {
    const { lemmas, size } = proof
    const conditions = unmetConditions(proof, domains)
    return judgement('holds', {
      evidence: evidence(proof.level, { conditions, lemmas, size }),
      obligations: [
        obligationOf(left, '=', right, domains, {
          outcome: 'proved',
          witness: null,
          conditions: proof.conditions,
        }),
      ],
      explanation: size === null ? proof.how : `${proof.how}, ${size}`,
    })
  }
  return judgeByPoints(left, right, domains, effort)
}

/** A witness names only the symbols that are left in the reduced sides: the others do not matter. */
function judgeByPoints(left: Term, right: Term, domains: Domains, effort: SearchEffort): Judgement {
  const difference = subtract(left, right)
  let defined = 0
  const fails = (point: Point): boolean => {
    const rough = valueAt(difference, point, FEW_DIGITS)
    const value = isNonzero(rough) ? rough : valueAt(difference, point)
    if (value) defined++
    return isNonzero(value)
  }
  const { counterexample, seed, path, points } = searchCounterexample(
    spaceOf(difference, domains),
    fails,
    effort,
  )
  if (counterexample) {
    const opaque = uncertainApplication(difference)
    if (opaque !== null) return undecided('no-engine', opaque)
    const [l, r] = [left, right].map(side => reduced(side, positiveIn(domains)))
    const shown = restricted(counterexample, spaceOf(subtract(l!, r!), domains))
    return refuted([left, right], domains, counterexample, shown, seed, path)
  }
  if (defined * 2 < points) return undecided('no-engine', `defined at ${defined} of ${points} points only`)
  return judgement('holds', {
    evidence: evidence('tested', { digits: DIGITS, points: defined, seed }),
    explanation: `tested at ${defined} points to ${DIGITS} digits, not proved`,
  })
}

const isNonzero = (value: Interval | null): boolean => Math.abs(value?.sign() ?? 0) === 1

export function restricted(point: Point, space: PointSpace): Point {
  return {
    symbols: new Map(
      [...point.symbols].filter(([name]) => space.symbols.has(name) || space.sizes.includes(name)),
    ),
    groups: new Map([...point.groups].filter(([name]) => space.groups.includes(name))),
  }
}

function refuted(
  sides: readonly [Term, Term],
  domains: Domains,
  at: Point,
  shown: Point,
  seed: number,
  path: string | null,
): Judgement {
  const [left, right] = sides.map(side => showEnclosure(valueAt(side, at)!))
  const witness = witnessOf(shown)
  const place = placeOf(witness)
  return judgement('refuted', {
    evidence: evidence('refuted: witness', { digits: DIGITS, points: 1, seed, path }),
    witness,
    obligations: [
      obligationOf(sides[0], '=', sides[1], domains, { outcome: 'refuted', witness, conditions: [] }),
    ],
    explanation: `${place === '' ? '' : `${place} `}the left is ${left}, the right ${right}`,
  })
}

/** A point as a report prints it. */
export const witnessOf = (point: Point): Record<string, string> =>
  Object.fromEntries([
    ...[...point.symbols].map(([name, value]) => [name, value.toString()] as const),
    ...[...point.groups].map(([name, members]) => [name, members.join(', ')] as const),
  ])

/** `at p = 1/4, G = 2`; nothing where the point does not matter. */
export function placeOf(witness: Readonly<Record<string, string>>): string {
  const where = Object.entries(witness).map(([name, value]) => `${name} = ${value}`)
  return where.length > 0 ? `at ${where.join(', ')}` : ''
}

/** The enclosure of a term at a point; null where it is undefined or too large there. */
export function valueAt(term: Term, point: Point, digits = DIGITS): Interval | null {
  const context = intervals(digits)
  const lift = (value: Rational) => context.of(value)
  try {
    return evaluate(
      term,
      {
        symbols: new Map([
          ...constantsAt(digits).symbols,
          ...[...point.symbols].map(([name, value]) => [name, lift(value)] as const),
        ]),
        groups: new Map([...point.groups].map(([name, members]) => [name, members.map(lift)])),
      },
      context,
    )
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Everything that a point must give a value: symbols and opaque applications, groups, and the sizes of sums. */
export function spaceOf(term: Term, domains: Domains): PointSpace {
  const sizes = sizesOf(term)
  const single = [...definableIn(term)].filter(
    ([key, part]) => part.kind !== 'indexed' && key !== PI && !sizes.has(key),
  )
  return {
    symbols: new Map(single.map(([key]) => [key, domains.get(key) ?? 'real'])),
    groups: [...groupsOf(term)],
    sizes: [...sizes],
  }
}
