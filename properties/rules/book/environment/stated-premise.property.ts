import { describe, expect, test } from 'vitest'
import { isSameTerm } from '../../../../src/math/term/equality.js'
import { number } from '../../../../src/math/term/term.js'
import {
  chosenPlace,
  isNearEnough,
  printedValue,
} from '../../../../src/rules/book/environment/stated-premise.js'
import type { Candidate } from '../../../../src/rules/book/locate/candidate.js'
import { nodeOf, placeOf, readingOf } from '../locate/read-here.js'

const costing = (cost: number, start = 0): Candidate => ({
  ...{ start, end: start + 1, from: start, to: start + 1 },
  ...{ holes: new Map(), cost, why: [] },
})

describe('a place is near enough to state a premise', () => {
  test.each([
    [0, 0.5, true],
    [0, 0.51, false],
    [1, 1.5, true],
    [1, 1.51, false],
    [3.5, 4, true],
    [3.6, 4.1, false],
    [4, 4, true],
    [4.1, 4.1, false],
  ])('where the cheapest costs %d and it costs %d: %s', (least, cost, isNear) =>
    expect(isNearEnough([costing(least), costing(9)])(costing(cost))).toBe(isNear),
  )
})

describe('of several statements of a premise a reader has in mind', () => {
  const text = 'Let be1 ten. Then be2 six and AT and be3 nine. Last be4 two.'
  const reading = readingOf(text)
  const at = placeOf('AT', text)
  const all = [4, 2, 1, 3].map(which => placeOf(`be${which}`, text))
  const chosen = (places: readonly Candidate[], choice: 'nearest' | 'first' | 'own') => {
    const place = chosenPlace(places, at, choice, reading)
    return place && text.slice(place.start, place.end)
  }

  test('the last before the claim, or the first of all, or the own one instead', () => {
    expect(chosen(all, 'nearest')).toBe('be2')
    expect(chosen(all, 'first')).toBe('be1')
    expect(chosen(all, 'own')).toBe(null)
  })

  test('one behind it in its sentence where none is before it, and none of a later sentence', () => {
    expect(chosen([all[0]!, all[3]!], 'nearest')).toBe('be3')
    expect(chosen([all[0]!, all[3]!], 'first')).toBe('be3')
    expect(chosen([all[0]!], 'nearest')).toBe(null)
    expect(chosen([], 'nearest')).toBe(null)
  })

  test('none that costs more than the cheapest by half', () => {
    const dear = all.map(place => (place.start < at.start ? { ...place, cost: 0.6 } : place))
    expect(chosen(dear, 'nearest')).toBe('be3')
    const fair = all.map(place => (place.start < at.start ? { ...place, cost: 0.5 } : place))
    expect(chosen(fair, 'nearest')).toBe('be2')
  })

  test('one that ends where the claim begins, and none that reaches into it', () => {
    const touching = { ...all[1]!, end: at.start }
    const reaching = { ...all[1]!, end: at.start + 1 }
    expect(chosenPlace([all[2]!, touching], at, 'nearest', reading)).toBe(touching)
    expect(chosenPlace([all[2]!, reaching], at, 'nearest', reading)).toBe(all[2])
  })
})

describe('the number that a place prints', () => {
  const valueAt = (place: Partial<Candidate>, source = '') =>
    printedValue({ ...costing(0), ...place } as Candidate, source)
  const figure = (digits: string, factor: string, reciprocal = false, end = 0) => ({
    figure: { digits, factor, reciprocal, start: 0, end },
  })

  test.each([
    ['a figure', figure('5.9', '1'), '', '5.9'],
    ['with its factor', figure('91', '1e9'), '', '91000000000'],
    ['a part of one', figure('8', '1', true), '', '0.125'],
    ['a part of a scale', figure('4', '100', true), '', '25'],
    ['with the scale behind it', figure('7', '1', false, 2), '$7$ billion', '7000000000'],
    ['a formula that is one', { node: nodeOf('6 \\times 10^{2}') }, '', '600'],
    ['a percentage', { node: nodeOf('13\\%') }, '', '0.13'],
  ])('%s', (_, place, source, value) => expect(isSameTerm(valueAt(place, source)!, number(value))).toBe(true))

  test('is none where no figure stands', () => {
    expect(valueAt({ node: nodeOf('x + 1') })).toBe(null)
    expect(valueAt({})).toBe(null)
  })
})
