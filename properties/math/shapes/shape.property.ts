import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  callable,
  count,
  exactly,
  filled,
  integer,
  listOf,
  mapOf,
  matching,
  nullable,
  objectOf,
  oneOf,
  recordOf,
  type Shape,
  ShapeError,
  shapeError,
  someOf,
  text,
  truth,
} from '../../../src/math/shapes/shape.js'

const LARGEST = 2 ** 53 - 1
const short = text(3)
const long = matching('a text of x', value => /^x*$/.test(value))

/** What a shape says of a value: the value as it is read, or why it is none. */
function said(shape: Shape<unknown>, value: unknown): unknown {
  try {
    return shape(value, 'p')
  } catch (error) {
    expect(error).toBeInstanceOf(ShapeError)
    return (error as Error).message
  }
}

describe('what was found instead is told in short', () => {
  test.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [[], 'a list of 0'],
    [[1, [2, 3]], 'a list of 2'],
    [{}, 'an object'],
    ['a\n', '"a\\n"'],
    ['y'.repeat(60), `"${'y'.repeat(60)}"`],
    ['y'.repeat(61), `"${'y'.repeat(60)}…"`],
    [-2.5, '-2.5'],
    [true, 'true'],
  ])('%j is %s', (value, gist) => {
    const error = shapeError('a colour', value, 'a[0]')
    expect(error.message).toBe(`expected a colour, got ${gist} at a[0]`)
    expect(error.name).toBe('ShapeError')
  })
})

describe('a value of the shape is read as it is', () => {
  test.each<[string, Shape<unknown>, unknown[]]>([
    ['text', short, ['', 'a', 'abc']],
    ['matching', long, ['', 'xx']],
    ['count', count, [0, 1, LARGEST]],
    ['integer', integer, [0, 7, -7, LARGEST, -LARGEST]],
    ['truth', truth, [true, false]],
    ['oneOf', oneOf<string | number>('a', 'b', 0), ['a', 'b', 0]],
    ['nullable', nullable(count), [null, 0, 4]],
    ['listOf', listOf(count, 2), [[], [1], [1, 2]]],
    ['someOf', someOf(count, 2), [[1], [1, 2]]],
    ['filled', filled, ['a', ' a b ']],
    ['callable', callable, [said]],
    ['recordOf', recordOf(count), [{}, { a: 1, 'b c': 2 }]],
    [
      'exactly',
      exactly<{ a: number; b?: number }>({ a: count, b: count }, ['b']),
      [{ a: 1 }, { a: 1, b: 2 }],
    ],
  ])('%s', (_, shape, values) => {
    for (const value of values) expect(said(shape, value)).toEqual(value)
  })
})

