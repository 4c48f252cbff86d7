import type { Token } from '../../documents/model/document.js'
import { sentenceOf } from '../../english/sentence.js'
import { Rational } from '../../math/number/rational.js'
import { definableIn } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { spokenOf } from '../../page/domains/spoken.js'
import { wholeNamesIn } from '../../page/domains/whole-names.js'
import { assertedAt } from '../../page/quantifiers.js'
import type { Reading } from '../../page/reading.js'

/** Letters that count: what is said to be divisible is a whole number. */
const COUNTS = /^[i-n]$/

/**
 * The first value of each symbol of a term, of all of whose whole numbers a sentence speaks; null where it does not, or only
 * of some. Of whole numbers without a least one any place is a first, since remainders repeat.
 */
export function wholeStartsAt(
  term: Term,
  token: Token,
  reading: Reading,
): ReadonlyMap<string, Rational> | null {
  const names = [...definableIn(term).keys()]
  const sentence = sentenceOf(token, reading)
  const whole = new Set([...wholeNamesIn(sentence, reading), ...inSetsOf(sentence, reading)])
  const { every, bounds } = assertedAt(token, reading)
  const isWhole = (name: string): boolean => whole.has(name) || COUNTS.test(name)
  if (!names.every(name => isWhole(name) && every.has(name) && !bounds.get(name)?.to)) return null
  return new Map(
    names.map(name => {
      const { from, hasFrom } = bounds.get(name) ?? { from: null, hasFrom: false }
      const isExact = from?.isInteger() === true
      return [name, isExact && !hasFrom ? from.plus(1) : isExact ? from : Rational.ONE] as const
    }),
  )
}

/** `n \in \mathbb{Z}`, `n \in \mathbb{N}` */
const inSetsOf = (sentence: readonly Token[], reading: Reading): readonly string[] =>
  sentence
    .flatMap(token => reading.chains.get(token) ?? [])
    .filter(({ terms, signs }) => signs[0]?.operator === '∈' && ['Z', 'N'].includes(terms[1]!.text))
    .flatMap(chain => spokenOf(chain, reading).map(([name]) => name))
