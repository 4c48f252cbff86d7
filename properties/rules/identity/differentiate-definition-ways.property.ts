import { describe, expect, test } from 'vitest'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { toPlain } from '../../../src/math/term/print.js'
import { lowered } from '../../../src/notation/lower/try-lower.js'

import { namedDerivativesIn, workedOut } from '../../../src/rules/identity/differentiate-definition.js'
import { nodeOf, shown } from '../../page/read-here.js'
import { symbolicPlaceIn } from './links-in.js'

describe('the derivatives that a formula names', () => {
  const named = (latex: string) =>
    namedDerivativesIn(nodeOf(latex)).map(
      ({ of, by, order, node }) =>
        `${shown(of)} by ${by === null ? 'its argument' : shown(by)}, ${order}: ${latex.slice(node.start, node.end)}`,
    )

  test.each([["f'(x, y)", []]])('%s', (latex, expected) => expect(named(latex)).toEqual(expected))
})

describe('a derivative worked out by what the page says', () => {
  const ways = (text: string) => {
    const place = symbolicPlaceIn(text)
    const [derivative] = namedDerivativesIn(place.link.left)
    return { place, found: derivative ? workedOut(derivative, place) : [] }
  }
  /** Whether the ways are these, each for positive symbols. */
  const areWays = (text: string, expected: readonly string[]): boolean => {
    const { place, found } = ways(text)
    const wanted = expected.map(latex => lowered(nodeOf(latex), place.reading.glossary)!)
    const positive = ['x', 'a', 'b', 'C', 'N', 'D', 'z']
    return (
      found.length === wanted.length &&
      found.every(({ term }, i) => proveIdentity(term, wanted[i]!, { positive }).proved)
    )
  }

  test.each([
    ['Let $y = a x^3$. So $\\frac{d^2 y}{dx^2} = 1$.', ['6 a x']],
    ['Let $y = a x^2$. So $\\frac{d \\ln y}{d \\ln x} = 1$.', ['2']],
    ['Let $y = a x^2$. So $\\frac{d^2 y}{d (\\ln x)^2} = 1$.', []],
    ['Let $f(x) = a x^2$. So $\\frac{d f(x)}{dx} = 1$.', ['2 a x']],
    ['Let $f(x) = a x^2$. So $\\frac{d f(z)}{dz} = 1$.', ['2 a z']],
    ['Let $f(x, z) = x z$. So $\\frac{d f(z, x)}{dx} = 1$.', ['z']],
    ["Let $f(x) = a x^2$. So $f'(x^{(i)}) = 1$.", []],
    ["Let $f(x, z) = x z$. So $f'(x) = 1$.", []],
    // Of what, by its arguments.
    ['Let $f(x) = a x^2$. So $\\nabla_z f(z) = 1$.', ['2 a z']],
    ['Let $f(x) = a x^2$. So $\\nabla_x f(x, z) = 1$.', []],
    ['Let $f(x, z) = x z$. So $\\nabla_x f(x, z) = 1$.', ['z']],
    ['Let $f(x, z) = x z$. So $\\nabla_x f(x, 2) = 1$.', []],
    // By a member of a group, and of what has no derivative.
    ['Let $y = \\lfloor x \\rfloor$. So $\\frac{dy}{dx} = 1$.', []],
  ])('%s is %j', (text, expected) => expect(areWays(text, expected)).toBe(true))

  test.each(['c r_\\phi(z)^2 + g(z)'])('through the functions of a parameter and nothing else: %s', loss => {
    const { found } = ways(`Let $L = ${loss}$. So $\\nabla_\\phi L = 1$.`)
    expect(found.map(({ term }) => toPlain(term))).toEqual(['(c·(2·r_phi(z)^1))·∇_phi r_phi(z)'])
  })
})
