import { describe, expect, test } from 'vitest'
import { scaledByTable, shapeOfFigure } from '../../../../src/rules/book/locate/bounds-and-ranges.js'
import { placeOf, readingOf } from './read-here.js'

/** What the figure 82 is in a text. */
const shape = (text: string) => shapeOfFigure(placeOf('82', text), readingOf(text))

const BOUND = 'the page states a bound'
const ADDITION = 'it is an addition'
const RANGE = 'the page states a range'
const PART = 'it is one part of a quantity in several units'

describe('a figure is a bound', () => {
  test.each([
    'more than',
    'less than',
    'fewer than',
    'larger than',
    'smaller than',
    'greater than',
    'at least',
    'at most',
    'no more than',
    'up to',
    'over',
    'under',
    'above',
    'below',
    'exceeds',
    'between',
    'within',
  ])('behind %s', words => {
    expect(shape(`It takes ${words} 82 hours.`)).toBe(BOUND)
    expect(shape(`It takes ${words} $82$ hours.`)).toBe(BOUND)
    expect(shape(`${words} all it takes 82 hours.`)).toBeNull()
  })

  test.each(['or more', 'or less', 'or fewer', 'at least', 'at most'])('before %s', words => {
    expect(shape(`It takes 82 ${words}.`)).toBe(BOUND)
    expect(shape(`It takes 82 hours ${words}.`)).toBe(BOUND)
    expect(shape(`It takes 82 GPU hours ${words}.`)).toBe(BOUND)
    expect(shape(`It takes 82 big GPU hours ${words}.`)).toBeNull()
    const [first, second] = words.split(' ')
    expect(shape(`It takes 82 ${second} ${first}.`)).toBeNull()
    expect(shape(`It takes 82 ${first} of ${second}.`)).toBeNull()
  })

  test.each([
    'It takes than 82 hours.',
    'It takes least 82 hours.',
    'It takes or 82 more.',
    '82 hours it takes.',
  ])('and not in %s', text => expect(shape(text)).toBeNull())
})

describe('a figure is an addition', () => {
  test.each('add adds adding extra additional further another'.split(' '))('behind %s', word => {
    expect(shape(`It takes ${word} 82 hours.`)).toBe(ADDITION)
    expect(shape(`It takes ${word} good 82 hours.`)).toBe(ADDITION)
    expect(shape(`It takes ${word} very good 82 hours.`)).toBeNull()
    expect(shape(`It takes ${word}, 82 hours.`)).toBeNull()
    expect(shape(`It takes 82 ${word} hours.`)).toBeNull()
  })
  test('as the first word too', () => expect(shape('Another 82 hours.')).toBe(ADDITION))
})

describe('a figure is an end of a range', () => {
  test.each([
    'It takes 82 to 90 hours.',
    'It takes 70 to 82 hours.',
    'It takes $82$ to $90$ hours.',
    'It takes 82-90 hours.',
    'It takes 70-82 hours.',
    'It takes 82–90 hours.',
    'It takes 82 – 90 hours.',
    'It takes 70 — 82 hours.',
    'It takes $70$-$82$ hours.',
    'It takes between 70 and 82 hours.',
  ])('%s', text => expect(shape(text)).toBe(RANGE))

  test.each([
    'It takes 70 and 82 hours.',
    'It takes less of 70 and 82 hours.',
    'It takes long to 82 hours.',
    'It takes 82 to train.',
    'It takes 82, 90 hours.',
    'It takes 70, 82 hours.',
    'It takes 82 - long - hours.',
    'It takes all - 82 hours.',
    'It takes 82 of 90 hours.',
    'It takes between us and 82 hours.',
    'It takes between 70 or 82 hours.',
    '70 and 82 hours it takes.',
    'It takes 70* - 82 hours.',
    'It takes 82 - *90 hours.',
    'It takes 82',
    'It takes $82$',
  ])('and not in %s', text => expect(shape(text)).toBeNull())
})

describe('a figure is one part of a quantity in several units', () => {
  test.each([
    'It takes 3 days and 82 minutes.',
    'It takes 82 minutes and 3 seconds.',
    'It takes 82 h 3 min.',
    'It takes 3 h 82 min.',
    'It takes $82$ days and $3$ hours.',
    'It takes 82 d 3 hrs.',
    'It takes 82 weeks 3 sec.',
    'It takes 82 hr 3 s.',
  ])('%s', text => expect(shape(text)).toBe(PART))

  test.each([
    'It takes 82 minutes.',
    'It takes 82 minutes and 3 models.',
    'It takes 3 models and 82 minutes.',
    'It takes 82 models and 3 minutes.',
    'It takes 82 minutes and many hours.',
    'It takes 82 minutes or 3 hours.',
    'It takes 82 minutes for 3 hours.',
    'It takes $82$ min $3$ s.',
    'It takes 82 min $3$ s.',
    'It takes 3 kg 82 min.',
    'It takes 82 min 3 kg.',
  ])('and not in %s', text => expect(shape(text)).toBeNull())
})

test('a place behind the last token is no figure', () => {
  const text = 'It takes 82 hours.'
  const place = { ...placeOf('82', text), start: text.length, end: text.length }
  expect(shapeOfFigure(place, readingOf(text))).toBeNull()
})

test('the figure is the first token that ends behind the start of its place', () =>
  expect(shape('It takes at most (82 hours).')).toBeNull())

describe('a figure in a table', () => {
  const figure = { digits: '82', factor: '1', reciprocal: false, start: 0, end: 2 }
  const factors = (text: string, has = true) => {
    const place = placeOf('82', text)
    const scaled = scaledByTable(has ? { ...place, figure } : place, readingOf(text))
    for (const one of scaled) expect({ ...one, figure }).toEqual({ ...place, figure })
    return scaled.map(one => one.figure!.factor)
  }
  const table = (head: string) => `| run | ${head} |\n| --- | --- |\n| one | 82 |\n`
  const usual = ['1e3', '1e6', '1e9', '1e12', '0.01']

  test('may count in thousands, millions, billions, trillions and percent', () => {
    expect(factors(table('hours'))).toEqual(usual)
    expect(factors(table('hours'), false)).toEqual([])
    expect(factors(`It takes long.\n\n${table('hours')}`)).toEqual(usual)
  })

  test('and in the power of ten that heads its column', () => {
    const reading = readingOf(table('hours'))
    const headed = (header: string) => {
      const tokens = reading.section.tokens.map(token =>
        token.headers ? { ...token, headers: ['one', header] } : token,
      )
      const place = { ...placeOf('82', reading.source), figure }
      return scaledByTable(place, { ...reading, section: { ...reading.section, tokens } })
        .map(one => one.figure!.factor)
        .slice(usual.length)
    }
    expect(['1e18', '1e-3', '1e100'].map(headed)).toEqual([['1e18'], ['1e-3'], ['1e100']])
    for (const other of ['2e18', '1e1000', '1e', 'x1e18', '1e18x', '1e--3', '1ex'])
      expect(headed(other)).toEqual([])
  })

  test('is none elsewhere', () => {
    expect(factors('It takes 82 hours.')).toEqual([])
    const text = 'It takes 82 hours.'
    const behind = { ...placeOf('82', text), figure, start: text.length, end: text.length }
    expect(scaledByTable(behind, readingOf(text))).toEqual([])
  })
})
