import { describe, expect, test } from 'vitest'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { gradientThrough } from '../../../src/notation/lower/chain-rule.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { nodeOf, readingOf } from '../../page/read-here.js'

const { glossary } = readingOf(
  'With $r_\\theta(x)$, $s_\\theta(y)$ and $\\sigma(z)$ we take $\\nabla_\\theta r_\\theta(x)$.',
)
const [R, S] = ['r_\\theta(x)', 's_\\theta(y)']
const isGradient = (of: string, is: string) =>
  proveIdentity(gradientThrough(nodeOf(of), nodeOf('\\theta'), glossary), lower(nodeOf(is), glossary)).proved

describe('the gradient of an expression goes through its opaque functions', () => {
  test.each([
    [R, `\\nabla_\\theta ${R}`],
    [`3 ${R}`, `3 \\nabla_\\theta ${R}`],
    [`${R}^2`, `2 ${R} \\nabla_\\theta ${R}`],
    [`\\ln ${R}`, `\\frac{\\nabla_\\theta ${R}}{${R}}`],
    [`${R} + ${S}`, `\\nabla_\\theta ${R} + \\nabla_\\theta ${S}`],
    [`a ${R} - b ${S}`, `a \\nabla_\\theta ${R} - b \\nabla_\\theta ${S}`],
    [`${R} \\cdot ${S}`, `${S} \\nabla_\\theta ${R} + ${R} \\nabla_\\theta ${S}`],
    [`${R} \\cdot ${R}`, `2 ${R} \\nabla_\\theta ${R}`],
    [`\\exp(2 ${R})`, `2 \\exp(2 ${R}) \\nabla_\\theta ${R}`],
  ])('of %s', (of, is) => expect(isGradient(of, is)).toBe(true))

  test.each([
    [R, `\\nabla_\\theta ${S}`],
    [`${R}^2`, `2 \\nabla_\\theta ${R}`],
    [`${R} + ${S}`, `\\nabla_\\theta ${R}`],
  ])('of %s is not %s', (of, is) => expect(isGradient(of, is)).toBe(false))

  test.each(['x', '2', 'x^2 + 3y'])('%s has none in it', of => expect(isGradient(of, '0')).toBe(true))
})
