import { describe, expect, test } from 'vitest'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { domainTokens } from '../../../src/page/domains/lexer.js'

const read = (text: string, start = 0) => domainTokens({ text, start })
/** Kind and text of each token but the last, which ends the line. */
const shown = (text: string) =>
  read(text)
    .slice(0, -1)
    .map(({ kind, text }) => `${kind} ${text}`)

describe('a number', () => {
  test.each([
    '0',
    '12',
    '1.5',
    '.5',
    '-1',
    '+1',
    '-.5',
    '1e3',
    '1E3',
    '1e-3',
    '1e+3',
    '1.5e12',
    '1e123',
    '1/2',
    '-1/2',
    '1.5/2',
    '1e3/7',
    `${'1'.repeat(30)}`,
    `1.${'1'.repeat(30)}`,
    `.${'1'.repeat(30)}`,
    `1/${'1'.repeat(30)}`,
  ])('%s', text => {
    expect(shown(text)).toEqual([`number ${text}`])
    expect(shown(`${text})`)).toEqual([`number ${text}`, 'mark )'])
    expect(shown(`x<${text}<y`)).toEqual(['name x', 'sign <', `number ${text}`, 'sign <', 'name y'])
  })
  test('with the minus of typography', () => expect(shown('−1')).toEqual(['number -1']))

  test.each([
    '1.',
    '1..2',
    '1e1234',
    '1a',
    '1_2',
    '1^2',
    '1/2/3x',
    '1\\pi',
    '1\\alpha',
    '1.2.3',
    `${'1'.repeat(31)}`,
    `1.${'1'.repeat(31)}`,
    `1/${'1'.repeat(31)}`,
  ])('is none in %s', text => expect(() => shown(text)).toThrow(LatexError))

  test.each(['le', 'leq', 'ge', 'geq', 'ne', 'neq', 'in', 'lt', 'gt', 'quad', 'qquad'])(
    'goes before \\%s',
    command => {
      expect(shown(`1\\${command} x`)[0]).toBe('number 1')
      expect(shown(`1\\${command} x`).at(-1)).toBe('name x')
      expect(() => shown(`1\\x${command} x`)).toThrow(LatexError)
    },
  )
})

describe('an end that is no number', () => {
  test.each([
    ['\\infty', '∞'],
    ['∞', '∞'],
    ['inf', '∞'],
    ['infty', '∞'],
    ['infinity', '∞'],
    ['-\\infty', '-∞'],
    ['-∞', '-∞'],
    ['−∞', '-∞'],
    ['-inf', '-∞'],
    ['+∞', '∞'],
    ['+inf', '∞'],
  ])('%s', (text, is) => {
    expect(shown(text)).toEqual([`infinity ${is}`])
    expect(shown(`${text})`)).toEqual([`infinity ${is}`, 'mark )'])
  })
  test.each(['infx', 'infinit', 'integral', '\\inftyx', '\\info'])('%s is a name', text =>
    expect(shown(text)).toEqual([`name ${text}`]),
  )
})

describe('a sign in one spelling', () => {
  test.each([
    ['<', '<'],
    ['<=', '<='],
    ['≤', '<='],
    ['\\le', '<='],
    ['\\leq', '<='],
    ['\\leqslant', '<='],
    ['>', '>'],
    ['>=', '>='],
    ['≥', '>='],
    ['\\ge', '>='],
    ['\\geq', '>='],
    ['\\geqslant', '>='],
    ['!=', '!='],
    ['≠', '!='],
    ['\\ne', '!='],
    ['\\neq', '!='],
    ['\\lt', '<'],
    ['\\gt', '>'],
  ])('%s', (text, is) => {
    expect(shown(`x ${text} 1`)).toEqual(['name x', `sign ${is}`, 'number 1'])
    expect(shown(`${text}(`)).toEqual([`sign ${is}`, 'mark ('])
  })
  test.each(['\\lex', '\\negx', '\\gtx', '\\geqx', '\\leqslantx'])('%s is a name', text =>
    expect(shown(text)).toEqual([`name ${text}`]),
  )
})

describe('what leads to a set', () => {
  test.each(['\\in', '∈', 'in'])('%s', text => {
    expect(shown(`x ${text} [0, 1]`)[1]).toBe(`in ${text}`)
    expect(shown(`${text}(`)).toEqual([`in ${text}`, 'mark ('])
  })
  test.each(['inner', '\\int', 'in_1', '\\in_1'])('%s is a name', text =>
    expect(shown(text)).toEqual([`name ${text}`]),
  )
})

test.each<readonly [string, string]>([
  ['\\{', '{'],
  ['\\}', '}'],
  ...[...',;()[]{}'].map(mark => [mark, mark] as const),
])('a mark %s', (text, is) => expect(shown(`${text} x`)).toEqual([`mark ${is}`, 'name x']))

