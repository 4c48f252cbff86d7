import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'

const row = fc.constantFrom('2x + y = 7', 'x - y = 2', '6 + 7 = 14', 'a < b', 'x = y = 3')
const shapeOf = (source: string) =>
  parseChains(source).map(({ terms, signs }) => [
    terms.map(({ head }) => head),
    signs.map(({ operator }) => operator),
  ])

describe('cases that nothing is set equal to', () => {
  test('state what their rows state by themselves, in order', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), rows => {
        const system = `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}`
        expect(shapeOf(system)).toEqual(rows.flatMap(shapeOf))
      }),
    )
  })

  test('are the value of a function where one is set equal to them', () => {
    const [chain, another] = parseChains('f(x) = \\begin{cases} x & x > 0 \\\\ -x & x < 0 \\end{cases}')
    expect(another).toBeUndefined()
    expect(chain!.signs.map(({ operator }) => operator)).toEqual(['='])
  })
})
