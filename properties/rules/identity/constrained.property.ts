import { describe, expect, test } from 'vitest'
import { isConstrained } from '../../../src/rules/identity/constrained.js'
import { readingOf } from '../../page/read-here.js'

/** Whether x and y stand in another relation than the last one of a text. */
function isConstrainedIn(text: string): boolean {
  const reading = readingOf(`${text} Then $(x + y)^2 = x^2 + y^2$.`)
  const own = [...reading.chains.values()].flat().at(-1)!
  return isConstrained(new Set(['x', 'y']), own, reading)
}

describe('symbols are sought', () => {
  test.each([
    '$x = 3$.',
    '$x + z = 4$.',
    '$2x = 4$.',
    '$y := 2$.',
    '$x^2 + y^2 = 1$.',
    '$3 = y$.',
    '$x + y = 2x = 4$.',
  ])('where an equation has them: %s', text => expect(isConstrainedIn(text)).toBe(true))

  test.each([
    '',
    '$x > 0$.',
    '$f(x) = x^2$.',
    '$n = 2x + 1$.',
    '$z = 3$.',
    '$(x - y)^2 = x^2 - 2xy + y^2$.',
    '$x \\in A$.',
  ])('and not where it tells nothing of them: %s', text => expect(isConstrainedIn(text)).toBe(false))

  test('where there are more relations than anybody looks through', () =>
    expect(isConstrainedIn('$a < b$. '.repeat(500))).toBe(true))
})
