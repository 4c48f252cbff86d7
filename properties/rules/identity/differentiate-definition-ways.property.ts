import { describe, expect, test } from 'vitest'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { toPlain } from '../../../src/math/term/print.js'
import { lowered } from '../../../src/notation/lower/try-lower.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { namedDerivativesIn, workedOut } from '../../../src/rules/identity/differentiate-definition.js'
import { nodeOf, shown } from '../book/locate/read-here.js'
import { symbolicPlaceIn } from './links-in.js'

describe('the derivatives that a formula names', () => {
  const named = (latex: string) =>
    namedDerivativesIn(nodeOf(latex)).map(
      ({ of, by, order, node }) =>
        `${shown(of)} by ${by === null ? 'its argument' : shown(by)}, ${order}: ${latex.slice(node.start, node.end)}`,
    )

  test.each([
    ['\\frac{dL}{dN}', ['symbol L by symbol N, 1: \\frac{dL}{dN}']],
    ['\\frac{\\partial L}{\\partial N}', ['symbol L by symbol N, 1: \\frac{\\partial L}{\\partial N}']],
    ['\\nabla_\\phi L', ['symbol L by symbol phi, 1: \\nabla_\\phi L']],
    ['\\frac{d L}{d \\ln N}', ['symbol L by ln(symbol N), 1: \\frac{d L}{d \\ln N}']],
    ['\\frac{d L}{d \\log N}', ['symbol L by log(symbol N), 1: \\frac{d L}{d \\log N}']],
    ['\\frac{d L}{d \\log_2 N}', []],
    ['\\frac{d L}{d (2N)}', []],
    ['\\frac{L}{N}', []],
    ['\\frac{dL}{N}', []],
    ['\\frac{\\partial L}{N}', []],
    ['\\frac{\\partial L}{2}', []],
    ['\\nabla_x \\nabla_y f', ['gradient(symbol f, symbol y) by symbol x, 1: \\nabla_x \\nabla_y f']],
    ['\\nabla_x \\nabla_x f', ['symbol f by symbol x, 2: \\nabla_x \\nabla_x f']],
    ["f'(x)", ["symbol f by its argument, 1: f'(x)"]],
    ["f''(x)", ["symbol f by its argument, 2: f''(x)"]],
    ['f(x)', []],
    ["f'(x, y)", []],
    ['2 + 3', []],
    ['\\frac{L}{\\partial N}', []],
    // Two parts of which the first has a prime are no call.
    ["f' + x", []],
    ["f' x", []],
    ["\\frac{f'}{x}", []],
    ["\\max(f', x)", []],
    // Only a natural logarithm, or one of no base that is written, falls out.
    ['\\nabla_{|x|} f', []],
    ['\\nabla_{\\sqrt{x}} f', []],
    ['\\nabla_{\\log_2 x} f', []],
    ['\\nabla_{\\log x} f', ['symbol f by log(symbol x), 1: \\nabla_{\\log x} f']],
  ])('%s', (latex, expected) => expect(named(latex)).toEqual(expected))

  test('the outermost alone, and every one of a side', () => {
    expect(named('2 \\frac{dL}{dN} + \\frac{dM}{dN}')).toHaveLength(2)
    expect(named('\\frac{d^2 L}{dN^2}').map(one => one.split(':')[0])).toEqual(['symbol L by symbol N, 2'])
    expect(named('\\frac{d^3 L}{dN^3}').map(one => one.split(':')[0])).toEqual(['symbol L by symbol N, 3'])
  })
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
    ['Let $y = a x^2$. So $\\frac{dy}{dx} = 1$.', ['2 a x']],
    ['Let $y = a x^2$. So $\\nabla_x y = 1$.', ['2 a x']],
    ['Let $y = a x^2$. So $\\frac{dy}{da} = 1$.', ['x^2']],
    ['Let $y = a x^3$. So $\\frac{d^2 y}{dx^2} = 1$.', ['6 a x']],
    ['Let $y = a x^2$. So $\\frac{dy}{d \\ln x} = 1$.', ['2 a x^2']],
    ['Let $y = a x^2$. So $\\frac{d \\ln y}{d \\ln x} = 1$.', ['2']],
    ['Let $y = a x^2$. So $\\frac{d \\ln y}{dx} = 1$.', ['2/x']],
    ['Let $y = a x^2$. So $\\frac{d^2 y}{d (\\ln x)^2} = 1$.', []],
    ['Let $y = a x^2$. So $\\frac{dy}{dz} = 1$.', []],
    ['Let $y = 5$. So $\\frac{dy}{dx} = 1$.', []],
    ['So $\\frac{dy}{dx} = 1$.', []],
    ['Let $f(x) = a x^2$. So $\\frac{df}{dx} = 1$.', ['2 a x']],
    ['Let $f(x) = a x^2$. So $\\frac{d f(x)}{dx} = 1$.', ['2 a x']],
    ['Let $f(x) = a x^2$. So $\\frac{d f(z)}{dz} = 1$.', ['2 a z']],
    ['Let $f(x) = a x^2$. So $\\frac{d f(2z)}{dz} = 1$.', []],
    ['Let $f(x, z) = x z$. So $\\frac{d f(z, x)}{dx} = 1$.', ['z']],
    ['Let $f(x, z) = x z$. So $\\frac{d f(x)}{dx} = 1$.', []],
    ["Let $f(x) = a x^2$. So $f'(x) = 1$.", ['2 a x']],
    ["Let $f(x) = a x^2$. So $f''(x) = 1$.", ['2 a']],
    ["Let $f(x) = a x^2$. So $f'(z) = 1$.", ['2 a z']],
    ["So $\\sigma'(z) = 1$.", ['\\sigma(z)(1 - \\sigma(z))']],
    ["So $\\sigma'(0) = 1$.", ['1/4']],
    ["So $f'(z) = 1$.", []],
    ["Let $f(x) = a x^2$. So $f'(x^{(i)}) = 1$.", []],
    ["Let $f(x, z) = x z$. So $f'(x) = 1$.", []],
    ["Let $f(x) = a x^2$ and $f(z) = b z^3$. So $f'(x) = 1$.", ['3 b x^2', '2 a x']],
    // Of what, by its arguments.
    ['Let $f(x) = a x^2$. So $\\nabla_z f(z) = 1$.', ['2 a z']],
    ['Let $f(x) = a x^2$. So $\\nabla_z f(2z) = 1$.', []],
    ['Let $f(x) = a x^2$. So $\\nabla_x f(x, z) = 1$.', []],
    ['Let $f(x, z) = x z$. So $\\nabla_x f(x, z) = 1$.', ['z']],
    ['Let $f(x, z) = x z$. So $\\nabla_x f(x, 2) = 1$.', []],
    ['So $\\nabla_x \\sigma(x) = 1$.', ['\\sigma(x)(1 - \\sigma(x))']],
    // By a member of a group, and of what has no derivative.
    ['Let $S = \\sum_{i=1}^G x_i$ and $y = x_i^2$. So $\\nabla_{x_i} y = 1$.', []],
    ['Let $y = \\lfloor x \\rfloor$. So $\\frac{dy}{dx} = 1$.', []],
    ['Let $r_i = x^2$. So $\\nabla_x r_i = 1$.', ['2 x']],
    ['Let $S = \\sum_{i=1}^n r_i$ and $r_i = x^2$. So $\\nabla_x r_i = 1$.', ['2 x']],
    // What has no meaning of its own, above and below.
    ['So $\\nabla_{x^{(i)}} y = 1$.', []],
    ['Let $y = x^2$. So $\\nabla_{x^{(i)}} y = 1$.', []],
    ['So $\\nabla_x \\{1, 2\\} = 1$.', []],
    // A function at a value is not the function.
    ['Let $f(2x) = x^2$. So $\\nabla_x f(2x) = 1$.', []],
    ['Let $f(x, x) = x^2$. So $\\nabla_x f(x, x) = 1$.', []],
    // An index that is the variable makes no symbol a function of it, nor is every function one.
    ['Let $y = a_x^2$. So $\\nabla_x y = 1$.', []],
    ['Let $y = g(z)^2$. So $\\nabla_x y = 1$.', []],
    // The variable stays as it is, whatever it is said to be.
    ['Let $x = t^2$, $c = 2 b$ and $y = c x^3$. So $\\frac{dy}{dx} = 1$.', ['3 c x^2', '6 b x^2']],
    // As the formula stands, and with all formulas put in.
    ['Let $D = C/N$ and $y = N D$. So $\\frac{dy}{dN} = 1$.', ['D', '0']],
    ['Let $D = N^2$ and $y = N D$. So $\\frac{dy}{dN} = 1$.', ['D', '3 N^2']],
  ])('%s is %j', (text, expected) => expect(areWays(text, expected)).toBe(true))

  test('what was differentiated, by what, and what its name is', () => {
    const [one] = ways('Let $y = a x^2$. So $\\frac{dy}{dx} = 1$.').found
    expect(one).toMatchObject({ by: 'x', named: { kind: 'symbol', name: 'y' } })
    expect(toPlain(one!.of)).toBe('a·x^2')
    expect(one!.uses.map(({ key }) => key)).toEqual(['y'])
    const [known] = ways("So $\\sigma'(z) = 1$.").found
    expect(known).toMatchObject({ by: '', named: null, uses: [] })
    expect(toPlain(known!.of)).toBe('z')
  })

  test('what is no name has none', () => {
    const [one] = ways('So $\\nabla_x (x^2) = 1$.').found
    expect([one!.named, toPlain(one!.of), toPlain(one!.term)]).toEqual([null, 'x^2', '2·x^1'])
  })

  test.each(['c r_\\phi(z)^2', 'c r_\\phi(z)^2 + g(z)'])(
    'through the functions of a parameter and nothing else: %s',
    loss => {
      const { found } = ways(`Let $L = ${loss}$. So $\\nabla_\\phi L = 1$.`)
      expect(found.map(({ term }) => toPlain(term))).toEqual(['(c·(2·r_phi(z)^1))·∇_phi r_phi(z)'])
    },
  )

  test.each(['It is smooth.', 'Let $\\pi_\\theta(y) = 0.5$.'])(
    'of a logarithm, also where the page gives but a value of what is inside: %s',
    said => {
      const { found } = ways(`${said} So $\\nabla_\\theta \\log \\pi_\\theta(y) = 1$.`)
      expect(found.map(({ term }) => toPlain(term))).toEqual(['∇_theta pi_theta(y)/pi_theta(y)'])
    },
  )

  test('of an argument that alone has as many levels as a term may have, there is none', () => {
    const place = symbolicPlaceIn("So $f'(x) = 1$.")
    const [derivative] = namedDerivativesIn(place.link.left)
    const { node } = derivative!
    const negation = nodeOf('-x')
    let argument = node.args[1]!
    for (let i = 0; i < 399; i++) argument = { ...negation, args: [argument] }
    expect(lowered(argument, place.reading.glossary)).not.toBeNull()
    const deep = { ...derivative!, node: { ...node, args: [node.args[0]!, argument] } }
    expect(workedOut(deep, place)).toEqual([])
  })

  test('by the document where the exercise says nothing', () => {
    const text = 'Let $y = a x^2$. So $\\frac{dy}{dx} = 1$.'
    const place = { ...symbolicPlaceIn(text), values: new SymbolTable([]) }
    const [derivative] = namedDerivativesIn(place.link.left)
    expect(workedOut(derivative!, place).map(({ term }) => toPlain(term))).toEqual(['a·(2·x^1)'])
  })

  test('by nothing that the chain itself says before it', () => {
    const place = symbolicPlaceIn('So $y = x^2 = \\frac{dy}{dx}$.')
    const [derivative] = namedDerivativesIn(place.link.right)
    expect(workedOut(derivative!, place)).toEqual([])
  })

  test('whatever was put in is told, function and formulas', () => {
    const uses = (text: string) => ways(text).found.map(one => one.uses.map(({ key }) => key).join())
    const F = 'Let $c = 2 b$ and $f(x) = c x^2$. So'
    expect(uses(`${F} $f'(x) = 1$.`)).toEqual(['f(x)', 'f(x),c'])
    expect(uses(`${F} $\\frac{df}{dx} = 1$.`)).toEqual(['f(x)', 'f(x),c'])
    expect(uses(`${F} $\\nabla_z f(z) = 1$.`)).toEqual(['f(x)', 'f(x),c'])
  })
})
