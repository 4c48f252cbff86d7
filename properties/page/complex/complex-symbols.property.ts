import { describe, expect, test } from 'vitest'
import { pagesOf } from '../../../src/audit/pages.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import type { Complex } from '../../../src/math/complex/complex.js'
import { toPlain } from '../../../src/math/term/print.js'
import { number, symbol } from '../../../src/math/term/term.js'
import {
  expandedSymbols,
  type FreeNames,
  freeSymbols,
  type UnitPlace,
  valuedSymbols,
} from '../../../src/page/complex/complex-symbols.js'
import { placeOf, statementsOf } from '../../../src/page/statement.js'

/** The last relation of a text on complex numbers, as a place. */
function placeIn(text: string): UnitPlace {
  const page = pagesOf(readDocument(`Complex numbers. ${text}`, 'a.md'), { seed: 1, points: 20 })[0]!
  const statement = page.lines.flatMap(reading => statementsOf(reading, page)).at(-1)!
  return { unit: statement.unit!, place: placeOf(statement), symbols: statement.symbols }
}

const shown = (z: Complex | null): string | null => z && `${toPlain(z.re)}, ${toPlain(z.im)}`

describe('a name that stays free', () => {
  const text =
    'Let $x$ be real. Let $u$ be a complex number. For all complex $v$ and real $t$ and $\\lambda$ it is $z + i = u$.'
  test.each<[string, FreeNames, string]>([
    ['z', 'complex', 'Re z, Im z'],
    ['z', 'usual', 'Re z, Im z'],
    ['z', 'certain', 'Re z, Im z'],
    ['z_1', 'usual', 'Re z_1, Im z_1'],
    ['a', 'complex', 'Re a, Im a'],
    ['a', 'usual', 'a, 0'],
    ['x', 'complex', 'x, 0'],
    ['u', 'usual', 'Re u, Im u'],
    ['u', 'certain', 'u, 0'],
    ['v', 'certain', 'Re v, Im v'],
    ['t', 'complex', 't, 0'],
    ['Q', 'usual', 'Re Q, Im Q'],
    ['Q', 'certain', 'Q, 0'],
    ['bar z', 'usual', 'Re z, -Im z'],
    ['z*', 'usual', 'Re z, -Im z'],
    ['bar bar z', 'usual', 'Re z, -(-Im z)'],
    ['i', 'complex', '0, 1'],
    ['π', 'complex', 'π, 0'],
  ])('%s, where names are taken for %s ones: %s', (name, free, parts) =>
    expect(shown(freeSymbols(placeIn(text), free).meaningOf(name))).toBe(parts),
  )

  test('is real on the condition that its letter is one of real numbers', () => {
    const symbols = freeSymbols(placeIn(text), 'usual')
    for (const name of ['a', 'z', 'x', 'theta']) symbols.meaningOf(name)
    expect(symbols.taken).toEqual(['a real', 'theta real'])
  })

  test('is a whole number by its letter', () => {
    const { isWhole } = freeSymbols(placeIn(text), 'usual')
    expect(['n', 'x'].map(name => isWhole(symbol(name)))).toEqual([true, false])
    expect(isWhole(number(2))).toBe(false)
  })
})

describe('a name with a value', () => {
  const text = 'Let $z = 3 + 4i$ and $w = z^2$ and $q = p$. So $z + i = w$.'
  test.each([
    ['z', '3, 4'],
    ['bar z', '3, -4'],
    ['w', '-7, 24'],
    ['q', null],
    ['bar q', null],
    ['x', null],
    ['i', '0, 1'],
  ])('%s is %s', (name, parts) => expect(shown(valuedSymbols(placeIn(text)).meaningOf(name))).toBe(parts))

  test('rests on what was put in', () => {
    const symbols = valuedSymbols(placeIn(text))
    symbols.meaningOf('w')
    expect(symbols.uses.map(({ key }) => key)).toEqual(['z', 'w'])
    expect(symbols.taken).toEqual([])
  })

  test('has a formula in other names', () => {
    const symbols = expandedSymbols(placeIn('Let $z = a + bi$. So $z + i = w$.'))
    expect(shown(symbols.meaningOf('z'))).toBe('a, b')
    expect(symbols.uses.map(({ key }) => key)).toEqual(['z'])
    expect(symbols.taken).toEqual(['a real', 'b real'])
  })
})
