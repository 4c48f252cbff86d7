import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../../audit/arithmetic-verdicts.js'
import { formsFor } from '../../../english/forms.js'

describe('the value of an integral beside the words of a numerical method', () => {
  test.each(formsFor('quadrature'))('is no error of it: %s', word => {
    expect(verdicts(`Here ${word} gives $\\int_0^1 x^3\\,dx \\approx 0.2656$.`)).not.toContain('refuted')
    expect(verdicts(`We use ${word}. So $\\int_0^1 x^3\\,dx \\approx 0.2656$.`)).not.toContain('refuted')
  })
  test('and is one where none is named', () =>
    expect(verdicts('So $\\int_0^1 x^3\\,dx \\approx 0.2656$.')).toEqual(['refuted']))
})

// (b³ − a³)/3 · p + c (b − a) by hand here, by an antiderivative that is differentiated there.
test('the function of a page is put into an integral, and a formula of a part into none that is accused', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('on $[0, 1]$', 'for $x < 2$', 'and zero elsewhere', 'as a density'),
      (factor, constant, end, part) => {
        const thrice = factor * end ** 3 + 3 * constant * end
        const page = (where: string, stated: number) =>
          `Let $g(t) = ${factor}t^2 + ${constant}$${where}. Then $\\int_0^{${end}} g(x)\\,dx = \\frac{${stated}}{3}$.`
        expect(verdicts(page('', thrice))).toEqual(['holds'])
        expect(verdicts(page('', thrice + 1))).toEqual(['refuted'])
        expect(verdicts(page(` ${part}`, thrice + 1))).not.toContain('refuted')
      },
    ),
    { numRuns: 30 },
  ))
