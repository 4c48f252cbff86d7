import { describe, expect, test } from 'vitest'
import { book } from '../../src/claims/book.js'
import { auditText, chapter, verdictsOf } from './chapter.js'

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
  '15.5/flops': 'holds',
  '15.5/peak': 'holds',
  '15.5/sustained': 'holds',
  // 5.88e23 / 2.025472e18 = 290,303 s, 80.64 h, 3.36 d.
  '15.5/seconds': 'carried',
  '15.5/hours': 'carried',
  '15.5/days': 'holds',
  '15.6/shift': 'holds',
  '15.7/gradient': 'holds holds',
  '15.7/weight': 'holds',
  '15.12/sum': 'holds holds',
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
}

const audit = auditText(chapter)

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
