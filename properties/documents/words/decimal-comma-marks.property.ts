import { describe, expect, test } from 'vitest'
import { hasDecimalCommas, withDecimalPoints } from '../../../src/documents/words/decimal-comma.js'

const ONE = '1,5 kg und '
/** Whether the figures of a text are one more with a decimal comma: two make a page one of such. */
const counts = (text: string) => hasDecimalCommas(ONE + text)

describe('a figure with a comma counts before what a figure stands before', () => {
  test.each([
    ...['€', '%', '°', '+', '−', '·', '×', '*', ':', '=', '≈', '⋅', '÷', '/', '^'],
    ...['\\cdot 2', '\\times 2', '\\approx 2', '\\%', '\\, kg', '\\text{kg}', '\\mathrm{kg}', '\\qquad'],
    ...['g', 'm', 's', 'l', 'J', 'W', 'V', 'N', 'L', 'kg', 'mg', 'cm', 'µs', 'km'],
    ...['h', 'min', 'km/h', 'Pa', 'mol', 'Euro', 'EUR', 'Uhr'],
  ])('%s', sign => {
    for (const gap of ['', ' ', '\u00a0', '\u202f']) expect(counts(`3,5${gap}${sign}`)).toBe(true)
    for (const gap of ['  ', '\n', '-']) expect(counts(`3,5${gap}${sign}`)).toBe(false)
  })

  test.each(['g', 'kg', 'h', 'min', 'Pa', 'mol', 'Euro', 'Uhr'])(
    'and not before a word that begins with %s',
    unit => {
      for (const more of ['x', 'é', '2']) expect(counts(`3,5 ${unit}${more}`)).toBe(false)
      for (const more of ['.', ',', ' 2', ')']) expect(counts(`3,5 ${unit}${more}`)).toBe(true)
    },
  )

  test.each(['', '.', 'x', ' x', ' \\alpha', ' und', ';', ' (', ' -', ' <'])('and not before %j', behind =>
    expect(counts(`3,5${behind}`)).toBe(false),
  )

  test.each([
    ...['3,25 kg', '3,1234 kg', '30,5 kg', '1234,5 kg', '1.234,5 kg', '123.456.789,5 kg', '0,5 kg'],
    ...[
      `${'1'.repeat(30)},5 kg`,
      `3,${'1'.repeat(30)} kg`,
      '=3,5 kg',
      '"3,5 kg',
      '0{,}5',
      '1{,}2345',
      '10{,}25',
    ],
  ])('in %s it has a decimal comma', text => expect(counts(text)).toBe(true))

  test.each([
    ...['3,500 kg', '3,5,7 kg', '3,5.7 kg', '1234.567,8 kg', '1.23,5 kg', '3.5 kg', '3, 5 kg', '3,x kg'],
    ...[
      '(3,5 kg',
      '[3,5 kg',
      '{3,5 kg',
      '|3,5 kg',
      '/3,5 kg',
      '_3,5 kg',
      '^3,5 kg',
      '-3,5 kg',
      'a3,5 kg',
      'é3,5 kg',
    ],
    ...['.3,5 kg', ',3,5 kg', ';3,5 kg', '1{,}234', '{,}5', '1{,}x', '1,{}5', ''],
  ])('in %s it has none', text => expect(counts(text)).toBe(false))
})

