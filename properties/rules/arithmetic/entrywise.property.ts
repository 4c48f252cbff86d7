import { describe, expect, test } from 'vitest'
import { judgement } from '../../../src/math/judges/judgement.js'
import type { Verdict } from '../../../src/math/judges/verdict.js'
import { cellsOf } from '../../../src/notation/arrays/arrays.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { Arrays, arrayLink, mayBeOfIntervals, together } from '../../../src/rules/arithmetic/entrywise.js'
import type { JudgedLink } from '../../../src/rules/arithmetic/link-judge.js'
import { nodeOf, shown } from '../book/locate/read-here.js'

const linkOf = (latex: string) => {
  const { terms, signs } = parseChains(latex)[0]!
  return { left: terms[0]!, sign: signs[0]!, right: terms[1]! }
}

/** What was said of arrays, statement by statement. */
function noted(...statements: readonly string[]): Arrays {
  const arrays = new Arrays()
  for (const latex of statements) arrays.note(parseChains(latex)[0]!, latex)
  return arrays
}

/** The entries of what a name was said to be; null where it is no array. */
const entriesOf = (arrays: Arrays, name: string) => {
  const grid = arrays.of(nodeOf(name))
  return grid && cellsOf(grid).map(shown)
}

const [THREE, FOUR] = ['number 3', 'number 4']

describe('what the names of a section were last said to be', () => {
  test.each([
    ['u = (3, 4)', 'u', [THREE, FOUR]],
    ['u := (3, 4)', 'u', [THREE, FOUR]],
    ['u \\approx (3, 4)', 'u', [THREE, FOUR]],
    ['\\hat u_1 = (3, 4)', '\\hat u_1', [THREE, FOUR]],
    ['u = \\begin{pmatrix} 3 \\\\ 4 \\end{pmatrix}', 'u', [THREE, FOUR]],
    // Of a chain the last array.
    ['u = (1, 2) = (3, 4)', 'u', [THREE, FOUR]],
    ['u = (3, 4) = x', 'u', [THREE, FOUR]],
    ['u = x = (3, 4)', 'u', [THREE, FOUR]],
    // Another name, another sign, and what is no name.
    ['u = (3, 4)', 'v', null],
    ['u_1 = (3, 4)', 'u_2', null],
    ['u \\sim (3, 4)', 'u', null],
    ['u \\in (3, 4)', 'u', null],
    ['u', 'u', null],
    ['2 u = (3, 4)', 'u', null],
    ['2 u = (3, 4)', '2 u', null],
    ['u = 5', 'u', null],
    ['u = \\{3, 4\\}', 'u', null],
  ])('%s: %s', (statement, name, expected) => expect(entriesOf(noted(statement), name)).toEqual(expected))

  test('what is said later counts', () => {
    expect(entriesOf(noted('u = (1, 2)', 'u = (3, 4)'), 'u')).toEqual([THREE, FOUR])
    expect(entriesOf(noted('u = (3, 4)', 'u = 5'), 'u')).toBeNull()
    expect(entriesOf(noted('u = (3, 4)', 'u = 5'), 'v')).toBeNull()
    expect(entriesOf(noted('u = (3, 4)', 'v = 5'), 'u')).toEqual([THREE, FOUR])
    expect(entriesOf(noted('u = (3, 4)', 'u'), 'u')).toEqual([THREE, FOUR])
    expect(entriesOf(noted('u = (3, 4)', '2 u = 5', 'u > 5'), 'u')).toEqual([THREE, FOUR])
  })

  test('what was said is put in', () =>
    expect(entriesOf(noted('u = (3, 4)', 'v = -u'), 'v')).toEqual(['neg(number 3)', 'neg(number 4)']))
})

/** The equations of entries, each side without its place; null for a link of numbers. */
function linked(latex: string, ...said: readonly string[]) {
  const found = arrayLink(linkOf(latex), latex, noted(...said).of)
  return found && (found.entries?.map(({ left, right }) => `${shown(left)}, ${shown(right)}`) ?? 'nothing')
}

