import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mutantsOf } from './mutants.mjs'
import { numbersOf, plain } from './numbers.mjs'
import { chanceOf } from './random.mjs'
import { KINDS, slipAt } from './slips.mjs'

const SOURCE = `# Page 3

**1.2** Here $\\frac{1{,}200}{6} = 200$ and \`2 * 3e4 = 6e4\`, so $2^{10} = 1024$ or $-0.5 + 0.25 = -0.25$.
`
const row = (claim: string, value: string, states: string) => ({
  doc: 'a.md',
  line: 3,
  claim,
  verdict: 'holds',
  value,
  states,
})
const DOCUMENT = {
  name: 'a.md',
  container: SOURCE,
  source: SOURCE,
  rows: [
    row('\\frac{1{,}200}{6} = 200', '#1 / #2', '#3'),
    row('2 * 3e4 = 6e4', '#1 * #2 * 10 ^ #3', '#4 * 10 ^ #5'),
    row('2^{10} = 1024', '#1 ^ #2', '#3'),
    row('-0.5 + 0.25 = -0.25', '0 - #1 + #2', '0 - #3'),
  ],
}

describe('a slip', () => {
  const numbers = numbersOf(SOURCE)
  const anywhere = fc.record({
    kind: fc.constantFrom(...KINDS),
    number: fc.constantFrom(...numbers),
    seed: fc.nat(),
  })

  test('leaves a number, and another one', () =>
    fc.assert(
      fc.property(anywhere, ({ kind, number, seed }) => {
        const slip = slipAt(kind, SOURCE, number, chanceOf(seed))
        fc.pre(slip !== null)
        const { start, end, written, number: after } = slip!
        expect(written).toMatch(/^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:\{,\}\d{3})+)(?:\.\d+)?$/)
        expect(Number(plain(after))).not.toBe(Number(plain(number.text)))
        expect(start === number.start || SOURCE.slice(start, number.start) === '-').toBe(true)
        expect(end).toBe(number.end)
      }),
    ))

  const slipsOf = (kind: string, text: string, place = 0) => {
    const number = numbersOf(text)[place]!
    const found = Array.from({ length: 200 }, (_, seed) => slipAt(kind, text, number, chanceOf(seed)))
    return [...new Set(found.flatMap(slip => (slip ? [slip.written] : [])))].sort()
  }

  test('is one of its kind', () => {
    expect(slipsOf('digit replaced', '$7$')).toEqual(['0', '1', '2', '3', '4', '5', '6', '8', '9'])
    expect(slipsOf('digits swapped', '$1234$')).toEqual(['1243', '1324', '2134'])
    expect(slipsOf('digit dropped', '$12.3$')).toEqual(['1.3', '2.3'])
    expect(slipsOf('factor of 2', '$0.75$')).toEqual(['1.50'])
    expect(slipsOf('factor of 2', '$1{,}600$')).toEqual(['3{,}200'])
    expect(slipsOf('factor of 10', '$0.125$')).toEqual(['1.25'])
    expect(slipsOf('factor of 10', '$160$')).toEqual(['1600'])
    expect(slipsOf('exponent', '$10^{9}$', 1)).toEqual(['10', '8'])
    expect(slipsOf('exponent', '`4e-7`', 1)).toEqual(['6', '8'])
    expect(slipsOf('sign', '$x = 3$')).toEqual(['-3'])
    expect(slipsOf('sign', '$x = -3$')).toEqual(['3'])
  })

  test('is none where there is no sense in it', () => {
    expect(slipsOf('exponent', '$9 + 1$')).toEqual([])
    expect(slipsOf('digits swapped', '$77$')).toEqual([])
    expect(slipsOf('sign', '$x = 0$')).toEqual([])
    expect(slipsOf('sign', '$5 - 3$', 1)).toEqual([])
    expect(slipsOf('factor of 10', '$10^9$', 1)).toEqual([])
  })
})

describe('the mutants of a document', () => {
  const mutants = mutantsOf([DOCUMENT], 200, 1)

  test('are the same for a seed, and others for another', () => {
    expect(mutantsOf([DOCUMENT], 200, 1)).toEqual(mutants)
    expect(mutantsOf([DOCUMENT], 200, 2)).not.toEqual(mutants)
  })

  test('are all different, and each differs from it in one place', () => {
    expect(mutants.length).toBeGreaterThan(100)
    expect(new Set(mutants.map(mutant => mutant.source)).size).toBe(mutants.length)
    for (const { source, from, to } of mutants) {
      const length = SOURCE.length + to.length - from.length
      const at = [...SOURCE].findIndex((_, place) => SOURCE[place] !== source[place])
      expect(source).toHaveLength(length)
      expect(source.slice(at + to.length)).toBe(
        SOURCE.slice(at + from.length).slice(-(length - at - to.length)),
      )
    }
  })

  test('leave headings and labels alone', () => {
    for (const { source } of mutants) expect(source).toMatch(/^# Page 3\n\n\*\*1\.2\*\* /)
  })

  test('are false where the formula of the line says so', () => {
    const many = mutantsOf([DOCUMENT], 260, 3)
    const of = (from: string, to: string) =>
      many.find(mutant => mutant.from === from && mutant.to === to)?.truth
    expect(of('1{,}200', '2{,}400')).toBe('false')
    expect(of('1024', '2048')).toBe('false')
    expect(of('1024', '-1024')).toBe('false')
    expect(of('-0.25', '0.25')).toBe('false')
    expect(of('10', '11')).toBe('false')
  })

  test('say where the changed claim stands', () => {
    for (const { source, claims, to } of mutants)
      for (const { start, end } of claims) expect(source.slice(start, end)).toContain(to)
  })

  test('of a document without labels have no truth, and of none there are none', () => {
    for (const { truth } of mutantsOf([{ ...DOCUMENT, rows: [] }], 20, 1)) expect(truth).toBeNull()
    expect(mutantsOf([], 20, 1)).toEqual([])
  })
})

test('chance is even, and within its bound', () =>
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 2, max: 12 }), (seed, below) => {
      const chance = chanceOf(seed)
      const counts = new Array<number>(below).fill(0)
      for (let draw = 0; draw < 200 * below; draw++) counts[chance(below)]! += 1
      // Two hundred each, with a deviation below √200 ≈ 14: eight deviations are 113.
      for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(113)
    }),
  ))
