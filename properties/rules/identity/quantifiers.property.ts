import { describe, expect, test } from 'vitest'
import type { SymbolDomain } from '../../../src/math/engines/domain.js'
import type { Chain } from '../../../src/notation/tree/node.js'
import type { Reading } from '../../../src/page/page.js'
import { assertedAt } from '../../../src/rules/identity/quantifiers.js'
import { readingOf } from '../book/locate/read-here.js'

const last = (reading: Reading) => reading.section.tokens.findLast(({ kind }) => kind === 'math')!

const shownDomain = (domain: SymbolDomain) =>
  typeof domain === 'string' ? domain : `${domain.from ?? '-∞'} to ${domain.to ?? '∞'}`

/** What the sentence of the last formula says of each symbol, and of which it claims it for every value. */
function said(text: string) {
  const reading = readingOf(text)
  const { domains, every } = assertedAt(last(reading), reading)
  const shown = [...domains].map(([name, domain]) => `${name}: ${shownDomain(domain)}`)
  return [shown.join(', '), [...every].join(', ')]
}

/** A formula that speaks of no symbol by itself. */
const F = '$2 = 1 + 1$'

describe('the domain that a formula gives', () => {
  test.each([
    ['x > 0', 'x: positive'],
    ['x \\ge 0', 'x: positive'],
    ['x > 1', 'x: 1 to ∞'],
    ['x \\ge 1/2', 'x: 1/2 to ∞'],
    ['x > -3', 'x: -3 to ∞'],
    ['x, y > 0', 'y: positive, x: positive'],
    ['x, y, z \\in (0, 1)', 'x: unit, y: unit, z: unit'],
    ['x > 1, y > 0', 'y: positive, x: 1 to ∞'],
    ['x, 2 y, z > 0', 'z: positive'],
    ['x > 0, y', 'x: positive'],
    ['(x, y) > 0', 'x: positive, y: positive'],
    ['(x, 2) > 0', 'x: positive'],
    ['0 < x', 'x: positive'],
    ['1/2 \\le x', 'x: 1/2 to ∞'],
    ['x < 0', 'x: -∞ to 0'],
    ['x \\le -2', 'x: -∞ to -2'],
    ['0 > x', 'x: -∞ to 0'],
    ['-2 \\ge x', 'x: -∞ to -2'],
    ['1 > x > 0', 'x: unit'],
    ['2 \\ge x \\ge -2', 'x: -2 to 2'],
    ['0 < x < 1', 'x: unit'],
    ['0 \\le x \\le 1', 'x: unit'],
    ['0 < x < 2', 'x: 0 to 2'],
    ['1/2 < x < 1', 'x: 1/2 to 1'],
    ['-1 < x < 1', 'x: -1 to 1'],
    ['x \\in (0, 1)', 'x: unit'],
    ['x \\in (0, 2)', 'x: 0 to 2'],
    ['x \\in (1/2, 1)', 'x: 1/2 to 1'],
    ['x \\in (0, \\infty)', 'x: positive'],
    ['x \\in (2, \\infty)', 'x: 2 to ∞'],
    ['x \\in (-\\infty, 0)', 'x: -∞ to 0'],
    ['x \\in (-\\infty, -3)', 'x: -∞ to -3'],
    ['x \\in \\mathbb{R}', 'x: real'],
    ['x \\in \\mathbb{N}', 'x: positive'],
    ['x_1 > 0', 'x_1: positive'],
  ])('%s', (latex, domain) => {
    expect(said(`So ${F} and $${latex}$.`)).toEqual([domain, ''])
    expect(said(`So $${latex}$ and ${F}.`)).toEqual([domain, ''])
  })

  test.each([
    'x',
    'x = 1',
    'x < 1',
    'x \\le 1',
    'x > y',
    '2 x > 1',
    'x > \\{1, 2\\}',
    '2 > 1',
    'x > 2 > 1 > 0',
    'x = 2 = 2 > 1',
    '0 = x < 1',
    '0 < x = 1',
    '0 > x > 1',
    '1 < x < 0',
    '1 < x < 1',
    'y < x < 1',
    '0 < x < y',
    '0 < 2 x < 1',
    '1 > y',
    '0 < x > 1',
    'x \\in (\\infty, 0)',
    'x \\in (-\\infty, \\infty)',
    'x \\in (-\\infty, 1)',
    'x \\in (-y, 1)',
    'x \\in (y, \\infty)',
    'x \\in \\mathbb{Z}',
    'x \\in (1, 1)',
    'x \\in (1, 0)',
    'x \\in (y, 1)',
    'x \\in (0, y)',
    'x \\in (0, \\infty(y))',
    'x \\in (0, 1, 2)',
    'x \\in (0, \\{1, 2\\})',
    'x \\in S',
    'x \\in 2 \\cdot 3',
    'x \\in f(0, 1)',
    '2 x \\in (0, 1)',
  ])('%s gives none', latex => {
    expect(said(`So ${F} and $${latex}$.`)).toEqual(['', ''])
    expect(said(`So $${latex}$ and ${F}.`)).toEqual(['', ''])
  })

  test.each(['x > y', '1 < x < 0', 'x \\in (1, 0)'])('for every %s there is none either', latex =>
    expect(said(`For every $${latex}$ we have ${F}.`)).toEqual(['', '']),
  )

  test('a chain that goes on with another gives none', () => {
    expect(said(`For every $> x > 0$ we have ${F}.`)).toEqual(['', ''])
    expect(said(`For every $> x$ we have ${F}.`)).toEqual(['', ''])
  })

  test('of its own sentence alone', () => {
    expect(said(`Now $x > 0$. So ${F}.`)).toEqual(['', ''])
    const reading = readingOf(`So ${F}. Now $x > 0$.`)
    const first = reading.section.tokens.find(({ kind }) => kind === 'math')!
    expect([...assertedAt(first, reading).domains]).toEqual([])
  })

  test('the formula itself may give it', () =>
    expect(said('For every $x > 0$.')).toEqual(['x: positive', 'x']))
})

