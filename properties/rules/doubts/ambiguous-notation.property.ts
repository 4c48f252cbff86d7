import { describe, expect, test } from 'vitest'
import type { Token } from '../../../src/documents/model/document.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { doubtOfNotation } from '../../../src/rules/doubts/ambiguous-notation.js'

/** Why `left = right` may mean something else; the formula begins at an offset in what stands before it. */
function doubt(left: string, right: string, { before = '', behind = '', at = 0 } = {}): string | null {
  const source = `${before}${left} = ${right}${behind}`
  const read = (latex: string, offset: number) => parseChains(latex, { offset })[0]!.terms[0]!
  const sign = {
    operator: '=',
    start: before.length + left.length + 1,
    end: before.length + left.length + 2,
  } as const
  const link = { left: read(left, before.length), sign, right: read(right, sign.end + 1) }
  return doubtOfNotation(link, { start: at } as Token, source)
}

describe('a fraction behind an integer may be a mixed number', () => {
  const mixed = 'a fraction behind an integer may be a mixed number'
  test.each([
    ['2\\frac{1}{2}', '3'],
    ['12 \\frac{1}{2}', '3'],
    ['3', '2\\frac{1}{2}'],
    ['1 + 2\\frac{1}{2}', '4'],
    ['x 2\\frac{1}{2}', '4'],
  ])('%s = %s', (left, right) => expect(doubt(left, right)).toBe(mixed))

  test.each([
    ['2 \\cdot \\frac{1}{2}', '3'],
    ['x \\frac{1}{2}', '3'],
    ['2.5\\frac{1}{2}', '3'],
    ['\\frac{1}{2} 2', '3'],
    ['2 x', '3'],
    ['2 + \\frac{1}{2}', '3'],
  ])('but not in %s = %s', (left, right) => expect(doubt(left, right)).toBeNull())
})

describe('the argument of a function may go on behind the slash', () => {
  const open = 'the argument of a function may go on behind the slash'
  test.each(['ln', 'log', 'exp', 'sin', 'cos', 'tan'])('of %s', name => {
    expect(doubt(`\\${name} 10/3`, '5')).toBe(open)
    expect(doubt(`\\${name} 1.5 / 3`, '5')).toBe(open)
    expect(doubt('5', `2\\${name}2/3`)).toBe(open)
    expect(doubt(`\\${name}(10)/3`, '5')).toBeNull()
    expect(doubt(`\\${name} 10/x`, '5')).toBeNull()
    expect(doubt(`\\${name} 10`, '5')).toBeNull()
  })

  test('only in the link itself', () =>
    expect(doubt('2', '5', { before: '\\ln 10/3', behind: '\\ln 10/3' })).toBeNull())
})

describe('a percentage may be taken of the other part', () => {
  const percent = 'a percentage may be taken of the other part'
  test.each([
    ['100 + 10\\%', percent],
    ['10\\% + 100', percent],
    ['100 - 10\\%', percent],
    ['2(1 + 5\\%)', percent],
    ['10\\% \\cdot 5', null],
    ['10\\%', null],
    ['-10\\%', null],
    ['100 + 10', null],
    ['100 + 2 \\cdot 10\\%', null],
  ])('%s: %s', (left, expected) => expect(doubt(left, '110')).toBe(expected))

  test('which a result is not', () => expect(doubt('110', '100 + 10\\%')).toBeNull())
})

describe('the decimal repeats', () => {
  test.each([
    '\\overline{3}',
    '\\bar{3}',
    '\\dot{3}',
    '.\\overline{3}',
    ' \\bar 3',
    '. \\bar 3',
    '(3)',
    ' (3',
  ])('%j', behind => expect(doubt('1/3', '0.3', { behind })).toBe('the decimal repeats'))
  test.each(['', '.', ' and', '(x)', '()', 'x\\bar{3}', ', \\bar{3}', '..\\bar 3', ' so \\bar', '3'])(
    'not in %j',
    behind => expect(doubt('2', '5', { behind: `${behind} more` })).toBeNull(),
  )

  test('within twelve characters', () => {
    const far = (blanks: number) => doubt('1/3', '0.3', { behind: `${' '.repeat(blanks)}(3)` })
    expect(far(10)).toBe('the decimal repeats')
    expect(far(11)).toBeNull()
  })
})

describe('digits in brackets may tell how far a figure is known', () => {
  const uncertain = 'digits in brackets may tell how far a figure is known'
  test.each([
    ['9.81(2)', uncertain],
    ['0.5(12)', uncertain],
    ['2 + 10.81(2)', uncertain],
    ['9(2)', null],
    ['9.81(123)', null],
    ['9.81(x)', null],
    ['9.81 \\cdot 2', null],
  ])('%s: %s', (left, expected) => expect(doubt(left, '20')).toBe(expected))

  test('on the right too', () => expect(doubt('20', '9.81(2)')).toBe(uncertain))
})

describe('a letter before a bracket may be a function', () => {
  const counts = 'a letter before a bracket may be a function'
  const letters = 'pi sigma tau mu phi varphi omega lambda zeta gamma'.split(' ')
  test.each([...letters.map(name => `\\${name}`), ...'πστμφωλζγ'])('%s', letter => {
    expect(doubt(`${letter}(10)`, '4')).toBe(counts)
    expect(doubt(`2 + ${letter}(6)`, '12')).toBe(counts)
    expect(doubt(`${letter}(10)`, '4.5')).toBeNull()
    expect(doubt(`${letter}(10)`, '2x')).toBeNull()
    expect(doubt(`${letter}(x)`, '4')).toBeNull()
    expect(doubt(`${letter} 10`, '4')).toBeNull()
  })
  test('parted by one blank, and of no other letter', () => {
    expect(doubt('\\pi (10)', '4')).toBe(counts)
    expect(doubt('\\rho(10)', '4')).toBeNull()
    expect(doubt('f(10)', '4')).toBeNull()
    expect(doubt('\\pi  (10)', '4')).toBeNull()
  })
})

describe('a sign stands before it', () => {
  const sign = 'a sign stands before it'
  test.each([
    ['~', 1, sign],
    ['~ ', 2, sign],
    ['$~', 0, sign],
    ['$~ ', 0, sign],
    ['~  ', 3, null],
    ['~x', 2, null],
    ['x', 1, null],
    ['', 0, null],
    ['so ~', 4, sign],
    ['so ~', 0, sign],
  ])('%j, where the formula begins at %i: %s', (before, at, expected) =>
    expect(doubt('2', '5', { before, at })).toBe(expected),
  )
})

describe('it prints a float', () => {
  test('of sixteen digits or more', () => {
    expect(doubt('1/3', `0.${'3'.repeat(15)}`)).toBe('it prints a float')
    expect(doubt('1/3', `0.${'3'.repeat(14)}`)).toBeNull()
    expect(doubt('1/3', '1234567890123456')).toBe('it prints a float')
    expect(doubt('1/3', '1234567890123456 x')).toBeNull()
    expect(doubt('1234567890123456', '3')).toBeNull()
    expect(doubt('1/3', '\\text{no. 1234567890123456}')).toBeNull()
  })
})

test('nothing is doubtful about plain signs', () => expect(doubt('2 + 3', '5')).toBeNull())
