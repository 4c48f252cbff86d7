import fc from 'fast-check'
import { expect, test } from 'vitest'
import { integrandOf } from '../../../src/notation/tree/integrand.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { nodeOf } from '../../page/read-here.js'

const shown = ({ head, text, args }: Node): string => `${head}${text}(${args.map(shown).join()})`
const integrand = (latex: string) => {
  const found = integrandOf(nodeOf(latex))
  return found && [shown(found.of), found.by]
}

test('the differential stands behind the integrand, or above a fraction line, alone or with others', () =>
  fc.assert(
    fc.property(fc.constantFrom('x', 't', 'u'), fc.integer({ min: 2, max: 9 }), (name, n) => {
      const body = (latex: string) => shown(nodeOf(latex))
      expect(integrand(`\\int ${name}^${n} d${name}`)).toEqual([body(`${name}^${n}`), name])
      expect(integrand(`\\int ${n} ${name} \\, d${name}`)).toEqual([body(`${n} ${name}`), name])
      expect(integrand(`\\int d${name}`)).toEqual([body('1'), name])
      expect(integrand(`\\int \\frac{d${name}}{${name}}`)).toEqual([body(`\\frac{1}{${name}}`), name])
      expect(integrand(`\\int_0^1 \\frac{${n} d${name}}{${name}}`)).toEqual([
        body(`\\frac{${n}}{${name}}`),
        name,
      ])
    }),
  ))

test.each(['\\int x', '\\int x dx dy', 'x dx', '\\int \\frac{d}{x}', '\\int \\frac{1}{x}'])(
  '%s has no integrand of one variable',
  latex => expect(integrand(latex)).toBeNull(),
)
