import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { definableIn } from '../../../src/math/term/key.js'
import { toPlain } from '../../../src/math/term/print.js'
import { number } from '../../../src/math/term/term.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lowerWithValues } from '../../../src/notation/lower/placeholders.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import { inUnit, measure } from '../../../src/page/quantities/measured-side.js'
import { readUnit } from '../../../src/page/quantities/unit-expression.js'
import { judgeSides, type Sides } from '../../../src/rules/arithmetic/judge-relation.js'

/** What stands behind the sides in prose, and what the data give for the left. */
interface Beside {
  readonly leftUnit?: string
  readonly unit?: string
  readonly data?: string
}

function sidesOf(latex: string, { leftUnit, unit, data }: Beside = {}): Sides {
  const { terms, signs } = parseChains(latex)[0]!
  const [left, right] = terms.map(term => measure(term, latex, USUAL)!)
  const withUnit = (side: Sides['left'], text?: string) =>
    text === undefined ? side : inUnit(side, readUnit(text, USUAL)!)
  return {
    left: withUnit(left!, leftUnit),
    right: withUnit(right!, unit),
    sign: signs[0]!,
    source: latex,
    termOf: ({ node }, worth) => {
      const term = lowerWithValues(node, worth, buildGlossary([]))
      return definableIn(term).size > 0 ? null : term
    },
    dataOf: () => (data === undefined ? null : number(data)),
  }
}

const judged = (latex: string, beside?: Beside) => judgeSides(sidesOf(latex, beside))!.judgement
const verdict = (latex: string, beside?: Beside) => judged(latex, beside).verdict
/** The verdict, and the corrected value in the notation of the page. */
const corrected = (latex: string, beside?: Beside) => {
  const { verdict, expected } = judged(latex, beside)
  return expected === null ? verdict : `${verdict}, ${expected}`
}

describe('a figure on the right', () => {
  test.each([['20 \\cdot 30 = 500 \\%', 'refuted, 600 \\%']])('%s: %s', (latex, expected) =>
    expect(corrected(latex)).toBe(expected),
  )
})

describe('the least and the greatest', () => {
  test.each([
    ['\\max(3.0001, 3) = 3', 'refuted'],
    ['\\max(2.96, 2) = 2.9', 'refuted'],
  ])('%s: %s', (latex, expected) => expect(verdict(latex)).toBe(expected))

  test('what is another one of them is shown by its value', () => {
    const [other, rounded] = [judged('\\max(3.0001, 3) = 3'), judged('\\max(2.96, 2) = 2.9')]
    expect([other.evidence!.level, rounded.evidence!.level]).toEqual(['refuted: witness', 'refuted: witness'])
    expect(judged('2.96 + 0 = 2.9').evidence!.level).not.toBe('refuted: witness')
  })
})

describe('an expression on the right, or an order', () => {
  test.each([['3 + 4 \\approx 2 + 5.001', 'holds']])('%s: %s', (latex, expected) =>
    expect(verdict(latex)).toBe(expected),
  )
})

describe('what may be meant otherwise is in doubt', () => {
  test('two dimensions are wrong only where every figure has a unit, however it is read', () => {
    // Of two quantities alone one may stand for the other: 1 mL = 1 g of water.
    expect(judged('2 \\text{ m} = 2 \\text{ s}').verdict).toBe('undecided')
    expect(judged('3 \\text{ m} + 4 \\text{ m} = 7 \\text{ s}')).toMatchObject({
      verdict: 'refuted',
      evidence: { level: 'refuted: witness' },
      explanation: 'the left is in length, the right in time',
    })
    expect(judged('2 \\text{ m} / \\text{s}^2 = 2 \\text{ s}').explanation).toBe(
      'the left is in length · time^-2, the right in time',
    )
    expect(judged('2 \\text{ km} = 2 \\text{ s}')).toMatchObject({
      verdict: 'undecided',
      reason: 'notation',
      explanation: 'the left is in length, the right in time; 2',
    })
    expect(judged('0.00296 \\text{ km} = 2.9 \\text{ s}')).toMatchObject({
      verdict: 'undecided',
      explanation: 'the left is in length, the right in time; 2.96',
    })
    expect(judged('2 \\cdot 3 \\text{ m} = 6 \\text{ s}')).toMatchObject({
      verdict: 'holds',
      reading: 'the left is in length, the right in time',
    })
    expect(judged('6 \\text{ m} = 2 \\text{ s} \\cdot 3')).toMatchObject({
      verdict: 'holds',
      reading: 'the left is in length, the right in time',
    })
    expect(judged('2 \\cdot 3 \\text{ m} = 7 \\text{ s}')).toMatchObject({
      verdict: 'refuted',
      reading: null,
    })
  })
})

describe('the value counted in figures', () => {
  const inFigures = (latex: string, beside?: Beside) => {
    const value = judgeSides(sidesOf(latex, beside))!.inFigures
    return value && toPlain(value)
  }

  test.each([['60 + 40 = 100\\%', '60 + 40']])('%s: %s', (latex, expected) =>
    expect(inFigures(latex)?.replaceAll('(1/1000)·', '1/1000·')).toBe(expected),
  )
})

test('of two figures the second rounds the first only where it is printed less closely', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1001, max: 9899 }), fc.integer({ min: 1, max: 9 }), (n, off) => {
      const decimal = (thousandths: number, places: number) => (thousandths / 1000).toFixed(places)
      const verdicts = (text: string) =>
        auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
          .findings.filter(({ rule }) => rule === 'arithmetic')
          .map(({ verdict }) => verdict)
      // As close as a comparison: within a hundredth they are about the same, and half is not.
      expect(verdicts(`So $${decimal(n, 3)} \\approx ${decimal(n + off, 3)}$.`)).toEqual(['holds'])
      expect(verdicts(`So $${decimal(n, 3)} \\approx ${decimal(2 * n + 10, 3)}$.`)).toEqual(['refuted'])
      // Rounded to one decimal, a tenth more is wrong.
      expect(verdicts(`So $${decimal(n, 3)} \\approx ${decimal(n + 150, 1)}$.`)).not.toEqual(['holds'])
      expect(verdicts(`So $${decimal(n, 3)} = ${decimal(n + off, 3)}$.`)).not.toEqual(['holds'])
    }),
    { numRuns: 25 },
  ))
