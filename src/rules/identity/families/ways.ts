import { definableIn } from '../../../math/term/key.js'
import { substitute } from '../../../math/term/substitute.js'
import { add, number, subtract, symbol, type Term } from '../../../math/term/term.js'
import { COUNT, type FamilyCase, type WrittenOut } from './cases.js'

/** A way in which an equation in families may be meant. */
export interface Way {
  readonly cases: readonly FamilyCase[]
  /** Null where it is so by what its names are for, a condition where one is stated, false where nobody says it. */
  readonly condition: string | false | null
}

type Values = ReadonlyMap<string, Term>

/** The ways in which an equation may be meant of other numbers than all: those that its names suggest come first. */
export function waysOf({ cases, tellsApart }: WrittenOut, mayBeAlike: boolean): readonly Way[] {
  const names = [...new Set(cases.flatMap(namesOf))]
  const put = (values: (count: number) => Values, of = cases): FamilyCase[] =>
    of.map(one => putIn(one, values(one.count)))
  const counts = names.filter(name => COUNT.test(name))
  const counting = (some: readonly string[]): FamilyCase[] =>
    put(count => new Map(some.map(name => [name, number(count)])))
  const counted = counts.map(name => ({ cases: counting([name]), condition: null }))
  const whole = counting(counts)
  const families = [...new Set(names.flatMap(name => /^(.+)_\d$/.exec(name)?.[1] ?? []))]
  const grids = [...new Set(names.flatMap(name => /^(.+)_\d\d$/.exec(name)?.[1] ?? []))]
  const chances = families.filter(name => CHANCE.test(name))
  const sums = chances.map(family => ({
    cases: put(count => summingTo(1, [family], count)),
    condition: `the members of ${family} add up to 1`,
  }))
  const unsaid: readonly ((count: number) => Values)[] = [
    ...families.flatMap(family => [0, 1].map(sum => (count: number) => summingTo(sum, [family], count))),
    count => summingTo(1, families, count),
    count => rowsSummingTo(1, grids, count),
    ...(mayBeAlike ? [(count: number) => alike(families, count)] : []),
    count => symmetric(grids, count),
    count => new Map(grids.flatMap(grid => diagonalOf(grid, count).map(name => [name, number(0)] as const))),
  ]
  return [
    ...counted,
    // δ_{ij} is written of all letters.
    ...(tellsApart ? [] : ofLetters(cases)),
    ...sums,
    ...unsaid.map(values => ({ cases: put(values, whole), condition: false as const })),
    ...[0, -1].map(least => ({ cases: atSigns(whole, families, least), condition: false as const })),
    ...[2, 3].map(count => ({ cases: whole.filter(one => one.count === count), condition: false as const })),
  ]
}

/** What chances and targets are called by. */
const CHANCE = /^(?:(?:hat |bar |tilde )?[pqyt]|pi)(?:_[a-z]+|\*)*$/

const namesOf = ({ left, right }: FamilyCase): readonly string[] => [
  ...definableIn(left).keys(),
  ...definableIn(right).keys(),
]

const putIn = ({ left, right, ...rest }: FamilyCase, values: Values): FamilyCase => ({
  ...rest,
  left: substitute(left, values),
  right: substitute(right, values),
})

/** Where letters stand for members: of different ones, or of one and the same. */
function ofLetters(cases: readonly FamilyCase[]): readonly Way[] {
  const letters = [...(cases[0]?.places.keys() ?? [])]
  if (letters.length < 2) return []
  const differing = cases.filter(({ places }) => new Set(places.values()).size === letters.length)
  const same = cases.filter(({ places }) => new Set(places.values()).size === 1)
  const said = letters.join(' and ')
  return [
    { cases: differing, condition: `${said} are different members` },
    { cases: same, condition: `${said} are the same member` },
  ]
}

const membersOf = (family: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${family}_${i + 1}`)

/** a_11, a_22: nobody plays against himself. */
const diagonalOf = (grid: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${grid}_${i + 1}${i + 1}`)

/** The last member of each family as what the others leave of a sum. */
const summingTo = (sum: number, families: readonly string[], count: number): Values =>
  new Map(families.map(family => lastOf(membersOf(family, count), sum)))

const rowsSummingTo = (sum: number, grids: readonly string[], count: number): Values =>
  new Map(
    grids.flatMap(grid =>
      Array.from({ length: count }, (_, row) =>
        lastOf(
          Array.from({ length: count }, (_, i) => `${grid}_${row + 1}${i + 1}`),
          sum,
        ),
      ),
    ),
  )

const lastOf = (members: readonly string[], sum: number): readonly [string, Term] => {
  const others = members.slice(0, -1).map(symbol)
  return [members.at(-1)!, subtract(number(sum), add(...others))]
}

/** All members of each family the same. */
const alike = (families: readonly string[], count: number): Values =>
  new Map(
    families.flatMap(family => membersOf(family, count).map(name => [name, symbol(`${family}_1`)] as const)),
  )

const symmetric = (grids: readonly string[], count: number): Values =>
  new Map(
    grids.flatMap(grid =>
      Array.from({ length: count }, (_, i) => i + 1).flatMap(row =>
        Array.from({ length: row - 1 }, (_, i) => i + 1).map(
          column => [`${grid}_${row}${column}`, symbol(`${grid}_${column}${row}`)] as const,
        ),
      ),
    ),
  )

/** The cases at all choices of 0 or 1, or of -1 or 1, for the members of each family in turn. */
function atSigns(
  cases: readonly FamilyCase[],
  families: readonly string[],
  least: number,
): readonly FamilyCase[] {
  return cases.flatMap(one =>
    Array.from({ length: 2 ** one.count }, (_, bits) => {
      const value = (i: number) => number(bits & (1 << i) ? 1 : least)
      const values = families.flatMap(family =>
        membersOf(family, one.count).map((name, i) => [name, value(i)] as const),
      )
      return putIn(one, new Map(values))
    }),
  )
}
