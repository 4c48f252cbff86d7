/**
 * Phrases that name a quantity by numbers and say what it is, piece by piece: words by their alternatives, `?` before one
 * that may be left out, `…` for a few words of any kind, and in braces a number or a tuple, `%` a percentage, `list` numbers
 * in a row.
 */
export const PHRASES = {
  inverse: ['inverse of {a} modulo/mod {m} is {v}'],
  lastDigit: ['last digit of {a} is {v}'],
  digitSum: ['sum of ?the digits of {a} is {v}', 'digit sum of {a} is {v}'],
  divisors: ['{a} has ?exactly {v} divisors'],
  commonDivisor: [
    'greatest/highest common divisor/factor of {a} and {b} is {v}',
    'gcd of {a} and {b} is {v}',
  ],
  commonMultiple: [
    'least/lowest/smallest common multiple of {a} and {b} is {v}',
    'lcm of {a} and {b} is {v}',
  ],
  remainder: [
    'remainder of {a} divided by {b} is {v}',
    'remainder of {a} modulo/mod {b} is {v}',
    'remainder when/if {a} is divided by {b} is {v}',
    'remainder of the division of {a} by {b} is {v}',
  ],
  firstIntegers: ['sum of ?the first {a} ?positive integers is {v}'],
  firstOdd: ['sum of ?the first {a} ?positive odd numbers/integers is {v}'],
  firstEven: ['sum of ?the first {a} positive even numbers/integers is {v}'],
  firstSquares: [
    'sum of ?the first {a} ?positive squares is {v}',
    'sum of ?the first {a} square numbers is {v}',
  ],
  firstCubes: ['sum of ?the first {a} ?positive cubes is {v}'],
  arithmeticSum: [
    'sum of ?the first {n} terms of ?a/an/the arithmetic sequence/progression/series with first term {a} and ?common difference {d} is {v}',
  ],
  geometricSum: [
    'sum of ?the first {n} terms of ?a/an/the geometric sequence/progression/series with first term {a} and ?common ratio {d} is {v}',
  ],
  subsets: ['set with/of/having {a} elements has ?exactly {v} subsets'],
  permutations: [
    'number of permutations of {a} ?distinct/different objects/elements/letters/items is {v}',
    '{a} distinct/different objects/elements/letters/items/books can be arranged in ?a ?row ?in {v} ways',
  ],
  gainAfterLoss: [
    'loss/fall/drop/decrease of {a%} … needs/requires/takes a gain/rise/increase of {v%}',
    'loss/fall/drop/decrease of {a%} needs/requires/takes a gain/rise/increase of {v%}',
  ],
  changeAfterRise: ['{a%} rise/increase/gain followed by a {b%} fall/decrease/loss is a change of {v%}'],
  changeAfterFall: ['{a%} fall/decrease/loss followed by a {b%} rise/increase/gain is a change of {v%}'],
  raised: [
    '{a} ?dollars/euros/pounds increased/raised by {p%} is {v} ?dollars/euros/pounds',
    '{a} ?dollars/euros/pounds after a/an {p%} increase/rise is {v} ?dollars/euros/pounds',
    'price/salary/value/amount of {a} ?dollars/euros/pounds rises/increases/grows by {p%} to {v} ?dollars/euros/pounds',
  ],
  lowered: [
    '{a} ?dollars/euros/pounds decreased/reduced/lowered by {p%} is {v} ?dollars/euros/pounds',
    '{a} ?dollars/euros/pounds after a/an {p%} discount/decrease/reduction is {v} ?dollars/euros/pounds',
    'price/salary/value/amount of {a} ?dollars/euros/pounds falls/drops/decreases by {p%} to {v} ?dollars/euros/pounds',
  ],
  binary: ['in binary {a} is {v}', '{a} is {v} in binary', 'binary representation/form of {a} is {v}'],
  base: ['in base {b} {a} is {v}', '{a} is {v} in base {b}'],
  median: ['median of ?the ?data/numbers/values/sample {list} is {v}'],
  spread: ['range of the data/numbers/values/sample {list} is {v}'],
  mode: ['mode of ?the ?data/numbers/values/sample {list} is {v}'],
  discriminant: ['discriminant of ?the ?polynomial/quadratic {f} is {v}'],
  slope: ['slope/gradient between ?the ?points {p} and {q} is {v}'],
  distance: [
    'distance between ?the ?points {p} and {q} is {v}',
    'distance from ?the ?point {p} to ?the ?point {q} is {v}',
    'points {p} and {q} have ?the distance {v}',
  ],
  midpoint: ['midpoint of/between ?the ?points {p} and {q} is ?the ?point {v}'],
  vectorLength: ['distance of/from ?the ?point {p} from/to the origin is {v}'],
  dotProduct: ['dot/scalar/inner product of ?the ?vectors {p} and {q} is {v}'],
  crossProduct: ['cross/vector product of ?the ?vectors {p} and {q} is {v}'],
} as const satisfies Readonly<Record<string, readonly string[]>>
