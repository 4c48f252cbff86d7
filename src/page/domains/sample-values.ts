import { rangeOf } from '../../math/engines/domain.js'
import { Rational } from '../../math/number/rational.js'
import type { DomainPiece } from './piece.js'

const numbers = (text: string): readonly Rational[] => text.split(' ').map(one => Rational.of(one))

/** Parts of a range with two ends. */
const PARTS = numbers('1/2 1/4 3/4 1/10 2/3 9/10')
/** Steps from the only end of a range. */
const STEPS = numbers('1 1/2 2 1/3 3 5')
const WHOLE_STEPS = numbers('1 2 3 4 5 7')
const REALS = numbers('1/2 2 -1/2 1/3 -2 3')
const WHOLES = numbers('1 2 3 0 -1 -2')

/** A few values of each part of a domain, small ones first; of a range they are inside. Of multiples of π there are none. */
export const sampleValues = (pieces: readonly DomainPiece[]): readonly Rational[] =>
  pieces.flatMap(piece => (piece.inPi ? [] : piece.kind === 'value' ? [piece.value] : within(piece)))

function within(piece: DomainPiece & { readonly kind: 'range' }): readonly Rational[] {
  const range = rangeOf(piece.domain)
  const { from = null, to = null, isWhole = false } = range ?? {}
  const steps = isWhole ? WHOLE_STEPS : STEPS
  if (from && to)
    return isWhole
      ? WHOLE_STEPS.map(step => from.plus(step)).filter(value => value.lt(to))
      : PARTS.map(part => from.plus(to.minus(from).times(part)))
  if (from) return steps.map(step => from.plus(step))
  if (to) return steps.map(step => to.minus(step))
  return isWhole ? WHOLES : REALS
}
