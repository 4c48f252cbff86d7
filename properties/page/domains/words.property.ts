import { describe, expect, test } from 'vitest'
import type { Bounds } from '../../../src/page/domains/piece.js'
import { DESCRIBED, FROM_ONE, NATURAL, setNamed, WHOLE } from '../../../src/page/domains/words.js'

/** As an interval in the usual notation, with a Z before it for its whole numbers. */
function interval({ from, to, hasFrom, hasTo, isWhole }: Bounds): string {
  const ends = `${hasFrom ? '[' : '('}${from ?? '-∞'}, ${to ?? '∞'}${hasTo ? ']' : ')'}`
  return isWhole ? `Z ${ends}` : ends
}

const NATURALS = 'the natural numbers from 1 on'
const POSITIVE = 'the positive numbers, 0 not among them'

describe('the set that a name stands for', () => {
  test.each([
    ['R ℝ \\R \\reals real \\mathbb{R} \\mathbf{R} \\mathrm{R}', '(-∞, ∞)', null],
    ['R_{>0} ℝ_{>0} R_{++} \\mathbb{R}_{>0} \\mathbb{R}_{++}', '(0, ∞)', null],
    ['R_+ R^+ R_{+} R^{+} ℝ_+ ℝ^+ \\mathbb{R}_+ \\mathbb{R}^+', '(0, ∞)', POSITIVE],
    ['R_{\\ge0} R_{\\geq0} R_{≥0} R_{>=0} \\mathbb{R}_{\\geq0}', '[0, ∞)', null],
    ['Z ℤ \\Z integer \\mathbb{Z}', 'Z (-∞, ∞)', null],
    ['N ℕ \\N natural \\mathbb{N} \\mathbf{N}', 'Z (0, ∞)', NATURALS],
    ['N_+ N_{>0} N^+ ℕ_{>0} Z_+ Z^+ Z_{>0} \\mathbb{N}_{>0} \\mathrm{Z}^+', 'Z (0, ∞)', null],
    ['N_0 N_{0} ℕ_0 Z_{\\ge0} Z_{\\geq0} Z_{≥0} \\mathbb{N}_0 \\mathbb{N}_{0}', 'Z [0, ∞)', null],
  ])('%s', (names, bounds, reading) => {
    for (const name of names.split(' ')) {
      const found = setNamed(name)
      expect([name, found && interval(found.bounds), found?.reading]).toEqual([name, bounds, reading])
    }
  })

  test.each([
    ['\\mathbb R', 'R'],
    ['\\mathbb R _ +', 'R_+'],
    ['\\mathbb{Z}_{\\ge 0}', 'Z_{\\ge0}'],
    ['R_{ > 0 }', 'R_{>0}'],
  ])('blanks do not matter: %s', (spaced, name) => expect(setNamed(spaced)).toBe(setNamed(name)))

  test.each(['', 'Q', 'r', 'n', '\\mathbb{Q}', '\\mathbb{r}', '\\mathbb r', '\\mathcal{R}', 'R_-', 'RR'])(
    '%j is none',
    name => expect(setNamed(name)).toBeUndefined(),
  )
})

test('what a word says of the values of a symbol', () => {
  const described = Object.entries(DESCRIBED).map(([word, bounds]) => [word, interval(bounds!)])
  expect(described.sort()).toEqual([
    ['integer', 'Z (-∞, ∞)'],
    ['negative', '(-∞, 0)'],
    ['nonnegative', '[0, ∞)'],
    ['positive', '(0, ∞)'],
    ['real', '(-∞, ∞)'],
    ['whole', 'Z (-∞, ∞)'],
  ])
  expect([...WHOLE].sort()).toEqual(['integer', 'whole'])
  expect([interval(NATURAL), FROM_ONE]).toEqual(['Z (0, ∞)', NATURALS])
})
