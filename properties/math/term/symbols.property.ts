import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicationGroup, countsOf, runningIn } from '../../../src/math/term/counting.js'
import {
  ENCLOSED_FUNCTIONS,
  freeIndicesOf,
  functionsOf,
  groupsOf,
  KNOWN_FUNCTIONS,
  ORDER_FUNCTIONS,
  PI,
  sizesOf,
  symbolsOf,
} from '../../../src/math/term/symbols.js'
import { add, apply, indexed, multiply, sum, symbol, type Term } from '../../../src/math/term/term.js'
import { spelled, treesOfEveryKind } from './every-kind.js'

/** A tree of JSON, whose names are read off without a term. */
type Tree = { readonly [part: string]: unknown }

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** The names in a tree, each with the kind of what it names; of an index its name where no sum around binds it. */
function namesIn(tree: Tree, bound: readonly unknown[] = []): readonly string[] {
  const inside = tree.kind === 'sum' ? [...bound, tree.index] : bound
  const own = [
    ...(tree.kind === 'symbol' ? [`symbol ${tree.name}`] : []),
    ...(tree.kind === 'indexed' ? [`group ${tree.name}`] : []),
    ...(tree.kind === 'indexed' && !bound.includes(tree.index) ? [`index ${tree.index}`] : []),
    ...(tree.kind === 'sum' ? [`size ${tree.size}`] : []),
    ...(tree.kind === 'apply' ? [`function ${tree.name}`] : []),
  ]
  const parts = Object.values(tree).flat().filter(isTree)
  return [...own, ...parts.flatMap(part => namesIn(part, inside))]
}

const asked: readonly (readonly [string, (term: Term) => ReadonlySet<string>])[] = [
  ['symbol', symbolsOf],
  ['group', groupsOf],
  ['index', freeIndicesOf],
  ['size', sizesOf],
  ['function', functionsOf],
]

describe('the names in a term', () => {
  test('are those that stand in its text, by their kinds', () =>
    fc.assert(
      fc.property(fc.array(treesOfEveryKind, { maxLength: 3 }), parts => {
        const term = add(...parts)
        const names = namesIn(JSON.parse(spelled(term)))
        for (const [kind, namesOf] of asked)
          expect([...namesOf(term)].map(name => `${kind} ${name}`).sort()).toEqual(
            [...new Set(names.filter(name => name.startsWith(`${kind} `)))].sort(),
          )
      }),
      { numRuns: 200 },
    ))

  test('hold a size beside the sizes inside, and an index that is bound only elsewhere', () => {
    const [inner, free] = [sum('i', indexed('r', 'i'), 'n'), indexed('q', 'i')]
    expect([...sizesOf(sum('j', inner, 'm'))].sort()).toEqual(['m', 'n'])
    expect([...freeIndicesOf(add(inner, free))]).toEqual(['i'])
    expect([...freeIndicesOf(sum('i', multiply(free, indexed('r', 'j')), 'n'))]).toEqual(['j'])
  })

  test('hold no function that has a value by itself', () => {
    for (const name of KNOWN_FUNCTIONS) expect(functionsOf(apply(name, 'x')).size, name).toBe(0)
    expect([...functionsOf(apply('f', apply('g', 1), apply('min', apply('h', 2))))].sort()).toEqual([
      'f',
      'g',
      'h',
    ])
  })
})

test('the number π has a name that is no Latin letter', () => expect(PI).toBe('π'))

test('what has a value by itself is what is ordered and what is enclosed', () => {
  expect([...ORDER_FUNCTIONS].sort()).toEqual(['abs', 'max', 'min'])
  expect([...ENCLOSED_FUNCTIONS].sort().join(' ')).toBe(
    'arccos arcsin arctan ceil cos floor gcd lcm mod residue round sin tan',
  )
  expect(KNOWN_FUNCTIONS.size).toBe(ORDER_FUNCTIONS.size + ENCLOSED_FUNCTIONS.size)
})

const counts = (term: Term) => countsOf(term).map(({ size, groups }) => [size, [...groups].sort()])

const [r, q] = [indexed('r', 'i'), indexed('q', 'j')]

describe('what a sum counts', () => {
  test('is the members of all groups that run with its index, and of no others', () => {
    expect(counts(sum('i', multiply(r, q, 'x', indexed('s', 'i')), 'G'))).toEqual([['G', ['r', 's']]])
    expect(counts(sum('i', 1, 'G'))).toEqual([['G', []]])
    expect(counts(symbol('x'))).toEqual([])
  })

  test('is told for sums in sums, from the outside in, each once where it is shared', () => {
    const inner = sum('j', multiply(r, q), 'n')
    expect(counts(sum('i', inner, 'G'))).toEqual([
      ['G', ['r']],
      ['n', ['q']],
    ])
    expect(counts(add(inner, inner, multiply(2, inner)))).toEqual([['n', ['q']]])
    const rebound = sum('i', add(r, sum('i', indexed('s', 'i'), 'n')), 'G')
    expect(counts(rebound)).toEqual([
      ['G', ['r']],
      ['n', ['s']],
    ])
  })

  test('holds opaque applications that run by their print, and what they are of, but no function that is known', () => {
    const opaque = apply('f', 'x', r)
    expect([...runningIn(opaque, 'i')]).toEqual(['f(x, r_·)', 'r'])
    expect([...runningIn(apply('min', r, 1), 'i')]).toEqual(['r'])
    expect([...runningIn(apply('f', 'x'), 'i')]).toEqual([])
    expect([...runningIn(add(opaque, apply('f', 'x', q)), 'j')].sort()).toEqual(['f(x, q_·)', 'q'])
    expect(applicationGroup(apply('k', r, q), 'i')).toBe('k(r_·, q_j)')
  })

  test('is found in a term that shares its parts without end', () => {
    const shared = Array.from({ length: 200 }).reduce<Term>(part => add(part, part), r)
    expect([...runningIn(shared, 'i')]).toEqual(['r'])
    expect(counts(sum('i', shared, 'G'))).toEqual([['G', ['r']]])
  })
})
