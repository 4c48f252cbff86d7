import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { withArithmetic } from '../../../src/documents/prose-arithmetic/with-arithmetic.js'

/** What stands in the tokens of plain notation of a document, in order. */
const formulasOf = (source: string): readonly string[] =>
  readDocument(source, '-')
    .sections.flatMap(section => withArithmetic(section, source).tokens)
    .flatMap(({ notation, inner }) => (notation === 'plain' ? [source.slice(inner!.start, inner!.end)] : []))

const verdictsOf = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 50 } }).findings.map(
    ({ rule, verdict }) => `${rule} ${verdict}`,
  )

describe('prose that states algebra', () => {
  test.each([
    ['We know that (x + 5)² = x² + 10x + 25.', '(x + 5)² = x² + 10x + 25'],
    ['So x = 5.', 'x = 5'],
    ['It is (x² − 9)/(x + 3) = x − 3 here.', '(x² − 9)/(x + 3) = x − 3'],
    ['Dividing by −3 gives x > −2.', 'x > −2'],
    ['The angle: sin(2x) = 2 sin(x) cos(x).', 'sin(2x) = 2 sin(x) cos(x)'],
    ['that alpha·A·N^(-alpha-1) = 6·lambda·D,', 'alpha·A·N^(-alpha-1) = 6·lambda·D'],
    ['with x_1 = 4', 'x_1 = 4'],
    ['since 2x²y + 1 = 3z', '2x²y + 1 = 3z'],
    ['| step | 8a + 5c = 263 |\n|---|---|\n| two | three |', '8a + 5c = 263'],
    ['We have 7x = 3 (mod 11).', '7x = 3 (mod 11)'],
    ['Then t = 2 h 30 min, and more.', 't = 2 h 30 min'],
    ['Solve 5x - 7 = 18.', '5x - 7 = 18'],
    ['The value of f(x) = 3', 'f(x) = 3'],
    ['It is n(n + 1)/2 = 1 + 2 + ... + n.', 'n(n + 1)/2 = 1 + 2 + ... + n'],
    ['So T(n) = 2T(n/2) + n.', 'T(n) = 2T(n/2) + n'],
    ['Let u(x, y) = x + 2y.', 'u(x, y) = x + 2y'],
  ])('%s', (source, expected) => expect(formulasOf(source)).toEqual([expected]))

  test.each([
    'Vitamin C = 3 mg.',
    'Of type I = 5 were left.',
    'If n > a certain number, it stops.',
    'A = 406.4 B=410.7',
    'For 3 x = 12',
    'A word = 5',
    'x and y',
    'x = of',
    'So pi = 0.5.',
    'Then x = x * 2.',
    'Set `x = 3*x` here.',
    'Let n be even, n = 2k.',
  ])('none in: %s', source => expect(formulasOf(source)).toEqual([]))

  const number = fc.integer({ min: 2, max: 9 })

  test('is the same whatever the unknown is called, a unit or not', () => {
    const unknown = fc.constantFrom(...'xymshgWVA')
    const says: readonly ((a: number, b: number, c: string) => string)[] = [
      (a, b, x) => `${a + 2}${x} + ${b} = 2${x} + ${a * 3 + b}`,
      (a, b, x) => `${a * 3 + b} = ${a}${x} + ${b}`,
      (a, b, x) => `${x}² + ${a}${x} = ${9 + 3 * a + b} − ${b}`,
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...says),
        number,
        number,
        unknown,
        fc.boolean(),
        (equation, a, b, name, isWrong) => {
          const page = (x: string) => `Solve ${equation(a, b, x)}. So ${x} = ${isWrong ? 13 : 3}.`
          expect(verdictsOf(page(name))).toEqual(verdictsOf(page('y')))
          expect(verdictsOf(page(name)).join()).not.toContain(isWrong ? 'holds' : 'refuted')
        },
      ),
      { numRuns: 40 },
    )
  })

  test('of a number and so many x is an equation, and behind a calculation so many times as much', () => {
    expect(verdictsOf('60 = 1.2x, so x = 50.')).toContain('law/solving holds')
    expect(verdictsOf('The gain is 1.5 × 3 = 4.5x.')).toEqual(['arithmetic holds'])
  })

  test('for all x without dollars is claimed of all', () => {
    expect(verdictsOf('For all real x, √(x²) = x.')).toEqual(['identity refuted'])
    expect(verdictsOf('For every x, (x + 1)² = x² + 2x + 1.')).toEqual(['identity holds'])
  })

  test('a letter before a bracket is a factor of a sum, and a function of what the page says of it', () =>
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom(...'fghW'),
        fc.integer({ min: 0, max: 2 }),
        (a, b, f, slip) => {
          const isRight = slip === 0
          expect(verdictsOf(`For all n, n(n + ${a}) = n² + ${a + slip}n.`)).toEqual([
            `identity ${isRight ? 'holds' : 'refuted'}`,
          ])
          const page = `Let ${f}(x) = ${a}x² + ${b}. Then 2${f}(3) = ${2 * (9 * a + b) + slip}.`
          expect(verdictsOf(page)).toContain(`arithmetic ${isRight ? 'holds' : 'refuted'}`)
        },
      ),
      { numRuns: 30 },
    ))

  test('gets the verdicts of the same in dollars, whether it is true or not', () => {
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 2 }), (a, b, slip) => {
        const says: readonly (readonly [plain: string, latex: string])[] = [
          [
            `(x + ${a})² = x² + ${2 * a}x + ${a * a + slip}`,
            `(x + ${a})^2 = x^2 + ${2 * a}x + ${a * a + slip}`,
          ],
          [`${a}x + ${b} = ${a * b + b + slip * a}`, `${a}x + ${b} = ${a * b + b + slip * a}`],
          [`x = ${b}`, `x = ${b}`],
        ]
        const [plain, latex] = [0, 1].map(way => {
          const [identity, equation, value] = says.map(one => (way === 0 ? one[way] : `$${one[way]}$`))
          return `For all x it is true that ${identity}.\n\n# Next\n\nSolve ${equation}. So ${value}.\n`
        })
        expect(verdictsOf(plain!)).toEqual(verdictsOf(latex!))
      }),
      { numRuns: 30 },
    )
  })
})

test('a quantity by its initials is one symbol, and no product of its letters', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('PMT', 'SE', 'MSE', 'ROI', 'EAR', 'FPR', 'SSE', 'LTV'),
      fc.integer({ min: 2, max: 99 }),
      fc.integer({ min: 0, max: 2 }),
      (name, figure, off) => {
        const page = `The value is ${name} = (p + 3) / 2. With p = ${2 * figure + 1} we get ${name} = ${figure + 2 + off}.`
        const { findings } = auditDocument(readDocument(page, 'a.md'), {
          book: [],
          effort: { seed: 1, points: 20 },
        })
        expect(findings.map(one => one.verdict)).toContain(off === 0 ? 'holds' : 'refuted')
      },
    ),
    { numRuns: 40 },
  ))
