import { expect, test } from 'vitest'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { statedChains } from '../../../src/page/stated-chain.js'
import { definitionsIn } from '../../../src/page/symbols/definition.js'
import { hasOpenUnit, measureOf, percentagesAsFigures } from '../../../src/page/symbols/measured-value.js'
import { readingOf } from '../read-here.js'

/** The one value that a text gives a symbol. */
function only(text: string) {
  const reading = readingOf(text)
  const all = [...statedChains(reading)].flatMap(statement => definitionsIn(statement, reading))
  return all.find(({ printed }) => printed !== null)!
}

test.each([
  ['$v = 72$ km/h', { length: '1', time: '-1' }],
  ['$v = 72\\,\\text{km/h}$', { length: '1', time: '-1' }],
  ['$a = 2$ cm$^{-1}$', { length: '-1' }],
  ['$k = 4$ W/(kg s)', { length: '2', time: '-4' }],
  ['$n = 5$', {}],
])('%s has its dimension, inside the formula or behind it', (text, dimension) => {
  const measured = measureOf(only(text))!
  expect(Object.fromEntries([...measured.dimension].map(([base, power]) => [base, `${power}`]))).toEqual(
    dimension,
  )
})

test.each([
  ['$T = 27$ °C', true],
  ['$f = 3000$ rpm', true],
  ['$p = 2$ %', false],
  ['$a = 90$°', true],
  ['$T = 300$ K', false],
  ['$n = 5$', false],
])('%s may be meant in another unit: %s', (text, isOpen) => expect(hasOpenUnit(only(text))).toBe(isOpen))

test.each([
  ['$p = 2$ %', '2'],
  ['$p = 2$\\%', '2'],
  ['$p = 2$', undefined],
  ['$p = 2\\%$', undefined],
])('of %s the figure is %s', (text, figure) => {
  const value = percentagesAsFigures([only(text)]).get('p')
  expect(value && `${exactValue(value.term)}`).toBe(figure)
})