describe('a word for a set', () => {
  test.each([
    ['and', 'and'],
    ['nonnegative', 'nonnegative'],
    ['non-negative', 'nonnegative'],
    ['nonzero', 'nonzero'],
    ['non-zero', 'nonzero'],
    ['positive', 'positive'],
    ['negative', 'negative'],
    ['integer', 'integer'],
    ['integers', 'integer'],
    ['whole', 'whole'],
    ['natural', 'natural'],
    ['naturals', 'natural'],
    ['real', 'real'],
    ['reals', 'real'],
    ['Positive', 'positive'],
    ['REAL', 'real'],
  ])('%s', (text, is) => {
    expect(shown(`x ${text}`)).toEqual(['name x', `word ${is}`])
    expect(shown(`${text}, x`)).toEqual([`word ${is}`, 'mark ,', 'name x'])
  })
  test.each(['real_1', 'and_x', 'realx', 'wholes', 'real(x)', "real'", 'real^*', 'positively', 'negatives'])(
    '%s is a name',
    text => expect(shown(text)).toEqual([`name ${text}`]),
  )
  test.each(['real-', 'positive{', 'real\\x'])('%s begins with a name', text =>
    expect(shown(text.replace(/-$/, '-1'))[0]).toMatch(/^name (?:real|positive)$/),
  )
})

describe('a name with all that it carries', () => {
  test.each([
    'x',
    'β',
    'xyz',
    'r_w',
    'r_{wl}',
    'r_12',
    'r_\\beta',
    'R_+',
    'R_++',
    'R_{>0}',
    'x^*',
    'x^+',
    'x^{(1)}',
    'x^\\star',
    "x'",
    "x''",
    "x_1'^*",
    '\\pi',
    '\\pi_{ref}',
    '\\hat{A}_i',
    '\\hat{}',
    '\\mathbb R',
    '\\mathbb{R}_{>0}',
    'r(x, y)',
    'r_1(x)',
    'f()',
    'é',
    "x_1^a_3^b'",
    `x_{${'a'.repeat(40)}}`,
    `x^{${'a'.repeat(40)}}`,
    `x_${'a'.repeat(40)}`,
    `x_\\${'a'.repeat(40)}`,
    `x^${'a'.repeat(10)}`,
    `\\${'a'.repeat(40)}`,
    `\\a{${'b'.repeat(40)}}`,
    `x${'a'.repeat(40)}`,
    `x(${'b'.repeat(100)})`,
  ])('%s', text => {
    expect(shown(text)).toEqual([`name ${text}`])
    expect(shown(`${text},`)).toEqual([`name ${text}`, 'mark ,'])
  })

  test.each([
    ['x y', ['name x', 'name y']],
    ['x(y)(z)', ['name x(y)', 'mark (', 'name z', 'mark )']],
    ['x(y(z))', ['name x', 'mark (', 'name y(z)', 'mark )']],
    ['\\a{b}{c}', ['name \\a{b}', 'mark {', 'name c', 'mark }']],
    ['\\mathbb r', ['name \\mathbb', 'name r']],
    ["x''''''", null],
    ['x_', null],
    ['x^', null],
    ['x^12', null],
    ['x_-', null],
    ['x-y', null],
    ['\\', null],
    ['\\1', null],
  ])('%s', (text, expected) => {
    if (expected === null) expect(() => shown(text)).toThrow(LatexError)
    else expect(shown(text)).toEqual(expected)
  })
})

describe('blanks', () => {
  test.each([
    ' ',
    '~',
    '\\,',
    '\\;',
    '\\:',
    '\\!',
    '\\ ',
    '\\quad',
    '\\qquad',
    '\\left',
    '\\right',
    '\t',
    ' ~\\,\\quad ',
  ])('such as %j stand between', blank => {
    expect(shown(`x${blank}(y`)).toEqual(['name x', 'mark (', 'name y'])
    expect(shown(`${blank}(x${blank}`)).toEqual(['mark (', 'name x'])
  })
  test.each(['\\quadx', '\\leftx', '\\rightx'])('%s is none', text =>
    expect(shown(text)).toEqual([`name ${text}`]),
  )
})

test('tokens stand where the line has them, and the line ends behind its last', () => {
  expect(read('  x \\le 1 ', 100)).toEqual([
    { kind: 'name', text: 'x', start: 102, end: 103 },
    { kind: 'sign', text: '<=', start: 104, end: 107 },
    { kind: 'number', text: '1', start: 108, end: 109 },
    { kind: 'end', text: 'the end of the line', start: 109, end: 109 },
  ])
  expect(read('', 7)).toEqual([{ kind: 'end', text: 'the end of the line', start: 7, end: 7 }])
})

test.each([
  ['x = 3', 2],
  ['#', 0],
  ['x 😀', 2],
  ['x > 1.', 4],
])('%s stops at %i', (text, offset) => {
  const error = (() => {
    try {
      return read(text, 100)
    } catch (thrown) {
      return thrown
    }
  })()
  expect(error).toBeInstanceOf(LatexError)
  expect((error as LatexError).offset).toBe(100 + offset)
})
