import { describe, expect, test } from 'vitest'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { toPlain } from '../../../src/math/term/print.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { progressingSide } from '../../../src/notation/lower/progression.js'
import { nodeOf, readingOf } from '../../page/read-here.js'

const glossary = () => readingOf('So it is.').glossary
const of = (latex: string) => progressingSide(nodeOf(latex), glossary())

/** Kind, index, body, first index, variable and offset. */
function shown(latex: string) {
  const found = of(latex)
  if (!found) return null
  const { kind, index, body, from, variable, offset } = found.progression
  return [kind, index, toPlain(body), String(from), variable, String(offset)]
}

describe('a side that is one sum or product up to a symbol', () => {
  test.each([
    ['\\sum_{k=1}^{n} k^2', ['sum', 'k', 'k^2', '1', 'n', '0']],
    ['\\sum_{k=0}^{n} k', ['sum', 'k', 'k', '0', 'n', '0']],
    ['\\sum_{k=-2}^{n} k', ['sum', 'k', 'k', '-2', 'n', '0']],
    ['\\sum_{k=1}^{n-1} k', ['sum', 'k', 'k', '1', 'n', '-1']],
    ['\\sum_{k=1}^{n+2} k', ['sum', 'k', 'k', '1', 'n', '2']],
    ['\\sum_{k=1}^{2+n} k', ['sum', 'k', 'k', '1', 'n', '2']],
    ['\\sum_{j=1}^{m} a', ['sum', 'j', 'a', '1', 'm', '0']],
    ['\\sum_{k=1}^{n} a_1 k', ['sum', 'k', 'a_1·k', '1', 'n', '0']],
    ['\\prod_{k=1}^{n} k', ['product', 'k', 'k', '1', 'n', '0']],
    ['\\sum_{k=4/2}^{n} k', ['sum', 'k', 'k', '2', 'n', '0']],
    // What stands in an index may have the letter of another one.
    ['\\sum_{t=1}^{n} a_{\\hat w} t', ['sum', 't', 'a_hat w·t', '1', 'n', '0']],
    ['\\sum_{e=1}^{n} a_{1e3} e', ['sum', 'e', 'a_1e3·e', '1', 'n', '0']],
    ['\\sum_{k=1}^{n} a_w k', ['sum', 'k', 'a_w·k', '1', 'n', '0']],
  ])('%s', (latex, expected) => expect(shown(latex)).toEqual(expected))

  test.each([
    ['\\sum_{k=1} k', 'it has no upper end'],
    ['\\sum_{k=1}^{n} \\{1, 2\\}', 'what it adds has no term'],
    ['\\sum_{k=\\{1, 2\\}}^{n} k', 'its first index has no term'],
    ['\\sum_{k=1}^{n+m} k', 'its last index has two symbols'],
    ['\\sum_{k=1}^{n+1/2} k', 'its last index is no whole number away'],
    ['\\sum_{k=1}^{2n} k', 'its last index grows by twos'],
    ['\\sum_{k=1}^{n^2} k', 'its last index grows by more'],
    ['\\sum_{k=1}^{f(n)} k', 'its last index is a function'],
    ['\\sum_{k=1}^{k} k', 'its index is its last index'],
    ['\\sum_{k=1}^{n} f(k)', 'what it adds is unknown'],
    ['\\sum_{k=1}^{n} (k + f(k))', 'a part of what it adds is unknown'],
    ['\\sum_{k=1}^{n} a_k', 'it adds what the index numbers'],
    ['\\sum_{k=1}^{n} a_{2k}', 'it adds what the index numbers twice'],
    ['\\sum_{k=1}^{n} (1 + a_{k+1})', 'it adds what the index numbers further on'],
    ['\\left(\\sum_{k=1}^{n} k\\right)^2', 'it is squared'],
    ['\\frac{1}{\\sum_{k=1}^{n} k}', 'it is divided by'],
    ['\\ln \\sum_{k=1}^{n} k', 'its logarithm is taken'],
  ])('but not %s, where %s', latex => expect(of(latex)).toBeNull())
})

describe('is scaled and shifted', () => {
  test.each([
    ['\\sum_{k=1}^{n} k', '1', '0'],
    ['3 \\sum_{k=1}^{n} k', '3', '0'],
    ['\\sum_{k=1}^{n} k + 5', '1', '5'],
    ['2 a \\sum_{k=1}^{n} k - n', '2 a', '-n'],
    ['-\\frac{1}{n} \\sum_{k=1}^{n} k', '-1/n', '0'],
    ['x^2 + 7 \\prod_{k=1}^{n} k', '7', 'x^2'],
    ['a (b + \\sum_{k=1}^{n} k)', 'a', 'a b'],
  ])('%s', (latex, scale, rest) => {
    const found = of(latex)!
    const is = (latex: string) => lower(nodeOf(latex), glossary())
    expect(proveIdentity(found.scale, is(scale)).proved).toBe(true)
    expect(proveIdentity(found.rest, is(rest)).proved).toBe(true)
  })
})
