import type { Word } from '../../english/word.js'
import type { WordedFigure } from '../../english/worded/expression.js'
import { isMeasured } from '../../english/worded/restated.js'
import { closedValueOf, MIN_DIGITS } from '../../math/engines/value.js'
import { Rational } from '../../math/number/rational.js'
import type { Node } from '../../notation/tree/node.js'
import { defineDoubt } from './doubt.js'
import { leftValue } from './left-value.js'

const isPercentage = ({ words }: WordedFigure): boolean =>
  words[0]!.scale === '%' || /%\s*$/.test(words[0]!.text)

/** `4 million`, of things that nothing names. */
const isScaled = (figure: WordedFigure): boolean =>
  figure.words[0]!.scale !== undefined && !isPercentage(figure)

const isWhole = ({ head, text }: Node): boolean => head === 'number' && /^\d+$/.test(text)

/** `24/7`, `9/11`, `3/4`: two whole numbers with a slash, which name a day, a score or a share too. */
const isFraction = ({ head, args }: Node): boolean => head === 'div' && args.every(isWhole)

/** `1920 × 1080`, `4 x 6`: two sides of something. */
const isSize = ({ head, args }: Node, written: string): boolean =>
  head === 'mul' && args.every(isWhole) && /[×x]/.test(written)

/** No two usual units of one thing are nearer to each other than a mile and a kilometre. */
const UNITS_APART = Rational.of('3/2')

/** `2 * 30, about 1 hour`, `6 · 7e9 · 1e12, about 42 zettaflops`: the number before it may count another unit. */
function isInAnotherUnit(value: Rational, { words: [{ kind, text, scale }] }: MeasuredFigure): boolean {
  if (kind !== 'number' || scale !== undefined || !/^\d+(?:\.\d+)?$/.test(text)) return false
  const [one, other] = [value.abs(), Rational.of(text)]
  return one.gte(other.times(UNITS_APART)) || other.gte(one.times(UNITS_APART))
}

type MeasuredFigure = WordedFigure & { readonly words: readonly [Word, ...Word[]] }

/** Why a figure may be no value of the number before it, but of what that is a share or a multiple of. */
function doubtOf(left: Node, value: Rational, figure: MeasuredFigure, written: string): string | null {
  if (isMeasured(figure) || isScaled(figure)) {
    if ((value.sign() > 0 && value.lt(Rational.ONE)) || isFraction(left))
      return 'it may tell the share, and then what it comes to'
    if (isSize(left, written)) return 'it may tell the sides of something, and then another size'
    if (isInAnotherUnit(value, figure)) return 'the number before it may be in another unit'
  }
  if (!isPercentage(figure)) return null
  if (value.gt(Rational.ONE)) return 'the percentage may be one of something else'
  // "0.97^10, about 26 %, is lost."
  const rest = Rational.ONE.minus(value).minus(
    Rational.of(figure.words[0].text.replace(/[^\d.]/g, '') || '0').div(100),
  )
  return rest.abs().lt(HUNDREDTH) ? 'the percentage may be of what is missing' : null
}

const HUNDREDTH = Rational.of('1/100')

export const valueOfAnother = defineDoubt({
  id: 'value-of-another',
  summary:
    'A value with a unit stands behind a share or the sides of something, or a percentage behind a number greater than 1.',
  examples: [
    'We lost 1/3, about 12 kg.',
    'It rose to 3 * 40, about 20 %.',
    'Prints are 4 x 6, about 10 cm.',
    'It takes 6 * 7e9 * 1e12, about 42 zettasteps.',
  ],
  applies: ({ at: { token, reading, link }, grounds }) => {
    const { worded } = token
    if (!link || worded?.left !== null || worded.right.kind !== 'figure') return null
    const value = leftValue(link, reading, grounds)
    const written = reading.source.slice(link.left.start, link.left.end)
    const figure = worded.right as MeasuredFigure
    return value && doubtOf(link.left, closedValueOf(value, MIN_DIGITS).lower, figure, written)
  },
})
