import { describe, expect, test } from 'vitest'
import { pagesOf } from '../../../src/audit/pages.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { statementsOf } from '../../../src/page/statement.js'

const statementsIn = (text: string) =>
  pagesOf(readDocument(text, 'page.md'), { seed: 1, points: 20 }).flatMap(page =>
    page.lines.flatMap(reading => statementsOf(reading, page)),
  )

/** What the letter of the last relation of a text is: `i!` where it is certainly the imaginary unit, `i?` by its form. */
const unitIn = (text: string): string | null => {
  const unit = statementsIn(text).at(-1)!.unit
  return unit && `${unit.name}${unit.isCertain ? '!' : '?'}`
}
const STATEMENT = '$(1+i)^2 = 2i$'

describe('i is the imaginary unit', () => {
  test.each([
    `The complex numbers: ${STATEMENT}.`,
    `Here $i^2 = -1$. Then ${STATEMENT}.`,
    `Let $i = \\sqrt{-1}$. Then ${STATEMENT}.`,
    `# Complex numbers\n\n## Squares\n\nWe find ${STATEMENT}.`,
    `# Notes\n\nWe write $i^2 = -1$.\n\n## Squares\n\nWe find ${STATEMENT}.`,
    `Complex numbers: $i = e^{i\\pi/2}$ and $z \\to i$ and $i \\in \\mathbb{C}$, ${STATEMENT}.`,
    `For all complex $z$ it is so, and ${STATEMENT}.`,
    `Complex numbers.\n\n## Solution\n\nWe find ${STATEMENT}.`,
    'The complex numbers have $3\\mathrm{i} = 3i$.',
  ])('for certain: %s', text => expect(unitIn(text)).toBe('i!'))

  test.each([
    `We find ${STATEMENT}.`,
    `This is complex: ${STATEMENT}.`,
    `# Algebra\n\n## Complex numbers\n\nThey are.\n\n## Interest\n\nNow ${STATEMENT}.`,
    `# Algebra\n\n## Roots\n\nHere $i^2 = -1$.\n\n## Interest\n\nNow ${STATEMENT}.`,
  ])('by its form alone: %s', text => expect(unitIn(text)).toBe('i?'))

  test.each([
    'Here $j^2 = -1$, and the current is $i = 2$. So $(1+j)^2 = 2j$.',
    'Let $j = \\sqrt{-1}$. So $(1+j)^2 = 2j$.',
  ])('and so is j where the page says so: %s', text => expect(unitIn(text)).toBe('j!'))
})

describe('i is no imaginary unit', () => {
  test.each([
    'With $i = 3$',
    'Set $i := i + 1$; then',
    'The sum $\\sum_{i=1}^n i^2$ has',
    'The member $a_i$ has',
    'The entry $a_{ij}$ has',
    'The next member $x_{i+1}$ has',
    'The current $i(t)$ has',
    'The current $i_C$ has',
    'The unit vector $\\hat{\\imath}$ has',
    'The unit $\\mathbf{i}$ has',
    'For $1 \\le i \\le n$',
    'For $i \\in \\mathbb{N}$',
    'For all $i, j$',
    'For each $i$',
    'The current $i$ has',
    'The sum of $2^i$ has',
    'The sum of $x^{i+1}$ has',
    'Among $\\binom{n}{i}$ we have',
    'The quaternions have',
    'With $i^2 = j^2 = -1$ and $j^2 = -1$',
    'The integral $\\int_0^1 i\\,di$ has',
  ])('%s', before => expect(unitIn(`Of complex numbers: ${before} ${STATEMENT}.`)).toBeNull())

  test.each(['for (int i = 0; i < n; i++)', 'for i in range(3):', 'x[i] = 2', 'i += 1'])(
    'in code: %s',
    code => expect(unitIn(`Complex numbers.\n\n\`\`\`\n${code}\n\`\`\`\n\nThen ${STATEMENT}.`)).toBeNull(),
  )

  test('under another heading its other uses do not count', () =>
    expect(
      unitIn(`# Complex numbers\n\n## Sums\n\nHere $a_i = 1$.\n\n## Squares\n\nThen ${STATEMENT}.`),
    ).toBe('i!'))
})

describe('a relation is one of complex numbers', () => {
  test.each([
    'z\\bar z = 25',
    '|w| = 5',
    '\\operatorname{Re}(u) = 2',
    '\\arg u = 2',
    '\\sqrt{-4} = 2',
    '\\sqrt{-\\frac14} = 2',
    'u + 1 = 4',
    'v = u + 1',
    '\\bar u = 3',
    'u^* = 3',
  ])('%s', formula =>
    expect(unitIn(`Complex numbers. Let $u = 2 + i$ and $v = u^2$. Then $${formula}$.`)).not.toBeNull(),
  )

  test.each(['x^2 + y^2 = 25', '\\sqrt{4} = 2', '2 + 2 = 4', 'z + 1 = 3', 'p + 1 = 3', 'r + 1 = 3'])(
    '%s',
    formula =>
      expect(
        unitIn(`Complex numbers. Let $z = 2$, let $p = r$, let $q$ be complex. Then $${formula}$.`),
      ).toBeNull(),
  )

  test.each([
    ['For all complex $x$, $|x| = x$.', 'i!'],
    ['For all $x \\in \\mathbb{C}$ we have $|x| = x$.', 'i!'],
    ['For all $y, x \\in \\mathbb{C}$ we have $|x| = x$.', 'i!'],
    ['For all real $z$, $|z| = z$.', null],
    ['For all $z \\in \\mathbb{R}$ we have $|z| = z$.', null],
    ['For all $z \\in \\mathbb{H}$ we have $|z| = z$.', 'i!'],
    ['Let $z$ be real. It is large. We have $|z| = z$.', null],
    ['It is $|z| = z$. Later let $z$ be real. And $|z| = 1$.', null],
  ])('by what is said of its names: %s', (text, unit) =>
    expect(unitIn(`Complex numbers. ${text}`)).toBe(unit),
  )
})

test('where the unit is certain it is as little free as π', () => {
  expect(statementsIn(`Complex numbers: ${STATEMENT}.`).at(-1)!.kind).toBe('computation')
  expect(statementsIn(`Numbers: ${STATEMENT}.`).at(-1)!.kind).toBe('equation')
  expect(statementsIn('Complex numbers: $\\arg(1+i) = \\pi/4$.').at(-1)!.kind).toBe('computation')
})
