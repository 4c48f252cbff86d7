import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Connective,
  type Formula,
  lettersOf,
  truthOf,
  withConstants,
} from '../../../src/math/logic/formula.js'
import { MAX_LETTERS, tableOf } from '../../../src/math/logic/truth-table.js'

const CONNECTIVES: readonly Connective[] = ['and', 'or', 'xor', 'without', 'implies', 'iff']
const LETTERS = ['p', 'q', 'r']

const formula: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>(tie => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...LETTERS).map(name => ({ kind: 'letter', name }) as const),
    fc.boolean().map(value => ({ kind: 'constant', value }) as const),
    tie('formula').map(of => ({ kind: 'not', of }) as const),
    fc
      .record({ by: fc.constantFrom(...CONNECTIVES), left: tie('formula'), right: tie('formula') })
      .map(parts => ({ kind: 'joined', ...parts }) as const),
  ),
})).formula

/** The same formula as arithmetic of 0 and 1: another derivation of its truth. */
function worthOf(one: Formula, values: ReadonlyMap<string, boolean>): number {
  if (one.kind === 'letter') return values.get(one.name) ? 1 : 0
  if (one.kind === 'constant') return one.value ? 1 : 0
  if (one.kind === 'not') return 1 - worthOf(one.of, values)
  const [a, b] = [worthOf(one.left, values), worthOf(one.right, values)]
  const by = { and: a * b, or: a + b - a * b, xor: a + b - 2 * a * b, without: a - a * b }
  return { ...by, implies: 1 - a + a * b, iff: 1 - a - b + 2 * a * b }[one.by]
}

const rowsOf = (letters: readonly string[]) =>
  letters.reduce<ReadonlyMap<string, boolean>[]>(
    (rows, letter) => rows.flatMap(row => [true, false].map(value => new Map([...row, [letter, value]]))),
    [new Map()],
  )

describe('a formula', () => {
  test('is true where it is 1 in the arithmetic of 0 and 1, with constants put in or not', () => {
    fc.assert(
      fc.property(formula, fc.subarray(LETTERS), (one, fixed) => {
        for (const row of rowsOf(LETTERS)) {
          expect(truthOf(one, row)).toBe(worthOf(one, row) === 1)
          const some = new Map([...row].filter(([name]) => fixed.includes(name)))
          const put = withConstants(one, some)
          expect(truthOf(put, row)).toBe(truthOf(one, row))
          expect([...lettersOf(put)].some(name => fixed.includes(name))).toBe(false)
        }
      }),
    )
  })

  test('has no truth where a letter has none', () => {
    expect(() => truthOf({ kind: 'letter', name: 'p' }, new Map())).toThrow(
      new ReferenceError('truthOf: expected a value of p'),
    )
  })

  test('has the letters that it is written with, in order', () => {
    const [q, p] = ['q', 'p'].map(name => ({ kind: 'letter', name }) as const)
    const one: Formula = { kind: 'joined', by: 'or', left: q!, right: { kind: 'not', of: p! } }
    expect([...lettersOf(one)]).toEqual(['q', 'p'])
  })
})

describe('the table of a formula', () => {
  test('has a counterexample exactly where some row is false, and the one with the fewest true letters', () => {
    fc.assert(
      fc.property(formula, one => {
        const letters = [...lettersOf(one)]
        const wrong = rowsOf(letters).filter(row => worthOf(one, row) === 0)
        const { cases, counterexample } = tableOf(one)
        expect(cases).toBe(2 ** letters.length)
        expect(counterexample === null).toBe(wrong.length === 0)
        if (!counterexample) return
        const count = (row: ReadonlyMap<string, boolean>) => [...row.values()].filter(Boolean).length
        expect(worthOf(one, counterexample)).toBe(0)
        expect(count(counterexample)).toBe(Math.min(...wrong.map(count)))
      }),
    )
  })

  test('is made for so many letters and no more', () => {
    const of = (count: number): Formula =>
      Array.from({ length: count }, (_, i) => ({ kind: 'letter', name: `p${i}` }) as Formula).reduce(
        (left, right) => ({ kind: 'joined', by: 'or', left, right }),
      )
    expect(tableOf(of(MAX_LETTERS)).cases).toBe(2 ** MAX_LETTERS)
    expect(() => tableOf(of(MAX_LETTERS + 1))).toThrow(
      new RangeError(`tableOf: expected at most ${MAX_LETTERS} letters, got ${MAX_LETTERS + 1}`),
    )
  })
})
