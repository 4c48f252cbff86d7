import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawing, drawOneIn, intervalOf, isDrawn } from './sample.mjs'

describe('a sample of mutants', () => {
  test('has one in so many of them, and each in the samples of all its divisors', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(), (oneIn, start) => {
        const names = Array.from({ length: 6_000 }, (_, i) => `Mutator ${start + i} ${start + i + 3} 0`)
        const drawn = names.filter(name => isDrawn(name, oneIn))
        // Six standard deviations of a count with the mean 6000/N.
        expect(Math.abs(drawn.length - 6_000 / oneIn)).toBeLessThan(6 * Math.sqrt(6_000 / oneIn))
        expect(names.filter(name => isDrawn(name, 2 * oneIn)).every(name => drawn.includes(name))).toBe(true)
      }),
    ))

  test('of one in one has every replacement, and a mutator keeps its name', () => {
    drawOneIn(1)
    const doubling = { name: 'Doubling', mutate: ({ node }: { node: unknown }) => [node, node] }
    const drawn = drawing(doubling)
    const node = { start: 1, end: 2 }
    expect([drawn.name, ...drawn.mutate({ node })]).toEqual(['Doubling', node, node])
  })

  test.each([0, -1, 1.5, Number.NaN])('of one in %d is refused', oneIn =>
    expect(() => drawOneIn(oneIn)).toThrow(/^mutate: expected/),
  )
})

describe('the interval of a share', () => {
  const counts = fc.nat(400).chain(of => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)))

  test('lies within 0 and 100, holds the share, and shrinks with the root of the count', () =>
    fc.assert(
      fc.property(counts, ([noticed, of]) => {
        const [lower, upper] = intervalOf(noticed, of) as [number, number]
        const share = of === 0 ? 50 : (100 * noticed) / of
        const near = 1e-9
        expect([lower >= -near, lower <= share + near, upper >= share - near, upper <= 100 + near]).toEqual(
          Array(4).fill(true),
        )
        const [nearer, further] = intervalOf(100 * noticed, 100 * of) as [number, number]
        if (noticed > 20 && of - noticed > 20) expect((upper - lower) / (further - nearer)).toBeCloseTo(10, 0)
      }),
    ))

  test('has ends that are 1.96 standard errors away by their own measure, as Wilson defines them', () =>
    fc.assert(
      fc.property(counts, ([noticed, of]) => {
        fc.pre(of > 0)
        for (const end of intervalOf(noticed, of)) {
          const share = end / 100
          expect((noticed / of - share) ** 2).toBeCloseTo((1.96 ** 2 * share * (1 - share)) / of, 9)
        }
      }),
    ))
})
