import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

/** The verdicts on the cells of a table. */
const verdicts = (rows: readonly (readonly string[])[], heads: readonly string[]): readonly string[] => {
  const lines = [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`)
  const document = readDocument(`See the table.\n\n${lines.join('\n')}\n`, 'a.md')
  return auditDocument(document, { book: [], effort: { seed: 1, points: 40 } })
    .findings.filter(({ rule }) => rule.startsWith('law/'))
    .map(({ verdict }) => verdict)
}

/** a x^n + b x, and its derivative by the rule for powers. */
const functionOf = ([a, n, b]: readonly number[]) => `$${a}x^{${n}} + ${b}x$`
const slopeOf = ([a, n, b]: readonly number[], off = 0) => `$${a! * n!}x^{${n! - 1}} + ${b! + off}$`
const polynomial = fc.tuple(
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 2, max: 6 }),
  fc.integer({ min: 1, max: 9 }),
)
const rows = fc.uniqueArray(polynomial, { minLength: 4, maxLength: 6, selector: String })

describe('a table of functions and their derivatives', () => {
  test.each([
    ['f', "f'", (f: string, slope: string) => [f, slope]],
    ['integrand', 'antiderivative', (f: string, slope: string) => [slope, f]],
    ['no', 'f', (f: string, slope: string) => ['(a)', f, slope]],
  ])('%s | %s: a row that is unlike the others is refuted', (one, other, ordered) => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.integer({ min: 1, max: 3 }), (all, at, off) => {
        const slip = at % all.length
        const heads = ordered('x', 'y').length === 3 ? ['', one, other] : [one, other]
        const right = all.map(p => ordered(functionOf(p), slopeOf(p)))
        expect(verdicts(right, heads)).toEqual(all.map(() => 'holds'))
        const wrong = all.map((p, i) => ordered(functionOf(p), slopeOf(p, i === slip ? off : 0)))
        expect(verdicts(wrong, heads)).toEqual(all.map((_, i) => (i === slip ? 'refuted' : 'holds')))
      }),
      { numRuns: 6 },
    )
  })

  test('says nothing where the rows are something else', () => {
    fc.assert(
      fc.property(rows, rows, (some, others) => {
        const table = some.map((p, i) => [functionOf(p), functionOf(others[i % others.length]!)])
        const isByChance = some.some((p, i) => String(p) === String(others[i % others.length]))
        if (!isByChance) expect(verdicts(table, ['f', 'g'])).toEqual([])
      }),
      { numRuns: 6 },
    )
  })
})

test('a value that the limits of other rows do not have is refuted', () => {
  const table = (last: string) => [
    ['$\\lim_{x \\to 0} \\frac{\\sin 3x}{5x}$', '$\\frac35$'],
    ['$\\lim_{n \\to \\infty} (1 + \\frac2n)^n$', '$e^2$'],
    ['$\\lim_{x \\to 0^+} x \\ln x$', last],
  ]
  expect(verdicts(table('$0$'), ['limit', 'value'])).toEqual(['holds', 'holds', 'holds'])
  expect(verdicts(table('$-1$'), ['limit', 'value'])).toEqual(['holds', 'holds', 'refuted'])
})

test('plain text is read as TeX is, and a column that says the same again shows nothing', () => {
  const plain = [
    ['x^3 - 5x', '3x^2 - 5'],
    ['ln(x^2 + 1)', '2x / (x^2 + 1)'],
    ['1 / x^4', '-4 / x^3'],
  ]
  expect(verdicts(plain, ['f', "f'"])).toEqual(['holds', 'holds', 'refuted'])
  const same = [
    ['$x$', '$x$'],
    ['$x^2$', '$x^2$'],
    ['$2x$', '$x$'],
  ]
  expect(verdicts(same, ['input', 'output'])).toEqual([])
})
