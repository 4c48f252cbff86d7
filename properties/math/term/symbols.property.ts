import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allFunctions, isDefined } from '../../../src/math/functions/functions.js'
import {
  freeIndicesOf,
  functionsOf,
  groupsOf,
  PI,
  sizesOf,
  symbolsOf,
} from '../../../src/math/term/symbols.js'
import { add, apply, indexed, multiply, sum, type Term } from '../../../src/math/term/term.js'
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
    for (const { name } of allFunctions().filter(one => !isDefined(one)))
      expect(functionsOf(apply(name, 'x')).size, name).toBe(0)
    expect([...functionsOf(apply('f', apply('g', 1), apply('min', apply('h', 2))))].sort()).toEqual([
      'f',
      'g',
      'h',
    ])
  })
})

test('the number π has a name that is no Latin letter', () => expect(PI).toBe('π'))
