import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingsOf } from '../../solving/solved.js'

const verdicts = (text: string) => findingsOf(text).map(({ verdict }) => verdict)
const RUNS = { numRuns: 15 }
const factor = fc.integer({ min: 2, max: 19 })
/** By what the derivative of the page would be wrong, were it of the function that the page gives. */
const slip = fc.integer({ min: 1, max: 9 })

const CHANGES = [
  'With weight decay',
  'On the Moon',
  'Doubled',
  'After dropout',
  'In the robust version',
  'For the noisy loss',
]
const SAYS_HOW = [
  'Hence',
  'By the chain rule',
  'Differentiating gives',
  'So the derivative is',
  'Then clearly',
]

test('a derivative behind words that may change its function is left open, and one behind words of how is not', () => {
  fc.assert(
    fc.property(
      factor,
      slip,
      fc.constantFrom(...CHANGES),
      fc.constantFrom(...SAYS_HOW),
      (n, k, change, how) => {
        const page = (lead: string) =>
          `Let $f(x) = ${n}x^2$. ${lead}${/s$/.test(lead) ? '' : ','} $f'(x) = ${2 * n + k}x$.`
        expect(verdicts(page(change))).not.toContain('refuted')
        expect(verdicts(page(how))).toContain('refuted')
      },
    ),
    RUNS,
  )
})

test('the function of another problem or example is another one, and that of another section is not', () => {
  fc.assert(
    fc.property(factor, slip, fc.constantFrom('Problem', 'Example', 'Exercise'), (n, k, kind) => {
      const page = (first: string, second: string) =>
        `${first}\n\nLet $y = ${n}x^2$.\n\n${second}\n\nThen $\\frac{dy}{dx} = ${2 * n + k}x$.`
      expect(verdicts(page(`**${kind} 1.**`, `**${kind} 2.**`))).not.toContain('refuted')
      expect(verdicts(page(`## ${kind} 1`, `## ${kind} 2`))).not.toContain('refuted')
      expect(verdicts(page('## Function', '## Slope'))).toContain('refuted')
    }),
    RUNS,
  )
})

test('a slope of sines and cosines is left open beside degrees, and one of powers is not', () => {
  fc.assert(
    fc.property(factor, slip, (n, k) => {
      const page = (lead: string, f: string, slope: string) =>
        verdicts(`${lead}Let $f(x) = ${n}${f}$. Then $f'(x) = ${n + k}${slope}$.`)
      expect(page('All angles are in degrees. ', '\\sin x', '\\cos x')).not.toContain('refuted')
      expect(page('', '\\sin x', '\\cos x')).toContain('refuted')
      expect(page('It has a degree. ', 'x^2', 'x^3')).toContain('refuted')
    }),
    RUNS,
  )
})

test('a function that is made into another, or a prime that names one, leaves its slope open', () => {
  fc.assert(
    fc.property(factor, slip, (n, k) => {
      const page = (between: string) => verdicts(`Let f(x) = ${n}x². ${between} f'(x) = ${2 * n + k}x.`)
      for (const between of [
        'Add 3x to it. Now',
        'Replace x by 2x. Then',
        'Next, the cube. Now',
        "Write f' for the fitted one. Then",
        'Let',
        'Here f is the cube of x. Then',
      ])
        expect([between, page(between).includes('refuted')]).toEqual([between, false])
      for (const between of ['It is a parabola. Then', 'So', 'Here f is convex. Then'])
        expect([between, page(between).includes('refuted')]).toEqual([between, true])
    }),
    RUNS,
  )
})

test('a value that is read off or cut short is none of the formula', () => {
  fc.assert(
    fc.property(factor, slip, (n, k) => {
      const page = (lead: string) => verdicts(`f(x) = ${n}x². ${lead} f(3) = ${9 * n + k}.`)
      for (const lead of [
        'Interpolating linearly, so',
        'The lookup table therefore gives',
        'Thus the sensor shows',
      ])
        expect([lead, page(lead).includes('refuted')]).toEqual([lead, false])
      expect(page('So')).toContain('refuted')
    }),
    RUNS,
  )
})

test('a slope of a logarithm is left open where a sentence names its base', () => {
  fc.assert(
    fc.property(factor, n => {
      const page = (lead: string) => verdicts(`${lead} $\\frac{d}{dx} ${n}\\log x = \\frac{0.4343}{x}$.`)
      expect(page('With logs to base 10 we have')).not.toContain('refuted')
      expect(page('Hence')).toContain('refuted')
    }),
    RUNS,
  )
})
