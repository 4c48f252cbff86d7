import { describe, expect, test } from 'vitest'
import { book } from '../../../src/fields/machine-learning/book.js'
import { bookJson, bookText } from '../../../src/report/audit/book.js'
import type { Claim, Exercise } from '../../../src/rules/book/model/claim.js'

const claim = (parts: Partial<Claim>): Claim => ({
  id: '1.1/a',
  where: { shapes: ['$x = ?a$'] },
  means: { kind: 'law' },
  counterfeits: ['1', '2'],
  ...parts,
})
const exercise = (claims: readonly Claim[], parts: Partial<Exercise> = {}): Exercise => ({
  number: '1.1',
  premises: {},
  claims,
  ...parts,
})

describe('the list of the book as text', () => {
  test('says where a claim stands: its first shape, how many others, and its words', () => {
    const where = { shapes: ['?how rank*', 'b', 'c'], words: { kept: 'fine|safe', lost: 'broken' } } as const
    const lines = bookText([exercise([claim({}), claim({ id: '1.1/b', where })])]).split('\n')
    expect(lines[0]).toMatch(/^1\.1\/a {2,}law {2,}\$x = \?a\$$/)
    expect(lines[1]).toMatch(/\?how rank\* \(or 2 more\) with fine\|safe, broken$/)
  })

  test('keeps names, kinds and places apart, however long a name is', () => {
    const long = claim({ id: `1.1/${'a'.repeat(60)}` })
    expect(bookText([exercise([long])]).split('\n')[0]).toBe(`${long.id} ${'law'.padEnd(11)} $x = ?a$`)
  })

  test('is the same text, line by line, a block for each exercise, its remarks behind its claims', () => {
    const remarks = [{ id: '1.1/r', where: { shapes: ['x'] }, because: 'it is advice' }] as const
    const where = { shapes: ['a', 'b'], words: { yes: 'x|y' } } as const
    const exercises = [
      exercise([claim({}), claim({ id: '1.1/b', where, counterfeits: ['1', '2', '3'] })], { remarks }),
      exercise([]),
      exercise([claim({ means: { kind: 'law' }, where: { shapes: ['a', 'b', 'c'] } })], { number: '1.2' }),
    ]
    expect(bookText(exercises)).toBe(
      [
        `1.1/a${' '.repeat(30)}law         $x = ?a$`,
        `1.1/b${' '.repeat(30)}law         a (or 1 more) with x|y`,
        `1.1/r${' '.repeat(30)}remark      it is advice`,
        ...['', ''],
        `1.1/a${' '.repeat(30)}law         a (or 2 more)`,
        ...['', '3 claims, 7 counterfeits, 1 remarks', ''],
      ].join('\n'),
    )
  })

  test('of nothing is its total', () => expect(bookText([])).toBe('0 claims, 0 counterfeits, 0 remarks\n'))
})

describe('the list of the book as JSON', () => {
  test('loses nothing of a claim: the book is data through and through', () =>
    expect(JSON.parse(bookJson(book, '1.2.3')).exercises).toEqual(book))
})
