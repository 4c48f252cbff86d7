import fc from 'fast-check'
import { Rational } from '../../../src/math/number/rational.js'

/** Straight-line programs as data: printed by Python's grammar and evaluated in exact rationals, by rules of their own. */
export type Model =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'minus'; readonly of: Model }
  | { readonly kind: 'operation'; readonly sign: Sign; readonly left: Model; readonly right: Model }

type Sign = '+' | '-' | '*' | '/' | '**'

export interface RandomProgram {
  readonly assignments: readonly (readonly [name: string, value: Model])[]
  readonly result: Model
}

export const PARAMETERS = ['x', 'y', 'beta'] as const
const LOCALS = ['a', 'b_1', 'x']

const literals = fc.constantFrom('0', '1', '2', '3', '0.5', '.25', '2.', '1_0', '1e1', '15e-1')
/** Exponents stay small, so that values do; `-1 ** 2` and `2 ** -1` are among them. */
const exponents: fc.Arbitrary<Model> = fc.constantFrom<Model>(
  { kind: 'literal', text: '2' },
  { kind: 'literal', text: '0' },
  { kind: 'minus', of: { kind: 'literal', text: '1' } },
  {
    kind: 'operation',
    sign: '**',
    left: { kind: 'literal', text: '2' },
    right: { kind: 'literal', text: '1' },
  },
  {
    kind: 'minus',
    of: {
      kind: 'operation',
      sign: '**',
      left: { kind: 'literal', text: '1' },
      right: { kind: 'literal', text: '2' },
    },
  },
)

const models = (names: readonly string[], depth: number): fc.Arbitrary<Model> => {
  const leaves = fc.oneof(
    literals.map((text): Model => ({ kind: 'literal', text })),
    fc.constantFrom(...names).map((name): Model => ({ kind: 'name', name })),
  )
  if (depth === 0) return leaves
  const inner = models(names, depth - 1)
  return fc.oneof(
    leaves,
    inner.map((of): Model => ({ kind: 'minus', of })),
    fc
      .tuple(fc.constantFrom<Sign>('+', '-', '*', '/'), inner, inner)
      .map(([sign, left, right]): Model => ({ kind: 'operation', sign, left, right })),
    fc
      .tuple(inner, exponents)
      .map(([left, right]): Model => ({ kind: 'operation', sign: '**', left, right })),
  )
}

/** Names are assigned again and again, a parameter among them. */
export const programs: fc.Arbitrary<RandomProgram> = fc
  .array(fc.constantFrom(...LOCALS), { maxLength: 3 })
  .chain(targets => {
    const known = (before: number) => [...PARAMETERS, ...targets.slice(0, before)]
    return fc
      .tuple(
        fc.tuple(...targets.map((_, place) => models(known(place), 2))),
        models(known(targets.length), 3),
      )
      .map(([values, result]) => ({
        assignments: targets.map((name, i) => [name, values[i]!] as const),
        result,
      }))
  })

/** Levels of Python's grammar: a sum is made of products, these of signed values, these of powers of atoms. */
const [SUM, PRODUCT, SIGNED, POWER, ATOM] = [1, 2, 3, 4, 5]
const LEVELS: Readonly<Record<Sign, readonly [own: number, left: number, right: number]>> = {
  '+': [SUM, SUM, PRODUCT],
  '-': [SUM, SUM, PRODUCT],
  '*': [PRODUCT, PRODUCT, SIGNED],
  '/': [PRODUCT, PRODUCT, SIGNED],
  '**': [POWER, ATOM, SIGNED],
}

/** With the parentheses that the grammar asks for; `space` is what stands between two words. */
export function printed(model: Model, space: string, least: number = SUM): string {
  switch (model.kind) {
    case 'literal':
      return model.text
    case 'name':
      return model.name
    case 'minus':
      return enclosed(`-${printed(model.of, space, SIGNED)}`, SIGNED, least)
    case 'operation': {
      const [own, left, right] = LEVELS[model.sign]
      const sides = [printed(model.left, space, left), printed(model.right, space, right)]
      return enclosed(sides.join(`${space}${model.sign}${space}`), own, least)
    }
  }
}

const enclosed = (text: string, own: number, least: number): string => (own < least ? `(${text})` : text)

export type Values = ReadonlyMap<string, Rational>

/** Throws RangeError where the value is undefined or too large. */
export function valueOfModel(model: Model, values: Values): Rational {
  switch (model.kind) {
    case 'literal':
      return Rational.of(`${Number(model.text.replace('_', ''))}`)
    case 'name':
      return values.get(model.name)!
    case 'minus':
      return valueOfModel(model.of, values).neg()
    case 'operation': {
      const [left, right] = [model.left, model.right].map(side => valueOfModel(side, values)) as [
        Rational,
        Rational,
      ]
      return operate(model.sign, left, right)
    }
  }
}

function operate(sign: Sign, left: Rational, right: Rational): Rational {
  if (sign === '+') return left.plus(right)
  if (sign === '-') return left.minus(right)
  if (sign === '*') return left.times(right)
  return sign === '/' ? left.div(right) : left.pow(Number(right.numerator))
}

export function valueOfProgram({ assignments, result }: RandomProgram, values: Values): Rational {
  const now = new Map(values)
  for (const [name, value] of assignments) now.set(name, valueOfModel(value, now))
  return valueOfModel(result, now)
}
