import { describe, expect, test } from 'vitest'
import { definableIn } from '../../../src/math/term/key.js'
import { toPlain } from '../../../src/math/term/print.js'
import { number } from '../../../src/math/term/term.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { readUnit } from '../../../src/math/units/expression.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lowerWithValues } from '../../../src/notation/lower/placeholders.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import { inUnit, measure } from '../../../src/page/quantities/measured-side.js'
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
  test.each([
    ['2 + 3 = 5', 'holds'],
    ['2 + 3 = 6', 'refuted, 5'],
    ['2 / 3 = 0.67', 'holds'],
    ['2 / 3 = 0.66', 'misrounded, 0.67'],
    ['2 / 3 = -0.67', 'refuted, 0.67'],
    ['2 + 3 = 0', 'refuted, 5'],
    ['2 - 2 = 3', 'refuted, 0'],
    ['20 \\cdot 30 = 500 \\%', 'refuted, 600 \\%'],
    ['2 \\text{ km} = 2000 \\text{ m}', 'holds'],
    ['2 \\text{ km} = 3 \\text{ km}', 'refuted, 2 \\text{ km}'],
    ['2 + 3 = 6 \\text{ million}', 'refuted, 5 \\text{ million}'],
    // An equals sign is kept to more closely than that of what is about so much.
    ['95 = 100', 'refuted, 95'],
    ['95 \\approx 100', 'holds'],
    ['95 \\sim 100', 'holds'],
    ['150 \\cdot 2 \\approx 10^2', 'holds'],
    // Of minutes and seconds.
    ['137 \\text{ s} = 2 \\text{ min} + 17 \\text{ s}', 'holds'],
  ])('%s: %s', (latex, expected) => expect(corrected(latex)).toBe(expected))

  test('from other data is carried, in its notation', () => {
    expect(corrected('2 / 3 = 0.67', { data: '0.7' })).toBe('carried, 0.70')
    expect(verdict('2 / 3 = 0.70', { data: '0.7' })).toBe('holds')
    expect(corrected('2 / 3 = 667 \\text{ ms}', { data: '0.7' })).toBe('carried, 700 \\text{ ms}')
    expect(corrected('2 / 3 = 0.67', { data: '0.7', leftUnit: 'km', unit: 'km' })).toBe('carried, 0.70')
    expect(corrected('4096 = 4.1 \\text{ TB}', { data: '4300' })).toBe('carried, 4.3 \\text{ TB}')
  })

  test('in units behind it in prose', () => {
    expect(verdict('2 = 2000', { leftUnit: 'km', unit: 'm' })).toBe('holds')
    expect(corrected('2 = 3000', { leftUnit: 'km', unit: 'm' })).toBe('refuted, 2000')
    expect(verdict('0.82 \\cdot 2.5 = 2.05', { unit: 'billion' })).toBe('holds')
    expect(verdict('2 = 2000', { leftUnit: 'million', unit: 'thousand' })).toBe('holds')
  })

  test('whose digits go on may be cut off', () => {
    expect(judged('2 / 3 = 0.66\\dots')).toMatchObject({
      verdict: 'holds',
      explanation: '0.666667; its digits go on',
    })
    expect(judged('2 / 3 = 0.67\\dots')).toMatchObject({ verdict: 'holds', explanation: '0.666667' })
    expect(verdict('2 / 3 = 0.68\\dots')).toBe('misrounded')
    expect(verdict('2 / 3 = 0.56\\dots')).toBe('refuted')
  })
})

describe('the least and the greatest', () => {
  test.each([
    ['\\min(-0.642, -0.6) = -0.64', 'holds'],
    ['\\min(-0.642, -0.6) = -0.6', 'refuted'],
    ['\\min(-0.642, -0.6) \\approx -0.6', 'holds'],
    ['\\max(3.0001, 3) = 3', 'refuted'],
    ['\\max(3, 2.9999) = 3', 'holds'],
    ['\\max(3.0001, 2) = 3', 'holds'],
    ['\\max(3.0001, 1 + 2) = 3', 'holds'],
    ['\\max(3.0001, 300\\%) = 3', 'refuted'],
    ['\\max(0.030001, 0.03) = 3\\%', 'refuted'],
    ['3.0001 + 0 = 3', 'holds'],
    ['\\max(2.96, 2) = 2.9', 'refuted'],
    ['\\max(2.96, 2) \\approx 2.9', 'misrounded'],
    ['2.96 + 0 = 2.9', 'misrounded'],
  ])('%s: %s', (latex, expected) => expect(verdict(latex)).toBe(expected))

  test('what is another one of them is shown by its value', () => {
    const [other, rounded] = [judged('\\max(3.0001, 3) = 3'), judged('\\max(2.96, 2) = 2.9')]
    expect([other.evidence!.level, rounded.evidence!.level]).toEqual(['refuted: witness', 'refuted: witness'])
    expect(judged('2.96 + 0 = 2.9').evidence!.level).not.toBe('refuted: witness')
  })
})

