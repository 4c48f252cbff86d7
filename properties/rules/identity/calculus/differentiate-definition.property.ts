import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'
import { proveIdentity } from '../../../../src/math/proof/tactics.js'
import { toPlain } from '../../../../src/math/term/print.js'
import { lowered } from '../../../../src/notation/lower/try-lower.js'
import {
  namedDerivativesIn,
  workedOut,
} from '../../../../src/rules/identity/calculus/differentiate-definition.js'
import { nodeOf, shown } from '../../../page/read-here.js'
import { symbolicPlaceIn } from '../links-in.js'

const audit = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 100 } }).findings
const ACCUSING = new Set(['refuted', 'misrounded', 'carried', 'unsupported'])
const accused = (text: string) =>
  audit(text).flatMap(one => (ACCUSING.has(one.verdict) ? [one.statement] : []))

const LOSS = 'The loss is $L(N, D) = E + A N^{-\\alpha} + B D^{-\\beta}$.'
const MARGIN = 'The loss is $\\mathcal{L} = -\\log \\sigma(\\beta h)$.'
const POWER = 'The loss is $L(C) = a C^{-b}$.'

describe('the derivative of what the document defines', () => {
  /** A definition, a true statement, and the same with one part of it wrong. */
  const LINES = [
    [
      LOSS,
      '\\frac{\\partial L}{\\partial N} = -\\alpha A N^{-\\alpha - 1}',
      '\\frac{\\partial L}{\\partial N} = -\\alpha A N^{-\\alpha}',
    ],
    [
      LOSS,
      '\\frac{\\partial^2 L}{\\partial N^2} = \\alpha(\\alpha + 1) A N^{-\\alpha - 2}',
      '\\frac{\\partial^2 L}{\\partial N^2} = \\alpha(\\alpha - 1) A N^{-\\alpha - 2}',
    ],
    [
      MARGIN,
      '\\frac{d\\mathcal{L}}{dh} = -\\beta\\, \\sigma(-\\beta h)',
      '\\frac{d\\mathcal{L}}{dh} = -\\sigma(-\\beta h)',
    ],
    [
      MARGIN,
      '\\frac{d^2 \\mathcal{L}}{dh^2} = \\beta^2 \\sigma(\\beta h) \\sigma(-\\beta h)',
      '\\frac{d^2 \\mathcal{L}}{dh^2} = \\beta \\sigma(\\beta h) \\sigma(-\\beta h)',
    ],
    [POWER, '\\frac{d \\log L}{d \\log C} = -b', '\\frac{d \\log L}{d \\log C} = b'],
    [POWER, '\\frac{d L}{d \\ln C} = -b L', '\\frac{d L}{d \\ln C} = -\\frac{b L}{C}'],
    [POWER, '\\frac{dL}{dC} = -\\frac{b}{C} L', '\\frac{dL}{dC} = -\\frac{b}{C^2} L'],
    ['Let $y = a x^3$.', '\\frac{d^3 y}{dx^3} = 6a', '\\frac{d^3 y}{dx^3} = 3a'],
  ] as const

  test.each(LINES)('%s %s', (definition, right, wrong) => {
    for (const between of [' ', '\n\n**2** ']) {
      const text = (said: string) => `**1** ${definition}${between}Here $${said}$ for every value.\n`
      expect(audit(text(right)).find(one => one.statement === right)?.verdict).toBe('holds')
      expect(accused(text(wrong))).toEqual([wrong])
    }
  })

  test.each([
    // Two formulas, of which either may be meant.
    'Model one has $y = a x^2$. Model two has $y = a x^3$. Here $\\frac{dy}{dx} = 3 a x^2$.',
    // What moves with the variable.
    'With $C = 6ND$ and $D = 20N$ we have $\\frac{dC}{dN} = 240N$.',
    // Another order above the line than below it.
    `${LOSS} Here $\\frac{\\partial^2 L}{\\partial N} = -\\alpha A N^{-\\alpha}$.`,
    `${LOSS} Here $\\frac{\\partial^2 L}{\\partial N \\partial D} = 0$.`,
    // A symbol of its own on the other side.
    `${LOSS} Here $\\frac{\\partial L}{\\partial N} = 6 \\lambda D$.`,
    // Sought, not said.
    `${LOSS} The condition is $\\frac{\\partial L}{\\partial N} = \\alpha A N^{-\\alpha}$.`,
  ])('accuses nobody: %s', text => expect(accused(text)).toEqual([]))
})

describe('the derivatives that a formula names', () => {
  const named = (latex: string) =>
    namedDerivativesIn(nodeOf(latex)).map(
      ({ of, by, order, node }) =>
        `${shown(of)} by ${by === null ? 'its argument' : by.map(shown).join(' and ')}, ${order}: ${latex.slice(node.start, node.end)}`,
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

test('a slope at another name says nothing of a side in the variable of the function', () => {
  const page = (side: string) => `Let $f(x) = x^2$. Hence $f'(u) = ${side}$.`
  expect(accused(page('6x'))).toEqual([])
  expect(accused(page('3u'))).toEqual(["f'(u) = 3u"])
})
