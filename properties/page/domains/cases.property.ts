import { describe, expect, test } from 'vitest'
import type { Range, SymbolDomain } from '../../../src/math/engines/domain.js'
import { Rational } from '../../../src/math/number/rational.js'
import { toPlain } from '../../../src/math/term/print.js'
import { add, indexed, multiply, number, sum, symbol, type Term } from '../../../src/math/term/term.js'
import { casesOf } from '../../../src/page/domains/cases.js'
import type { DomainPiece } from '../../../src/page/domains/piece.js'

const [x, y] = [symbol('x'), symbol('y')]
const q = Rational.of
const range = (domain: SymbolDomain): DomainPiece => ({ kind: 'range', domain })
const value = (text: string): DomainPiece => ({ kind: 'value', value: q(text) })

type Stated = Readonly<Record<string, readonly DomainPiece[]>>
const of = (left: Term, right: Term, stated: Stated) => casesOf(left, right, new Map(Object.entries(stated)))

/** Each case as its two sides, the symbols that keep a domain, and those that have one value. */
function shown(left: Term, right: Term, stated: Stated) {
  const found = of(left, right, stated)
  if (found.cases === null) return [found.reason, found.because]
  return found.cases.map(one => [
    `${toPlain(one.left)} = ${toPlain(one.right)}`,
    Object.fromEntries(one.domains),
    Object.fromEntries([...one.values].map(([name, of]) => [name, String(of)])),
  ])
}

describe('a claim is split by the parts of the domains of its symbols', () => {
  test('each open range and each end by itself', () => {
    expect(shown(x, multiply(2, x), { x: [range('positive'), value('0')] })).toEqual([
      ['x = 2·x', { x: 'positive' }, {}],
      ['0 = 2·0', {}, { x: '0' }],
    ])
    expect(shown(x, number(3), { x: [range('real')] })).toEqual([['x = 3', { x: 'real' }, {}]])
    expect(shown(number(2), number(3), {})).toEqual([['2 = 3', {}, {}]])
    expect(shown(number(2), x, { x: [value('5')] })).toEqual([['2 = 5', {}, { x: '5' }]])
  })

  test('of several symbols in every combination', () => {
    const stated = { x: [range('unit'), value('1')], y: [value('0'), range('real')] }
    expect(shown(x, y, stated)).toEqual([
      ['x = 0', { x: 'unit' }, { y: '0' }],
      ['1 = 0', {}, { x: '1', y: '0' }],
      ['x = y', { x: 'unit', y: 'real' }, {}],
      ['1 = y', { y: 'real' }, { x: '1' }],
    ])
  })

  test('a symbol that is measured in π stands for π times a new one', () =>
    expect(
      shown(x, multiply(2, x), {
        x: [
          { ...range('unit'), inPi: true },
          { ...value('1/2'), inPi: true },
        ],
      }),
    ).toEqual([
      ['π·x/π = 2·(π·x/π)', { 'x/π': 'unit' }, {}],
      ['π·(1/2) = 2·(π·(1/2))', {}, { 'x/π': '1/2' }],
    ]))

  test('what stands in neither side is left out', () =>
    expect(shown(x, x, { x: [range('real')], y: [value('0'), value('1')] })).toHaveLength(1))

  test('a side without anything to put in is the same side', () => {
    const { cases } = of(x, y, { x: [range('real')], y: [range('real')] })
    expect([cases![0]!.left, cases![0]!.right]).toEqual([x, y])
    expect(cases![0]!.left).toBe(x)
  })
})

describe('there are no cases', () => {
  test('where nothing says what a symbol may be', () => {
    expect(shown(x, y, {})).toEqual([
      'free-symbols',
      'nothing says which values x, y may take: expected a line for:',
    ])
    expect(shown(x, y, { x: [range('real')] })).toEqual([
      'free-symbols',
      'nothing says which values y may take: expected a line for:',
    ])
  })

  test('where there are more than 64', () => {
    const values = (count: number) => Array.from({ length: count }, (_, i) => value(String(i)))
    expect(shown(x, y, { x: values(8), y: values(8) })).toHaveLength(64)
    expect(shown(x, y, { x: values(13), y: values(5) })).toEqual([
      'too-large',
      'expected at most 64 cases, got 65',
    ])
    expect(shown(x, number(1), { x: values(64) })).toHaveLength(64)
    expect(shown(x, number(1), { x: values(65) })).toEqual(['too-large', 'expected at most 64 cases, got 65'])
  })
})

describe('the members of a group', () => {
  const total = sum('i', indexed('r', 'i'), 'G')
  const size = [value('1'), range({ from: q('1'), to: null, isWhole: true })]
  const real = [range('real')]
  const member = 'r_·'
  const member_ = (pieces: readonly DomainPiece[]) => shown(total, x, { x: real, G: size, [member]: pieces })
  const notReal = ['notation', 'expected the members r to be any real numbers, got another domain']

  test('may be any real numbers', () => {
    const [first, ...others] = member_(real)
    expect(others).toEqual([])
    expect(first![1]).toEqual({ x: 'real', [member]: 'real' })
    expect(member_([range('positive')])).toEqual(notReal)
    expect(member_([range('real'), value('0')])).toEqual(notReal)
    expect(member_([value('0')])).toEqual(notReal)
    expect(member_([])).toEqual(notReal)
    const both = add(total, sum('i', indexed('s', 'i'), 'G'))
    const stated = { x: real, G: size, [member]: [range('positive')], s_·: real }
    expect(shown(both, x, stated)[1]).toContain('the members r, s to be')
    expect(shown(total, x, { x: [range('positive')], G: size, [member]: real })).toHaveLength(1)
  })

  test('are as many as any whole number from 1 or 2 on', () => {
    const sized = (pieces: readonly DomainPiece[]) => shown(total, x, { x: real, G: pieces, [member]: real })
    const whole = (from: string, to: Rational | null = null): DomainPiece =>
      range({ from: q(from), to, isWhole: true })
    const notSize = ['notation', 'expected G to be any whole number from 1 or 2 on, got another domain']
    expect(sized([value('1'), whole('1')])).toHaveLength(1)
    expect(sized([value('2'), whole('2')])).toHaveLength(1)
    expect(sized([whole('2'), value('2')])).toHaveLength(1)
    expect(sized([value('3'), whole('3')])).toEqual(notSize)
    expect(sized([value('0'), whole('0')])).toEqual(notSize)
    expect(sized([whole('1')])).toEqual(notSize)
    expect(sized([value('1')])).toEqual(notSize)
    expect(sized([value('1'), whole('1', q('9'))])).toEqual(notSize)
    expect(sized([value('1'), range({ from: q('1'), to: null } as Range)])).toEqual(notSize)
    expect(sized([value('1'), range('positive')])).toEqual(notSize)
    expect(shown(total, x, { x: real, [member]: real })[0]).toBe('free-symbols')
    expect(shown(total, x, { x: real, [member]: real })[1]).toContain('G')
  })

  test('where nothing names their number, none need be said', () => {
    const unnamed = sum('i', indexed('r', 'i'))
    expect(shown(add(unnamed, x), x, { x: real, [member]: real })).toHaveLength(1)
    expect(shown(add(unnamed, x), x, { x: real, [member]: [range('unit')] })).toEqual(notReal)
  })
})
