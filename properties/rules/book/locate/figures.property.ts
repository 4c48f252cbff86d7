import { describe, expect, test } from 'vitest'
import { figureCandidates } from '../../../../src/rules/book/locate/figures.js'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { readingOf } from '../../../page/read-here.js'

const candidates = (shape: string, text: string) => figureCandidates(readShape(shape), readingOf(text))

/** The hole, the whole place, and how many tenths it costs, of each candidate in a text. */
const found = (shape: string, text: string) =>
  candidates(shape, text).map(({ start, end, from, to, cost }) => [
    text.slice(start, end),
    text.slice(from, to),
    Math.round(10 * cost),
  ])
const wholes = (shape: string, text: string) => found(shape, text).map(([, whole]) => whole)

describe('mathematics beside a figure', () => {
  test.each([
    ['$K + V$ projection ?p', 'Of $K + V$ projection 5.', ['$K + V$ projection 5']],
    ['$K + V$ projection ?p', 'Of $V + K$ projection 5.', []],
    ['$K + V$ projection ?p', 'Of $K + W$ projection 5.', []],
    ['?p $K + V$', 'It is 5 $K + V$.', ['5 $K + V$']],
    ['?p $K + V$', 'It is 5 $x = 2$, $K + V$.', []],
  ])('%s in %s', (shape, text, expected) => expect(wholes(shape, text)).toEqual(expected))
})

describe('a letter', () => {
  test.each([
    ['?t h', 'It takes 82 h.', ['82 h']],
    ['?t h', 'It takes $82$ h.', ['$82$ h']],
    ['?t h', 'It takes $82$h.', []],
    ['?t $h$', 'It takes 82 long $h$.', ['82 long $h$']],
    ['g ?t', 'The g 82.', ['g 82']],
  ])('%s in %s', (shape, text, expected) => expect(wholes(shape, text)).toEqual(expected))
})

describe('the figures of a formula', () => {
  const digits = (shape: string, text: string) => candidates(shape, text).map(one => one.figure!.digits)

  test.each([
    ['?t day*', 'So $82 \\text{ hours} = 3.4 \\text{ days}$.', ['3.4']],
    ['?t hour*|day*', 'So $82 \\text{ hours} = 3.4 \\text{ days}$.', ['82', '3.4']],
    ['?t hour*', 'So $82 \\text{ hours} = x$.', ['82']],
  ])('%s in %s', (shape, text, expected) => expect(digits(shape, text)).toEqual(expected))
})

describe('one over a value', () => {
  const kept = (text: string) =>
    candidates('?/g of cache', text).map(one => [one.figure!.digits, one.isInverse])

  test.each([
    ['It takes $.125$ of cache.', [['.125', true]]],
    ['It takes 8 of cache.', []],
    ['It takes 10.5 of cache.', []],
    ['It takes 8B of cache.', []],
  ])('%s', (text, expected) => expect(kept(text)).toEqual(expected))
})

describe('what is no figure of its own', () => {
  test.each([['It takes 13/1 hours.', []]])('beside a slash: %s', (text, expected) =>
    expect(wholes('?t hour*', text)).toEqual(expected),
  )
})

test('a second hole in the words is not found', () =>
  expect(found('?v of ?w', 'It takes 82 of $7$.')).toEqual([]))

describe('table:', () => {
  const candidates = (shape: string, text: string) => figureCandidates(readShape(shape), readingOf(text))

  describe('in a table', () => {
    const table = (head: string, cell: string, row = 'policy') =>
      `| run | ${head} |\n| --- | --- |\n| ${row} | ${cell} |\n`

    test.each([
      ['?n parameter', 'parameters (B)', '82', [['82', '1e9']]],
      ['?n parameter', 'parameters (B)', '82M', [['82', '1e6']]],
      ['?n parameter billion', 'parameters (B)', '82', [['82', '1e9']]],
      ['?n parameter billion', 'parameters (B)', '82M', []],
      ['?n parameter m|million', 'parameters (B)', '82M', [['82', '1e6']]],
      ['?n parameter thousand', 'parameters (thousand)', '82', [['82', '1e3']]],
      ['?n parameter $K$', 'parameters', '82', []],
    ])('%s under %s: %s', (shape, head, cell, expected) => {
      const cells = candidates(shape, table(head, cell)).map(({ figure }) => [figure!.digits, figure!.factor])
      expect(cells).toEqual(expected)
    })
  })
})