describe('any other value is refused, with its place', () => {
  const TEXT = 'expected a text of at most 3 characters'
  test.each<[string, Shape<unknown>, unknown, string]>([
    ['a longer text', short, 'abcd', `${TEXT}, got "abcd" at p`],
    ['a list for a text', short, ['a'], `${TEXT}, got a list of 1 at p`],
    ['a number for a text', short, 1, `${TEXT}, got 1 at p`],
    ['a text that does not match', long, 'xy', 'expected a text of x, got "xy" at p'],
    ['a list that would match as a text', long, [], 'expected a text of x, got a list of 0 at p'],
    ['a negative count', count, -1, 'expected a count, got -1 at p'],
    ['a broken count', count, 0.5, 'expected a count, got 0.5 at p'],
    ['a count as a text', count, '1', 'expected a count, got "1" at p'],
    ['a count beyond the doubles', count, LARGEST + 1, `expected a count, got ${LARGEST + 1} at p`],
    ['a broken whole number', integer, -1.5, 'expected a whole number, got -1.5 at p'],
    ['a whole number as a text', integer, '1', 'expected a whole number, got "1" at p'],
    ['a truth as a number', truth, 1, 'expected true or false, got 1 at p'],
    ['another choice', oneOf<string | number>('a', 'b', 0), 'c', 'expected a or b or 0, got "c" at p'],
    ['a choice as a text', oneOf<string | number>('a', 0), '0', 'expected a or 0, got "0" at p'],
    ['nothing for null', nullable(count), undefined, 'expected a count, got nothing at p'],
    ['a longer list', listOf(count, 2), [1, 2, 3], 'expected a list of at most 2, got a list of 3 at p'],
    ['no list', listOf(count, 2), { length: 1 }, 'expected a list of at most 2, got an object at p'],
    ['an empty list', someOf(count, 2), [], 'expected at least one, got a list of 0 at p'],
    ['a blank text', filled, ' \n', 'expected a text, got " \\n" at p'],
    ['no function', callable, {}, 'expected a function, got an object at p'],
    ['a function for a count', count, () => 1, 'expected a count, got a function at p'],
    ['an entry of a record', recordOf(count), { a: 1, b: -1 }, 'expected a count, got -1 at p.b'],
    ['a list for a record', recordOf(count), [], 'expected an object, got a list of 0 at p'],
    [
      'a stranger',
      exactly({ a: count, b: count }),
      { a: 1, b: 2, c: 3 },
      'expected the fields a, b, got "c" at p',
    ],
    [
      'a field that is missing',
      exactly({ a: count, b: count }),
      { a: 1, c: 3 },
      'expected a count, got nothing at p.b',
    ],
    ['an entry of a list', listOf(count, 2), [1, '2'], 'expected a count, got "2" at p[1]'],
    ['a list for an object', objectOf({}), [], 'expected an object, got a list of 0 at p'],
    ['null for an object', objectOf({}), null, 'expected an object, got null at p'],
    ['a text for an object', objectOf({}), 'a', 'expected an object, got "a" at p'],
    ['a list for a map', mapOf(short, count, 2), [], 'expected an object, got a list of 0 at p'],
    ['null for a map', mapOf(short, count, 2), null, 'expected an object, got null at p'],
    ['a text for a map', mapOf(short, count, 2), 'a', 'expected an object, got "a" at p'],
    [
      'a larger map',
      mapOf(short, count, 1),
      { a: 1, b: 2 },
      'expected at most 1 entries, got a list of 2 at p',
    ],
    ['a key of a map', mapOf(short, count, 1), { abcd: 1 }, `${TEXT}, got "abcd" at p`],
    ['a value of a map', mapOf(short, count, 1), { 'a"': -1 }, 'expected a count, got -1 at p["a\\""]'],
    [
      'a value of a long key',
      mapOf(text(99), count, 1),
      { ['k'.repeat(61)]: -1 },
      `expected a count, got -1 at p["${'k'.repeat(60)}…"]`,
    ],
  ])('%s', (_, shape, value, message) => expect(said(shape, value)).toBe(message))
})

interface Person {
  readonly name: string
  readonly age?: number
  readonly home: { readonly street: string }
}

const person = objectOf<Person>({ name: short, age: count, home: objectOf({ street: short }) }, ['age'])

describe('an object', () => {
  test('has its fields alone, in the order of the shape; what is optional may be absent', () => {
    const ann = { home: { street: 'a', number: 7 }, name: 'Ann', shoes: 2 }
    expect(Object.entries(person(ann, ''))).toEqual([
      ['name', 'Ann'],
      ['home', { street: 'a' }],
    ])
    expect(Object.entries(person({ ...ann, age: 0 }, ''))).toEqual([
      ['name', 'Ann'],
      ['age', 0],
      ['home', { street: 'a' }],
    ])
  })

  test.each([
    [{ age: 1, home: { street: 'a' } }, '', 'expected a text of at most 3 characters, got nothing at name'],
    [{ name: 'a', home: {} }, '', 'expected a text of at most 3 characters, got nothing at home.street'],
    [
      { name: 'a', home: {} },
      'all[3]',
      'expected a text of at most 3 characters, got nothing at all[3].home.street',
    ],
    [{ name: 'a', age: null, home: { street: 'a' } }, '', 'expected a count, got null at age'],
  ])('%j is told from what it lacks', (value, place, message) => {
    expect(() => person(value, place)).toThrow(new ShapeError(message))
  })

  test('has what is its own, not what every object has', () => {
    const heir = Object.assign(Object.create({ age: 5 }), { name: 'a', home: { street: 'b' } })
    expect(person(heir, '')).toEqual({ name: 'a', home: { street: 'b' } })
    expect(() => person(Object.create({ name: 'a' }), '')).toThrow(/got nothing at name$/)
  })
})

test('a map has the entries of an object, in their order', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.nat()), value => {
      const size = Object.keys(value).length
      expect([...mapOf(text(99), count, size)(value, 'p')]).toEqual(Object.entries(value))
      if (size > 0) expect(() => mapOf(text(99), count, size - 1)(value, 'p')).toThrow(ShapeError)
    }),
  )
})
