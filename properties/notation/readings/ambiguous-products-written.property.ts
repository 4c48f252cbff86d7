import { describe, expect, test } from 'vitest'
import { parsePlain } from '../../../src/notation/plain/parser.js'
import { OTHER_SHAPES } from '../../../src/notation/readings/other-shapes.js'
import { nodeOf, shown } from '../../page/read-here.js'

/** A side in another shape, and the same side as it is usually read. */
function written(name: string, latex: string): readonly [string, string] {
  const shape = OTHER_SHAPES.find(one => one.name === name)!
  const side = nodeOf(latex)
  return [shown(shape.of(side, latex)), shown(side)]
}
/** Tables of what each side is in the other shape; null where it is what it usually is. */
const cases = (name: string, latex: string, expected: string | null) => {
  const [other, usual] = written(name, latex)
  expect(other).toBe(expected ?? usual)
  if (expected !== null) expect(other).not.toBe(usual)
}
const HALF = 'div(number 1, number 2)'

describe('an integer right before a proper fraction is added to it', () => {
  test.each([
    ['3\\frac{1}{2}', `add(number 3, ${HALF})`],
    ['12\\frac{1}{2}', `add(number 12, ${HALF})`],
    ['3 \\frac{1}{2}', `add(number 3, ${HALF})`],
    ['3\\,\\frac{1}{2}', `add(number 3, ${HALF})`],
    ['3\\;\\frac{1}{2}', `add(number 3, ${HALF})`],
    ['3\\:\\frac{1}{2}', `add(number 3, ${HALF})`],
    ['3\\!\\frac{1}{2}', `add(number 3, ${HALF})`],
    ['3\\frac{1}{2} x', `mul(add(number 3, ${HALF}), symbol x)`],
    ['x 3\\frac{1}{2}', `mul(symbol x, add(number 3, ${HALF}))`],
    ['4 + 3\\frac{1}{2}', `add(number 4, add(number 3, ${HALF}))`],
    ['\\sqrt{3\\frac{1}{2}}', `sqrt(add(number 3, ${HALF}))`],
    ['3 \\cdot \\frac{1}{2}', null],
    ['3 \\times \\frac{1}{2}', null],
    ['3.5\\frac{1}{2}', null],
    ['x\\frac{1}{2}', null],
    ['3\\frac{2}{2}', null],
    ['3\\frac{3}{2}', null],
    ['3\\frac{x}{2}', null],
    ['3\\frac{1}{x}', null],
    ['3\\frac{1}{2.5}', null],
    ['3\\frac{0.5}{2}', null],
    ['3 x', null],
    ['\\frac{1}{2} 3', null],
    ['3\\frac{9}{10}', 'add(number 3, div(number 9, number 10))'],
    ['3\\frac{10}{9}', null],

    // The parts of anything but a product are no factors.
    ['\\log_{\\frac{1}{2}} 3', null],
  ])('%s', (latex, expected) => cases('mixed', latex, expected))
})

describe('a slash divides by the whole product behind it', () => {
  test.each([
    ['6/2x', 'div(number 6, mul(number 2, symbol x))'],
    ['\\left(6\\right)/2x', 'div(number 6, mul(number 2, symbol x))'],
    ['(6/2\\,)x', null],
    ['6/2(1 + 2)', 'div(number 6, mul(number 2, add(number 1, number 2)))'],
    ['6 ÷ 2x', 'div(number 6, mul(number 2, symbol x))'],
    ['1/2\\pi', 'div(number 1, mul(number 2, symbol pi))'],
    ['1/2 \\pi x', 'div(number 1, mul(number 2, symbol pi, symbol x))'],
    ['1/2\\,x', 'div(number 1, mul(number 2, symbol x))'],
    ['6/2\\left(1 + 2\\right)', 'div(number 6, mul(number 2, add(number 1, number 2)))'],
    ['(6)/2x', 'div(number 6, mul(number 2, symbol x))'],
    ['(6 )/2x', 'div(number 6, mul(number 2, symbol x))'],
    ['6/2x \\cdot y', 'mul(div(number 6, mul(number 2, symbol x)), symbol y)'],
    ['6/2x \\cdot y z', 'mul(div(number 6, mul(number 2, symbol x)), symbol y, symbol z)'],
    ['3 + 6/2x', 'add(number 3, div(number 6, mul(number 2, symbol x)))'],
    ['6/2 \\cdot x', null],
    ['6/2 \\cdot x y', null],
    ['(6/2)x', null],
    ['(6/2 )x', null],
    ['\\left(6/2\\right)x', null],
    ['\\frac{6}{2}x', null],
    ['\\frac62x + 1/3', null],
  ])('%s', (latex, expected) => cases('divisor', latex, expected))

  test('the quotient stands up to the last divisor', () => {
    const latex = '6/2x \\cdot y'
    const [quotient] = OTHER_SHAPES[1]!.of(nodeOf(latex), latex).args
    expect([quotient!.start, quotient!.end]).toEqual([0, 4])
    expect([quotient!.args[1]!.start, quotient!.args[1]!.end]).toEqual([2, 4])
  })
})

describe('a raised digit numbers a note', () => {
  const read = (text: string) => parsePlain(text)[0]!.terms[0]!

  test.each([
    ['5²', 'number 5'],
    ['5¹', 'number 5'],
    ['5³', 'number 5'],
    ['5⁴', 'number 5'],
    ['5⁹', 'number 5'],
    ['5¹²', 'number 5'],
    ['5¹²³', null],
    ['5^2', null],
    ['x²', null],
    ['(5)²', 'number 5'],
    ['3 + 5²', null],
    ['-5', null],
    ['5', null],
  ])('%s', (text, expected) => {
    const side = read(text)
    const other = OTHER_SHAPES[2]!.of(side, text)
    if (expected === null) expect(other).toBe(side)
    else expect([shown(other), shown(side)]).toEqual([expected, expect.stringMatching(/^pow/)])
  })
})
