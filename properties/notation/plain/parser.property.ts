import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { parsePlain } from '../../../src/notation/plain/parser.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { chainText, treeText } from '../latex/grammar/tree-text.js'
import { plainChains, plainPairs } from './random-plain.js'

const textOf = (source: string): string => parsePlain(source).map(chainText).join('; ')
const nodesIn = (node: Node): readonly Node[] => [node, ...node.args.flatMap(nodesIn)]
const moved = (node: Node, by: number): Node => ({
  ...node,
  args: node.args.map(part => moved(part, by)),
  start: node.start + by,
  end: node.end + by,
})

function refusalOf(source: string): LatexError {
  try {
    const chains = parsePlain(source)
    throw new Error(`expected a refusal of ${source}, got ${chains.map(chainText).join('; ')}`)
  } catch (error) {
    if (error instanceof LatexError) return error
    throw error
  }
}

describe('plain notation and LaTeX', () => {
  test('give the same trees for the same expression', () => {
    fc.assert(
      fc.property(plainChains, ({ plain, latex }) => {
        expect(textOf(plain)).toBe(parseChains(latex).map(chainText).join('; '))
      }),
      { numRuns: 120 },
    )
  })

  test('give the same trees whatever escapes, emphasis and blanks surround the parts', () => {
    fc.assert(
      fc.property(plainChains, plainPairs, ({ plain }, { plain: term }) => {
        const escaped = plain.replaceAll(/(?<=.)([+=)])/gs, (sign, _, at) =>
          '=!<>~'.includes(plain[at - 1]!) || '=~'.includes(plain[at + 1] ?? ' ') ? sign : `\\${sign}`,
        )
        expect(textOf(escaped)).toBe(textOf(plain))
        expect(textOf(`${plain} = **(${term})**`)).toBe(textOf(`${plain} = (${term})`))
        expect(textOf(`  ${plain}\n= *(${term})* `)).toBe(textOf(`${plain} = (${term})`))
      }),
      { numRuns: 120 },
    )
  })
})

describe('places', () => {
  const terms = plainPairs.map(({ plain }) => ({ plain, term: parsePlain(plain)[0]!.terms[0]! }))

  test('lie inside those of the parent and move with the offset', () => {
    fc.assert(
      fc.property(terms, fc.nat(100_000), ({ plain, term }, offset) => {
        expect(term.start).toBe(0)
        expect(term.end).toBe(plain.length)
        for (const node of nodesIn(term))
          for (const part of node.args) {
            expect(node.start <= part.start && part.start <= part.end && part.end <= node.end).toBe(true)
          }
        expect(parsePlain(plain, { offset })[0]!.terms[0]!).toEqual(moved(term, offset))
      }),
      { numRuns: 120 },
    )
  })

  test('are those of a source that reads as the same node', () => {
    fc.assert(
      fc.property(terms, ({ plain, term }) => {
        for (const node of nodesIn(term)) {
          const source = plain.slice(node.start, node.end)
          const isPart = node.head === 'text' || /^[-−$€]|^log/.test(source)
          if (!isPart || node.head === 'log') expect(textOf(source)).toBe(treeText(node))
        }
      }),
      { numRuns: 120 },
    )
  })
})

describe('a reading that LaTeX has no pair for', () => {
  test.each([
    // A program multiplies from left to right.
    ['8 / 2 * 10**3 = 4000', '(mul (div 8 2) (pow 10 3)) = 4000'],
    ['8 / -2 * 10**3', '(mul (div 8 (neg 2)) (pow 10 3))'],
    ['4 * 2 * 10**3 = 8000', '(mul 4 2e3) = 8000'],
    ['5.9 × 10^23 / 2.0 × 10^18', '(div 5.9e23 2.0e18)'],
    ['-2**2 = -4', '(neg (pow 2 2)) = (neg 4)'],
    ['e^(-0.5) = e**-0.5', '(pow e (neg 0.5)) = (pow e (neg 0.5))'],
    ['√2 = 1.41', '(sqrt 2) = 1.41'],
    ['100 GB / 25 GB/s = 4 s', '(div (mul 100 "GB") (mul 25 "GB/s")) = (mul 4 "s")'],
    ['1/2 km = 500 m', '(mul (div 1 2) "km") = (mul 500 "m")'],
    ['0.05 / 3 = 1.67 per step', '(div 0.05 3) = (mul 1.67 "per step")'],
    ['12 GB / N', '(div (mul 12 "GB") N)'],
    ['2 h 30 min = 150 min', '(mul 2 "h" 30 "min") = (mul 150 "min")'],
    ['**2** (3 + 4)', '(mul 2 (add 3 4))'],
    ['3x + 2 = 5', '(add (mul 3 x) 2) = 5'],
    ['3 / 2 = 1.5x', '(div 3 2) = (times 1.5)'],
    ['$2/h × 256 = $512 per h', '(mul 2 "$/h" 256) = (mul 512 "$ per h")'],
    ['n = 5, d_k = 64', 'n = 5; (sub d k) = 64'],
    ['2^16 = 65,536.', '(pow 2 16) = 65536'],
  ])('%s', (source, tree) => {
    expect(textOf(source)).toBe(tree)
  })
})

describe('what is no arithmetic, or might be another, is refused:', () => {
  test.each([
    'a[0] = 3',
    'if x == 3',
    'x += 1',
    'x++',
    '0,05 / 3 = 0,017',
    'about 5 = 5',
    '5 GB (decimal) = 5',
    '2 = 3 *',
    '2 +* 3 = 5',
    '2^*3 = 8',
    '2***3 = 6',
    '(2, 3) = 5',
    '() = 0',
    '$x = 3',
    '\\frac{1}{2} = 0.5',
  ])('%s', source => {
    expect(refusalOf(source).reason).toMatch(/syntax|ambiguous/)
  })

  test.each([
    '26. 86 - 23.13 = 3.73',
    '7 % 3 = 1',
    '7 % k = 1',
    '5!=120',
    'max(1,200) = 200',
    '5.9 / 2 * 10^18 = 1',
    '√2^2 = 2',
  ])('%s for having two readings', source => {
    expect(refusalOf(source).reason).toBe('ambiguous')
  })
})
