import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expressionAt } from '../../src/english/worded/operation.js'
import { chainOfWords } from '../../src/page/worded-chain.js'
import { arithmeticVerdicts } from '../audit/arithmetic-verdicts.js'
import { lastVerdict } from '../audit/last-verdict.js'
import { wholePhrase } from '../english/worded/phrases.js'
import { sentenceIn } from '../english/worded/worded-in.js'

describe('arithmetic in words', () => {
  test('is judged as the same in signs: right with its value and wrong with any other', () =>
    fc.assert(
      fc.property(wholePhrase, fc.integer({ min: 1, max: 3 }), ({ text, value }, off) => {
        // The distance of 1 and 2 rounds nothing, and from a thousand on a result may.
        fc.pre(Math.abs(value) < 1000)
        expect(arithmeticVerdicts(`So ${text} is ${value}.`)).toEqual(['holds'])
        expect(arithmeticVerdicts(`So ${text} is ${value + off}.`)).not.toContain('holds')
      }),
      { numRuns: 60 },
    ))

  test('of a formula is judged as the function in signs is', () => {
    const given = 'Let $A = \\begin{pmatrix} 2 & 1 \\\\ 1 & 3 \\end{pmatrix}$ and $v = (3, 4)$. So '
    const verdictOf = (statement: string) => lastVerdict(`${given}${statement}.`)
    for (const [said, right, wrong] of [
      ['the determinant of $A$', '$5$', '$7$'],
      ['the trace of $A$', '5', '6'],
      ['the norm of $v$', '5', '7'],
      [
        'the inverse of $A$',
        '$\\frac15 \\begin{pmatrix} 3 & -1 \\\\ -1 & 2 \\end{pmatrix}$',
        '$\\begin{pmatrix} 3 & -1 \\\\ -1 & 2 \\end{pmatrix}$',
      ],
      [
        'the transpose of $\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}$',
        '$\\begin{pmatrix} 1 & 3 \\\\ 2 & 4 \\end{pmatrix}$',
        '$\\begin{pmatrix} 4 & 3 \\\\ 2 & 1 \\end{pmatrix}$',
      ],
      ['the absolute value of $-3$', '3', '4'],
      ['the derivative of $x^3$', '$3x^2$', '$3x$'],
      ['the limit of $\\frac{\\sin x}{x}$ as $x \\to 0$', '1', '2'],
      ['the integral of $x^2$ from 0 to 3', '9', '8'],
      ['the greatest common divisor of 252 and 198', '18', '6'],
      ['the lcm of 4 and 6', '12', '24'],
    ] as const) {
      expect(verdictOf(`${said} is ${right}`), said).toBe('holds')
      expect(verdictOf(`${said} is ${wrong}`), said).toBe('refuted')
    }
  })

  test('keeps the units of its figures', () => {
    expect(arithmeticVerdicts('Half of 1 hour is 30 minutes, and 25% of 80 GB is 20 GB.')).toEqual([
      'holds',
      'holds',
    ])
    expect(arithmeticVerdicts('Half of 1 hour is 20 minutes, and 25% of 80 GB is 20 MB.')).toEqual([
      'refuted',
      'refuted',
    ])
    expect(arithmeticVerdicts('15% of $8,000 is $1,200, and 15% of $8,000 is $1,300.')).toEqual([
      'holds',
      'refuted',
    ])
  })

  test('takes the unit behind the last figure of a list for that of all, and years for names', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('minutes', 'km', 'degrees', 'GB', 'million'),
        fc.integer({ min: 2, max: 90 }),
        fc.integer({ min: 2, max: 90 }),
        fc.integer({ min: 1, max: 9 }),
        (unit, one, other, off) => {
          const said = (sum: number) => [
            `The sum of ${one} and ${other} ${unit} is ${sum} ${unit}.`,
            `The sum of ${one} ${unit} and ${other} ${unit} is ${sum} ${unit}.`,
          ]
          for (const text of said(one + other)) expect(arithmeticVerdicts(text), text).toEqual(['holds'])
          for (const text of said(one + other + off))
            expect(arithmeticVerdicts(text), text).not.toContain('holds')
        },
      ),
      { numRuns: 50 },
    )
    expect(arithmeticVerdicts('The total of 2023 and 2024 is 15000 €.')).toEqual(['undecided'])
    expect(arithmeticVerdicts('The total of 2023 and 3024 is 15000 €.')).toEqual(['refuted'])
    expect(arithmeticVerdicts('So 2023 + 2024 = 15000.')).toEqual(['refuted'])
  })

  test('is left open where it may give the whole part of a quotient', () => {
    expect(arithmeticVerdicts('Dividing 19 by 5 gives 3 with 4 left over.')).toEqual(['undecided'])
    expect(
      arithmeticVerdicts('19 divided by 5 is 3, and 4 are left. Half of 7 is 3. Half of 9 is 2.'),
    ).toEqual(['undecided', 'undecided', 'refuted'])
  })

  test('may have formulas of numbers for its figures, and is read in tables and quotations as elsewhere', () => {
    expect(arithmeticVerdicts('So $3 \\times 4$ is 13, and half of $\\frac{1}{2}$ is $\\frac14$.')).toEqual([
      'refuted',
      'holds',
    ])
    expect(arithmeticVerdicts('Suppose that half of 90 is 40.')).toEqual(['undecided'])
    expect(arithmeticVerdicts('Is half of 90 equal to 40? My friend says half of 90 is 40.')).toEqual([
      'undecided',
    ])
  })

  test('gives each part of its tree the place that it has in the source', () => {
    const source = 'half of the 90 villages is 45'
    const found = expressionAt(sentenceIn(source), 0)!
    const sign = { operator: '=' as const, start: 24, end: 26 }
    const chain = chainOfWords(
      { left: found.expression, right: found.expression, sign, start: 0, end: 29 },
      source,
    )
    const places = chain.terms[0]!.args.map(({ start, end }) => source.slice(start, end))
    expect(places).toEqual(['half', '90'])
  })
})
