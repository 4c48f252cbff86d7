import { describe, expect, test } from 'vitest'
import { assertedAt } from '../../src/audit/asserted-domain.js'
import { closedEndsIn, facesOf } from '../../src/audit/closed-ends.js'
import { Rational } from '../../src/numeric/rational.js'
import { toPlain } from '../../src/term/print.js'
import { readingOf } from './read-here.js'

const endsIn = (text: string) => {
  const reading = readingOf(text)
  const { tokens } = reading.section
  const { domains } = assertedAt(tokens.findLast(({ kind }) => kind === 'math')!, reading)
  return closedEndsIn(tokens, reading, domains).map(([name, value]) => `${name} = ${value}`)
}

describe('the closed ends that a sentence gives', () => {
  test.each([
    ['x \\ge 1', ['x = 1']],
    ['1 \\le x', ['x = 1']],
    ['x \\le -1/2', ['x = -1/2']],
    ['x \\le 0', ['x = 0']],
    ['0 \\le x \\le 1', ['x = 0', 'x = 1']],
    ['0 < x \\le 1', ['x = 1']],
    ['0 \\le x < 1', ['x = 0']],
    ['x \\in [0, 1]', ['x = 0', 'x = 1']],
    ['x \\in [0, 1)', ['x = 0']],
    ['x \\in (0, 1]', ['x = 1']],
    ['x \\in [2, \\infty)', ['x = 2']],
    ['x \\in (-\\infty, 0]', ['x = 0']],
    ['x \\in (0, 1)', []],
    ['x \\in \\mathbb{R}', []],
    ['x > 1', []],
    ['x = 1', []],
    ['x \\ge y', []],
    ['2x \\ge 1', []],
    ['x \\in [0, 1, 2]', []],
    ['x \\in f[0, 1]', []],
  ])('%s', (latex, ends) => expect(endsIn(`For all $${latex}$.`)).toEqual(ends))

  test.each([
    // The end of another part is no end of what both give.
    ['For $x \\ge 1$ with $x > 3$.', []],
    ['For $x \\ge 1$ with $x \\ge 3$.', ['x = 3']],
    ['For $x \\in [0, 1]$ with $x > 0$.', ['x = 1']],
    ['For $x > 0$ with $x \\in [0, 1]$.', ['x = 1']],
    ['For $x \\in [0, 1]$ with $x \\in [-1, 1)$.', ['x = 0']],
    // A size begins at 0, and nobody says so: no domain, and no end.
    ['For $x \\le 1$.', []],
  ])('%s', (text, ends) => expect(endsIn(text)).toEqual(ends))

  test('are those of all its formulas, the first four', () => {
    expect(endsIn('For $x \\ge 1$ and $y \\le -2$, so.')).toEqual(['x = 1', 'y = -2'])
    expect(endsIn('For $0 \\le x \\le 1$ and $0 \\le y \\le 2$ and $z \\ge 3$.')).toEqual([
      'x = 0',
      'x = 1',
      'y = 0',
      'y = 2',
    ])
  })
})

test('ends are put in one by one and together, for each symbol one', () => {
  const end = (name: string, value: number) => [name, Rational.of(value)] as const
  const faces = facesOf([end('x', 0), end('x', 1), end('y', 2)])
  const shown = faces.map(face => [...face].map(([name, value]) => `${name}${toPlain(value)}`).join(''))
  expect(shown.toSorted()).toEqual(['x0', 'x0y2', 'x1', 'x1y2', 'y2'])
  expect(facesOf([])).toEqual([])
})
