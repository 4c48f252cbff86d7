import { describe, expect, test } from 'vitest'
import { number } from '../../../src/math/term/term.js'
import { USUAL } from '../../../src/math/units/convention.js'
import { readUnit } from '../../../src/math/units/expression.js'
import { ONE, unitOf } from '../../../src/math/units/unit.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { unitWords } from '../../../src/page/quantities/units-in-formula.js'
import { nodeOf } from '../../rules/book/locate/read-here.js'

const wordsOf = (latex: string, node: Node = nodeOf(latex)) => {
  const found = unitWords(node, latex, USUAL)
  return found && [...found].map(([part, unit]) => [part.head === 'pow' ? 'pow' : part.text.trim(), unit])
}
const unit = (text: string) => readUnit(text, USUAL)

describe('words behind a figure', () => {
  test.each([
    ['3 \\text{ km}', [['km', unit('km')]]],
    ['3 \\text{ m}^2', [['pow', unit('m^2')]]],
    ['3 \\text{ m}^{-2}', [['pow', unit('m^-2')]]],
    ['3 \\cdot 4 \\text{ s}', [['s', unit('s')]]],
    [
      '3 \\text{ kg} \\cdot 4 \\text{ s}',
      [
        ['kg', unit('kg')],
        ['s', unit('s')],
      ],
    ],
    ['3 x', []],
    ['3 x^2', []],
  ])('%s', (latex, expected) => expect(wordsOf(latex)).toEqual(expected))

  test.each(['3 \\text{ if it is so}', '3 \\text{ if it is so}^2', '\\text{ km} \\cdot 3'])(
    '%s is no unit',
    latex => expect(wordsOf(latex)).toBeNull(),
  )

  test('a power of words that leads is none', () => expect(wordsOf('\\text{ m}^2 \\cdot 3')).toEqual([]))

  test('a currency goes before', () => {
    expect(wordsOf('\\$3 \\cdot 4')).toEqual([['$', unit('$')]])
  })
})

describe('letters', () => {
  test.each(['k', 'K', 'M', 'B', 'T', 'G'])('%s glued to a figure scales it', letter => {
    expect(wordsOf(`3${letter} \\cdot 2`)).toEqual([[letter, unit(letter)]])
    expect(wordsOf(`3 ${letter} \\cdot 2`)).toEqual([])
    expect(wordsOf(`x${letter} \\cdot 2`)).toEqual([])
  })
  test('but not where it is a function', () => expect(wordsOf('3M(x) \\cdot 2')).toEqual([]))
  test.each(['x', 'm', 'A', 'N'])('%s does not', letter => expect(wordsOf(`3${letter} \\cdot 2`)).toEqual([]))

  test.each([...'smgAVWFJ'])('a millionth of %s', letter => {
    const micro = ['mu', unitOf(number('1e-6'))]
    expect(wordsOf(`377\\mu ${letter}`)).toEqual([micro, [letter, unit(letter)]])
    expect(wordsOf(`x\\mu ${letter}`)).toEqual([])
    expect(wordsOf(`377\\nu ${letter}`)).toEqual([])
    expect(wordsOf(`\\mu ${letter} \\cdot 3`)).toEqual([])
  })
  test.each(['377\\mu x', '377\\mu', '377\\mu \\sigma', '377\\mu h'])('none in %s', latex => {
    const node = nodeOf(latex)
    expect(node.head === 'mul' ? wordsOf(latex, node) : []).toEqual([])
  })

  test.each([...'hsd'])('a rate by %s, below a currency', letter => {
    expect(wordsOf(`\\$2/${letter}`)).toEqual([[letter, unit(letter)]])
    expect(wordsOf(`(3 + \\$2)/${letter}`)).toEqual([[letter, unit(letter)]])
    expect(wordsOf(`2/${letter}`)).toEqual([])
    expect(wordsOf(`\\$2 \\cdot ${letter}`)).toEqual([['$', unit('$')]])
    expect(wordsOf(`(3 + \\$2) ${letter}`)).toEqual([])
    expect(wordsOf(`3 \\text{ km}/${letter}`)).toEqual([])
  })
  test.each(['x', 'm', 'hs'])('and none by %s', letter =>
    expect(wordsOf(`\\$2/\\mathit{${letter}}`)).toEqual([]),
  )
})

describe('names in brackets say what the figures before them count', () => {
  test('where there are two of them or more', () => {
    expect(wordsOf('8192 (T) \\cdot 128 (D)')).toEqual([
      ['T', ONE],
      ['D', ONE],
    ])
    expect(wordsOf('8192 (T) \\cdot 128 (D) \\cdot 2 (B)')).toEqual([
      ['T', ONE],
      ['D', ONE],
      ['B', ONE],
    ])
    expect(wordsOf('8192 (\\text{rows of it}) \\cdot 128 (D)')).toEqual([
      ['rows of it', ONE],
      ['D', ONE],
    ])
    expect(wordsOf('8192 \\text{ (T)} \\cdot 128 (D)')).not.toBeNull()
    expect(wordsOf('8192 (T) \\cdot 128')).toEqual([])
    expect(wordsOf('8192 (T) \\cdot 128 D')).toEqual([])
    expect(wordsOf('x (T) \\cdot y (D)')).toEqual([])
    expect(wordsOf('8192 (T + 1) \\cdot 128 (D + 1)')).toEqual([])
  })

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

  test('and behind the figure, not in its place', () => {
    const latex = '8192 (T) \\cdot 128 (D)'
    const whole = nodeOf(latex)
    const moved = (by: number) => ({
      ...whole,
      args: whole.args.map(part => (part.head === 'number' ? { ...part, end: part.end + by } : part)),
    })
    // The blank between them is one character.
    expect(unitWords(moved(1), latex, USUAL)!.size).toBe(2)
    expect(unitWords(moved(2), latex, USUAL)!.size).toBe(0)
  })
})
