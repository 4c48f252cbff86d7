import { describe, expect, test } from 'vitest'
import type { Token } from '../../../../src/documents/model/document.js'
import { figureCandidates, figureOf } from '../../../../src/rules/book/locate/figures.js'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { readingOf } from './read-here.js'

const candidates = (shape: string, text: string) => figureCandidates(readShape(shape), readingOf(text))

/** The hole, the whole place, and how many tenths it costs, of each candidate in a text. */
const found = (shape: string, text: string) =>
  candidates(shape, text).map(({ start, end, from, to, cost }) => [
    text.slice(start, end),
    text.slice(from, to),
    Math.round(10 * cost),
  ])
const wholes = (shape: string, text: string) => found(shape, text).map(([, whole]) => whole)

describe('a figure and the words behind it', () => {
  test.each([
    ['It takes 82 hours.', [['82', '82 hours', 0]]],
    ['It takes $82$ hours.', [['82', '$82$ hours', 0]]],
    ['It takes 82 long hours.', [['82', '82 long hours', 1]]],
    ['It takes 82 very long hours.', [['82', '82 very long hours', 2]]],
    ['It takes 82 so very long hours.', []],
    ['It takes 82 days.', []],
    ['It takes hours 82.', []],
    ['82', []],
    ['It takes 82, hours.', []],
    ['It takes 82 (hours).', []],
    ['It takes 82. Hours go by.', []],
    ['It takes 82 $x$ hours.', []],
    [
      'It takes 82 hours and 5 hours.',
      [
        ['82', '82 hours', 0],
        ['5', '5 hours', 0],
      ],
    ],
    ['It takes 82 5 hours.', [['5', '5 hours', 0]]],
    ['It takes 82 \\text{ hours}.', []],
    ['It takes $82 \\text{ hours}$.', [['82 \\text{ hours}', '$82 \\text{ hours}$', 0]]],
  ])('%s', (text, expected) => {
    // A formula with its unit is no longer than its own digits, which stand first.
    const holes = found('?t hour*', text).map(([hole, ...rest]) => [String(hole), ...rest])
    expect(holes).toEqual(expected.map(([hole, ...rest]) => [String(hole).split(' ')[0], ...rest]))
  })
  test('of a word of the shape it does', () => {
    expect(wholes('?t gpu hour*', 'It takes 82 GPU hours.')).toEqual(['82 GPU hours'])
    expect(wholes('?t of hour*', 'It takes 82 of hours.')).toEqual(['82 of hours'])
  })
  test('says why it costs something, and only then', () => {
    expect(candidates('?t hour*', 'It takes 82 long hours.')[0]!.why).toEqual(['words between'])
    expect(candidates('?t hour*', 'It takes 82 hours.')[0]!.why).toEqual([])
  })
})

describe('a figure and the words before it', () => {
  test.each([
    ['The policy holds 82.', [['82', 'policy holds 82', 1]]],
    ['The policy: 82.', [['82', 'policy: 82', 0]]],
    ['The policy (it) is, by now, 82.', []],
    ['The policy, still, has 82.', [['82', 'policy, still, has 82', 2]]],
    ['The policy is still at last 82.', []],
    ['The policy. It is 82.', []],
    ['The policy $x$ 82.', []],
    ['82 the policy.', []],
    ['The policy is 82 and 5.', [['82', 'policy is 82', 1]]],
    ['The policy 1/82.', []],
  ])('%s', (text, expected) => expect(found('policy ?p', text)).toEqual(expected))

  test('in the order in which the shape has them', () => {
    expect(wholes('big policy ?p', 'The big policy 82.')).toEqual(['big policy 82'])
    expect(wholes('big policy ?p', 'The policy big 82.')).toEqual([])
    expect(wholes('policy ?p big hour*', 'The policy 82 big hours.')).toEqual(['policy 82 big hours'])
    expect(wholes('policy ?p big hour*', 'The policy 82 hours big.')).toEqual([])
  })

  test('what stands between counts on both sides', () => {
    expect(found('policy ?p hour*', 'The policy takes 82 long hours.')).toEqual([
      ['82', 'policy takes 82 long hours', 2],
    ])
    expect(found('policy ?p hour*', 'The policy takes all 82 very long hours.')[0]![2]).toBe(4)
    expect(found('policy ?p hour*', 'The policy takes 82.')).toEqual([])
    expect(found('policy ?p hour*', 'It takes 82 hours.')).toEqual([])
  })
})

