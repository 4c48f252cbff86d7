import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rangeOf } from '../../../src/math/engines/domain.js'
import { Rational } from '../../../src/math/number/rational.js'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { statedDomains } from '../../../src/page/domains/parse.js'
import type { DomainPiece } from '../../../src/page/domains/piece.js'

const read = (text: string) => statedDomains({ text, start: 100 })
const q = (text: string) => Rational.of(text)

/** Whether a value is in one of the pieces, by the pieces alone. */
function isIn(pieces: readonly DomainPiece[], value: Rational): boolean {
  return pieces.some(piece => {
    if (piece.kind === 'value') return piece.value.eq(value)
    const range = rangeOf(piece.domain)
    if (!range) return true
    const isInside = (!range.from || value.gt(range.from)) && (!range.to || value.lt(range.to))
    return isInside && (!range.isWhole || value.isInteger())
  })
}

/** Values at, beside and between the small ends that the texts below have. */
const PROBES = [
  '-100',
  '-3',
  '-5/2',
  '-1',
  '-1/2',
  '0',
  '1/3',
  '1/2',
  '1',
  '3/2',
  '2',
  '5/2',
  '3',
  '7',
  '10',
  '21/2',
  '100',
].map(q)

const end = fc.constantFrom('-1', '-1/2', '0', '0.5', '1', '5/2', '3', '10')
const sign = fc.constantFrom('<', '<=', '>', '>=', '!=')
const COMPARE: Readonly<Record<string, (a: Rational, b: Rational) => boolean>> = {
  '<': (a, b) => a.lt(b),
  '<=': (a, b) => a.lte(b),
  '>': (a, b) => a.gt(b),
  '>=': (a, b) => a.gte(b),
  '!=': (a, b) => !a.eq(b),
}
const SPELLED: Readonly<Record<string, readonly string[]>> = {
  '<': ['<', '\\lt '],
  '<=': ['<=', '≤', '\\le ', '\\leq ', '\\leqslant '],
  '>': ['>', '\\gt '],
  '>=': ['>=', '≥', '\\ge ', '\\geq '],
  '!=': ['!=', '≠', '\\ne ', '\\neq '],
}
const spelledSign = sign.chain(name => fc.constantFrom(...SPELLED[name]!).map(text => ({ name, text })))

/** The values that the pieces hold are those for which the law holds; where none does, the line is refused. */
function expectDomain(text: string, law: (value: Rational) => boolean, isEmpty: boolean): void {
  if (isEmpty) return void expect(() => read(text)).toThrow(LatexError)
  const [found, ...others] = read(text)
  expect(others).toEqual([])
  for (const value of PROBES)
    expect([text, value.toString(), isIn(found!.pieces, value)]).toEqual([text, value.toString(), law(value)])
}

