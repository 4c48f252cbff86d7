import { describe, expect, test } from 'vitest'
import { statedChains } from '../../../../src/page/stated-chain.js'
import { formulaCandidates, type HoleKind } from '../../../../src/rules/book/locate/formulas.js'
import { readShape } from '../../../../src/rules/book/locate/pattern.js'
import { readingOf } from './read-here.js'

/** Every place of a shape in a text: what is in the hole, the statement around it, and its price where it has one. */
function found(shape: string, text: string, kind: HoleKind = 'expression'): readonly string[] {
  const [piece] = readShape(`$${shape}$`)
  if (piece?.kind !== 'math') throw new TypeError('expected mathematics')
  return formulaCandidates(piece.chain, kind, readingOf(text)).map(
    ({ start, end, from, to, cost, why, isBoth }) =>
      [
        `${text.slice(start, end)} | ${text.slice(from, to)}`,
        ...(cost > 0 ? [cost.toFixed(1)] : []),
        ...why,
        ...(isBoth ? ['both'] : []),
      ].join(' | '),
  )
}

describe('the sides of a relation', () => {
  test.each([
    ['C = ?x', 'So $C = 5$.', ['5 | C = 5']],
    ['C = ?x', 'So $5 = C$.', ['5 | 5 = C']],
    ['C = ?x', 'So $C \\approx 5$.', ['5 | C \\approx 5']],
    ['C = ?x', 'So $C \\equiv 5$.', ['5 | C \\equiv 5']],
    ['C = ?x', 'So $C := 5$.', ['5 | C := 5']],
    ['C \\approx ?x', 'So $C = 5$.', ['5 | C = 5']],
    ['C = ?x', 'So $C < 5$.', []],
    ['C < ?x', 'So $C < 5$.', ['5 | C < 5']],
    ['C < ?x', 'So $5 < C$.', []],
    ['C < ?x', 'So $C = 5$.', []],
    ['C = ?x', 'So $D = 5$.', []],
    ['C = 5', 'So $C = 5$.', ['5 | C = 5']],
    ['?x = C', 'So $C = 5$.', ['5 | C = 5']],
    // Of a chain each end states its own: beyond its neighbour from its sign on.
    ['C = ?x', 'So $C = 2 + 3 = 5$.', ['2 + 3 | C = 2 + 3', '5 | = 5']],
    ['C = ?x', 'So $5 = 2 + 3 = C$.', ['5 | 5 = 2 + 3 = C', '2 + 3 | 2 + 3 = C']],
    ['C = ?x', 'So $C = 2 + 3 < 6$.', ['2 + 3 | C = 2 + 3']],
    ['C = ?x', 'So $C < 6 = 5$.', []],
    ['C < ?x', 'So $C < 6 < 7$.', ['6 | C < 6', '7 | < 7']],
    // What stands on its own price.
    ['C = ?x(a,b)', 'So $C = a + b$.', ['a + b | C = a + b']],
    ['C = ?x(a,b)', 'So $C = a$.', ['a | C = a | 0.6 | other symbols']],
    ['?y(a,b) = ?x(c,d)', 'So $a = c$.', ['a | a = c | 1.2 | other symbols']],
    ['C = ?x', 'So $C$ is $= 5$.', ['5 | C$ is $= 5']],
    ['C = ?x', 'So $C = 5$ and $C = 6$.', ['5 | C = 5', '6 | C = 6']],
  ])('%s in %s', (shape, text, expected) => expect(found(shape, text)).toEqual(expected))

  test('figures only, where a figure is meant', () => {
    expect(found('C = ?x', 'So $C = 2 + 3 = 5$.', 'figure')).toEqual(['5 | = 5'])
    expect(found('C = ?x', 'So $C = a$.', 'figure')).toEqual([])
    expect(found('C = ?x', 'So $C = a$.', 'program')).toEqual(['a | C = a'])
  })
})

