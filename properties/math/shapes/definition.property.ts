import { expect, test } from 'vitest'
import { expectDefinition } from '../../../src/math/shapes/definition.js'
import { count, objectOf, type Shape } from '../../../src/math/shapes/shape.js'

const SHAPE = objectOf<object>({ worth: count } as object) as Shape<unknown>

test('a definition of the shape is no error', () => {
  expect(expectDefinition('define', SHAPE, { worth: 1 })).toBeUndefined()
})

test.each([
  [{ id: 'one/two', name: 'three' }, 'define: expected a count, got nothing at worth of one/two'],
  [{ names: ['cubit', 'ell'], worth: -1 }, 'define: expected a count, got -1 at worth of cubit'],
  [{ symbols: ['q'] }, 'define: expected a count, got nothing at worth of q'],
  [{ words: [3, 'gross'] }, 'define: expected a count, got nothing at worth of gross'],
  [{ id: 3 }, 'define: expected a count, got nothing at worth'],
  [null, 'define: expected an object, got null'],
  ['text', 'define: expected an object, got "text"'],
])('%j is refused with the call, the field and the name', (definition, message) => {
  expect(() => expectDefinition('define', SHAPE, definition)).toThrow(new TypeError(message))
})

test('what the shape itself throws is passed on', () => {
  const fault = (): never => {
    throw new RangeError('a fault')
  }
  expect(() => expectDefinition('define', fault, {})).toThrow(new RangeError('a fault'))
})
