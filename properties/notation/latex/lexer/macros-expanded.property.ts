import { describe, expect, test } from 'vitest'
import type { Macro } from '../../../../src/documents/macros/macro.js'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../../src/notation/latex/lexer/latex-error.js'
import { expandMacros } from '../../../../src/notation/latex/lexer/macros.js'

const macro = (parameters: number, body: string, optional: string | null = null): Macro => ({
  parameters,
  optional,
  body,
  isStarred: false,
})
const MACROS: ReadonlyMap<string, Macro | null> = new Map([
  ['\\half', macro(1, '\\frac{#1}{2}')],
  ['\\eps', macro(0, '\\varepsilon')],
  ['\\of', macro(1, '\\varepsilon#1')],
  ['\\before', macro(1, '#1n+1')],
  ['\\behind', macro(1, '#1+n')],
  ['\\sum@', macro(1, '\\pi+#1')],
  ['\\power', macro(2, '{#2}^{#1}', '2')],
  ['\\name', macro(1, '\\a#1', 'x')],
  ['\\bare', macro(2, '#2', '')],
  ['\\ ', macro(0, '3')],
  ['\\\n', macro(0, '4')],
  ['\\third', macro(2, '#1#3')],
  ['\\zeroth', macro(1, '#1+#0')],
  ['\\hash', macro(1, '## #1')],
  ['\\strange', null],
])

describe('a formula with macros is, character by character,', () => {
  test.each([
    ['\\of n', '\\varepsilon n'],
    ['\\of{\\pi}', '\\varepsilon\\pi'],
    ['\\before{\\pi}', '\\pi n+1'],
    ['\\before{2}', '2n+1'],
    ['\\behind{\\pi}', '\\pi+n'],
    ['\\behind{x}', 'x+n'],
    ['\\sum@{n}', '\\pi+n'],
    ['\\name', '\\a x'],
    ['\\name[+]', '\\a+'],
    ['\\bare{y}z', 'yz'],
    ['\\half xy', '\\frac{x}{2}y'],
    ['\\half  \n xy', '\\frac{x}{2}y'],
    ['\\half x\\pi', '\\frac{x}{2}\\pi'],
    ['\\half\\pi x', '\\frac{\\pi}{2} x'],
    ['\\half\\,x', '\\frac{\\,}{2}x'],
    ['\\half\\\tx', '\\frac{\\\t}{2}x'],
    ['\\half{{a}b}c', '\\frac{{a}b}{2}c'],
    ['\\half{\\}}c', '\\frac{\\}}{2}c'],
    ['\\half{\\{}c', '\\frac{\\{}{2}c'],
    ['\\half{\\\\{x}}c', '\\frac{\\\\{x}}{2}c'],
    ['\\power[3]xy', '{x}^{3}y'],
    ['\\power[x', '{[}^{2}x'],
    ['a]\\power[b]c', 'a]{c}^{b}'],
  ])('%j: %j', (source, text) => {
    expect(expandMacros(source, MACROS, 0)!.text).toBe(text)
  })
})

const refused = (source: string, macros = MACROS, offset = 10) => {
  try {
    expandMacros(source, macros, offset)
  } catch (error) {
    if (!(error instanceof LatexError)) throw error
    return [error.message, error.offset - offset, error.reason]
  }
  return null
}

describe('the refusal of a formula with macros says what was expected, at the place of the fault:', () => {
  test.each([
    ['x\\strange y', 'a macro whose meaning is known, got \\strange', 1, 'syntax'],
    ['\\half', 'an argument, got none', 4, 'syntax'],
    ['\\half ', 'an argument, got none', 5, 'syntax'],
    ['{x \\half }', 'an argument, got none', 8, 'syntax'],
    ['x\\half {{y}', 'a closing brace, got the end', 7, 'syntax'],
    ['x\\third{1}{2}', 'an argument of the macro, got #3', 1, 'syntax'],
    ['x\\hash{1}', 'an argument of the macro, got ## ', 1, 'syntax'],
    ['\\half{x^12}', 'braces around a script of several digits, got none', 0, 'ambiguous'],
  ])('%s', (source, message, at, reason) => {
    expect(refused(source)).toEqual([`expandMacros: expected ${message}`, at, reason])
  })
})

describe('a formula with macros holds', () => {
  test('20 macros inside one another, and no more', () => {
    const nested = new Map(
      Array.from({ length: 21 }, (_, level) => {
        const name = (depth: number) => `\\${'b'.repeat(depth)}`
        return [name(level + 1), macro(0, level === 0 ? 'x' : name(level))] as const
      }),
    )
    expect(expandMacros(`\\${'b'.repeat(20)}`, nested, 0)!.text).toBe('x')
    expect(refused(`y\\${'b'.repeat(21)}`, nested)).toEqual([
      'expandMacros: expected at most 10000 macros, 20 deep, got more',
      1,
      'too-large',
    ])
  })

  test('100,000 characters, and no more', () => {
    const long = new Map([['\\l', macro(0, 'x'.repeat(50_000))]])
    expect(expandMacros('\\l\\l', long, 0)!.text).toHaveLength(100_000)
    expect(refused('\\l\\l1', long)).toEqual([
      'expandMacros: expected at most 100000 characters, got more',
      4,
      'too-large',
    ])
    const spaces = ' '.repeat(100_000 - '\\eps'.length)
    expect(expandMacros(`\\eps${spaces}`, new Map([['\\eps', macro(0, 'e')]]), 0)!.text).toBe(`e${spaces}`)
    expect(expandMacros(`\\eps ${spaces}`, MACROS, 0)).toBeNull()
    expect(() => parseChains(`\\eps ${spaces}`, { macros: MACROS })).toThrow(
      'tokenize: expected at most 100000',
    )
  })
})
