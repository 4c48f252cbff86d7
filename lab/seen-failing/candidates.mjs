// @ts-check
// In which order the mutants that a test meets are shown to it.
import { isAbout } from '../mutation/dry-run.mjs'

/** @typedef {import('./instrument.mjs').Mutant} Mutant */

/** Mutators that leave what the code does and change its values: the bugs that properties are there for. */
const FINE = new Set([
  'ArithmeticOperator',
  'AssignmentOperator',
  'BigIntLiteral',
  'BitOperator',
  'BooleanLiteral',
  'DecimalMethod',
  'DecimalString',
  'DigitsConstant',
  'EqualityOperator',
  'ExponentOfPower',
  'ExponentSign',
  'MathFunction',
  'NumericLiteral',
  'OneDropping',
  'OtherEnd',
  'RoundingMode',
  'TermConstructor',
  'Tolerance',
  'UnaryOperator',
  'UpdateOperator',
])

/** Mutators that take so much away, or so often give what no type allows, that a test which says little notices too. */
const CRUDE = new Set([
  'ArrayDeclaration',
  'ArrowFunction',
  'BlockStatement',
  'ObjectLiteral',
  'StringLiteral',
  'SwappedArguments',
])

/** @param {string} mutator */
const crudeness = mutator => (FINE.has(mutator) ? 0 : CRUDE.has(mutator) ? 2 : 1)

/**
 * The mutants of the file that the property is named after come first, of these the fine ones, of these those that few
 * other tests meet: a bug of the kind that this test is there for. Among these each place of the code has its turn
 * before another mutant of the same place.
 * @param {string} property @param {Mutant[]} met @param {Map<string, number>} popularity by how many tests each is met
 */
export function inOrder(property, met, popularity) {
  /** @type {Map<string, number>} */
  const turns = new Map()
  const ranked = met
    .toSorted((a, b) => a.start - b.start)
    .map(mutant => {
      const { id, file, mutator, start } = mutant
      const rank = [
        isAbout(property, file) ? 0 : 1,
        crudeness(mutator),
        Math.ceil(Math.log2(popularity.get(id) ?? 1)),
      ]
      const place = [...rank, file, Math.floor(start / PLACE)].join(' ')
      const turn = turns.get(place) ?? 0
      turns.set(place, turn + 1)
      return { mutant, rank: [...rank, turn, start] }
    })
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ mutant }) => mutant)
}

/** How much of what a test is shown is fine, in between, and crude: a check that is left out is none of the fine ones. */
const SHARES = [0.6, 0.25, 0.15]

/**
 * The first of each kind of mutants, about so many together.
 * @param {string} property @param {Mutant[]} met @param {Map<string, number>} popularity @param {number} most
 */
export const firstOfEachKind = (property, met, popularity, most) =>
  SHARES.flatMap((share, kind) => {
    const ofKind = met.filter(({ mutator }) => crudeness(mutator) === kind)
    return inOrder(property, ofKind, popularity).slice(0, Math.ceil(share * most))
  })

/** In characters: about a line of code. */
const PLACE = 64

/** The order of two lists by their first difference. @param {number[]} left @param {number[]} right */
function compare(left, right) {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
