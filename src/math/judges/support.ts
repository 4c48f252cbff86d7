import { Rational } from '../number/rational.js'
import { exactValue } from '../term/evaluate.js'
import { divide, number } from '../term/term.js'
import { evidence } from './judgement.js'
import type { Truth } from './truth.js'

type Weights = readonly Rational[]
/** A policy and a reference, each spread evenly over its support. */
interface Pair {
  readonly policy: Weights
  readonly reference: Weights
}

const LARGEST = 3

/** Whether a law of supports is true of D(policy ‖ reference), or of D(reference ‖ policy), for up to 3 answers. */
export function judgeSupports(law: SupportLaw, policyFirst: boolean): Truth {
  const pairs = allPairs()
  const counterexample = pairs.find(pair => !LAWS[law](pair, isFiniteFor(pair, policyFirst)))
  const size = `supports of up to ${LARGEST} answers`
  if (!counterexample)
    return {
      holds: true,
      evidence: evidence('proved: exhaustive', { size, points: pairs.length }),
      witness: null,
      shown: `${law}, for every pair of ${size}`,
    }
  const { policy, reference } = counterexample
  const shown = isFiniteFor(counterexample, policyFirst) ? 'finite' : 'infinite'
  const witness = { pi: policy.join(', '), ref: reference.join(', ') }
  return {
    holds: false,
    evidence: evidence('refuted: witness', { size, points: 1 }),
    witness,
    shown: `the divergence is ${shown} at pi = (${witness.pi}), ref = (${witness.ref})`,
  }
}

const isPositive = (weight: Rational): boolean => weight.sign() > 0
const contains = (wide: Weights, narrow: Weights): boolean =>
  narrow.every((weight, k) => !isPositive(weight) || isPositive(wide[k]!))

const LAWS: Readonly<Record<SupportLaw, (pair: Pair, finite: boolean) => boolean>> = {
  'the reference is positive everywhere': ({ reference }, finite) => !finite || reference.every(isPositive),
  'the reference is positive where the policy is': ({ policy, reference }, finite) =>
    finite === contains(reference, policy),
  'the policy may be narrower': ({ policy, reference }, finite) => finite || !contains(reference, policy),
  'the policy is as wide': ({ policy, reference }, finite) => !finite || contains(policy, reference),
}

const isFiniteFor = ({ policy, reference }: Pair, policyFirst: boolean): boolean =>
  policyFirst ? hasDivergence(policy, reference) : hasDivergence(reference, policy)

/** Whether every term a ln(a/b) of the divergence has a value, as it does where a/b has one, and 0 ln 0 is 0. */
function hasDivergence(from: Weights, to: Weights): boolean {
  const pointwise = from.flatMap((weight, k) => (isPositive(weight) ? [[weight, to[k]!] as const] : []))
  return pointwise.every(([a, b]) => exactValue(divide(number(a), number(b))) !== undefined)
}

function allPairs(): Pair[] {
  return Array.from({ length: LARGEST }, (_, i) => supportsOf(i + 1)).flatMap(supports =>
    supports.flatMap(policy => supports.map(reference => ({ policy, reference }))),
  )
}

/** Every even distribution over some of so many answers. */
function supportsOf(answers: number): Weights[] {
  return Array.from({ length: 2 ** answers - 1 }, (_, i) => {
    const isIn = Array.from({ length: answers }, (_, k) => (((i + 1) >> k) & 1) === 1)
    const share = Rational.ONE.div(isIn.filter(Boolean).length)
    return isIn.map(member => (member ? share : Rational.ZERO))
  })
}

/** What is said of the supports of a policy and its reference where the divergence between them is finite. */
export type SupportLaw =
  | 'the reference is positive everywhere'
  | 'the reference is positive where the policy is'
  | 'the policy may be narrower'
  | 'the policy is as wide'
