import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { divide, multiply, number, symbol, type Term } from '../../../src/math/term/term.js'
import { statedChains } from '../../../src/page/stated-chain.js'
import { type Definition, definitionsIn } from '../../../src/page/symbols/definition.js'
import type { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { doubtOfDigits, numberOf } from '../../../src/rules/doubts/unrounded-inputs.js'
import { readingOf } from '../../page/read-here.js'

describe('the value of a closed term', () => {
  test.each<[string, Term | null, string | undefined]>([
    ['one over nothing', divide(1, 0), undefined],
    ['a symbol', symbol('a'), undefined],
  ])('%s', (_, term, expected) => expect(numberOf(term)?.toString()).toBe(expected))
})

describe('a number that its values do not give', () => {
  const usesOf = (text: string): readonly Definition[] => {
    const reading = readingOf(text)
    return [...statedChains(reading)].flatMap(statement => definitionsIn(statement, reading))
  }
  /** No result is known but the ones named. */
  const values = (...results: string[]) =>
    ({
      resultOf: ({ key }: Definition) => (results.includes(key) ? number(1) : null),
    }) as unknown as SymbolTable
  const stated = (value: string, halfUnit = '0') => ({
    value: Rational.of(value),
    halfUnit: Rational.of(halfUnit),
    measures: new Set<string>(),
    areUnitsCounted: false,
  })

  // About 5 is between 4.5 and 5.5.
  test.each([
    ['11', '0', true],
    ['11.6', '0.5', false],
    ['8.5', '0.5', true],
  ])('twice about 5 may be %s to within %s: %s', (value, halfUnit, isPossible) =>
    expect(
      doubtOfDigits(stated(value, halfUnit), usesOf('$a \\approx 5$'), values(), chosen =>
        multiply(2, chosen.get('a')?.term ?? number(5)),
      ),
    ).toBe(isPossible ? 'a is only about so' : null),
  )
})