describe('what several say of one symbol', () => {
  test.each([
    ['For every $x > 1$ with $x < 5$', 'x: 1 to 5', 'x'],
    ['For every $x < 5$ with $x > 1$', 'x: 1 to 5', 'x'],
    ['For every $x > 1$ with $x > 3$ and $x > 2$', 'x: 3 to ∞', 'x'],
    ['For every $x < 0$ with $x < -3$ and $x < -2$', 'x: -∞ to -3', 'x'],
    ['For every natural $n < 3$', 'n: 0 to 3', 'n'],
    ['For every positive $x < 1$', 'x: unit', 'x'],
    ['For every positive $x \\in \\mathbb{R}$', 'x: positive', 'x'],
    ['For every $x \\in \\mathbb{R}$ with $x > 2$', 'x: 2 to ∞', 'x'],
  ])('%s: what is common to it', (text, domains, every) =>
    expect(said(`${text}, ${F}.`)).toEqual([domains, every]),
  )

  test.each([
    // Two cases, of which nothing tells which one is meant.
    'For every $x > 0$ and for every $x < 0$',
    'For every $x > 0$ and for every $x < 0$ with $x > -5$',
    // A size begins at 0, and nobody says so.
    'For every $x < 10$',
    'For every $x \\le 1/2$',
    'For every $10 > x$',
  ])('%s: nothing', text => expect(said(`${text}, ${F}.`)).toEqual(['', '']))
})

/** The ends that the last symbol of a sentence may be, too. */
const endsIn = (text: string) => {
  const reading = readingOf(text)
  return [...assertedAt(last(reading), reading).bounds].map(([name, { from, to, hasFrom, hasTo }]) => [
    ...(from && hasFrom ? [`${name} = ${from}`] : []),
    ...(to && hasTo ? [`${name} = ${to}`] : []),
  ])
}

describe('the ends that belong to it', () => {
  test.each([
    ['x \\ge 1', ['x = 1']],
    ['1 \\le x', ['x = 1']],
    ['x \\le -1/2', ['x = -1/2']],
    ['x \\le 0', ['x = 0']],
    ['x < 0', []],
    ['1 < x', []],
    ['0 \\le x \\le 1', ['x = 0', 'x = 1']],
    ['0 < x \\le 1', ['x = 1']],
    ['0 \\le x < 1', ['x = 0']],
    ['1 \\ge x > 0', ['x = 1']],
    ['1 > x \\ge 0', ['x = 0']],
    ['x \\in [0, 1]', ['x = 0', 'x = 1']],
    ['x \\in [0, 1)', ['x = 0']],
    ['x \\in (0, 1]', ['x = 1']],
    ['x \\in [2, \\infty)', ['x = 2']],
    ['x \\in (-\\infty, 0]', ['x = 0']],
    ['x \\in (0, 1)', []],
    ['x \\in \\mathbb{R}', []],
    ['x > 1', []],
  ])('%s', (latex, ends) => expect(endsIn(`For all $${latex}$.`)).toEqual([ends]))

  test.each([
    // The end of another part is no end of what both give.
    ['For $x \\ge 1$ with $x > 3$.', []],
    ['For $x \\ge 1$ with $x \\ge 3$.', ['x = 3']],
    ['For $x \\ge 3$ with $x \\ge 1$.', ['x = 3']],
    ['For $x \\in [0, 1]$ with $x > 0$.', ['x = 1']],
    ['For $x > 0$ with $x \\in [0, 1]$.', ['x = 1']],
    ['For $x \\in [0, 1]$ with $x \\in [-1, 1)$.', ['x = 0']],
    ['For $x \\in [-1, 1)$ with $x \\in [0, 1]$.', ['x = 0']],
    ['For $x \\in [0, 1]$ with $x \\in \\mathbb{R}$.', ['x = 0', 'x = 1']],
    ['For positive $x \\ge 0$.', []],
    ['For negative $x \\le 0$.', []],
  ])('%s', (text, ends) => expect(endsIn(text)).toEqual([ends]))
})