describe('an expression on the right, or an order', () => {
  test.each([
    ['3 + 4 = 2 + 5', 'holds'],
    ['3 + 4 = 2 + 5.001', 'refuted'],
    ['3 + 4 \\approx 2 + 5.001', 'holds'],
    ['3 + 4 \\approx 2 + 9', 'undecided'],
    ['3 + 4 < 8', 'holds'],
    ['3 + 4 < 7', 'refuted'],
    ['3 + 4 > 6', 'holds'],
    ['3 + 4 > 7', 'refuted'],
    ['3 + 4 \\le 7', 'holds'],
    ['3 + 4 \\le 6', 'refuted'],
    ['3 + 4 \\ge 7', 'holds'],
    ['3 + 4 \\ge 8', 'refuted'],
    ['3 + 4 \\ne 8', 'holds'],
    ['3 + 4 \\ne 7', 'refuted'],
    ['3 + 4 < 2 + 6', 'holds'],
    ['2 \\text{ km} < 3000 \\text{ m}', 'holds'],
    ['2 \\text{ km} < 3 \\text{ m}', 'refuted'],
    ['1 \\text{ km} + 2 \\text{ m} = 1 \\text{ m} + 1001 \\text{ m}', 'holds'],
    // Some unit makes any order true.
    ['2000 + 600 < 3 \\text{ ms}', 'refuted'],
    ['2000 + 600 < 3000 \\text{ ms}', 'holds'],
  ])('%s: %s', (latex, expected) => expect(verdict(latex)).toBe(expected))

  test('counts what stands behind it in prose', () => {
    expect(verdict('2 < 3', { leftUnit: 'km', unit: 'm' })).toBe('refuted')
    expect(verdict('2 < 3000', { leftUnit: 'km', unit: 'm' })).toBe('holds')
    expect(verdict('36 < 11', { leftUnit: 'km/h', unit: 'm/s' })).toBe('holds')
    expect(verdict('180 < 4', { leftUnit: 'degree' })).toBe('holds')
    expect(verdict('36 < 9', { leftUnit: 'km/h', unit: 'm/s' })).toBe('refuted')
  })

  test('has no value in figures', () => {
    expect(judgeSides(sidesOf('3 + 4 = 2 + 5'))!.inFigures).toBeNull()
    expect(judgeSides(sidesOf('3 + 4 < 8'))!.inFigures).toBeNull()
  })
})

describe('the units as they may be meant', () => {
  test.each([
    ['2000 + 600 = 2600 \\text{ ms}', 'the left is in the unit of the right'],
    ['15e9 / 9e10 = 167 \\text{ ms}', 'the left is in base units'],
    ['256 \\cdot 16 = 4.1 \\text{ TB}', 'the left counts in units that are 1/1000 of those of the right'],
    ['3 \\cdot 2 = 6000 \\text{ MB}', 'the left counts in units that are 1000 of those of the right'],
    ['60 + 40 = 100 \\%', 'the left counts in what the right does'],
    ['3 \\text{ km} = 3', 'the right is in the unit of the left'],
    ['3 \\text{ km} = 3000', 'in base units'],
    ['2 + 3 = 5', null],
  ])('%s: %s', (latex, reading) => {
    const found = judged(latex)
    expect([found.verdict, found.reading]).toEqual(['holds', reading])
  })

  test('what is false has no reading, and is corrected by the nearest one', () => {
    expect(judged('3 \\cdot 2 = 7000 \\text{ MB}')).toMatchObject({
      verdict: 'refuted',
      reading: null,
      expected: '6144 \\text{ MB}',
    })
    expect(corrected('15e9 / 9e10 = 200 \\text{ ms}')).toBe('refuted, 167 \\text{ ms}')
    expect(judged('3 \\cdot 2 = 5000 \\text{ MB}').expected).toBe('6000 \\text{ MB}')
    expect(corrected('2 + 3 = -7000 \\text{ MB}')).toBe('refuted, 5 \\text{ MB}')
    // Of two that are as near the likelier one.
    expect(corrected('120 = 2 \\text{ h}')).toBe('refuted, 120 \\text{ h}')
  })

  test('no other is asked for once one holds', () => {
    const asked = (latex: string) => {
      let count = 0
      const sides = sidesOf(latex)
      const termOf: Sides['termOf'] = (...of) => {
        count++
        return sides.termOf(...of)
      }
      judgeSides({ ...sides, termOf })
      return count
    }
    expect(asked('2000 + 600 = 2600 \\text{ ms}')).toBe(1)
    expect(asked('15e9 / 9e10 = 167 \\text{ ms}')).toBe(2)
  })

  test('one digit in another unit must be exact', () => {
    expect(judged('3000 = 3 \\text{ GB}').verdict).toBe('holds')
    expect(judged('3100 = 3 \\text{ GB}')).toMatchObject({
      verdict: 'undecided',
      reason: 'no-engine',
      explanation: '3.1, true only as rounded to one digit',
    })
    expect(verdict('3140 = 3.1 \\text{ GB}')).toBe('holds')
  })
})