const matrix = (...rows: readonly string[]) => `\\begin{pmatrix} ${rows.join(' \\\\ ')} \\end{pmatrix}`

describe('a link that arrays stand in', () => {
  test.each([
    ['1 + 2 = 3', null],
    ['f(x) = 3', null],
    ['\\operatorname{mean}(7) = 7', null],
    ['\\max(1, 2) = 2', null],
    ['1 + 2 + 3 = 6', null],
    ['f(1, 2) = 3', null],
    ['\\operatorname{mean}(1, 2) = 3', ['div(add(number 1, number 2), number 2), number 3']],
    ['3 = \\operatorname{mean}(1, 2)', ['number 3, div(add(number 1, number 2), number 2)']],
    ['-(1, 2) = (3, 4)', ['neg(number 1), number 3', 'neg(number 2), number 4']],
    ['-(1, 2) \\approx (3, 4)', ['neg(number 1), number 3', 'neg(number 2), number 4']],
    ['-(1, 2) \\sim (3, 4)', ['neg(number 1), number 3', 'neg(number 2), number 4']],
    ['-(1, 2) < (3, 4)', 'nothing'],
    ['-(1, 2) \\ne (3, 4)', 'nothing'],
    [`-${matrix('1', '2')} = ${matrix('3', '4')}`, ['neg(number 1), number 3', 'neg(number 2), number 4']],
    // What cannot be worked out, on either side.
    ['\\{1, 2\\} = -(1, 2)', 'nothing'],
    ['-(1, 2) = \\{1, 2\\}', 'nothing'],
    // A number and an array, and arrays of two shapes.
    ['-(1, 2) = 3', 'nothing'],
    ['3 = -(1, 2)', 'nothing'],
    ['-(1, 2) = (1, 2, 3)', 'nothing'],
    [`-${matrix('1 & 2')} = ${matrix('3', '4')}`, 'nothing'],
    [`-${matrix('1', '2')} = ${matrix('3 & 4')}`, 'nothing'],
    [`-${matrix('1 & 2', '3 & 4')} = (1, 2, 3, 4)`, 'nothing'],
    [`-(1, 2, 3, 4) = ${matrix('1 & 2', '3 & 4')}`, 'nothing'],
    [`-${matrix('1 & 2', '3 & 4')} = ${matrix('1 & 2')}`, 'nothing'],
    // A list is a row or a column.
    [`-(1, 2) = ${matrix('3 & 4')}`, ['neg(number 1), number 3', 'neg(number 2), number 4']],
    [`-(1, 2) = ${matrix('3', '4')}`, ['neg(number 1), number 3', 'neg(number 2), number 4']],
    [`-${matrix('1 & 2')} = (3, 4)`, ['neg(number 1), number 3', 'neg(number 2), number 4']],
    ['-(1, 2)^T = (3, 4)', ['neg(number 1), number 3', 'neg(number 2), number 4']],
    // Coordinates that are named are said.
    ['(x, y) = (3, 4)', 'nothing'],
    ['(1 + 1, y) = (3, 4)', 'nothing'],
    ['(x + 1, 2) = (3, 4)', ['add(symbol x, number 1), number 3', 'number 2, number 4']],
    // Of two lists of numbers nothing is computed.
    ['(1, 2) = (3, 4)', 'nothing'],
    ['(1, -2) = (3, 4)', 'nothing'],
    [`${matrix('1 & 2')} = ${matrix('3 & 4')}`, 'nothing'],
    ['(1 + 1, 2) = (2, 2)', ['add(number 1, number 1), number 2', 'number 2, number 2']],
    ['(-(1 + 1), 2) = (2, 2)', ['neg(add(number 1, number 1)), number 2', 'number 2, number 2']],
    [`${matrix('1 & 2')}^T = ${matrix('3', '4')}`, ['number 1, number 3', 'number 2, number 4']],
  ])('%s', (latex, expected) => expect(linked(latex)).toEqual(expected))

  test('nothing is told by null', () => {
    for (const latex of ['-(1, 2) < (3, 4)', '(1, 2) = (3, 4)'])
      expect(arrayLink(linkOf(latex), latex, noted().of)).toEqual({ entries: null })
  })

  test('a name that was said to be one', () => {
    const said = 'u = (3, 4)'
    expect(linked('2 = x', said)).toBeNull()
    expect(linked('-u = (1, 2)', said)).toEqual(['neg(number 3), number 1', 'neg(number 4), number 2'])
    expect(linked('|u| = 5', said)).toHaveLength(1)
    expect(linked('5 = |u|', said)).toHaveLength(1)
    expect(linked('f(1) = u', said)).toBe('nothing')
    // What a name is, is said.
    expect(linked('u = (1 + 2, 4)', said)).toBe('nothing')
    expect(linked('(1 + 2, 4) = u', said)).toBe('nothing')
  })

  test('each entry stands where the whole left side does, and where its own right one does', () => {
    const latex = '-(1, 2) = (3, 44)'
    const { sign } = linkOf(latex)
    const entries = arrayLink(linkOf(latex), latex, new Arrays().of)!.entries!
    expect(entries.map(({ left, right }) => [left.start, left.end, right.start, right.end])).toEqual([
      [0, 7, 11, 12],
      [0, 7, 14, 16],
    ])
    expect(entries.every(entry => entry.sign.start === sign.start && entry.sign.operator === '=')).toBe(true)
  })
})

