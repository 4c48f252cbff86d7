import { describe, expect, test } from 'vitest'
import { OPERATIONS } from '../../../src/conform/operations/catalogue.js'
import { book } from '../../../src/fields/machine-learning/book.js'

const known = new Set(book.flatMap(({ claims }) => claims.map(({ id }) => id)))

describe('an operation that names claims of the book', () => {
  test.each(OPERATIONS.map(({ name, claims }) => [name, claims] as const))(
    '%s names only such as there are',
    (_, claims) => {
      expect(claims.filter(claim => !known.has(claim))).toEqual([])
    },
  )

  test('there is one for every loss, gradient and count of the chapter', () => {
    const named = new Set(OPERATIONS.flatMap(({ claims }) => claims.map(claim => claim.split('/')[0])))
    for (const exercise of ['15.1', '15.5', '15.6', '15.7', '15.8', '15.10', '15.12', '15.13', '15.27'])
      expect(named, exercise).toContain(exercise)
  })
})
