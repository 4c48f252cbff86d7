import { describe, expect, test } from 'vitest'
import {
  hasGroups,
  type Obligation,
  printStatement,
  sidesOf,
} from '../../../src/math/certificates/obligation.js'
import { smtLibScript } from '../../../src/math/certificates/smtlib-script.js'
import { quotedSymbol } from '../../../src/math/certificates/smtlib-text.js'
import type { Interval } from '../../../src/math/number/interval/interval.js'
import { freeIndicesOf } from '../../../src/math/term/symbols.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  power,
  squareRoot,
  subtract,
  sum,
} from '../../../src/math/term/term.js'
import { context, randomFrom, valueIn, type World, worldFor } from '../proof/worlds.js'
import { obligation } from './obligation-between.js'
import { obligations } from './obligations.js'
import { type Expression, readExpression, readExpressions, truthOf, withMeanings } from './smtlib-reader.js'

/** The declarations of a script with what their comments say, and its assertions. */
function read(text: string) {
  const declarations = [...text.matchAll(/^\(declare-const (\|[^|]*\|) Real\)(?: ; (.*))?$/gm)].map(
    ([, symbol, meaning]) => ({ symbol: symbol!, meaning: meaning ?? null }),
  )
  const assertions = readExpressions(text).flatMap((command: Expression) =>
    typeof command !== 'string' && command[0] === 'assert' ? [command[1]!] : [],
  )
  return { declarations, assertions }
}

/** Groups of so many members in a world with the first of them for the free index. */
function worldOf(of: Obligation, size: number, random: () => number): World {
  for (;;) {
    const { symbols, groups } = worldFor([of.left, of.right], { positive: of.positive }, random)
    const [members] = groups.values()
    if (members && members.length !== size) continue
    return { symbols, groups, indices: new Map([...freeIndicesOf(sidesOf(of))].map(index => [index, 0])) }
  }
}

const valuesIn = ({ symbols, groups }: World): ReadonlyMap<string, Interval> =>
  new Map([
    ...[...symbols].map(([name, value]) => [quotedSymbol(name), value] as const),
    ...[...groups].flatMap(([name, all]) =>
      all.map((value, place) => [quotedSymbol(name, place + 1), value] as const),
    ),
  ])

/** The truths of the assertions at a point where both sides are defined. */
function truthsOf(of: Obligation, size: number): readonly (boolean | null)[] {
  const { declarations, assertions } = read(smtLibScript(of, size)!.text)
  const random = randomFrom(7)
  for (let point = 0; point < 30; point++) {
    const world = worldOf(of, size, random)
    if (!valueIn(world, of.left) || !valueIn(world, of.right)) continue
    const values = withMeanings(declarations, valuesIn(world))
    return assertions.map(assertion => truthOf(assertion, values))
  }
  throw new Error('expected a point where both sides are defined, found none')
}

const SHIFT = '1e-9'