test.each([
  ['[1, 2] - [0, 1] = [0, 2]', true],
  ['x = [0, 2]', true],
  ['[0, 2] = x', true],
  ['2 \\cdot [0, 2] = x', true],
  ['x = 1 + 2 \\cdot [0, 2]', true],
  ['(1, 2) - (0, 1) = (0, 2)', false],
  ['[1, 2, 3] - [0, 1, 1] = [0, 2, 2]', false],
  ['x = [y]', false],
  ['[x + 1] = f(1, 2)', false],
])('%s may be of intervals: %s', (latex, expected) =>
  expect(mayBeOfIntervals(linkOf(latex), latex)).toBe(expected),
)

describe('the verdict on all entries', () => {
  const all = (...entries: readonly JudgedLink[]) => together(linkOf('u = (1, 2)'), entries)
  const entry = (verdict: Verdict, at = 0, through: readonly number[] = []): JudgedLink => ({
    ...linkOf('1 + 1 = 2'),
    judgement: judgement(verdict, {
      explanation: `explained ${at}`,
      understood: `understood ${at}`,
      obligations: [{ kind: 'obligation' } as never],
    }),
    through,
    uses: [{ key: `used ${at}` } as never],
  })

  const WORST_FIRST: readonly Verdict[] = ['refuted', 'misrounded', 'carried', 'undecided', 'unread', 'holds']

  test.each(WORST_FIRST.slice(0, -1).map((worse, i) => [worse, WORST_FIRST[i + 1]!] as const))(
    '%s is worse than %s',
    (worse, better) => {
      const [bad, good] = [entry(worse, 1), entry(better, 2)]
      expect(all(good, bad)).toBe(bad)
      expect(all(bad, good)).toBe(bad)
    },
  )

  test('of two that are as bad the first', () => {
    const both = [entry('refuted', 1), entry('refuted', 2)]
    expect(all(entry('holds'), ...both)).toBe(both[0])
  })

  test('of what holds, all together', () => {
    const found = all(entry('holds', 1, [7, 3]), entry('holds', 2, [3, 5]))
    expect(found).toEqual({
      ...linkOf('u = (1, 2)'),
      judgement: judgement('holds', {
        explanation: 'explained 1, explained 2',
        understood: 'understood 1, understood 2',
      }),
      through: [7, 3, 5],
      uses: [{ key: 'used 1' }, { key: 'used 2' }],
    })
  })

  test('of none there is none', () => expect(all()).toBeNull())
})
