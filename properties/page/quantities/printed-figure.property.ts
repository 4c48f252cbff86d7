import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { readPrinted } from '../../../src/math/number/printed-number.js'
import { Rational } from '../../../src/math/number/rational.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { inNotationOf } from '../../../src/page/quantities/format-like.js'
import { numeralsIn } from '../../../src/page/quantities/numeral-style.js'
import { type Figure, figureOfNode, figureOfNumber } from '../../../src/page/quantities/printed-figure.js'
import { nodeOf } from '../read-here.js'

const ofMath = (latex: string) => figureOfNode(parseChains(latex)[0]!.terms[0]!)
const ofProse = (text: string) => {
  const number = readDocument(text, 'a.md')
    .sections.flatMap(one => one.tokens)
    .find(one => one.kind === 'number')
  return number ? figureOfNumber(number) : null
}

/** What a figure is worth, without the rounding rules: an independent reading of digits times factor. */
const worth = ({ digits, factor, reciprocal }: Figure): string => {
  const value = readPrinted(digits).value.times(factor)
  return (reciprocal ? Rational.ONE.div(value) : value).toString()
}

describe('the figure of a formula', () => {
  test.each([
    ['-2', '-2'],
    ['13\\%', '13/100'],
    ['5\\times', '5'],
  ])('%s is worth %s', (latex, value) => expect(worth(ofMath(latex)!.figure)).toBe(value))

  test('a text without words adds none', () => {
    const found = ofMath('82\\text{ (}')!
    expect([found.words, found.figure.factor, found.figure.digits]).toEqual([[], '1', '82'])
  })

  test.each(['10^{n}', '82\\text{ h} x', '82\\text{ h} 3'])('%s is none', latex =>
    expect(ofMath(latex)).toBeNull(),
  )
})

describe('the figure of prose', () => {
  test.each([
    ['a 91 B model', '91000000000'],
    ['about 13% of it', '13/100'],
    ['some 1.83 T tokens', '1830000000000'],
    ['a sixth of the data', '1/6'],
    ['five times larger', '5'],
    ['61,000 of them', '61000'],
  ])('%s is worth %s', (text, value) => expect(worth(ofProse(text)!.figure)).toBe(value))
})

describe('a correction keeps the notation of what it corrects', () => {
  const plain: Figure = { digits: '', factor: '1', reciprocal: false, start: 0, end: 0 }

  test.each([
    ['2.95 \\times 10^5', '2.90e5', '2.90 \\times 10^5'],
    ['4.05 \\times 10^{17}', '4.05e18', '4.05 \\times 10^{18}'],
    ['10^{17}', '1e18', '10^{18}'],
    ['10**5', '1e6', '10**6'],
    ['10**5', '2e6', '2 * 10**6'],
  ])('%s becomes %s as %s', (written, expected, shown) =>
    expect(inNotationOf({ ...plain, digits: numeralsIn(written)[0]!.digits }, written, expected)).toBe(shown),
  )

  test('a share is corrected to a share', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99 }), n => {
        expect(inNotationOf({ ...plain, reciprocal: true }, 'sixth', `${n}`)).toBe(`1/${n}`)
      }),
    ))
})

describe('a formula', () => {
  test.each([
    ['-2', '-2', '1', []],
    ['10^{3}', '1e3', '1', []],
    ['10^{-3}', '1e-3', '1', []],
    ['10^{123456789}', '1e123456789', '1', []],
    ['-10^{3}', '-1e3', '1', []],
    ['13\\%', '13', '0.01', ['%']],
    ['5\\times', '5', '1', ['×']],
    ['82 \\text{ EFLOP/s}', '82', '1000000000000000000', ['eflop/s']],
    ['13\\% \\text{ of it}', '13', '0.01', ['%', 'of', 'it']],
  ])('%s', (latex, digits, factor, words) => {
    const found = figureOfNode(nodeOf(latex))
    expect(found && [found.figure.digits, found.figure.factor, found.words]).toEqual([digits, factor, words])
  })
})
