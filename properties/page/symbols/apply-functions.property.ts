import { expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { lowered } from '../../../src/notation/lower/try-lower.js'
import { statedChains } from '../../../src/page/stated-chain.js'
import { applyFunctions } from '../../../src/page/symbols/apply-functions.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { readingOf } from '../read-here.js'

/** The left side of the last statement of a text with the functions before it applied; null where one cannot be. */
function applied(text: string): string | null {
  const reading = readingOf(text)
  const { token, terms } = [...statedChains(reading)].at(-1)!
  const place = { token, reading, start: terms[0]!.start, end: terms.at(-1)!.end }
  const found = applyFunctions([lowered(terms[0]!, reading.glossary)!], place, new SymbolTable([reading]))
  return found && toPlain(found.terms[0])
}

test.each([
  ['Let $f(x) = 2x$. See $f(y) = 1$.', '2·y'],
  ['Let $f(x) = 2x$ and $g(x) = f(x)$. See $g(y) = 1$.', '2·y'],
  // All at once: what comes in is not put in again.
  ['Let $f(x, y) = x - 3y$. See $f(y, x) = 1$.', 'y - 3·x'],
  ['Let $f(x) = 2x$. See $h(y) = 1$.', 'h(y)'],
  ['Let $f(x) = 2x$. See $f(f(y)) = 1$.', '2·(2·y)'],
])('%s', (text, expected) => expect(applied(text)).toBe(expected))

test.each([
  ['it has cases', 'Let $f(x) = \\begin{cases} 1 & x > 0 \\\\ x & x \\le 0 \\end{cases}$. See $f(y) = 1$.'],
  ['it calls itself', 'Let $f(n) = n f(n - 1)$. See $f(y) = 1$.'],
  ['it takes another number of arguments', 'Let $f(x) = 2x$. See $f(x, y) = 1$.'],
  ['it is too deep', `Let $f(x) = 2x$. See $${'f('.repeat(12)}y${')'.repeat(12)} = 1$.`],
])('a function stays as it is where %s', (_, text) => expect([null, 'f(y)']).toContain(applied(text)))
