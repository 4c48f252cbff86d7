import { definableIn } from '../../../math/term/key.js'
import { substitute } from '../../../math/term/substitute.js'
import { add, multiply, number, subtract, symbol, type Term } from '../../../math/term/term.js'
import { COUNT, type FamilyCase } from './cases.js'

/** The cases of an equation where something is assumed of its numbers. */
interface Constrained {
  readonly cases: readonly FamilyCase[]
  /** What has to be so; null where it is what a name is for. */
  readonly says: { readonly sum: number; readonly condition: string } | null
}

/** What may be meant of the numbers of an equation: that a letter counts its members, or that they add up to 1 or to 0. */
export function constraintsOn(cases: readonly FamilyCase[]): readonly Constrained[] {
  const names = new Set(
    cases.flatMap(({ left, right }) => [...definableIn(left).keys(), ...definableIn(right).keys()]),
  )
  const counts = [...names].filter(name => COUNT.test(name))
  const families = [...new Set([...names].flatMap(name => /^(.+)_[12]$/.exec(name)?.[1] ?? []))]
  const counted = counts.map(name => ({
    cases: cases.map(one => put(one, new Map([[name, number(one.count)]]))),
    says: null,
  }))
  const summed = families.flatMap(family =>
    [1, 0].map(sum => ({
      cases: cases.map(one => put(one, summingTo(sum, [family], one.count))),
      says: { sum, condition: `the members of ${family} add up to ${sum}` },
    })),
  )
  const all = {
    cases: cases.map(one => put(one, summingTo(1, families, one.count))),
    says: { sum: 1, condition: `the members of ${families.join(' and of ')} add up to 1` },
  }
  return [...counted, ...summed, ...(families.length > 1 ? [all] : [])]
}

const put = ({ left, right, ...rest }: FamilyCase, values: ReadonlyMap<string, Term>): FamilyCase => ({
  ...rest,
  left: substitute(left, values),
  right: substitute(right, values),
})

/** The last member of each family as what the others leave of a sum. */
const summingTo = (sum: number, families: readonly string[], count: number): ReadonlyMap<string, Term> =>
  new Map(
    families.map(family => {
      const others = Array.from({ length: count - 1 }, (_, i) => symbol(`${family}_${i + 1}`))
      return [`${family}_${count}`, subtract(number(sum), others.length > 0 ? add(...others) : multiply(0))]
    }),
  )