describe('whole relations', () => {
  test.each([
    ['C = ?x', 'So $C = 5$.', ['C = 5 | C = 5']],
    ['C = ?x', 'So $C \\approx 5$.', ['C \\approx 5 | C \\approx 5']],
    ['C = ?x', 'So $5 = C$.', []],
    ['C = ?x', 'So $C < 5$.', []],
    ['C = ?x', 'So $C = 5 = 6$.', ['C = 5 | C = 5']],
    ['C = ?x', 'So $D = C = 6$.', ['C = 6 | C = 6']],
    ['C = ?x(a,b)', 'So $C = a$.', ['C = a | C = a | 0.6 | other symbols']],
    ['?x(a,b)', 'So $a = b$.', ['a = b | a = b']],
    ['?x(a,b)', 'So $a = 5$.', ['a = 5 | a = 5 | 0.6 | other symbols']],
    ['?x(a,b)', 'So $c = 5$.', []],
    ['?x(a,b)', 'So $a + b$.', []],
  ])('%s in %s', (shape, text, expected) => expect(found(shape, text, 'relation')).toEqual(expected))

  test('both sides and the sign between', () => {
    const [piece] = readShape('$C = ?x$')
    if (piece?.kind !== 'math') throw new TypeError('expected mathematics')
    const [one] = formulaCandidates(piece.chain, 'relation', readingOf('So $C \\approx 5$.'))
    expect(one!.link).toMatchObject({ left: { text: 'C' }, sign: { operator: '≈' }, right: { text: '5' } })
    expect(one!.node).toMatchObject({ head: 'relation', text: '=', args: [{ text: 'C' }, { text: '5' }] })
  })
})

describe('terms that stand alone', () => {
  test.each([
    ['?x()', 'So $5$.', ['5 | 5']],
    ['?x(a)', 'So $2a$.', ['2a | 2a']],
    ['a^{?x}', 'So $a^{5}$.', ['5 | a^{5}']],
    ['a^{?x}', 'So $3 a^{5}$.', ['5 | a^{5}']],
    ['a^{?x}', 'So $3 + a^{5}$.', []],
    ['a^{?x}', 'So $b^{5}$.', []],
    ['a^{?x}', 'So $a^{n}$.', []],
    ['?x(a)', 'So $a$.', []],
    ['a^{?x}', 'So $C = a^{5}$.', ['5 | a^{5} | 0.5']],
    ['a^{?x(b,c)}', 'So $a^{2b}$.', ['2b | a^{2b} | 0.6 | other symbols']],
    ['a^{?x(b,c)}', 'So $C = a^{2b}$.', ['2b | a^{2b} | 1.1 | other symbols']],
    ['\\pm ?x', 'So $\\pm 2$.', ['2 | \\pm 2 | both']],
    ['2', 'So $2$.', ['2 | 2']],
    ['?x()', 'So $2$, $3$.', ['2 | 2', '3 | 3']],
  ])('%s in %s', (shape, text, expected) => expect(found(shape, text)).toEqual(expected))
})

describe('what a chain continues', () => {
  const shown = (text: string) =>
    [...statedChains(readingOf(text))].map(({ terms, signs, follows }) =>
      [terms.length, signs.map(({ operator }) => operator).join(''), follows === null ? '' : 'follows'].join(
        ' ',
      ),
    )

  test.each([
    ['So $a = 5$.', ['2 = ']],
    ['So $a$ and $b$.', ['1  ', '1  ']],
    ['So $a$ $= 5$.', ['1  ', '2 = follows']],
    ['So $a = b$ $= 5$ $< 6$.', ['2 = ', '2 = follows', '2 < follows']],
    ['So $a$. Then $= 5$.', ['1  ', '1  ']],
    ['So $a$ $b$.', ['1  ', '1  ']],
    ['So $a, b$.', ['1  ', '1  ']],
    ['So $= 5$.', ['1  ']],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected))

  test('it is asked with the formula before', () => {
    const asked: string[] = []
    const reading = readingOf('So $a$ or $= 5$. And $= 6$.')
    const all = [
      ...statedChains(reading, (before, token) => {
        asked.push(`${before.text} ${token.text}`)
        return true
      }),
    ]
    expect(asked).toEqual(['a = 5'])
    expect(all.map(({ terms }) => terms.length)).toEqual([1, 2, 1])
    expect(all[1]!.follows).toBe(all[0]!.token)
    expect([...statedChains(reading, () => false)].map(({ terms }) => terms.length)).toEqual([1, 1, 1])
  })
})
