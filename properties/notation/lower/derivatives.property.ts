import { describe, expect, test } from 'vitest'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { toPlain } from '../../../src/math/term/print.js'
import { writtenDerivatives } from '../../../src/notation/lower/derivatives.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { nodeOf, readingOf } from '../../page/read-here.js'

const glossary = () => readingOf('So it is.').glossary
const derivatives = (latex: string) => writtenDerivatives(nodeOf(latex), glossary())
const d = '\\frac{d}{dx}'

describe('a side that is a derivative, worked out in every way that people write it', () => {
  test.each([
    [`${d} x^3`, ['3 x^2']],
    [`${d} (x^3 + x)`, ['3 x^2 + 1']],
    [`${d} \\ln x`, ['1/x']],
    ['\\frac{d}{dt} (a t^2)', ['2 a t']],
    // Of all factors behind it, and of the next one alone.
    [`${d} x^3 x^2`, ['5 x^4']],
    [`${d} x^3 \\cdot x^2`, ['5 x^4', '3 x^4']],
    [`${d} (x^3) x^2`, ['5 x^4', '3 x^4']],
    [`${d} x^3 \\cdot a`, ['3 a x^2', '3 a x^2']],
    [`${d} (x^3) x^2 x`, ['6 x^5', '3 x^5']],
    // Nobody works out the derivative of the variable alone.
    [`${d} x x^2`, ['3 x^2']],
    [`${d} x \\ln x`, ['\\ln x + 1']],
  ])('%s', (latex, expected) => {
    const found = derivatives(latex)
    expect(found).toHaveLength(expected.length)
    for (const [i, { worked, by }] of found.entries()) {
      expect(proveIdentity(worked, lower(nodeOf(expected[i]!), glossary())).proved).toBe(true)
      expect(by).toBe(latex.includes('dt') ? 't' : 'x')
    }
  })

  test('says of what it is', () => {
    expect(derivatives(`${d} x^3`).map(({ of }) => toPlain(of))).toEqual(['x^3'])
    const [whole, next] = derivatives(`${d} (x^3) x^2`)
    expect(proveIdentity(whole!.of, lower(nodeOf('x^5'), glossary())).proved).toBe(true)
    expect(toPlain(next!.of)).toBe('x^3')
  })

  test.each([
    ['x^3', 'no derivative'],
    ['2 x^3', 'no derivative'],
    [`2 ${d} x^3`, 'no derivative but a multiple of one'],
    [`${d} x^3 + 1`, 'a sum'],
    ['\\frac{dy}{dx}', 'of a name'],
    [`${d} x`, 'of the variable'],
    [`${d} y^3`, 'of what is free of the variable'],
    [`${d} f(x)`, 'of a function of which nothing is known'],
    [`${d} (x^2 + g(x))`, 'of more than such a function'],
    ['\\nabla x^2', 'by nothing'],
  ])('%s is none: %s', latex => expect(derivatives(latex)).toEqual([]))

  test.each(['x!', '\\max(x, 2)', 'x f(a)'])('what has no derivative that is known is none: %s', of =>
    expect(derivatives(`${d} (${of})`)).toEqual([]),
  )

  test('beside what is no number, it is worked out in no way', () =>
    expect(derivatives('(\\frac{d}{dx} x^2) \\{1, 2\\}')).toEqual([]))
})
