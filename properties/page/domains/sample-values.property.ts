import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangeOf } from '../../../src/math/engines/domain.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
  type Bounds,
  EVERYTHING,
  endsOf,
  piecesBeside,
  piecesWithin,
  valuePiece,
} from '../../../src/page/domains/piece.js'
import { sampleValues } from '../../../src/page/domains/sample-values.js'

const end = fc.option(
  fc.integer({ min: -20, max: 20 }).map(value => Rational.of(value).div(2)),
  { nil: null },
)
const bounds = fc
  .record<Bounds>({ from: end, to: end, hasFrom: fc.boolean(), hasTo: fc.boolean(), isWhole: fc.boolean() })
  .filter(({ from, to }) => !(from && to) || to.gt(from))

const isIn = (value: Rational, { from, to, hasFrom, hasTo, isWhole }: Bounds): boolean =>
  (!from || value.gt(from) || (hasFrom && value.eq(from))) &&
  (!to || value.lt(to) || (hasTo && value.eq(to))) &&
  (!isWhole || value.isInteger())

test('the values of a domain lie in it, its own ends among them', () => {
  fc.assert(
    fc.property(bounds, own => {
      const values = sampleValues(piecesWithin(own))
      expect(values.filter(value => !isIn(value, own)).map(String)).toEqual([])
      if (!own.isWhole) expect(values.length).toBeGreaterThan(5)
      for (const [at, has] of [
        [own.from, own.hasFrom],
        [own.to, own.hasTo],
      ] as const)
        if (at && has && (!own.isWhole || at.isInteger()))
          expect(values.some(value => value.eq(at))).toBe(true)
    }),
  )
})

test('the ends of a range are those that it was made of, and a gap has none', () => {
  fc.assert(
    fc.property(bounds, own => {
      const found = endsOf(piecesWithin({ ...own, isWhole: false }))!
      expect([found.from, found.to].map(String)).toEqual([own.from, own.to].map(String))
      expect([found.hasFrom, found.hasTo]).toEqual([
        own.hasFrom && own.from !== null,
        own.hasTo && own.to !== null,
      ])
    }),
  )
  expect(endsOf(piecesBeside(Rational.ONE))).toBeNull()
  expect(endsOf([valuePiece(Rational.ONE)])).toBeNull()
  expect(endsOf(piecesWithin(EVERYTHING))).toMatchObject({ from: null, to: null })
  expect(rangeOf('real')).toBeNull()
})
