import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { symbol } from '../../../src/math/term/term.js'
import { lowered } from '../../../src/notation/lower/try-lower.js'
import { statedChains } from '../../../src/page/stated-chain.js'
import { type Definition, definitionsIn, readingOf as puttingIn } from '../../../src/page/symbols/definition.js'
import { nodeOf, readingOf } from '../../rules/book/locate/read-here.js'

function meanings(text: string, headers?: readonly string[]): Definition[] {
  const reading = readingOf(text)
  return [...statedChains(reading)].flatMap(statement => {
    const token = headers ? { ...statement.token, headers } : statement.token
    return definitionsIn({ ...statement, token }, reading)
  })
}

/** `N = sqrt(C/120)`, and for a number where it comes from: `N = 1.6 from sqrt(C/120)`. */
const told = ({ key, term, from }: Definition) =>
  `${key} = ${toPlain(term)}${from ? ` from ${toPlain(from)}` : ''}`

describe('what a statement says of the symbol on its left', () => {
  test.each([
    ['a = 3', ['a = 3']],
    ['a := 3', ['a = 3']],
    ['a \\equiv 3', ['a = 3']],
    ['a \\approx 3', ['a = 3']],
    ['a_1 = 3', ['a_1 = 3']],
    ['a = b + c', ['a = b + c']],
    ['N = \\sqrt{C/120} \\approx 1.6', ['N = sqrt(C/120)', 'N = 1.6 from sqrt(C/120)']],
    ['a = b + c = c + d = 3', ['a = b + c', 'a = c + d', 'a = 3 from b + c']],
    ['a = 3 = 4 = b', ['a = b', 'a = 4 from b']],
    // No more than three expressions, and none behind another sign.
    ['a = b = c = d = h = 2', ['a = b', 'a = c', 'a = d', 'a = 2 from b']],
    ['a = b < c = 4', ['a = b']],
    ['a = 3 < c = 4', ['a = 3']],
    ['a < c = 4', []],
    ['a \\le 3', []],
    ['a', []],
    ['2 a = 3', []],
    ['\\nabla_\\theta J = x', []],
    ['\\frac{dy}{dx} = x', []],
    ['|a| = x', []],
    ['\\max(a, b) = x', []],
    ['a + b = 3', []],
    // What mentions itself is no definition, what cannot be read as a term neither.
    ['a = a + 1', []],
    ['a = a + 1 = b', ['a = b']],
    ['a = \\{1, 2\\}', []],
    ['a = \\{1, 2\\} = b', ['a = b']],
    // A number of degrees is an angle.
    ['a = 30^\\circ', ['a = 30·(π/180)']],
    ['a = -30^\\circ', ['a = -30·(π/180)']],
    ['a = -30', ['a = -30']],
    ['x = \\pi r', ['x = π·r']],
    // Too large to be written out.
    ['a = 10^{99999}', []],
    ['a = b = 3.0 \\times 10^{99999999}', ['a = b']],
  ])('%s', (latex, expected) => expect(meanings(`So $${latex}$.`).map(told)).toEqual(expected))

  test.each([
    ['f(x) = x^2', ['f(x) = x^2']],
    ['f(x, y) = x + y = 7', ['f(x, y) = x + y', 'f(x, y) = 7']],
    ["f'(x) = 2 x", ["f'(x) = 2·x"]],
    ['f(x, x) = 2 y', []],
    ['f(2) = 2 y', []],
    ['f(x, 2) = 2 y', []],
    ['f(2 x) = 2 x', []],
    ['f(x) = f(x) + 1', []],
    ['f(x) = f(y) + 1', []],
    ['f(x) = g(y) + 1', ['f(x) = g(y) + 1']],
    ['f(x) = f + 1', ['f(x) = f + 1']],
    ['f(x) = 2 + 3', ['f(x) = 2 + 3']],
    ['f(x) = f(y) + z', []],
    ['f(\\{1, 2\\}) = 3', []],
  ])('and of a function: %s', (latex, expected) =>
    expect(meanings(`So $${latex}$.`).map(told)).toEqual(expected),
  )

  test('with the symbols that stand for its arguments', () => {
    const applied = (latex: string) => meanings(`So $${latex}$.`).map(meaning => meaning.applied)
    expect(applied('f(x, y) = x + y = 7')).toEqual([{ name: 'f', parameters: ['x', 'y'] }, null])
    expect(applied('a = b = 7')).toEqual([null, null])
  })

  test('where it stands: from the name to the end of what it is', () => {
    const text = 'So $a = b + c = 4$.'
    const [formula, figure] = meanings(text)
    expect([formula!.start, formula!.end]).toEqual([4, 13])
    expect([figure!.start, figure!.end]).toEqual([4, 17])
    expect(text.slice(figure!.printed!.start, figure!.end)).toBe('4')
    const [applied] = meanings('So $f(x) = x + 1$.')
    expect([applied!.start, applied!.end]).toEqual([4, 16])
  })

  test('by what it says it, and in which statement', () => {
    const text = 'With $a = 3$, hence $b = a + 1 = 4$.'
    const found = meanings(text)
    expect(found.map(({ key, cue }) => [key, cue])).toEqual([
      ['a', 'premise'],
      ['b', 'conclusion'],
      ['b', 'conclusion'],
    ])
    const [first, second] = found
    expect([first!.named, toPlain(first!.term)]).toEqual([symbol('a'), '3'])
    expect(first!.statement.terms).toHaveLength(2)
    expect(second!.statement.terms).toHaveLength(3)
    expect(first!.reading.section.tokens).toContain(first!.token)
    expect(first!.token).not.toBe(second!.token)
  })
})

