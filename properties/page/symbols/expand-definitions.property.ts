import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { lowered } from '../../../src/notation/lower/try-lower.js'
import { statedChains } from '../../../src/page/stated-chain.js'
import { putFormulasIn } from '../../../src/page/symbols/expand-definitions.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { readingOf } from '../read-here.js'

/** The left side of the last statement of a text with the formulas before it put in, and what was put in. */
function put(text: string, kept?: readonly string[]) {
  const reading = readingOf(text)
  const { token, terms } = [...statedChains(reading)].at(-1)!
  const place = { token, reading, start: terms[0]!.start, end: terms.at(-1)!.end }
  const values = new SymbolTable([reading])
  const { terms: put, uses } = putFormulasIn([lowered(terms[0]!, reading.glossary)!], place, values, kept)
  return [toPlain(put[0]), ...uses.map(({ key }) => key)]
}

describe('the formulas of an exercise put in', () => {
  test.each([
    ['With $D = 20 N$ see $6 N D = 1$.', ['6·N·(20·N)', 'D']],
    ['With $D = 20 N$ and $C = 6 N D$ see $2 C = 1$.', ['2·(6·N·(20·N))', 'C', 'D']],
    ['With $D = 20 N$ and $E = 3 N$ see $D + E = 1$.', ['20·N + 3·N', 'D', 'E']],
    ['With $D = 20 N$ and $D = 30 N$ see $2 D = 1$.', ['2·(30·N)', 'D']],
    ['See $2 D = 1$.', ['2·D']],
    ['With $D = 20 N$ see $2 = 1$.', ['2']],
    // No numbers, alone or beside a formula.
    ['With $D = 20$ see $2 D = 1$.', ['2·D']],
    ['With $D = 20 + 3$ see $2 D = 1$.', ['2·D']],
    ['With $D = 20 N = 40$ see $2 D = 1$.', ['2·(20·N)', 'D']],
    ['With $D = 20 N$ and $D = 40$ see $2 D = 1$.', ['2·(20·N)', 'D']],
    // Nothing that stands behind it, and no function.
    ['With $f(x) = 20 N$ see $2 f(x) = 1$.', ['2·f(x)']],
    ['With $r_i = 20 N$ see $\\sum_{i=1}^n r_i = 1$.', ['Σ_i(r_i)']],
    // What leans on itself is left out.
    ['With $x = y + 1$ and $y = 2 x$ see $3 x = 1$.', ['3·(y + 1)', 'x']],
    ['With $x = y + 1$ and $y = 2 x$ and $y = z$ see $3 x = 1$.', ['3·(z + 1)', 'x', 'y']],
    ['With $x = y + 1$ and $y = z$ and $y = 2 x$ see $3 x = 1$.', ['3·(z + 1)', 'x', 'y']],
  ])('%s', (text, expected) => expect(put(text)).toEqual(expected))

  test('but for the symbols that are kept', () => {
    const text = 'With $D = 20 N$ and $C = 6 N D$ see $C + D = 1$.'
    expect(put(text, ['D'])).toEqual(['6·N·D + D', 'C'])
    expect(put(text, ['C'])).toEqual(['C + 20·N', 'D'])
    expect(put(text, ['C', 'D'])).toEqual(['C + D'])
    // A formula may lean on a symbol that is kept.
    expect(put('With $E = 2 D$ see $E + D = 1$.', ['D'])).toEqual(['2·D + D', 'E'])
  })

  test('as far as nine deep, beside those that are kept', () => {
    const names = 'abcdfghjklmn'.split('')
    const chain = names.slice(1).map((name, i) => `$${names[i]} = ${name} + 1$`)
    const text = `With ${chain.join(' and ')} see $a + 0 = 1$.`
    expect(put(text).slice(1)).toEqual(names.slice(0, 9))
    expect(put(text, ['q']).slice(1)).toEqual(names.slice(0, 9))
    expect(put(text, ['n', 'q', 'r']).slice(1)).toEqual(names.slice(0, 9))
  })
})