describe('a page has decimal commas', () => {
  const page = (commas: number, points: number) => '1,5 kg '.repeat(commas) + '2.5 kg '.repeat(points)

  test.each([
    [0, 0, false],
    [1, 0, false],
    [2, 0, true],
    [4, 1, false],
    [5, 1, true],
    [8, 2, false],
    [9, 2, true],
    [3, 1, false],
    [0, 3, false],
  ])('where %i figures have one and %i a point: %s', (commas, points, has) =>
    expect(hasDecimalCommas(page(commas, points))).toBe(has),
  )

  test.each(['2.5 kg', '2.25 +', '30.5 =', '2.1234 kg'])('and %s has a point', text =>
    expect(hasDecimalCommas(page(5, 1) + text)).toBe(false),
  )

  test.each(['2.500 kg', '2.5', '2.5 x', '(2.5 kg', 'a2.5 kg', '2.5.7 kg', '2.5,7', '2 kg', '-2.5 kg'])(
    'and %s has none that tells',
    text => expect(hasDecimalCommas(page(5, 1) + text)).toBe(true),
  )

  test.each(['16,777,216', '1,777,216', '167,777,216', '16{,}777{,}216', '(16,777,216)', '1,234,567,890'])(
    'unless %s has two',
    figure => {
      expect(hasDecimalCommas(page(3, 0) + figure)).toBe(false)
      expect(hasDecimalCommas(`${figure} ${page(3, 0)}`)).toBe(false)
    },
  )

  test.each([
    ...['a16,777,216', 'é1,777,216', '1677,777,216', '16,777,2168', '16,77,216', '16,7777,216', '16,777,21'],
    ...['16,777{,}216', '16{,}777,216', '2,16,777,216', '.16,777,216', '}16,777,216', '16;777;216'],
  ])('which %s has not', text => expect(hasDecimalCommas(page(3, 0) + text)).toBe(true))
})

describe('the marks change over', () => {
  const PAGE = 'Es gilt 3,5 + 2,75 = 6,25 und 1,5 kg.\n'
  const POINTS = 'Es gilt 3.5 + 2.75 = 6.25 und 1.5 kg.\n'

  test.each([
    ['3,5', '3.5'],
    ['3,55', '3.55'],
    ['1234,5', '1234.5'],
    ['1.234', '1,234'],
    ['1.234,5', '1,234.5'],
    ['12.345.678,25', '12,345,678.25'],
    ['123.456', '123,456'],
    ['0{,}5', '0{.}5'],
    ['1.234{,}56', '1,234{.}56'],
    ['3,5x', '3.5x'],
    ['1.234, 3,', '1,234, 3,'],
    ['3,5, 2,5', '3.5, 2.5'],
    ['(1,2 kg)', '(1.2 kg)'],
    ['a 1,2)', 'a 1.2)'],
    ['( 1,2)', '( 1.2)'],
    ['(1,2', '(1.2'],
    ['(1.234)', '(1,234)'],
    ['(1.234,5)', '(1,234.5)'],
    ['(0{,}5)', '(0{.}5)'],
    ['1,2 a,3', '1.2 a,3'],
  ])('in %s', (part, changed) => expect(withDecimalPoints(PAGE + part)).toBe(POINTS + changed))

  test.each([
    ...['(1,2)', '[1,2]', '{1,2}', '|1,2|', '(12,25)', '(1,2]', '1,2,3', '10,20,30', '12.05.2021', '1.234.5'],
    ...[
      '1.2345',
      '1234.567',
      'a1.234',
      'x3,5',
      'é3,5',
      'v1,5',
      '.234',
      ',5',
      '1,x',
      '12',
      '1.5',
      '',
      '1..234',
      '1,,2',
    ],
  ])('and not in %s', part => expect(withDecimalPoints(PAGE + part)).toBe(POINTS + part))

  test('at the beginning of a page too', () =>
    expect(withDecimalPoints(`1,2) ${PAGE}`)).toBe(`1.2) ${POINTS}`))

  test.each([
    ['`f(1,5)`', '`f(1,5)`'],
    ['`1,5` 2,5', '`1,5` 2.5'],
    ['`1,5\n2,5`', '`1.5\n2.5`'],
    ['`` 2,5', '`` 2.5'],
    ['```\nx = 1,5\n\ny = 2,5\n``` 2,5', '```\nx = 1,5\n\ny = 2,5\n``` 2.5'],
    ['```1,5``` 2,5 ```3,5``` 4,5', '```1,5``` 2.5 ```3,5``` 4.5'],
    ['```\n1,5', '```\n1,5'],
    ['``` `1,5 ``` 2,5 `3,5`', '``` `1,5 ``` 2.5 `3,5`'],
    ['`1,5 2,5', '`1.5 2.5'],
  ])('but in programs they stay: %j', (part, changed) =>
    expect(withDecimalPoints(PAGE + part)).toBe(POINTS + changed),
  )

  test('on no page with decimal points', () => {
    for (const page of ['', '1,5 kg', '3,5 and 2,5', '1.234 + 1,234,567'])
      expect(withDecimalPoints(page)).toBe(page)
  })
})
