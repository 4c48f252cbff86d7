import { describe, expect, test } from 'vitest'
import { type Obligation, sidesOf } from '../../../src/math/certificates/obligation.js'
import { symPyCase, symPyScript } from '../../../src/math/certificates/sympy-script.js'
import type { Interval } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'
import { freeIndicesOf } from '../../../src/math/term/symbols.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  multiply,
  number,
  sum,
  symbol,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'
import { randomFrom, valueIn, type World, worldFor } from '../proof/worlds.js'
import { areApart } from './enclosed.js'
import { obligations } from './obligations.js'
import { type Scope, valueOfPython } from './sympy-reader.js'

const obligation = (left: TermLike, parts: Partial<Obligation> = {}): Obligation => ({
  relation: '=',
  left: term(left),
  right: term(0),
  positive: [],
  unit: [],
  outcome: 'proved',
  witness: null,
  conditions: [],
  ...parts,
})

/** The parts of a case, read by its layout. */
function read(text: string) {
  const names = new Map(
    [...text.matchAll(/^ {4}# ([a-z]\d+) is (.*)$/gm)].map(([, id, name]) => [id!, name!]),
  )
  const sides = [...text.matchAll(/^ {8}lambda ([^:]*): (.*),$/gm)].map(([, parameters, body]) => ({
    parameters,
    body: body!,
  }))
  const domains = new Map(
    [...text.matchAll(/'([xgna]\d+)': \('(\w+)', '(\w+)'\)/g)].map(([, id, kind, domain]) => [
      id!,
      [kind!, domain!],
    ]),
  )
  return { names, sides, domains }
}

function scopeIn({ symbols, groups, indices }: World, names: ReadonlyMap<string, string>): Scope {
  const length = [...groups.values()][0]?.length ?? 1
  return new Map(
    [...names].map(([id, name]): readonly [string, number | Interval | readonly Interval[]] => {
      if (id.startsWith('n')) return [id, length]
      if (id.startsWith('i')) return [id, indices?.get(name) ?? 0]
      return [id, groups.get(name) ?? symbols.get(name)!]
    }),
  )
}

function valueOfSide(body: string, scope: Scope): Interval | undefined {
  try {
    return valueOfPython(body, scope)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

describe('the cases of the statements', () => {
  test.each(obligations)('have the values of both sides: $id', ({ id, obligation: of }) => {
    const { names, sides, domains } = read(symPyCase(id, of)!)
    expect(sides).toHaveLength(2)
    for (const [identifier, name] of names)
      if (/^[xg]/.test(identifier))
        expect(domains.get(identifier)![1]).toBe(of.positive.includes(name) ? 'positive' : 'real')
    const random = randomFrom(3)
    let isCompared = false
    for (let point = 0; point < 40 && !isCompared; point++) {
      const world = worldFor([of.left, of.right], { positive: of.positive }, random)
      const indices = new Map([...freeIndicesOf(sidesOf(of))].map(index => [index, 0] as const))
      const scope = scopeIn({ ...world, indices }, names)
      const values = [of.left, of.right].map(side => valueIn({ ...world, indices }, side))
      if (!values[0] || !values[1]) continue
      isCompared = true
      for (const [place, { body }] of sides.entries()) {
        const value = valueOfSide(body, scope)
        expect(value && areApart(value, values[place]!), body).toBe(false)
      }
    }
    expect(isCompared).toBe(true)
  })

  test('make a script that is the same each time, in the order of the obligations', () => {
    const script = symPyScript(obligations)
    expect(symPyScript([...obligations])).toBe(script)
    const places = obligations.map(({ id, obligation: of }) => script.indexOf(symPyCase(id, of)!))
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true)
    expect(script).toContain('SKIPPED = []')
  })
})

test('every function that the script calls is a name of Python, or bound in it', () => {
  const script = symPyScript(obligations).replaceAll(/^ *#.*$|"(?:[^"\\]|\\.)*"/gm, '')
  const called = new Set([...script.matchAll(/(?<![\w.])([A-Za-z_]\w*)\(/g)].map(([, name]) => name!))
  const bound = script.matchAll(/\b(?:def|class|for|import|lambda) (\w+(?:, \w+)*)|(?:\(|, )(\w+)(?=[,)])/g)
  const known = new Set([...bound].flatMap(([, names, one]) => names?.split(', ') ?? [one!]))
  const builtins =
    'abs all dict getattr hasattr int isinstance len list max min print range set str sum super tuple type zip'
  const unknown = [...called].filter(name => !known.has(name) && !builtins.split(' ').includes(name))
  expect(unknown).toEqual([])
  expect([...called]).toEqual(expect.arrayContaining(['Case', 'main', 'check', 'at_points', 'draw']))
})

test('the script imports the modules that it uses, and runs its cases, with what it skips', () => {
  let deep: Term = symbol('x')
  for (let level = 0; level < 70; level++) deep = exp(deep)
  const [first, second, third, fourth] = ['deep', 'x', 'deeper', 'y'].map(id => ({
    id,
    obligation: obligation(id.startsWith('deep') ? deep : id),
  }))
  const script = symPyScript([first!, second!, third!, fourth!])
  const cases = [second!, fourth!].map(({ id, obligation: of }) => symPyCase(id, of)!)
  const end = [
    `CASES = [\n${cases.join('')}]\n`,
    'SKIPPED = ["deep", "deeper"]\n',
    "if __name__ == '__main__':\n    sys.exit(main(CASES, SKIPPED))\n",
  ].join('\n\n')
  expect(script.slice(-end.length)).toBe(end)
  const imported = [...script.matchAll(/^(?:import|from) (\w+)/gm)].map(([, name]) => name!)
  const modules = ['itertools', 'random', 'signal', 'sys', 'mpmath', 'sympy']
  expect(imported.filter(name => name !== 'fractions').sort()).toEqual(modules.sort())
  for (const name of modules) expect(script).toMatch(new RegExp(`\\b${name}\\.`))
})

describe('a case', () => {
  test('says what its names are, their domains, and the witness', () => {
    const of = obligation(multiply('p', divide('x', 'n'), sum('i', indexed('r', 'i'), 'n')), {
      relation: '<',
      positive: ['r'],
      unit: ['p'],
      outcome: 'refuted',
      witness: { p: '1/2', x: '-3', r: '1, 2', n: '2' },
    })
    expect(symPyCase('a "b"', of)!.split('\n')).toEqual([
      '    # p·(x/n)·Σ_i(r_i) < 0',
      '    # x0 is p',
      '    # x1 is x',
      '    # n0 is n',
      '    # g0 is r',
      '    # i0 is i',
      '    Case(',
      `        "a \\"b\\"", '<', 'refuted',`,
      "        {'x0': ('symbol', 'unit'), 'x1': ('symbol', 'real'), 'n0': ('size', 'positive'), 'g0': ('group', 'positive')},",
      '        lambda sp, opaque, x0, x1, n0, g0: sp.Mul(x0, sp.Mul(x1, sp.Pow(sp.Integer(n0), sp.Integer(-1))), sp.Add(*[g0[i0] for i0 in range(n0)])),',
      '        lambda sp, opaque, x0, x1, n0, g0: sp.Integer(0),',
      "        witness={'x0': Fraction(1, 2), 'x1': Fraction(-3, 1), 'n0': 2, 'g0': [Fraction(1, 1), Fraction(2, 1)]},",
      '        indices=[],',
      '    ),',
      '',
    ])
  })

  test('has its free indices and opaque applications as arguments', () => {
    const text = symPyCase(
      'a',
      obligation(add(apply('f', indexed('r', 'k')), 'x'), { positive: ['f(r_·)'] }),
    )!
    expect(text).toContain("lambda sp, opaque, g0, x0, i0: sp.Add(opaque('f0', 'a0', [i0], g0[i0]), x0)")
    expect(text).toContain("'a0': ('application', 'positive')")
    expect(text).toContain("indices=['i0']")
    const two = add(indexed('r', 'k'), indexed('r', 'l'))
    expect(symPyCase('a', obligation(two))).toContain("indices=['i0', 'i1']")
  })

  test('cannot be broken by a name or an id', () => {
    const hostile = "'''\"\\\n\r\u2028import os\u0000"
    const text = symPyCase(
      'ü "#\\ 😀',
      obligation(add(hostile, indexed(hostile, hostile), apply(hostile, 'x'))),
    )!
    expect(text.split(/[\n\r\f\v\u0085\u2028\u2029]/)).toHaveLength(15)
    expect(text).toContain('"\\U000000fc \\"#\\\\ \\U0001f600"')
    for (const id of ['', ' a', 'a ', 'a  b', 'a\nb', 'a\u0000', 'a\u2028b', '\ud800'])
      expect(() => symPyCase(id, obligation('x')), JSON.stringify(id)).toThrow(RangeError)
  })

  test('is skipped where the witness cannot speak of a function of two indices', () => {
    const of = obligation(apply('k', indexed('r', 'i'), indexed('r', 'j')), {
      outcome: 'refuted',
      witness: { r: '1, 2' },
    })
    expect(symPyCase('a', of)).toBe(null)
  })

  test('has comments of one line, in which any run of invisible characters is one blank', () => {
    const name = 'a\u0000\u2028 \nb'
    expect(symPyCase('a', obligation(name))!.split('\n').slice(0, 2)).toEqual([
      '    # a b = 0',
      '    # x0 is a b',
    ])
  })

  test('is skipped where it is too large, or lacks a witness', () => {
    let deep: Term = symbol('x')
    for (let level = 0; level < 70; level++) deep = exp(deep)
    const tooLong = number(Rational.of(10n ** 5_000n))
    const refuted = { outcome: 'refuted' } as const
    for (const of of [
      obligation(deep),
      obligation(tooLong),
      obligation('x', refuted),
      obligation('x', { ...refuted, witness: { x: `1/${'9'.repeat(5_000)}` } }),
    ])
      expect(symPyCase('a', of)).toBe(null)
    const script = symPyScript([
      { id: 'deep', obligation: obligation(deep) },
      { id: 'x', obligation: obligation('x') },
    ])
    expect(script).toContain('SKIPPED = ["deep"]')
    expect(script).toContain("\"x\", '=', 'proved'")
    expect(() => symPyCase('a', obligation('x', { ...refuted, witness: { x: 'one' } }))).toThrow(SyntaxError)
  })
})