describe('mathematics beside a figure', () => {
  test.each([
    ['$K + V$ projection ?p', 'Of $K + V$ projection 5.', ['$K + V$ projection 5']],
    ['$K + V$ projection ?p', 'Of $V + K$ projection 5.', []],
    ['$K + V$ projection ?p', 'Of $K + W$ projection 5.', []],
    ['$K + V$ ?p', 'It is $K + V$ 5.', ['$K + V$ 5']],
    ['?p $K + V$', 'It is 5 $K + V$.', ['5 $K + V$']],
    ['?p $K + V$', 'It is 5 $K + V = 3$.', []],
    ['?p $K + V$', 'It is 5 $3 = K + V$.', []],
    ['?p $K + V$', 'It is 5 $x = 2$, $K + V$.', []],
    ['?p $K$', 'It is 5 $J, K$.', ['5 $J, K$']],
    ['?p $K$', 'It is 5 K.', []],
    ['?p k', 'It is 5 $K$.', []],
  ])('%s in %s', (shape, text, expected) => expect(wholes(shape, text)).toEqual(expected))
})

describe('a letter', () => {
  test.each([
    ['?t h', 'It takes 82 h.', ['82 h']],
    ['?t h', 'It takes 82 long h.', []],
    ['?t h', 'It takes $82$ h.', ['$82$ h']],
    ['?t h', 'It takes $82$h.', []],
    ['?t hr', 'It takes 82 long hr.', ['82 long hr']],
    ['?t hr', 'It takes $82$hr.', ['$82$hr']],
    ['?t $h$', 'It takes 82 long $h$.', ['82 long $h$']],
    ['g ?t', 'The g 82.', ['g 82']],
    ['g ?t', 'The g takes 82.', []],
  ])('%s in %s', (shape, text, expected) => expect(wholes(shape, text)).toEqual(expected))
})

describe('the words that a figure brings along', () => {
  test.each([
    ['?n b', 'It has 91B.', ['91B']],
    ['?n billion', 'It has 91 billion.', ['91 billion']],
    ['?n b parameter', 'It has 91B parameters.', ['91B parameters']],
    ['?n b big parameter', 'It has 91B big parameters.', ['91B big parameters']],
    ['?n parameter b', 'It has 91B parameters.', []],
    ['?n parameter', 'It has 91B parameters.', ['91B parameters']],
    ['b ?n', 'It has 91B.', []],
    ['?n %', 'It is 13%.', ['13%']],
    ['?n tokens second', 'So $82\\text{ tokens second}$.', ['$82\\text{ tokens second}$']],
    ['?n second tokens', 'So $82\\text{ tokens second}$.', []],
  ])('%s in %s', (shape, text, expected) => expect(wholes(shape, text)).toEqual(expected))

  test('a scale belongs to the figure', () => {
    const [one] = candidates('?n parameter', 'It has 91 B parameters.')
    expect(one!.figure).toEqual({ digits: '91', factor: '1e9', reciprocal: false, start: 7, end: 11 })
    expect([one!.start, one!.end, one!.isInverse, 'chain' in one!]).toEqual([7, 11, false, false])
    expect(one!.holes.size).toBe(0)
  })
})

describe('the figures of a formula', () => {
  const digits = (shape: string, text: string) => candidates(shape, text).map(one => one.figure!.digits)

  test.each([
    ['?t hour*', 'So $82 \\text{ hours}$.', ['82']],
    ['?t hour*', 'So $82 \\text{ hours} = 3.4 \\text{ days}$.', ['82']],
    ['?t day*', 'So $82 \\text{ hours} = 3.4 \\text{ days}$.', ['3.4']],
    ['?t hour*|day*', 'So $82 \\text{ hours} = 3.4 \\text{ days}$.', ['82', '3.4']],
    ['?t hour*', 'So $81 = 82$ hours.', ['82']],
    ['?t hour*', 'So $82 = x$ hours.', []],
    ['?t hour*', 'So $x = 82$ hours.', ['82']],
    ['?t hour*', 'So $81 \\text{ hours} = 82$ hours.', ['81', '82']],
    ['?t hour*', 'So $4 \\text{ hours}, 82$ hours.', ['4', '82']],
    ['?t hour*', 'So $82 \\text{ hours} = x$.', ['82']],
    ['?t hour*', 'So $\\frac{$ hours.', []],
  ])('%s in %s', (shape, text, expected) => expect(digits(shape, text)).toEqual(expected))

  test('each stands in the last chain of its token', () => {
    const text = 'So $x = 4, y = 82$ hours.'
    const [one] = candidates('?t hour*', text)
    const chains = [...readingOf(text).chains.values()][0]!
    expect(chains).toHaveLength(2)
    expect(one!.chain).toEqual(chains[1])
    const single = 'So $y = 82$ hours.'
    const [only] = candidates('?t hour*', single)
    expect(only!.chain).toEqual([...readingOf(single).chains.values()][0]![0])
  })

  test('the figure of a token is that of its last formula', () => {
    const of = (text: string, kind: Token['kind']) => {
      const reading = readingOf(text)
      return figureOf(reading.section.tokens.find(token => token.kind === kind)!, reading)?.figure.digits
    }
    expect(of('So $x = 4, y = 82$.', 'math')).toBe('82')
    expect(of('So $x = 4, y$.', 'math')).toBeUndefined()
    expect(of('So $4 = y$.', 'math')).toBeUndefined()
    expect(of('So 82 it is.', 'number')).toBe('82')
    expect(of('So 82 it is.', 'word')).toBeUndefined()
    expect(of('So $\\frac{$ it is.', 'math')).toBeUndefined()
    const reading = readingOf('So $4$.')
    const token = reading.section.tokens.find(({ kind }) => kind === 'math')!
    expect(figureOf(token, { ...reading, chains: new Map([[token, []]]) })).toBeNull()
  })
})

