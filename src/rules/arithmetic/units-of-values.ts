import { areWithin } from '../../math/engines/closeness.js'
import { closedValueOf } from '../../math/engines/value.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { isAccusation } from '../../math/judges/verdict.js'
import { Rational } from '../../math/number/rational.js'
import { multiply, number, power, type Term } from '../../math/term/term.js'
import { type Ambiguity, type Convention, MEANINGS } from '../../math/units/convention.js'
import type { Dimension } from '../../math/units/dimension.js'
import type { Node, Sign } from '../../notation/tree/node.js'
import { judgeFigure } from '../../page/quantities/judge-figure.js'
import { figureOfMeasured, overWorth } from '../../page/quantities/measured-figure.js'
import type { Measured } from '../../page/quantities/measured-side.js'
import type { Figure } from '../../page/quantities/printed-figure.js'
import type { Definition } from '../../page/symbols/definition.js'
import { chosenKey, type Mode } from '../../page/symbols/ground.js'
import { measureOf } from '../../page/symbols/measured-value.js'
import { BASE_UNITS } from './conventions.js'

/** What an expression comes to with the values of its page put into it. */
type Close = (how: {
  readonly mode: Mode
  readonly chosen: ReadonlyMap<string, Definition>
  readonly convention?: Convention
}) => Term | null

/**
 * Judges a figure by an expression into which values were put with their units, where these count; null where they do not,
 * or where it is right.
 */
export function judgeInUnits(
  uses: readonly Definition[],
  { left, right }: Readonly<Record<'left' | 'right', Measured>>,
  { operator }: Sign,
  source: string,
  close: Close,
  chosen: ReadonlyMap<string, Definition>,
): Judgement | null {
  const figure = figureOfMeasured(right)
  const isEqual = operator === '=' || operator === '≈'
  if (!figure || !isEqual) return null
  const valueWith: ValueWith = given => close({ mode: 'printed', chosen: new Map([...chosen, ...given]) })
  if (!doUnitsCount(uses, right, valueWith)) return null
  const value = close({ mode: 'data', chosen, convention: BASE_UNITS })
  if (!value) return null
  const data = overWorth(value, figure.full)
  const judged = judgeFigure(figure.figure, { sign: '≈', data, isCutOff: figure.isCutOff }, source)
  if (!isAccusation(judged.verdict) || convertsItself(left.node, data, figure.figure, source)) return null
  const stated = number(figure.figure.digits)
  const isFarOff = !areWithin(FAR, closedValueOf(data, DIGITS), closedValueOf(stated, DIGITS))
  const isWrong = isFarOff || ambiguitiesIn(uses, right).length === 0
  return isWrong ? { ...judged, reading: MEANINGS.base } : null
}

/** Powers by which a number may convert: 3.6 for a speed, its square for an energy, its cube for a volume. */
const POWERS = [1, 2, 3, -1, -2, -3]
/** An expression with more numbers than these converts by none of them. */
const MAX_NUMBERS = 8

/** `Pt/1000` of watts and hours are kilowatt-hours: what is right but for a number that stands in the expression was converted by it. */
const convertsItself = (left: Node, data: Term, figure: Figure, source: string): boolean =>
  numbersIn(left)
    .slice(0, MAX_NUMBERS)
    .some(number =>
      POWERS.some(exponent => {
        const converted = multiply(data, power(number, exponent))
        return judgeFigure(figure, { sign: '≈', data: converted }, source).verdict === 'holds'
      }),
    )

/** The numbers of an expression but 1 and 2, and its powers of numbers, `10^9`. */
function numbersIn({ head, text, args }: Node): readonly Term[] {
  const [base, exponent] = args
  if (head === 'pow' && base!.head === 'number' && exponent!.head === 'number')
    return [power(base!.text, exponent!.text)]
  return head === 'number' && text !== '1' && text !== '2' ? [number(text)] : args.flatMap(numbersIn)
}

type ValueWith = (chosen: ReadonlyMap<string, Definition>) => Term | null

/**
 * Whether the units of the values that a page gives make the dimension of the other side, so that they count: with 250 g
 * and 4 m/s, `\frac12 m v^2` is an energy, and 2000 of its joules are wrong though 250 · 4²/2 is 2000. In units that are a
 * prime of the usual ones, each base quantity another, the expression must then grow as the other side does. An expression
 * with a bare 9.81 in it does not, and is judged by its figures.
 */
function doUnitsCount(uses: readonly Definition[], other: Measured, valueWith: ValueWith): boolean {
  const given = uses.filter(({ printed }) => printed !== null)
  const measured = given.map(measureOf)
  if (!isCertain(other) || !measured.every(one => one && isCertain(one))) return false
  const dimensions = measured.map(one => one!.dimension)
  if (dimensions.every(({ size }) => size === 0)) return false
  const bases = [...new Set([...dimensions, other.dimension].flatMap(dimension => [...dimension.keys()]))]
  const growthOf = (dimension: Dimension) => growthIn(dimension, bases)
  const growths = dimensions.map(growthOf)
  const expected = growthOf(other.dimension)
  if (!expected || growths.includes(null) || bases.length > PRIMES.length) return false
  const plain = valueWith(
    chosenWith(
      given,
      given.map(() => Rational.ONE),
    ),
  )
  const grown = valueWith(chosenWith(given, growths as Rational[]))
  return plain !== null && grown !== null && isSameValue(multiply(plain, number(expected)), grown)
}

const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19]

/** By how much a quantity of a dimension grows where each base unit is a prime of itself; null for broken powers. */
function growthIn(dimension: Dimension, bases: readonly string[]): Rational | null {
  let growth = Rational.ONE
  for (const [base, power] of dimension) {
    if (!power.isInteger()) return null
    growth = growth.times(Rational.of(PRIMES[bases.indexOf(base)] ?? 1).pow(Number(power.numerator)))
  }
  return growth
}

const chosenWith = (
  given: readonly Definition[],
  growths: readonly Rational[],
): ReadonlyMap<string, Definition> =>
  new Map(
    given.map((use, i) => [
      chosenKey(use),
      { ...use, from: null, term: multiply(use.term, number(growths[i]!)) },
    ]),
  )

/** Of exact and of irrational values: as many digits agree as no accident gives. */
const SAME = '1e-20'
const DIGITS = 40

function isSameValue(one: Term, other: Term): boolean {
  try {
    const [a, b] = [one, other].map(term => closedValueOf(term, DIGITS)) as [
      ReturnType<typeof closedValueOf>,
      ReturnType<typeof closedValueOf>,
    ]
    return areWithin(SAME, a, b)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Whether a measure has one meaning, but for prefixes that may be powers of 1024. */
const isCertain = ({ isUnknown, ambiguities }: Measured): boolean =>
  !isUnknown && [...ambiguities].every(meaning => meaning === 'prefix')

/** More than a prefix of 1024 explains where it was read as 1000, a few times. */
const FAR = '0.5'

const ambiguitiesIn = (uses: readonly Definition[], right: Measured): readonly Ambiguity[] =>
  [right, ...uses.map(use => (use.printed ? measureOf(use) : null))].flatMap(one => [
    ...(one?.ambiguities ?? []),
  ])
