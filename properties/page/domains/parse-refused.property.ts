import { expect, test } from 'vitest'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { statedDomains } from '../../../src/page/domains/parse.js'

/** Where a line that starts at 100 is refused, and with what words. */
function refused(text: string): readonly [number, string] {
  try {
    statedDomains({ text, start: 100 })
  } catch (error) {
    if (error instanceof LatexError) return [error.offset - 100, error.message]
    throw error
  }
  throw new RangeError(`expected a line that is refused, got ${text}`)
}

/** A line `for:` that is not understood whole is refused, where it stops, with what could stand there. */
test.each([
  ['x in', 4, 'a set: R, N, Z, an interval or values in braces, got the end of the line'],
  ['x in Q', 5, 'a set: R, N, Z, an interval or values in braces, got Q'],
  ['x > y', 4, 'a number, got y'],
  ['x > 0 or y > 0', 6, 'a comma or the end of the line, got or'],
  ['x > 0 y > 0', 6, 'a comma or the end of the line, got y'],
  ['x >', 3, 'a number, got the end of the line'],
  ['x > 1/0', 4, 'a number, got 1/0'],
  ['x in (0, 1', 10, ') or ], got the end of the line'],
  ['x in (1, 0)', 5, 'a domain that holds a number, got ('],
  ['x in (0, 0]', 5, 'a domain that holds a number, got ('],
  ['x in (∞, 0)', 6, '-∞, got ∞'],
  ['x in {}', 6, 'a number, got }'],
  ['x in {0, ∞}', 9, 'a number, got ∞'],
  ['0 < x > 1', 6, 'two relations that point one way, got >'],
  ['0 < x integer < 1', 14, 'a comma or the end of the line, got <'],
  ['0 < n < 1 integer', 0, 'a domain that holds a number, got 0'],
  ['x > 0,, y > 0', 6, 'a symbol, got ,'],
  ['2 > 1', 4, 'a symbol, got 1'],
  ['x != ∞', 5, 'a number, got ∞'],
  ['x and y > 0', 2, 'in, a relation, or a word such as positive, got and'],
  ['-∞ < x', 0, 'a bound that is a number, got -∞'],
  ['0 != x', 0, 'a bound that is a number, got 0'],
  ['0 < x != 1', 6, 'a bound that is a number, got !='],
  ['0 < x < ∞', 6, 'a bound that is a number, got <'],
  ['x < ∞', 2, 'a bound that is a number, got <'],
  ['x in (0 1)', 8, 'a comma, got 1'],
  ['x in (0, -∞)', 9, '∞, got -∞'],
  ['x in (0, 1}', 10, ') or ], got }'],
  ['x in {1, 2', 10, '}, got the end of the line'],
  ['x in {1, 2, 3, 4, 5, 6, 7, 8, 9}', 30, 'at most 8 numbers, got 9'],
  ['x in 3', 5, 'a set: R, N, Z, an interval or values in braces, got 3'],
  ['x in (0, y)', 9, 'a number, got y'],
  ['x in {y}', 6, 'a number, got y'],
  ['x > 0 z', 6, 'a comma or the end of the line, got z'],
  ['x in Z_{>0} or', 12, 'a comma or the end of the line, got or'],
  ['x integer y', 10, 'a comma or the end of the line, got y'],
  ['1 < x < 0', 0, 'a domain that holds a number, got 1'],
  ['x in [', 6, 'a number, got the end of the line'],
  ['x positive negative', 11, 'a comma or the end of the line, got negative'],
  ['x in (1, 0) integer', 5, 'a domain that holds a number, got ('],
] as const)('%j is refused at %i: expected %s', (text, offset, message) =>
  expect(refused(text)).toEqual([offset, `for: expected ${message}`]),
)
