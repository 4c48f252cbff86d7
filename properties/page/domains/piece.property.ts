import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rangeOf } from '../../../src/math/engines/domain.js'
import { Rational } from '../../../src/math/number/rational.js'
import { type Bounds, type DomainPiece, piecesBeside, piecesWithin } from '../../../src/page/domains/piece.js'

const end = (value: string | null) => (value === null ? null : Rational.of(value))

/** `[1, 3)` in the usual notation, `Z (0, 9]` for whole numbers, `_` for no bound. */
function boundsOf(text: string): Bounds {
  const [, whole, open, from, to, close] = /^(Z )?([[(])(\S+), (\S+)([\])])$/.exec(text)!
  return {
    from: end(from === '_' ? null : from!),
    to: end(to === '_' ? null : to!),
    hasFrom: open === '[',
    hasTo: close === ']',
    isWhole: whole !== undefined,
  }
}

function shown(piece: DomainPiece): string {
  if (piece.kind === 'value') return String(piece.value)
  expect(piece.kind).toBe('range')
  if (typeof piece.domain === 'string') return piece.domain
  const { from, to, isWhole } = piece.domain
  return `${isWhole ? 'Z ' : ''}(${from ?? '_'}, ${to ?? '_'})`
}

describe('the parts of what lies within bounds', () => {
  test.each([
    ['(_, _)', ['real']],
    ['[0, _)', ['0', 'positive']],
    ['[0, 1]', ['0', 'unit', '1']],
    ['(0, 1]', ['unit', '1']],
    ['[0, 1)', ['0', 'unit']],
    ['(_, 0]', ['(_, 0)', '0']],
    ['(_, 1)', ['(_, 1)']],
    ['(0, 2)', ['(0, 2)']],
    ['(1/2, 1)', ['(1/2, 1)']],
    ['[3, 3]', ['3']],
    ['[3, 3)', []],
    ['(3, 3]', []],
    ['(3, 3)', []],
    ['[3, 2]', []],
    ['Z (0, _)', ['1', 'Z (1, _)']],
    ['Z [0, _)', ['0', 'Z (0, _)']],
    ['Z (_, 0)', ['Z (_, -1)', '-1']],
    ['Z (_, 0]', ['Z (_, 0)', '0']],
    ['Z (0, 1)', []],
    ['Z [0, 1]', ['0', '1']],
    ['Z (0, 4)', ['1', '2', '3']],
    ['Z [1/2, 5/2]', ['1', '2']],
    ['Z (-5/2, -1/2)', ['-2', '-1']],
    ['Z [-1/2, 1/2]', ['0']],
    ['Z (1/3, 2/3)', []],
    ['Z [1, 8]', ['1', '2', '3', '4', '5', '6', '7', '8']],
    ['Z [1, 9]', ['1', 'Z (1, 9)', '9']],
    ['Z [3, 2]', []],
  ])('%s', (bounds, pieces) => expect(piecesWithin(boundsOf(bounds)).map(shown)).toEqual(pieces))

  const ends = fc.option(
    fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 4 })).map(([n, d]) => `${n}/${d}`),
    { nil: null },
  )

  /** Strictly inside an open range, or the value itself. */
  function holds(piece: DomainPiece, value: Rational): boolean {
    if (piece.kind === 'value') return piece.value.eq(value)
    const range = rangeOf(piece.domain)
    return (!range?.from || value.gt(range.from)) && (!range?.to || value.lt(range.to))
  }

  test('cover what lies within them and nothing else, each value once', () =>
    fc.assert(
      fc.property(
        ends,
        ends,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (from, to, hasFrom, hasTo, isWhole) => {
          const bounds = { from: end(from), to: end(to), hasFrom, hasTo, isWhole }
          const pieces = piecesWithin(bounds)
          for (let twelfths = -36 * 12; twelfths <= 36 * 12; twelfths += isWhole ? 12 : 7) {
            const value = Rational.of(`${twelfths}/12`)
            const isAbove = !bounds.from || value.gt(bounds.from) || (hasFrom && value.eq(bounds.from))
            const isBelow = !bounds.to || value.lt(bounds.to) || (hasTo && value.eq(bounds.to))
            const found = pieces.filter(piece => holds(piece, value)).length
            expect(found).toBe(isAbove && isBelow ? 1 : 0)
          }
        },
      ),
      { numRuns: 30 },
    ))
})

test('all but one value is what lies below it and what lies above', () => {
  expect(piecesBeside(Rational.of('2/3')).map(shown)).toEqual(['(_, 2/3)', '(2/3, _)'])
  expect(piecesBeside(Rational.ZERO).map(shown)).toEqual(['(_, 0)', 'positive'])
})
