import { describe, expect, test } from 'vitest'
import { closedValueOf, showValue } from '../../../src/math/engines/value.js'
import { number, type Term } from '../../../src/math/term/term.js'
import { inNats, measureAt, measuresIn } from '../../../src/rules/laws/information-measure.js'
import { nodeOf } from '../book/locate/read-here.js'

const shown = (latex: string) => measuresIn(nodeOf(latex)).map(({ kind, of }) => `${kind} ${of.join(' ')}`)

describe('the measures in a formula', () => {
  test.each([
    ['H(p)', ['entropy p']],
    ['H(p, q)', ['cross-entropy p q']],
    ['H(q_1)', ['entropy q_1']],
    ['H(\\pi)', ['entropy pi']],
    ['\\mathrm{KL}(p \\| q)', ['divergence p q']],
    ['D(p \\| q)', ['divergence p q']],
    ['D_{\\mathrm{KL}}(p \\| q)', ['divergence p q']],
    ['D_{KL}(p \\| q)', ['divergence p q']],
    ['D_{\\mathrm{kl}}(p \\| q)', ['divergence p q']],
    ['H(p) + 2 \\mathrm{KL}(p \\| q) - H(q)', ['entropy p', 'divergence p q', 'entropy q']],
    // Of random variables, of three, of what is no name, or another measure.
    ['H(X)', []],
    ['H(p, X)', []],
    ['H(X, p)', []],
    ['H(p, q, r)', []],
    ['H(2)', []],
    ['H(p + q)', []],
    ['H', []],
    ['H_2(p)', []],
    ['G(p)', []],
    ['G(p \\| q)', []],
    ['H(p \\| q)', []],
    ['D(p, q)', []],
    ['D(p)', []],
    ['D_f(p \\| q)', []],
    ['KL_2(p \\| q)', []],
    ['D(p \\| X)', []],
    ['D(p \\| q, r)', []],
    ['2p', []],
    ['H p', []],
    ['\\hat D(p \\| q)', []],
    ['H(\\mathrm{Pr})', []],
  ])('%s: %j', (latex, expected) => expect(shown(latex)).toEqual(expected))

  test('one is found where it stands', () => {
    const node = nodeOf('H(p)')
    expect(measureAt(node)).toEqual({ node, kind: 'entropy', of: ['p'] })
    expect(measureAt(nodeOf('2 + H(p)'))).toBeNull()
  })
})

describe('what a measure is of these probabilities', () => {
  const LISTS: Readonly<Record<string, readonly Term[]>> = {
    p: [number('0.5'), number('0.5')],
    q: [number('0.25'), number('0.75')],
    a: [number('1'), number('0')],
    b: [number('0'), number('1')],
    three: [number('0.5'), number('0.25'), number('0.25')],
  }
  const worthOf = (kind: 'entropy' | 'cross-entropy' | 'divergence', ...of: string[]) => {
    const term = inNats({ node: nodeOf('p'), kind, of }, name => LISTS[name] ?? null)
    return term && Number(showValue(closedValueOf(term, 30)))
  }

  test.each([
    // ln 2, and (ln 4 + ln (4/3))/2, and the difference.
    ['entropy', ['p'], Math.LN2],
    ['cross-entropy', ['p', 'q'], 0.837],
    ['divergence', ['p', 'q'], 0.1438],
    ['divergence', ['q', 'p'], 0.1308],
    // 0 ln 0 counts for nothing; what the second alone allows rules nothing out.
    ['divergence', ['a', 'p'], Math.LN2],
    ['cross-entropy', ['a', 'p'], Math.LN2],
    ['divergence', ['a', 'a'], 0],
  ] as const)('%s of %j is %d', (kind, of, expected) => expect(worthOf(kind, ...of)).toBeCloseTo(expected, 3))

  test.each([
    ['entropy', ['none']],
    ['divergence', ['none', 'p']],
    ['divergence', ['p', 'none']],
    ['cross-entropy', ['p', 'three']],
    ['cross-entropy', ['three', 'p']],
    ['divergence', ['p', 'a']],
    ['cross-entropy', ['p', 'b']],
    ['divergence', ['a', 'b']],
  ] as const)('%s of %j is not known, or infinite', (kind, of) => expect(worthOf(kind, ...of)).toBeNull())
})
