import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { number } from '../../../src/math/term/term.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { unitOf } from '../../../src/math/units/unit.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { readUnit } from '../../../src/page/quantities/unit-expression.js'
import { unitWords } from '../../../src/page/quantities/units-in-formula.js'
import { nodeOf } from '../read-here.js'

const wordsOf = (latex: string, node: Node = nodeOf(latex)) => {
  const found = unitWords(node, latex, USUAL)
  return found && [...found].map(([part, unit]) => [part.head === 'pow' ? 'pow' : part.text.trim(), unit])
}
const unit = (text: string) => readUnit(text, USUAL)

describe('words behind a figure', () => {
  test.each([
    ['3 \\text{ m}^2', [['pow', unit('m^2')]]],
    ['3 \\text{ m}^{-2}', [['pow', unit('m^-2')]]],
  ])('%s', (latex, expected) => expect(wordsOf(latex)).toEqual(expected))

  test.each(['3 \\text{ if it is so}^2'])('%s is no unit', latex => expect(wordsOf(latex)).toBeNull())
})

describe('letters', () => {
  test.each(['k', 'K', 'M', 'B', 'T', 'G'])('%s glued to a figure scales it', letter => {
    expect(wordsOf(`3${letter} \\cdot 2`)).toEqual([[letter, unit(letter)]])
    expect(wordsOf(`3 ${letter} \\cdot 2`)).toEqual([])
    expect(wordsOf(`x${letter} \\cdot 2`)).toEqual([])
  })

  test.each([...'smgAVWFJ'])('a millionth of %s', letter => {
    const micro = ['mu', { ...unitOf(number('1e-6')), prefix: Rational.of('1e-6') }]
    expect(wordsOf(`377\\mu ${letter}`)).toEqual([micro, [letter, unit(letter)]])
    expect(wordsOf(`x\\mu ${letter}`)).toEqual([])
    expect(wordsOf(`377\\nu ${letter}`)).toEqual([])
    expect(wordsOf(`\\mu ${letter} \\cdot 3`)).toEqual([])
  })

  test.each([...'hsd'])('a rate by %s, below a currency', letter => {
    expect(wordsOf(`\\$2/${letter}`)).toEqual([[letter, unit(letter)]])
    expect(wordsOf(`(3 + \\$2)/${letter}`)).toEqual([[letter, unit(letter)]])
    expect(wordsOf(`2/${letter}`)).toEqual([])
    expect(wordsOf(`\\$2 \\cdot ${letter}`)).toEqual([['$', unit('$')]])
    expect(wordsOf(`(3 + \\$2) ${letter}`)).toEqual([])
    expect(wordsOf(`3 \\text{ km}/${letter}`)).toEqual([])
  })
})

describe('names in brackets say what the figures before them count', () => {
  test('in brackets of their own, or with both right beside them', () => {
    const latex = '8192 (T) \\cdot 128 (D)'
    const whole = nodeOf(latex)
    const args = whole.args.map(part =>
      part.head === 'symbol' ? { ...part, start: part.start + 1, end: part.end - 1 } : part,
    )
    const inner = { ...whole, args }
    expect(
      args.filter(({ head }) => head === 'symbol').map(({ start, end }) => latex.slice(start, end)),
    ).toEqual(['T', 'D'])
    const count = (node: Node, source: string) => unitWords(node, source, USUAL)!.size
    expect([count(whole, latex), count(inner, latex)]).toEqual([2, 2])
    expect(count(inner, latex.replaceAll(')', ' '))).toBe(0)
    expect(count(inner, latex.replaceAll('(', ' '))).toBe(0)
    expect(count(whole, latex.replaceAll('(', ' '))).toBe(0)
  })
})
