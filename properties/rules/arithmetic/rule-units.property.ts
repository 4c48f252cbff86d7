import { describe, expect, test } from 'vitest'
import { Printed } from '../../../src/page/symbols/printed-results.js'
import { SectionValues } from '../../../src/page/symbols/symbol-table.js'
import { judgeLinks } from '../../../src/rules/arithmetic/rule.js'
import { readingOf } from '../../page/read-here.js'

const judged = (statement: string) => {
  const reading = readingOf(`So $${statement}$.`)
  return judgeLinks(reading, new Printed(), new SectionValues([reading])).map(({ judgement }) => judgement)
}
const told = (statement: string) => judged(statement).map(({ verdict, reading }) => [verdict, reading])

const PREFIX = 'prefixes are powers of 1024'
const LETTER = 'a letter behind a figure is a unit'

describe('words of measure with two meanings are taken in the one that fits', () => {
  test.each([
    ['1 \\text{ KB} = 1000 \\text{ B}', LETTER],
    ['1000 \\text{ B} = 1 \\text{ KB}', LETTER],
    // A letter that is a unit, and a prefix of 1024.
    ['1 \\text{ KB} = 1024 \\text{ B}', `${LETTER}; ${PREFIX}`],
    ['4 \\text{ MB} = 4194304 \\text{ B}', `${LETTER}; ${PREFIX}`],
    ['1024 \\text{ B} = 1 \\text{ KB}', `${LETTER}; ${PREFIX}`],
  ])('%s: %s', (statement, reading) => expect(told(statement)).toEqual([['holds', reading]]))
})
