import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planted, plantOf } from './plant.mjs'

/** Texts of few different lines, so that a line alone seldom says where it is. */
const text = fc
  .array(fc.constantFrom('a + b', '  a + b', '', '}', '  return a'), { minLength: 1, maxLength: 12 })
  .map(lines => lines.join('\n'))

const changed = text.chain(whole =>
  fc.record({
    whole: fc.constant(whole),
    ends: fc.tuple(fc.nat(whole.length), fc.nat(whole.length)),
    replacement: fc.constantFrom('', 'c', '$&', 'x\ny'),
  }),
)

const changeOf = (ends: [number, number], replacement: string) => ({
  start: Math.min(...ends),
  end: Math.max(...ends),
  replacement,
})

describe('a planted bug', () => {
  test('planted by its lines is the change of its place, wherever the same lines occur again', () => {
    fc.assert(
      fc.property(changed, ({ whole, ends, replacement }) => {
        const { start, end } = changeOf(ends, replacement)
        fc.pre(whole !== '')
        const plant = plantOf(whole, { start, end, replacement })
        expect(planted(whole, plant)).toBe(whole.slice(0, start) + replacement + whole.slice(end))
      }),
      { numRuns: 1000 },
    )
  })

  test('has as few lines as tell its place', () => {
    const whole = 'f(a)\n  return a\nf(b)\n  return a'
    expect(plantOf(whole, { start: 2, end: 3, replacement: 'c' })).toEqual({
      original: 'f(a)',
      replacement: 'f(c)',
    })
    const start = whole.lastIndexOf('a')
    expect(plantOf(whole, { start, end: start + 1, replacement: 'c' })).toEqual({
      original: 'f(b)\n  return a',
      replacement: 'f(b)\n  return c',
    })
  })

  test('is not planted where its lines are gone, or stand twice', () => {
    const plant = { original: 'a', replacement: 'b' }
    expect(planted('c', plant)).toBeUndefined()
    expect(planted('a a', plant)).toBeUndefined()
    expect(planted('c a', plant)).toBe('c b')
  })
})