describe('what may be meant otherwise is in doubt', () => {
  test('where it is false', () => {
    expect(judged('2 \\cdot 3 = 7 \\text{ dB}')).toMatchObject({
      verdict: 'undecided',
      reason: 'notation',
      explanation: 'what a unit in it is worth is not known; 6',
    })
    expect(verdict('64 \\text{ cards} = 8 \\text{ nodes}')).toBe('undecided')
    expect(judged('2.96 + 0 = 2.9 \\text{ dB}').reason).toBe('notation')
    expect(verdict('2 \\cdot 3 = 6 \\text{ dB}')).toBe('holds')
  })

  test('two dimensions are wrong only where every figure has a unit, however it is read', () => {
    expect(judged('2 \\text{ m} = 2 \\text{ s}')).toMatchObject({
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
      explanation: 'the left is in length, the right in time; 2000',
    })
    expect(judged('0.00296 \\text{ km} = 2.9 \\text{ s}')).toMatchObject({
      verdict: 'undecided',
      explanation: 'the left is in length, the right in time; 0.00296',
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

  test.each([
    ['2 + 3 = 5', '2 + 3'],
    ['2 \\text{ km} = 3 \\text{ km}', '2·1000/1000'],
    ['256 \\cdot 16 = 4.1 \\text{ TB}', '1/1000·(256·16)'],
    ['15e9 / 9e10 = 167 \\text{ ms}', '15e9/(9e10)/(1/1000)'],
    ['2 + 3 = 500\\%', '(2 + 3)/(1/100)'],
    ['60 + 40 = 100\\%', '60 + 40'],
  ])('%s: %s', (latex, expected) =>
    expect(inFigures(latex)?.replaceAll('(1/1000)·', '1/1000·')).toBe(expected),
  )

  test('from the data where there are any', () => {
    expect(inFigures('2 / 3 = 0.67', { data: '0.7' })).toMatch(/^(0\.7|7\/10)$/)
    expect(inFigures('4096 = 4.1 \\text{ TB}', { data: '4300' })).toBe('(1/1000)·4300')
    expect(inFigures('2 = 2000', { leftUnit: 'km', unit: 'm', data: '3' })).toBe('3·1000')
  })
})

describe('what has no value', () => {
  test('is not judged', () => {
    expect(judgeSides(sidesOf('x + 2 = 5'))).toBeNull()
    expect(judgeSides(sidesOf('2 + 3 = x + 2'))).toBeNull()
    expect(judgeSides(sidesOf('2 + 3 < x'))).toBeNull()
  })

  test('or is too large to be', () => {
    expect(judgeSides(sidesOf('2 = 3 \\times 10^{100000000}'))).toMatchObject({
      judgement: { verdict: 'undecided', reason: 'too-large' },
      inFigures: null,
    })
  })

  test('and a fault is none', () => {
    const fail = () => {
      throw new TypeError('a fault')
    }
    expect(() => judgeSides({ ...sidesOf('2 + 3 = 5'), termOf: fail })).toThrow('a fault')
  })
})
