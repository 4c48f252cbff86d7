import { describe, expect, test } from 'vitest'
import { OPERATORS, signAt } from '../../../src/notation/plain/signs.js'

const SPELLINGS: readonly (readonly [spelling: string, ...signs: string[]])[] = [
  ['=', '=', '=='],
  ['\\approx', '~', '≈', '≃', '≅', '~=', '≈=', '≃=', '≅=', '=~', '=≈', '=\\~', '=\\≈'],
  ['\\approx', '= ~', '=\t≈', '=  \\~', `=${' '.repeat(9)}~`],
  [':=', ':='],
  ['\\ne', '!=', '≠'],
  ['\\le', '<=', '≤', '⩽'],
  ['\\ge', '>=', '≥', '⩾'],
  ['\\to', '->', '→'],
  ['\\ll', '≪'],
  ['\\gg', '≫'],
  ['<', '<'],
  ['>', '>'],
]

describe('a relation sign', () => {
  test.each(SPELLINGS)('is spelled %s where one of these stands: %s', (spelling, ...signs) => {
    for (const sign of signs)
      for (const behind of [' 2', '2', 'x', ''])
        for (const before of ['', '2 ', 'x'])
          expect(signAt(`${before}${sign}${behind}`, before.length)).toEqual({
            spelling,
            end: before.length + sign.length,
          })
  })

  test('ends before what does not belong to it', () => {
    expect(signAt(`=${' '.repeat(10)}~`, 0)).toEqual({ spelling: '=', end: 1 })
    expect(signAt('= 2', 0)).toEqual({ spelling: '=', end: 1 })
    expect(signAt('= -2', 0)).toEqual({ spelling: '=', end: 1 })
  })

  test.each(['===', '=>', '<=>', '>>', '<<', '<>', '=<', '+=', '-=', '/=', '&=', '|='])(
    'is of programs alone: %s',
    sign => {
      expect(signAt(`2 ${sign} 3`, 2)).toEqual({ spelling: '', end: 2 + sign.length })
    },
  )

  test.each(['+==', '-==', '/==', '+', '-', '/', '*=', '&', '!', ':', ': =', '2=', ' =', ''])(
    'is not here: %j',
    source => expect(signAt(source, 0)).toBeNull(),
  )
})

test('an operator of one character is spelled as in LaTeX', () => {
  expect(Object.fromEntries(OPERATORS)).toEqual({
    '+': '+',
    '-': '-',
    '−': '-',
    '±': '\\pm',
    '×': '\\times',
    '✕': '\\times',
    '·': '\\cdot',
    '⋅': '\\cdot',
    '∙': '\\cdot',
    '/': '/',
    '÷': '/',
    '∕': '/',
  })
})