describe('a number that it is said to be', () => {
  const printed = (text: string) => {
    const found = meanings(text).at(-1)!.printed
    return found && [found.number.text, `${found.value}`, `${found.factor}`, found.isAbout]
  }

  test.each([
    ['So $a = 3$.', ['3', '3', '1', false]],
    ['So $a = 3$ billion.', ['3', '3000000000', '1000000000', false]],
    ['So $a = 13\\%$.', ['13', '13/100', '1/100', false]],
    ['So $a = -2.5$.', ['-2.5', '-5/2', '1', false]],
    ['So $a \\approx 3$.', ['3', '3', '1', true]],
    ['So $a = b \\approx 3$.', ['3', '3', '1', true]],
    ['So $a \\approx b = 3$.', ['3', '3', '1', true]],
    ['So $a = 3 \\approx b$.', ['3', '3', '1', false]],
    ['So $a = b + c$.', null],
  ])('%s', (text, expected) => expect(printed(text)).toEqual(expected))

  test('is exact, and keeps its digits', () => {
    const [meaning] = meanings('So $a = 2.50$.')
    expect([toPlain(meaning!.term), meaning!.printed!.number.text]).toEqual(['2.50', '2.50'])
  })
})

describe('nothing is said of it', () => {
  test('in a table', () => {
    expect(meanings('So $a = 3$.', ['a'])).toEqual([])
    expect(meanings('So $a = 3$.')).toHaveLength(1)
  })

  test.each([
    ['It is not so that $a = 3$.', 0],
    ['So $a = 3$ is not so.', 0],
    ['A mistake is $a = 3$.', 0],
    ['That $a = 3$ is wrong.', 0],
    ['Not so. But $a = 3$.', 1],
    ['So $a = 3$. Not so.', 1],
    ['So $a = 3$ is $never$ so.', 1],
  ])('where it is called a mistake, or denied: %s', (text, count) =>
    expect(meanings(text).filter(({ key }) => key === 'a')).toHaveLength(count),
  )
})

describe('the term of a part of a formula', () => {
  const glossary = readingOf('So $x = 1$.').glossary
  const ofNode = (latex: string) => {
    const term = lowered(nodeOf(latex), glossary)
    return term && toPlain(term)
  }

  test.each([
    ['a + b', 'a + b'],
    ['2 \\pi', '2·π'],
    ['\\{1, 2\\}', null],
    ['x \\text{ if so}', null],
  ])('%s is %s', (latex, expected) => expect(ofNode(latex)).toBe(expected))

  test('a formula that no parser gives is a fault of ours, and is told', () =>
    expect(() => lowered({ ...nodeOf('a + b'), args: [undefined] as never }, glossary)).toThrow(TypeError))

  test('the letter π is a policy where the section has some', () => {
    const { glossary } = readingOf('So $\\pi(y) = 1$ and $x = \\pi$.')
    expect(toPlain(lowered(nodeOf('\\pi'), glossary)!)).toBe('pi')
  })
})

test('what was put in is shown as people read it, each once', () => {
  const all = meanings('So $N = \\sqrt{C/120}$ and $C = 3$ and $f(x, y) = x + y$ and $f(x) = 7$.')
  const [root, budget, applied, figure] = all as [Definition, Definition, Definition, Definition]
  expect(puttingIn([])).toBeNull()
  expect(puttingIn([root])).toBe('with N = sqrt(C/120)')
  expect(puttingIn([root, budget, root])).toBe('with N = sqrt(C/120), C = 3')
  expect(puttingIn([budget, { ...budget }])).toBe('with C = 3')
  expect(puttingIn([applied])).toBe('with f(x, y) = x + y')
  expect(puttingIn([figure])).toBe('with f(x) = 7')
})