describe('one over a value', () => {
  const kept = (text: string) =>
    candidates('?/g of cache', text).map(one => [one.figure!.digits, one.isInverse])

  test.each([
    ['It takes an eighth of cache.', [['8', true]]],
    ['It takes 12.5% of cache.', [['12.5', true]]],
    ['It takes 0.125 of cache.', [['0.125', true]]],
    ['It takes .125 of cache.', [['.125', true]]],
    ['It takes $.125$ of cache.', [['.125', true]]],
    ['It takes 8 of cache.', []],
    ['It takes 8.5 of cache.', []],
    ['It takes 10.5 of cache.', []],
    ['It takes 8B of cache.', []],
  ])('%s', (text, expected) => expect(kept(text)).toEqual(expected))

  test('a figure for the value itself is any', () => {
    expect(candidates('?g of cache', 'It takes 8 of cache.')[0]!.isInverse).toBe(false)
    expect(candidates('?g of cache', 'It takes an eighth of cache.')[0]!.isInverse).toBe(false)
  })
})

describe('what is no figure of its own', () => {
  test.each([
    ['It takes 1/13 hours.', []],
    ['It takes 13/1 hours.', []],
    ['It takes 13/hours.', []],
    ['It takes $13$/hours.', ['$13$/hours']],
    ['It takes /$13$ hours.', ['$13$ hours']],
    ['It takes 13 /hours.', ['13 /hours']],
  ])('beside a slash: %s', (text, expected) => expect(wholes('?t hour*', text)).toEqual(expected))

  test.each([
    ['7', 'days', 'week'],
    ['24', 'hours', 'day'],
    ['30', 'days', 'month'],
    ['60', 'seconds', 'minute'],
    ['365', 'days', 'year'],
    ['3600', 'seconds', 'hour'],
    ['86400', 'seconds', 'day'],
  ])('%s %s in a %s convert', (digits, unit, other) => {
    const shape = `?t ${unit}`
    expect(wholes(shape, `There are ${digits} ${unit} per ${other} here.`)).toEqual([])
    expect(wholes(shape, `There are ${digits} ${unit} per ${other}s here.`)).toEqual([])
    expect(wholes(shape, `A ${other} is ${digits} ${unit} here.`)).toEqual([])
    expect(wholes(shape, `There are ${digits} ${unit} here.`)).toEqual([`${digits} ${unit}`])
    expect(wholes(shape, `A ${other} it is, but ${digits} ${unit} here.`)).toHaveLength(1)
    expect(wholes(shape, `There are ${digits} ${unit} and ${unit} here.`)).toHaveLength(1)
    expect(wholes(shape, `There are 1${digits} ${unit} per ${other} here.`)).toHaveLength(1)
  })
})

test('no figure reaches into another sentence, though no stop ends its own', () => {
  const reading = readingOf('It takes 82. Hours go by.')
  const tokens = reading.section.tokens.filter(({ kind }) => kind !== 'stop')
  const open = { ...reading, section: { ...reading.section, tokens } }
  expect(figureCandidates(readShape('?t hour*'), open)).toEqual([])
  expect(figureCandidates(readShape('hour* ?t'), open)).toEqual([])
  expect(figureCandidates(readShape('take* ?t'), open)).toHaveLength(1)
})

test('a second hole is filled by nothing', () => {
  expect(found('?t ?n hour*', 'It takes 82 5 hours.')).toEqual([])
  expect(found('?t hour* ?n', 'It takes 82 hours 5.')).toEqual([])
})

test('a shape without a hole is none for figures', () =>
  expect(() => figureCandidates(readShape('hour*'), readingOf('It takes 82 hours.'))).toThrow(SyntaxError))

test('a second hole in the words is not found', () =>
  expect(found('?v of ?w', 'It takes 82 of $7$.')).toEqual([]))
