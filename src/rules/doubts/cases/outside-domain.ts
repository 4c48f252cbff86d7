import { sentencesOf } from '../../../english/sentence.js'
import { Rational } from '../../../math/number/rational.js'
import { withoutPi } from '../../../page/domains/multiple-of-pi.js'
import type { Ends } from '../../../page/domains/piece.js'
import { assertedAt } from '../../../page/quantifiers.js'
import type { StatedAt } from '../../judged.js'
import { defineDoubt } from '../doubt.js'

/** So many sentences before a statement may say what its symbols range over. */
const MAX_SENTENCES = 12
/** And they are no longer than this together. */
const MAX_TOKENS = 400

/** A claim is made "for $n \\ge 5$", and a step of its proof is false at 3: the step is of the claim, and not of 3. */
export const outsideDomain = defineDoubt({
  id: 'outside-domain',
  summary: 'It fails only where a sentence before it says that its symbols are not.',
  examples: ['We claim it for $n \\ge 5$. In the step, for $n \\ge 3$, we have $2 \\cdot 2^n > 2n^2$.'],
  applies: ({ at, judgement: { witness } }) => {
    const point = Object.entries(witness ?? {})
    if (point.length === 0) return null
    const own = assertedAt(at.token, at.reading)
    const [outside] = point.flatMap(([name, value]) =>
      own.named.has(name) || isWithinBefore(rationalIn(value), name, at) ? [] : [name],
    )
    return outside === undefined
      ? null
      : `a sentence before it says what ${outside} is, and this point is outside`
  },
})

/** Whether a value is in all ranges that the sentences before a statement give its symbol. */
export const isWithinBefore = (
  value: Rational | null,
  name: string,
  at: Pick<StatedAt, 'token' | 'reading'>,
): boolean => isWithinAll(value, boundsBefore(name, at))

/** What the sentences before a statement say of a symbol. */
function boundsBefore(
  name: string,
  { token, reading }: Pick<StatedAt, 'token' | 'reading'>,
): readonly Ends[] {
  const at = reading.places.get(token)!
  const before = reading.section.tokens
    .slice(Math.max(0, at - MAX_TOKENS), at)
    .filter(({ sentence }) => sentence !== token.sentence)
  return sentencesOf(before)
    .slice(-MAX_SENTENCES)
    .flatMap(sentence => {
      const formula = sentence.find(({ kind }) => kind === 'math')
      return (formula && assertedAt(formula, reading).bounds.get(name)) ?? []
    })
}

const rationalIn = (value: string): Rational | null =>
  /^-?\d+(?:\.\d+)?(?:\/\d+)?$/.test(value) ? Rational.of(value) : null

const isWithinAll = (value: Rational | null, all: readonly Ends[]): boolean =>
  value === null ||
  all.map(withoutPi).every(({ from, to, hasFrom, hasTo }) => {
    const isAbove = !from || value.gt(from) || (hasFrom && value.eq(from))
    const isBelow = !to || value.lt(to) || (hasTo && value.eq(to))
    return isAbove && isBelow
  })
