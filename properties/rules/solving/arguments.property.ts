import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findingsOf, isAccused, verdictsOf } from './solved.js'

const name = fc.constantFrom('f', 'g', 'P', '\\Phi', '\\Gamma', 'y', 'y_1', 'T')
const opening = fc.constantFrom('(', '\\left(', '\\big(', '[')
const closing: Readonly<Record<string, string>> = {
  '(': ')',
  '\\left(': '\\right)',
  '\\big(': '\\big)',
  '[': ']',
}
const number = fc.integer({ min: -9, max: 9 })
const lead = fc.constantFrom(', so ', '. Then ', '. Hence ', ' and thus ')

describe('a name with an argument', () => {
  test('is no factor, and its values follow from each other in no way that this rule knows', () => {
    fc.assert(
      fc.property(
        name,
        opening,
        fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 4 }),
        lead,
        (f, open, values, lead) => {
          const all = values.map(([at, value]) => `$${f}${open}${at}${closing[open]} = ${value}$`)
          expect(verdictsOf(`We have ${all.join(lead)}.`)).toEqual([])
        },
      ),
    )
  })

  test('may be an argument itself', () => {
    fc.assert(
      fc.property(name, number, number, lead, (f, at, value, lead) => {
        expect(isAccused(`$${f}(${at}) = ${value}$${lead}$${f}(${f}(${at})) = ${value}$.`)).toBe(false)
      }),
    )
  })

  test('is told from an unknown with a sum or itself in brackets behind it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (root, more) => {
        const product = root * (root + more)
        const page = `$x(x + ${more}) = ${product}$, so $x = ${root}$.`
        expect(verdictsOf(page)).toEqual(['conditional'])
        expect(verdictsOf(`$x(2x) = ${2 * root * root}$, so $x = ${root + more}$.`)).toEqual(['refuted'])
      }),
    )
  })
})

describe('a letter for the imaginary unit', () => {
  test('is no unknown where the page does not say what it is', () => {
    fc.assert(
      fc.property(fc.constantFrom('i', 'j'), number, number, lead, (unit, a, b, lead) => {
        const norm = `${a * a + b * b} = (${a} + ${b}${unit})(${a} - ${b}${unit})`
        expect(isAccused(`$2 = -${unit}(1+${unit})^2$${lead}$${norm}$.`)).toBe(false)
      }),
    )
  })

  test('is one on a page that says so', () => {
    expect(verdictsOf('$100i = 5$, so $i = 0.05$.')).toEqual(['holds'])
  })
})

describe('a value that the page excludes', () => {
  const sums = fc.integer({ min: 2, max: 6 }).map(degree =>
    Array.from({ length: degree }, (_, power) => ['1', 'u'][power] ?? `u^{${power}}`)
      .reverse()
      .join(' + '),
  )

  test.each([
    'Let $u \\ne 1$. Then ',
    'Let $u > 1$. Then ',
    'Let $u$ be a complex root of unity. Then ',
    'With $u = e^{2\\pi i/7}$ we have ',
  ])('refutes no step: %s', before => {
    fc.assert(
      fc.property(sums, lead, (sum, lead) => {
        expect(isAccused(`${before}$u^{7} = 1$${lead}$${sum} = 0$.`)).toBe(false)
      }),
    )
  })

  test('is one of which it says so, and no other', () => {
    const witnesses = findingsOf('Let $u \\ne 3$. Then $u = 2u - 4$, so $2u = 10$.').map(
      ({ witness }) => witness,
    )
    expect(witnesses).toContainEqual({ u: '4' })
  })
})