describe('the word that leads to it', () => {
  test.each(['every', 'all', 'any', 'arbitrary', 'each'])('%s claims it for every value', word => {
    expect(said(`For ${word} $x > 1$, ${F}.`)).toEqual(['x: 1 to ∞', 'x'])
    expect(said(`For ${word} $x$, ${F}.`)).toEqual(['', 'x'])
    expect(said(`So ${F} for ${word} $x$ and $y$.`)).toEqual(['', 'x, y'])
    expect(said(`So ${word} is $x$ and ${F}.`)).toEqual(['', ''])
  })

  test.each(['for', 'with', 'when', 'where'])('%s claims it where a domain stands behind it', word => {
    expect(said(`So ${word} $x > 1$, ${F}.`)).toEqual(['x: 1 to ∞', 'x'])
    expect(said(`So ${word} $x$, ${F}.`)).toEqual(['', ''])
    expect(said(`So ${word} real $x > 1$, ${F}.`)).toEqual(['x: 1 to ∞', 'x'])
    expect(said(`So ${word} is $x > 1$, ${F}.`)).toEqual(['x: 1 to ∞', ''])
  })

  test.each(['positive', 'natural'])('%s values are positive', word => {
    expect(said(`For all ${word} $x$, ${F}.`)).toEqual(['x: positive', 'x'])
    expect(said(`For ${word} $x$, ${F}.`)).toEqual(['x: positive', 'x'])
    expect(said(`For any ${word} real number $x$, ${F}.`)).toEqual(['x: positive', 'x'])
    expect(said(`For any real ${word} number $x$, ${F}.`)).toEqual(['x: positive', 'x'])
    expect(said(`For any ${word} $x > 1$, ${F}.`)).toEqual(['x: 1 to ∞', 'x'])
    expect(said(`The ${word} $x$ is, ${F}.`)).toEqual(['', ''])
    expect(said(`${word} for all $x$, ${F}.`)).toEqual(['', 'x'])
  })

  test('negative values are', () => {
    expect(said(`For all negative $x$, ${F}.`)).toEqual(['x: -∞ to 0', 'x'])
    expect(said(`For negative real $x$, ${F}.`)).toEqual(['x: -∞ to 0', 'x'])
    expect(said(`The negative $x$ is, ${F}.`)).toEqual(['', ''])
  })

  test('so may commas and other formulas', () => {
    expect(said(`For every $x$, $y > 0$, ${F}.`)).toEqual(['y: positive', 'x, y'])
    expect(said(`For all $x$ and positive $y$, ${F}.`)).toEqual(['y: positive', 'x, y'])
    expect(said(`Every $x$ is $y$, ${F}.`)).toEqual(['', 'x'])
    expect(said(`$x > 0$, ${F}.`)).toEqual(['x: positive', ''])
    expect(said(`And $x > 0$, ${F}.`)).toEqual(['x: positive', ''])
  })
})

test.each([
  ['The identity is $x = 1$.', true],
  ['Both are identities: $x = 1$.', true],
  ['They are identically so: $x = 1$.', true],
  ['So $x = 1$ always.', true],
  ['It is always so. Now $x = 1$.', false],
  ['So $x = 1$.', false],
])('%s is called an identity: %s', (text, expected) => {
  const reading = readingOf(text)
  expect(assertedAt(last(reading), reading).isIdentity).toBe(expected)
})

describe('is asked once', () => {
  test('of a formula', () => {
    const reading = readingOf(`For $x > 0$, ${F}.`)
    const other = readingOf(`For $x > 0$, ${F}.`)
    const found = assertedAt(last(reading), reading)
    expect(assertedAt(last(reading), reading)).toBe(found)
    expect(assertedAt(last(other), other)).not.toBe(found)
    const [first] = reading.chains.keys()
    expect(assertedAt(first!, reading)).not.toBe(found)
    expect(assertedAt(first!, reading)).toEqual(found)
    expect(assertedAt(last(reading), reading)).toBe(found)
  })

  test('and each formula for its symbols, by all others of its sentence', () => {
    const reading = readingOf(`For $x > 0$, ${F} and $3 = 2 + 1$.`)
    let count = 0
    const counting = (chain: Chain): Chain => ({
      ...chain,
      get terms() {
        count++
        return chain.terms
      },
    })
    const chains = new Map([...reading.chains].map(([token, all]) => [token, all.map(counting)]))
    const counted = { ...reading, chains }
    for (const token of chains.keys()) assertedAt(token, counted)
    expect(count).toBe(3)
  })
})
