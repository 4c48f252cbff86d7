import { describe, expect, test } from 'vitest'
import { hasDecimalCommas, withDecimalPoints } from '../../../src/documents/words/decimal-comma.js'

const ONE = '1,5 kg und '
/** Whether the figures of a text are one more with a decimal comma: two make a page one of such. */
const counts = (text: string) => hasDecimalCommas(ONE + text)

describe('a figure with a comma counts before what a figure stands before', () => {
  test.each(['1{,}2345'])('in %s it has a decimal comma', text => expect(counts(text)).toBe(true))
})

describe('a page has decimal commas', () => {
  const page = (commas: number, points: number) => '1,5 kg '.repeat(commas) + '2.5 kg '.repeat(points)

  test.each(['16,777,2168'])('which %s has not', text =>
    expect(hasDecimalCommas(page(3, 0) + text)).toBe(true),
  )
})

describe('the marks change over', () => {
  const PAGE = 'Es gilt 3,5 + 2,75 = 6,25 und 1,5 kg.\n'
  const POINTS = 'Es gilt 3.5 + 2.75 = 6.25 und 1.5 kg.\n'

  test.each([
    ['1.234', '1,234'],
    ['1.234,5', '1,234.5'],
    ['12.345.678,25', '12,345,678.25'],
    ['123.456', '123,456'],
    ['1.234{,}56', '1,234{.}56'],
    ['1.234, 3,', '1,234, 3,'],
    ['(1,2 kg)', '(1.2 kg)'],
    ['(1,2', '(1.2'],
    ['(1.234)', '(1,234)'],
    ['(1.234,5)', '(1,234.5)'],
    ['(0{,}5)', '(0{.}5)'],
  ])('in %s', (part, changed) => expect(withDecimalPoints(PAGE + part)).toBe(POINTS + changed))

  test.each([
    '(1,2)',
    '[1,2]',
    '{1,2}',
    '|1,2|',
    '(12,25)',
    '(1,2]',
    '1,2,3',
    '10,20,30',
    '12.05.2021',
    '1.234.5',
    'v1,5',
  ])('and not in %s', part => expect(withDecimalPoints(PAGE + part)).toBe(POINTS + part))
})
