import { describe, expect, test } from 'vitest'
import { book } from '../../../../src/fields/machine-learning/book.js'
import { chapterAudit, verdictsOf } from './chapter.js'

/**
 * What we hold to be true of our own chapter, derived by hand and by SymPy, not by the code under test. It stands
 * here, where nothing in src can import it: the audit has to reach each verdict by itself.
 */
const HELD: Readonly<Record<string, string>> = {
  '15.1/stationary-in-N': 'holds',
  '15.1/stationary-in-D': 'holds',
  '15.1/ratio': 'holds',
  '15.1/constant-ratio': 'holds',
  '15.1/D-against-N': 'holds',
  '15.1/compute': 'holds',
  '15.1/exponent-of-N': 'holds',
  '15.1/exponent-of-D': 'holds',
  '15.1/equal-exponents': 'holds',
  '15.2/compute-of-N': 'holds',
  '15.2/N-of-C': 'holds',
  '15.2/N': 'holds',
  '15.2/D': 'holds',
  '15.2/model-size': 'holds',
  '15.2/token-count': 'holds',
  // The constant of proportionality is not on the page; the published one gives 1.2e12.
  '15.2/kaplan-N': 'unsupported',
  '15.2/kaplan-D': 'carried',
  '15.2/kaplan-ratio': 'carried',
  '15.2/kaplan-share': 'carried',
  '15.2/better': 'conditional',
  '15.4/accuracy': 'holds',
  '15.4/start': 'holds',
  '15.4/rise': 'holds',
  // ln (1 - ε)^8 is concave in ln C: no bend on two logarithmic axes. (1 - ε)^8 against ln C bends at ε = 1/8.
  '15.4/knee-axes': 'refuted',
  '15.4/knee': 'holds',
  '15.4/trigger': 'holds',
  '15.4/knee-error': 'holds',
  '15.4/knee-exponent': 'holds',
  // 8^20 = 1.15e18, an order of magnitude.
  '15.4/knee-compute': 'holds',
  '15.4/saturation': 'holds',
  '15.4/token': 'holds',
  '15.4/token-accuracy': 'holds',
  '15.5/flops': 'holds',
  '15.5/peak': 'holds',
  '15.5/sustained': 'holds',
  // 5.88e23 / 2.025472e18 = 290,303 s, 80.64 h, 3.36 d.
  '15.5/seconds': 'carried',
  '15.5/hours': 'carried',
  '15.5/days': 'holds',
  '15.6/shift': 'holds',
  '15.6/unchanged': 'holds',
  '15.6/identifiable': 'holds',
  '15.6/constant': 'holds',
  '15.6/ranking': 'holds',
  '15.6/across-prompts': 'holds',
  '15.7/gradient': 'holds holds',
  '15.7/weight': 'holds',
  '15.7/easy': 'holds',
  '15.7/logistic': 'holds',
  '15.8/stationary': 'holds',
  '15.8/solution': 'holds',
  // Z(x) may be infinite: ref = 2^-n, r = β n ln 2.
  '15.8/normaliser': 'conditional',
  // π = ref = (1, 0) has divergence 0.
  '15.8/support': 'refuted',
  '15.8/direction': 'holds',
  '15.10/loss': 'holds',
  '15.10/same-function': 'holds',
  // e^x overflows for large x, e^-x for large negative x: it depends on the form that is avoided.
  '15.10/overflow': 'conditional',
  '15.10/underflow': 'holds',
  '15.12/sum': 'holds holds',
  // The mean of the group contains the sample: E ĝ = (1 - 1/G) ∇J.
  '15.12/bias': 'refuted',
  // Success with probability 3/4, G = 2: 15/1024 a component against 6/1024.
  '15.12/variance': 'refuted refuted',
  '15.12/scale': 'holds',
  // √((1-p)/p) for a success, -√(p/(1-p)) for a failure.
  '15.13/advantages': 'refuted',
  // Not in a group whose rewards are all equal.
  '15.13/signal': 'conditional',
  // √(p(1-p)) is 0.4 at p = 0.8: below the 0.5 of p = 1/2, above the 0.3 of p = 0.1.
  '15.13/deviation': 'conditional',
  '15.13/majority': 'holds',
  '15.13/advantage-of-a-failure': 'holds',
  '15.13/sign-of-a-failure': 'holds',
  '15.13/sign-of-a-success': 'holds',
  // Sizes 0.2 · 2 and 0.8 · 0.5 are equal; squares 0.8 and 0.2 are not.
  '15.13/who-carries-the-gradient': 'conditional',
  // (1-2p)²/(p(1-p)) grows above p = 1/2 only.
  '15.13/noise': 'conditional',
  '15.27/width': 'holds',
  '15.27/multi-head-shape': 'holds',
  '15.27/multi-head-each': 'holds',
  '15.27/multi-head-total': 'holds',
  '15.27/grouped-shape': 'holds',
  '15.27/grouped-each': 'holds',
  '15.27/grouped-total': 'holds',
  // 2 · 8192 · (8192 - 1024) = 117,440,512.
  '15.27/saving-per-layer': 'misrounded',
  '15.27/saving-total': 'holds',
  '15.27/share': 'holds',
  '15.27/cache': 'holds',
  '15.27/users': 'conditional',
  '15.31/ppo-models': 'holds',
  '15.31/ppo-forward': 'holds',
  '15.31/ppo-backward': 'holds',
  '15.31/dpo-models': 'holds',
  '15.31/dpo-forward': 'holds',
  '15.31/dpo-backward': 'holds',
  // (4F + 2B)/(2F + B) = 2, whatever a backward pass costs.
  '15.31/cheaper': 'unsupported',
  '15.31/unanimous': 'holds',
  // The squared loss of IPO is least at a finite margin.
  '15.31/whose-blow-up': 'conditional',
}

const audit = chapterAudit()

describe('the claims of our own chapter', () => {
  const verdicts = verdictsOf(audit)

  test.each(book.flatMap(exercise => exercise.claims).map(claim => claim.id))(
    '%s is judged as we hold it to be',
    id => {
      expect(verdicts[id]).toBe(HELD[id])
    },
  )

  test('every claim of the book finds its place', () => expect(audit.missing).toEqual([]))

  test('no verdict is held of a claim that the book does not make', () => {
    const known = new Set(book.flatMap(exercise => exercise.claims.map(claim => claim.id)))
    expect(Object.keys(HELD).filter(id => !known.has(id))).toEqual([])
  })
})
