import { describe, expect, test } from 'vitest'
import { lowered } from '../../../src/notation/lower/try-lower.js'
import {
  caseWordAt,
  domainsOf,
  doubtOfSentence,
  placeOf,
  plainSymbolsOf,
} from '../../../src/page/statement.js'
import { nodeOf, readingOf } from '../book/locate/read-here.js'
import { symbolicPlaceIn } from './links-in.js'

test('a link stands where both its sides do', () => {
  const text = 'Now $x + 1 = y^2$ is so.'
  const at = symbolicPlaceIn(text)
  const { token, reading, start, end } = placeOf(at)
  expect(text.slice(start, end)).toBe('x + 1 = y^2')
  expect(token).toBe(at.statement.token)
  expect(reading).toBe(at.reading)
})

describe('why a false relation may not be claimed', () => {
  const doubt = (text: string) => doubtOfSentence(symbolicPlaceIn(text))
  test.each([
    ['Now $x + 1 = x^2$ is so.', null],
    ['It is a mistake that $x + 1 = x^2$.', 'its sentence calls something a mistake'],
    ['Suppose $x + 1 = x^2$.', 'its clause only supposes'],
    // "For every n" is no condition before an inequality, as it is none before an equation.
    ['For every $n$ we have $n < n^2$.', null],
    ['Then $n < n^2$ where $n$ is so.', null],
    ['We solve $x + 1 = x^2$.', 'its sentence may say what is sought: "solve"'],
    ['Now $x + 1 = x^2$ is what we solve.', 'its sentence may say what is sought: "solve"'],
  ])('%s: %s', (text, expected) => expect(doubt(text)).toBe(expected))
})

describe('the word that begins another case', () => {
  test.each([
    ['Now $x + 1 = x^2$ is so.', null],
    ['But instead $x + 1 = x^2$.', 'instead'],
    ['Now $x + 1 = x^2$ instead.', 'instead'],
  ])('%s: %s', (text, expected) => expect(caseWordAt(symbolicPlaceIn(text))).toBe(expected))
})

describe('the free symbols of terms', () => {
  const { glossary } = readingOf('Nothing.')
  const symbols = (...sides: string[]) => {
    const found = plainSymbolsOf(...sides.map(side => lowered(nodeOf(side), glossary)!))
    return found && [...found].join(' ')
  }

  test.each([
    [['x + 1'], 'x'],
    [['x y', 'y z'], 'x y z'],
    [['2'], ''],
    [[], ''],
    [['\\sin x'], 'x'],
    [['x_1'], 'x_1'],
    // Groups, sizes, applications and gradients are more than symbols.
    [['\\sum_{i=1}^G r_i'], null],
    [['x', '\\sum_{i=1}^G r_i'], null],
    [['\\sum_{i=1}^n 2'], null],
    [['f(x)'], null],
    [['x + f(x)'], null],
    [['\\nabla_x L'], null],
    [['\\hat{x}'], null],
  ])('%j: %s', (sides, expected) => expect(symbols(...sides)).toBe(expected))
})

test('the domains that the page says, else the one that is given', () => {
  const { asserted } = symbolicPlaceIn('For every $x > 0$ we have $x + y = z$.')
  expect([...domainsOf(['x', 'y'], asserted, 'real')]).toEqual([
    ['x', 'positive'],
    ['y', 'real'],
  ])
  expect([...domainsOf(new Set(['y']), asserted, 'unit')]).toEqual([['y', 'unit']])
})
