import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../../src/math/term/print.js'
import {
  chosenPlace,
  isNearEnough,
  printedValue,
} from '../../../../src/rules/book/environment/stated-premise.js'
import { type Candidate, CLEAR, LIMIT } from '../../../../src/rules/book/locate/candidate.js'
import { nodeOf, placeOf, readingOf } from '../locate/read-here.js'

const TEXT = 'First AAA here. Then BBB and HERE and CCC there. Last DDD.'
const READING = readingOf(TEXT)
const at = (words: string, cost = 0): Candidate => ({ ...placeOf(words, TEXT), cost })

describe('a place that is near enough to the cheapest', () => {
  test.each([
    [0, 0, true],
    [CLEAR, 0, true],
    [CLEAR + 0.01, 0, false],
    [1 + CLEAR, 1, true],
    [LIMIT, LIMIT, true],
    [LIMIT + 0.01, LIMIT, false],
  ])('%d beside %d: %s', (cost, cheapest, expected) =>
    expect(isNearEnough([at('AAA', cheapest)])(at('BBB', cost))).toBe(expected),
  )

  test('clear is half a unit, and the limit four', () => {
    expect(CLEAR).toBe(0.5)
    expect(LIMIT).toBe(4)
  })
})

describe('the statement that a reader has in mind', () => {
  const chosen = (choice: 'nearest' | 'first' | 'own', ...places: Candidate[]) => {
    const place = chosenPlace(places, at('HERE'), choice, READING)
    return place && TEXT.slice(place.start, place.end)
  }

  test.each<[string, 'nearest' | 'first' | 'own', readonly string[], string | null]>([
    ['the last before', 'nearest', ['AAA', 'BBB'], 'BBB'],
    ['in whatever order they are found', 'nearest', ['BBB', 'AAA'], 'BBB'],
    ['before one behind', 'nearest', ['AAA', 'CCC'], 'AAA'],
    ['one beside it behind', 'nearest', ['CCC'], 'CCC'],
    ['none in a later sentence', 'nearest', ['DDD'], null],
    ['the first of all', 'first', ['BBB', 'AAA'], 'AAA'],
    ['the first of all', 'first', ['CCC', 'BBB'], 'BBB'],
    ['its own instead', 'own', ['AAA'], null],
    ['none of none', 'nearest', [], null],
    ['itself is not before it', 'nearest', ['HERE', 'CCC'], 'HERE'],
    ['itself is not before it', 'nearest', ['AAA', 'HERE'], 'AAA'],
  ])('%s (%s of %j): %s', (_, choice, places, expected) =>
    expect(chosen(choice, ...places.map(words => at(words)))).toBe(expected),
  )

  test('one that costs more is none', () => {
    expect(chosen('nearest', at('AAA', 0), at('BBB', 0.5))).toBe('BBB')
    expect(chosen('nearest', at('AAA', 0), at('BBB', 0.6))).toBe('AAA')
    expect(chosen('nearest', at('AAA', 4.1))).toBeNull()
  })

  test('of three before it the last', () =>
    expect(chosen('nearest', at('AAA'), at('here'), at('BBB'))).toBe('BBB'))

  test('what ends where a sentence does stands before what begins there', () => {
    const stop = TEXT.indexOf('.') + 1
    const place = { ...at('HERE'), start: stop, end: stop }
    const before = { ...at('AAA'), end: stop }
    expect(chosenPlace([before], place, 'nearest', READING)).toBe(before)
    // It stands in the sentence that it begins.
    expect(chosenPlace([at('CCC')], place, 'nearest', READING)).toEqual(at('CCC'))
    expect(chosenPlace([at('DDD')], place, 'nearest', READING)).toBeNull()
  })

  test('behind the last word there is no sentence', () => {
    const place = { ...at('HERE'), start: 999, end: 999 }
    expect(chosenPlace([at('AAA')], place, 'nearest', READING)).toEqual(at('AAA'))
  })

  test('one that ends where the place begins stands before it', () => {
    const place = at('HERE')
    const touching = { ...at('BBB'), end: place.start }
    expect(chosenPlace([touching, at('AAA')], place, 'nearest', READING)).toBe(touching)
    const overlapping = { ...touching, end: place.start + 1 }
    expect(chosenPlace([overlapping, at('AAA')], place, 'nearest', READING)).toEqual(at('AAA'))
  })
})

describe('the number that is printed at a place', () => {
  const figure = (digits: string, factor = '1', reciprocal = false, end = 2) => ({
    ...at('AAA'),
    figure: { digits, factor, reciprocal, start: 0, end },
  })
  const value = (place: Candidate, source = '82 of it') => {
    const term = printedValue(place, source)
    return term && toPlain(term)
  }

  test.each([
    [figure('82'), '82 of it', '82'],
    [figure('1.5', '1e9'), '82 of it', '1500000000'],
    [figure('13', '0.01'), '82 of it', '13/100'],
    [figure('8', '1', true), '82 of it', '1/8'],
    [figure('8', '0.01', true), '82 of it', '1/800'],
    [figure('82'), '82$ million', '82000000'],
  ])('%j in %s is %s', (place, source, expected) => expect(value(place, source)).toBe(expected))

  test('in a formula', () => {
    expect(value({ ...at('AAA'), node: nodeOf('82') })).toBe('82')
    expect(value({ ...at('AAA'), node: nodeOf('13\\%') })).toBe('13/100')
    expect(value({ ...at('AAA'), node: nodeOf('n') })).toBeNull()
    expect(value(at('AAA'))).toBeNull()
    expect(value({ ...figure('5'), node: nodeOf('82') })).toBe('5')
  })
})
