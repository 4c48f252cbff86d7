import { describe, expect, test } from 'vitest'
import { Printed } from '../../../src/page/symbols/printed-results.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { judgeLinks } from '../../../src/rules/arithmetic/rule.js'
import { readingOf } from '../book/locate/read-here.js'

const judged = (statement: string) => {
  const reading = readingOf(`So $${statement}$.`)
  return judgeLinks(reading, new Printed(), new SymbolTable([reading])).map(({ judgement }) => judgement)
}
const told = (statement: string) => judged(statement).map(({ verdict, reading }) => [verdict, reading])

const [PREFIX, LETTER, CALENDAR] = [
  'prefixes are powers of 1024',
  'a letter behind a figure is a unit',
  'a year of 365.25 days',
]

describe('words of measure with two meanings are taken in the one that fits', () => {
  test.each([
    ['1 \\text{ KB} = 1024 \\text{ bytes}', PREFIX],
    ['1 \\text{ KB} = 1000 \\text{ bytes}', null],
    ['1 \\text{ KB} = 1000 \\text{ B}', LETTER],
    ['1000 \\text{ B} = 1 \\text{ KB}', LETTER],
    ['2 \\text{ months} = 61 \\text{ days}', CALENDAR],
    // A letter that is a unit, and a prefix of 1024.
    ['1 \\text{ KB} = 1024 \\text{ B}', `${LETTER}; ${PREFIX}`],
    ['4 \\text{ MB} = 4194304 \\text{ B}', `${LETTER}; ${PREFIX}`],
    ['1024 \\text{ B} = 1 \\text{ KB}', `${LETTER}; ${PREFIX}`],
  ])('%s: %s', (statement, reading) => expect(told(statement)).toEqual([['holds', reading]]))

  test('a meaning in which nothing can be added is no way out', () =>
    expect(told('2 \\text{ K} + 3 \\text{ s} = 2005 \\text{ s}')).toEqual([['refuted', null]]))

  test.each([
    '1 \\text{ KB} = 1025 \\text{ bytes}',
    '1 \\text{ KB} = 1124 \\text{ B}',
    '1 \\text{ KB} = 2000 \\text{ B}',
    '4 \\text{ MB} = 4194403 \\text{ B}',
  ])('%s holds in none', statement =>
    expect(judged(statement).map(({ verdict }) => verdict)).not.toContain('holds'),
  )
})