describe('the scripts of the statements', () => {
  for (const { id, obligation: of } of obligations.filter(
    ({ obligation: { outcome } }) => outcome === 'proved',
  ))
    test(`hold at points, but for the last assertion, which an error in the ninth digit makes true: ${id}`, () => {
      for (const size of hasGroups(of) ? [2, 3] : [1]) {
        const truths = truthsOf(of, size)
        expect(truths.slice(0, -1)).not.toContain(false)
        expect(truths.at(-1)).not.toBe(true)
        const isEquation = of.relation === '='
        const wrong = isEquation
          ? { ...of, left: add(of.left, SHIFT) }
          : { ...of, left: of.right, right: of.left }
        expect(truthsOf(wrong, size).at(-1)).toBe(true)
      }
    })

  for (const { id, obligation: of } of obligations.filter(
    ({ obligation: { outcome } }) => outcome === 'refuted',
  ))
    test(`say at the witness that it is none, which is false: ${id}`, () => {
      const script = smtLibScript(of, 1)
      if (script === null) return expect(printStatement(of)).toMatch(/exp\(|ln\(|\^/)
      const { declarations, assertions } = read(script.text)
      expect(script.text.includes('(and (>= |@sqrt')).toBe(script.text.includes('(sqrt '))
      const equations = assertions.filter(assertion => assertion[0] === '=') as readonly (readonly string[])[]
      const given = equations.map(([, symbol, value]) => [symbol!, rational(value!)] as const)
      expect(
        declarations
          .filter(({ meaning }) => meaning === null)
          .map(({ symbol }) => symbol)
          .sort(),
      ).toEqual(given.map(([symbol]) => symbol).sort())
      const values = withMeanings(declarations, new Map(given))
      expect(truthOf(assertions.at(-1)!, values)).toBe(false)
      const claimed = read(smtLibScript({ ...of, right: of.left }, 1)!.text).assertions
      expect(truthOf(claimed.at(-1)!, values)).not.toBe(false)
    })

  test('are the same each time, and say what they ask and what their answer is worth', () => {
    for (const { obligation: of } of obligations) {
      expect(smtLibScript(of, 2)).toEqual(smtLibScript({ ...of }, 2))
      const script = smtLibScript(of, 2)
      if (!script) continue
      expect(script.text).toMatch(new RegExp(`^; ${of.outcome}: `))
      expect(script.text).toContain(
        `(set-info :abstracted "${script.abstracted.join(' ')}")\n(set-logic QF_NRA)\n`,
      )
      expect(script.text.endsWith('\n(check-sat)\n')).toBe(true)
      const declared = new Set(read(script.text).declarations.map(({ symbol }) => symbol))
      const used = script.text.replace(/;[^\n]*/g, '').match(/\|[^|]*\|/g) ?? []
      expect(used.filter(symbol => !declared.has(symbol))).toEqual([])
    }
  })
})

function rational(value: Expression): Interval {
  if (typeof value === 'string') return context.of(value)
  return value[0] === '-' ? rational(value[1]!).neg() : rational(value[1]!).div(rational(value[2]!))
}

describe('a script', () => {
  test('asserts the domain, where both sides are defined, and that the statement is false', () => {
    const of = obligation({
      of: [divide('x', 'p'), squareRoot('y')],
      relation: '<=',
      positive: ['x'],
      unit: ['p'],
    })
    expect(smtLibScript(of, 1)!.text.split('\n').slice(5)).toEqual([
      '(declare-const |x| Real)',
      '(declare-const |p| Real)',
      '(declare-const |y| Real)',
      '(declare-const |@sqrt 4| Real) ; (sqrt |y|)',
      '; the domain, and what the symbols stand for',
      '(assert (> |x| 0.0))',
      '(assert (> |p| 0.0))',
      '(assert (< |p| 1.0))',
      '(assert (=> (>= |y| 0.0) (and (>= |@sqrt 4| 0.0) (= (* |@sqrt 4| |@sqrt 4|) |y|))))',
      '; both sides are defined, and the statement is false',
      '(assert (not (= |p| 0.0)))',
      '(assert (>= |y| 0.0))',
      '(assert (not (<= (* |x| (/ 1.0 |p|)) |@sqrt 4|)))',
      '(check-sat)',
      '',
    ])
  })

  const last = (of: Obligation, size = 1) => read(smtLibScript(of, size)!.text).assertions.at(-1)

  test('speaks of the members of free indices that differ in more than their order', () => {
    const of = obligation({ of: [indexed('r', 'i'), indexed('r', 'j')] })
    const differ = (i: number, j: number) => ['and', ['not', ['=', `|r@${i}|`, `|r@${j}|`]]]
    expect(last(of, 3)).toEqual(['or', differ(1, 1), differ(1, 2)])
  })

  test('refutes by any of the members, in the domain, where both sides are defined', () => {
    const of = obligation({
      of: [divide(1, indexed('r', 'i')), 1],
      positive: ['r'],
      outcome: 'refuted',
      witness: { r: '1, 1/2' },
    })
    expect(last(of)).toEqual([
      'not',
      [
        'and',
        'true',
        ['>', '1.0', '0.0'],
        ['>', ['/', '1.0', '2.0'], '0.0'],
        [
          'or',
          ...[1, 2].map(i => [
            'and',
            ['not', ['=', `|r@${i}|`, '0.0']],
            ['not', ['=', ['*', '1.0', ['/', '1.0', `|r@${i}|`]], '1.0']],
          ]),
        ],
      ],
    ])
  })

  const isFalse = (of: Obligation) => {
    const { declarations, assertions } = read(smtLibScript(of, 1)!.text)
    const given = assertions
      .filter(assertion => assertion[0] === '=')
      .map(([, symbol, value]) => [symbol as string, rational(value!)] as const)
    return truthOf(assertions.at(-1)!, withMeanings(declarations, new Map(given)))
  }

  test('takes no witness outside of the domain, where a side is undefined, or by which a function has two values', () => {
    const of = (witness: Record<string, string>) =>
      obligation({ of: [divide('x', 'x'), squareRoot('p')], unit: ['p'], outcome: 'refuted', witness })
    expect(isFalse(of({ x: '3', p: '1/4' }))).toBe(false)
    expect(isFalse(of({ p: '1/4' }))).toBe(false)
    expect(isFalse(of({ x: '-3', p: '1/4' }))).toBe(false)
    expect(isFalse(of({ x: '3', p: '4' }))).toBe(true)
    expect(isFalse(of({ x: '0', p: '1/4' }))).toBe(true)
    const two = (x: string, y: string) =>
      obligation({
        of: [apply('f', 'x'), apply('f', 'y')],
        outcome: 'refuted',
        witness: { x, y, 'f(x)': '1', 'f(y)': '2' },
      })
    expect(isFalse(two('1', '2'))).toBe(false)
    expect(isFalse(two('1', '1'))).toBe(true)
  })

  test('is not there for a refutation by exponentials, without a witness, or of what is too large', () => {
    const refuted = { outcome: 'refuted', witness: {} } as const
    expect(smtLibScript(obligation({ of: [exp('x'), 0], ...refuted }), 1)).toBe(null)
    expect(smtLibScript(obligation({ of: [ln('x'), 0], ...refuted }), 1)).toBe(null)
    expect(smtLibScript(obligation({ of: ['x', 0], outcome: 'refuted' }), 1)).toBe(null)
    const ofTwoIndices = apply('k', indexed('r', 'i'), indexed('r', 'j'))
    expect(smtLibScript(obligation({ of: [ofTwoIndices, 0], ...refuted }), 1)).toBe(null)
    expect(smtLibScript(obligation({ of: [power('x', 65), 0] }), 1)).toBe(null)
    expect(smtLibScript(obligation({ of: [power('x', 64), 0] }), 1)).not.toBe(null)
    expect(() =>
      smtLibScript(obligation({ of: ['x', 0], outcome: 'refuted', witness: { x: 'one' } }), 1),
    ).toThrow(SyntaxError)
  })

  test('says that a function has one value where its arguments are equal', () => {
    const of = obligation({ of: [apply('f', add('x', 'y')), apply('f', add('y', 'x'))] })
    expect(smtLibScript(of, 1)!.text).toContain('\n(assert (=> (and true (= (+ |y| |x|) (+ |x| |y|)))')
  })

  test('cannot be broken by a name', () => {
    for (const name of ['x\n(check-sat)', '|', '\\', '; ', 'a|b\u2028c', '\u0000', '(', 'x@1', '@sqrt 2']) {
      const of = obligation({ of: [add(name, squareRoot('x')), sum('i', indexed(name, 'i'), 'G')] })
      const { declarations, assertions } = read(smtLibScript(of, 1)!.text)
      expect(smtLibScript(of, 1)!.text.match(/^\(check-sat\)$/gm)).toHaveLength(1)
      expect(declarations).toHaveLength(4)
      expect(new Set(declarations.map(({ symbol }) => symbol)).size).toBe(4)
      expect(assertions).toHaveLength(3)
    }
  })

  test('names the groups that it is for, and what the witness leaves open', () => {
    const of = obligation({ of: [sum('i', indexed('r', 'i'), 'G'), multiply(2, 'x')] })
    expect(smtLibScript(of, 3)!.text).toContain('\n; for groups of 3\n')
    const open = {
      ...of,
      right: add(of.right, subtract('x', 'x')),
      outcome: 'refuted',
      witness: { r: '1, 2', G: '2' },
    } as const
    expect(smtLibScript(open, 3)!.text).toContain('\n; the witness gives no value to x: it may be any\n')
    expect(readExpression('(= |x| (/ 7.0 12.0))')).toEqual(
      read(smtLibScript(open, 3)!.text).assertions.find(assertion => assertion[1] === '|x|'),
    )
  })
})
