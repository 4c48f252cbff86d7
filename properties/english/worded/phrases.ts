import fc from 'fast-check'

/** A calculation in words, and what it comes to as a fraction. */
export interface Phrase {
  readonly text: string
  readonly numerator: number
  readonly denominator: number
}

const figure = fc.integer({ min: 2, max: 400 })
const phrase = (text: string, numerator: number, denominator = 1): Phrase => ({
  text,
  numerator,
  denominator,
})
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
const listed = (numbers: readonly number[], comma: string): string =>
  `${numbers.slice(0, -1).join(', ')}${comma} and ${numbers.at(-1)}`

const SHARES: readonly (readonly [string, number, number])[] = [
  ['half', 1, 2],
  ['one half', 1, 2],
  ['a third', 1, 3],
  ['two thirds', 2, 3],
  ['a quarter', 1, 4],
  ['three quarters', 3, 4],
  ['a tenth', 1, 10],
  ['3/8', 3, 8],
  ['15%', 15, 100],
  ['2.5 percent', 25, 1000],
]

/** Every way to say a calculation that the grammar knows; what it comes to is worked out here with whole numbers. */
export const PHRASES: Readonly<Record<string, fc.Arbitrary<Phrase>>> = {
  share: fc
    .tuple(fc.constantFrom(...SHARES), fc.constantFrom('of', 'of the'), figure)
    .map(([[name, top, bottom], of, whole]) => phrase(`${name} ${of} ${whole}`, top * whole, bottom)),
  'share of a share': figure.map(n => phrase(`half of a third of ${n}`, n, 6)),
  multiple: fc
    .tuple(
      fc.constantFrom<[string, number]>(['twice', 2], ['double', 2], ['triple', 3], ['doubling', 2]),
      figure,
    )
    .map(([[word, factor], n]) => phrase(`${word} ${n}`, factor * n)),
  'times as many': fc.tuple(figure, figure).map(([a, b]) => phrase(`${a} times as many as ${b}`, a * b)),
  binary: fc
    .tuple(
      fc.constantFrom<[string, (a: number, b: number) => [number, number]]>(
        ['plus', (a, b) => [a + b, 1]],
        ['minus', (a, b) => [a - b, 1]],
        ['times', (a, b) => [a * b, 1]],
        ['multiplied by', (a, b) => [a * b, 1]],
        ['divided by', (a, b) => [a, b]],
        ['×', (a, b) => [a * b, 1]],
        ['+', (a, b) => [a + b, 1]],
      ),
      figure,
      figure,
    )
    .map(([[word, of], a, b]) => phrase(`${a} ${word} ${b}`, ...of(a, b))),
  'sum of a list': fc
    .tuple(fc.array(figure, { minLength: 2, maxLength: 6 }), fc.constantFrom('', ','))
    .map(([numbers, comma]) => phrase(`the sum of ${listed(numbers, comma)}`, sum(numbers))),
  average: fc
    .tuple(fc.constantFrom('average', 'mean'), fc.array(figure, { minLength: 2, maxLength: 6 }))
    .map(([name, numbers]) => phrase(`the ${name} of ${listed(numbers, '')}`, sum(numbers), numbers.length)),
  named: fc
    .tuple(figure, figure)
    .chain(([a, b]) =>
      fc.constantFrom(
        phrase(`the product of ${a} and ${b}`, a * b),
        phrase(`the difference between ${a} and ${b}`, Math.abs(a - b)),
        phrase(`the ratio of ${a} to ${b}`, a, b),
        phrase(`the quotient of ${a} and ${b}`, a, b),
        phrase(`the square of ${a}`, a * a),
        phrase(`the square root of ${a * a}`, a),
        phrase(`the cube of ${a}`, a ** 3),
        phrase(`the cube root of ${a ** 3}`, a),
        phrase(`${a} squared`, a * a),
        phrase(`${a} cubed`, a ** 3),
      ),
    ),
  command: fc
    .tuple(figure, figure)
    .chain(([a, b]) =>
      fc.constantFrom(
        phrase(`adding ${a} to ${b}`, a + b),
        phrase(`adding ${a} and ${b}`, a + b),
        phrase(`subtracting ${a} from ${b}`, b - a),
        phrase(`multiplying ${a} by ${b}`, a * b),
        phrase(`dividing ${a} by ${b}`, a, b),
        phrase(`squaring ${a}`, a * a),
      ),
    ),
  compared: fc
    .tuple(figure, figure)
    .chain(([a, b]) =>
      fc.constantFrom(
        phrase(`${a} more than ${b}`, a + b),
        phrase(`${a} less than ${b}`, b - a),
        phrase(`${a}% more than ${b}`, b * (100 + a), 100),
        phrase(`${a}% lower than ${b}`, b * (100 - a), 100),
      ),
    ),
}

/** A calculation of any kind whose value is a whole number, so that it can be stated in full. */
export const wholePhrase: fc.Arbitrary<{ readonly text: string; readonly value: number }> = fc
  .oneof(...Object.values(PHRASES))
  .filter(({ numerator, denominator }) => numerator % denominator === 0)
  .map(({ text, numerator, denominator }) => ({ text, value: numerator / denominator }))