describe('the line for: holds the values that it says', () => {
  test('of a relation, on either side, of all numbers or of whole ones', () =>
    fc.assert(
      fc.property(
        spelledSign,
        end,
        fc.constantFrom('', ' integer', ' integers'),
        (relation, bound, whole) => {
          if (relation.name === '!=' && whole !== '') return
          const holds = COMPARE[relation.name]!
          const isWhole = whole !== ''
          expectDomain(
            `x ${relation.text}${bound}${whole}`,
            v => holds(v, q(bound)) && (!isWhole || v.isInteger()),
            false,
          )
          if (relation.name === '!=') return
          expectDomain(
            `${bound} ${relation.text}x${whole}`,
            v => holds(q(bound), v) && (!isWhole || v.isInteger()),
            false,
          )
        },
      ),
    ))

  test('of two relations and of an interval, each end with or without its number', () =>
    fc.assert(
      fc.property(end, end, fc.boolean(), fc.boolean(), fc.boolean(), (from, to, low, high, isWhole) => {
        const law = (v: Rational) =>
          (low ? v.gte(q(from)) : v.gt(q(from))) &&
          (high ? v.lte(q(to)) : v.lt(q(to))) &&
          (!isWhole || v.isInteger())
        // Every whole number between two of these ends is a probe or lies between −1 and 10.
        const every = [...PROBES, ...Array.from({ length: 12 }, (_, i) => q(String(i - 1)))]
        const isEmpty = isWhole
          ? !every.some(law)
          : q(from).gt(q(to)) || (q(from).eq(q(to)) && !(low && high))
        const word = isWhole ? ' integer' : ''
        expectDomain(`${from} ${low ? '<=' : '<'} x ${high ? '<=' : '<'} ${to}${word}`, law, isEmpty)
        expectDomain(`${to} ${high ? '>=' : '>'} x ${low ? '>=' : '>'} ${from}${word}`, law, isEmpty)
        expectDomain(`x in ${low ? '[' : '('}${from}, ${to}${high ? ']' : ')'}${word}`, law, isEmpty)
      }),
    ))

  test.each<[string, (v: Rational) => boolean]>([
    ['x in R', () => true],
    ['x \\in \\mathbb{R}', () => true],
    ['x ∈ ℝ', () => true],
    ['x real', () => true],
    ['x in (-∞, \\infty)', () => true],
    ['x positive', v => v.sign() > 0],
    ['x in \\mathbb{R}_{>0}', v => v.sign() > 0],
    ['x in R_+', v => v.sign() > 0],
    ['x in (0, inf)', v => v.sign() > 0],
    ['x non-negative', v => v.sign() >= 0],
    ['x in \\mathbb R_{\\ge 0}', v => v.sign() >= 0],
    ['x in [0, ∞)', v => v.sign() >= 0],
    ['x negative', v => v.sign() < 0],
    ['x nonzero', v => v.sign() !== 0],
    ['x in {-1, 1/2, 3}', v => ['-1', '1/2', '3'].includes(v.toString())],
    ['x in \\{0, 1\\}', v => ['0', '1'].includes(v.toString())],
    ['0\\le x\\le1', v => v.sign() >= 0 && v.lte(1)],
    ['x in Z', v => v.isInteger()],
    ['x integer', v => v.isInteger()],
    ['x positive integer', v => v.isInteger() && v.sign() > 0],
    ['x in N', v => v.isInteger() && v.sign() > 0],
    ['x natural', v => v.isInteger() && v.sign() > 0],
    ['x in \\mathbb{N}_0', v => v.isInteger() && v.sign() >= 0],
  ])('%s', (text, law) => expectDomain(text, law, false))

  test('of multiples of π, as of the numbers that they are of π', () => {
    const multiple = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('', '-'),
    )
    const spelling = fc.constantFrom<(a: number, b: number) => string>(
      (a, b) => `${a}pi/${b}`,
      (a, b) => `${a}\\pi / ${b}`,
      (a, b) => `${a} * π/${b}`,
      (a, b) => `\\frac{${a}\\pi}{${b}}`,
      (a, b) => (a % b === 0 ? `${a / b === 1 ? '' : a / b}\\pi` : `${a}pi/${b}`),
    )
    const line = fc.constantFrom<(from: string, to: string) => string>(
      (from, to) => `x in (${from}, ${to}]`,
      (from, to) => `${from} <= x < ${to}`,
      (from, to) => `${to} >= x >= ${from}`,
      from => `x > ${from}`,
      (_, to) => `${to} > x`,
    )
    fc.assert(
      fc.property(
        multiple,
        multiple,
        spelling,
        spelling,
        line,
        ([a, b, sign], [c, d, other], one, two, says) => {
          const [from, to] = [q(`${sign}${a}/${b}`), q(`${other}${c}/${d}`)]
          fc.pre(from.lt(to))
          // A name may begin a line, and a sign tells that none does.
          const [low, high] = [`${sign || '+'}${one(a, b)}`, `${other || '+'}${two(c, d)}`]
          const [found] = read(says(low, high))
          const [numbers] = read(says(`${from}`, `${to}`))
          expect(found!.pieces).toEqual(numbers!.pieces.map(piece => ({ ...piece, inPi: true })))
        },
      ),
    )
    expect(read('pi > 0')[0]!.names[0]!.text).toBe('pi')
    expect(() => read('x in (1, pi)')).toThrow(LatexError)
    expect(() => read('x != pi')).toThrow(LatexError)
  })

  test('of several symbols, in the groups in which it names them', () => {
    const names = (text: string) => read(text).map(domain => domain.names.map(name => name.text))
    expect(names('r_w, r_l, c in R')).toEqual([['r_w', 'r_l', 'c']])
    expect(names('beta > 0, Delta in R')).toEqual([['beta'], ['Delta']])
    expect(names('a, b positive; p, q in (0,1) and 0 < \\hat{A}_i < 1')).toEqual([
      ['a', 'b'],
      ['p', 'q'],
      ['\\hat{A}_i'],
    ])
    expect(names("x' > 0, \\pi_{ref} > 0, r(x, y) in R, integral > 0")).toEqual([
      ["x'"],
      ['\\pi_{ref}'],
      ['r(x, y)'],
      ['integral'],
    ])
    for (const [name] of read('x > 0, y in R')
      .flatMap(domain => domain.names)
      .map(one => [one] as const))
      expect('x > 0, y in R'.slice(name.start - 100)).toMatch(new RegExp(`^${name.text}`))
  })

  test('whose words may stand beside a space or a command', () => {
    const names = (text: string) => read(text).map(domain => domain.names.map(name => name.text))
    expect(names('x > 0 and\\beta > 0')).toEqual([['x'], ['\\beta']])
    expectDomain('x >= 1 integer\\quad', v => v.isInteger() && v.sign() > 0, false)
    expectDomain('x > 0 real', v => v.sign() > 0, false)
    expectDomain('x in (0; 3)', v => v.sign() > 0 && v.lt(3), false)
    expectDomain('x in real', () => true, false)
  })

  test('of as many listed values as eight', () => {
    expect(read('x in {1, 2, 3, 4, 5, 6, 7, 8}')[0]!.pieces.length).toBe(8)
    expect(() => read('x in {1, 2, 3, 4, 5, 6, 7, 8, 9}')).toThrow(LatexError)
  })

  test('up to a comma at its end', () => expect(read('x > 0,').length).toBe(1))

  test('and says how it reads a set of two meanings', () => {
    expect(read('n in N')[0]!.reading).toMatch(/from 1/)
    expect(read('n natural')[0]!.reading).toMatch(/from 1/)
    expect(read('x in R_+')[0]!.reading).toMatch(/positive/)
    expect(read('x in R')[0]!.reading).toBeNull()
  })
})

test('a line for: is read or refused, whatever stands there, and nothing else happens', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'x',
          'in',
          '(',
          '0',
          ',',
          '1',
          ')',
          '<',
          '≤',
          'R',
          'N',
          '{',
          '}',
          '∞',
          '-',
          'and',
          'integer',
          '\\',
          'é',
          '!=',
        ),
      ),
      pieces => {
        try {
          expect(read(pieces.join(' ')).length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(LatexError)
        }
      },
    ),
  ))
