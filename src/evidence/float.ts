import { FLOAT32 } from '../numeric/dtype.js'
import { type Float, floats } from '../numeric/float.js'
import { childrenOf } from '../term/children.js'
import { guardDepth } from '../term/depth.js'
import { evaluate } from '../term/evaluate.js'
import type { Term } from '../term/term.js'
import { evidence } from './judgement.js'
import { type Truth, unknownTruth } from './truth.js'

/** A power that leaves the format, or a logarithm whose argument rounds to 0. */
export type Loss = 'overflow' | 'underflow'

/**
 * The magnitudes that are tried: (1 + m/128) 2^e, every bfloat16 number of some size, the smallest first, and behind
 * them two of each power of 2 that single precision has.
 */
const LEAST_EXPONENT = -8
const MOST_EXPONENT = 12
const MANTISSAS = 128
const [SMALLEST_EXPONENT, LARGEST_EXPONENT] = [-126, 127]

function* magnitudes(): Generator<number> {
  for (let exponent = LEAST_EXPONENT; exponent <= MOST_EXPONENT; exponent++)
    for (let m = 0; m < MANTISSAS; m++) yield (1 + m / MANTISSAS) * 2 ** exponent
  for (let exponent = MOST_EXPONENT + 1; exponent <= LARGEST_EXPONENT; exponent++) yield* inBinade(exponent)
  for (let exponent = LEAST_EXPONENT - 1; exponent >= SMALLEST_EXPONENT; exponent--) yield* inBinade(exponent)
}

const inBinade = (exponent: number): readonly number[] => [2 ** exponent, 1.5 * 2 ** exponent]

/**
 * Whether a term of one variable, computed as it is written, loses its value in single precision on one side of 0, and
 * at which number. One number shows that it does; that it does not is only tested. Unknown for a term that is of more
 * than the variable.
 *
 * Error budget: none that matters; exp and ln are the machine's, within an ulp, and no number that is tried is as near
 * as that to where a value is lost.
 */
export function lossOnSide(term: Term, variable: string, loss: Loss, side: '<' | '>'): Truth {
  try {
    guardDepth(term)
    return searchLoss(term, variable, loss, side)
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return unknownTruth(error.message)
    throw error
  }
}

function searchLoss(term: Term, variable: string, loss: Loss, side: '<' | '>'): Truth {
  let points = 0
  for (const magnitude of magnitudes()) {
    const value = side === '<' ? -magnitude : magnitude
    points++
    if (!isLostAt(term, variable, loss, value)) continue
    const rests = evidence('computed', { points: 1, size: 'float32' })
    return { holds: true, evidence: rests, witness: null, shown: `${loss} at ${variable} = ${value}` }
  }
  const rests = evidence('tested', { points, size: 'float32' })
  return { holds: false, evidence: rests, witness: null, shown: `no ${loss} for ${variable} ${side} 0` }
}

function isLostAt(term: Term, variable: string, loss: Loss, value: number): boolean {
  const { of } = floats(FLOAT32)
  const context = { of, compare: (left: Float, right: Float) => left.cmp(right) }
  const symbols = new Map([[variable, context.of(value)]])
  const computed = (part: Term): number =>
    evaluate<Float>(part, { symbols, groups: new Map() }, context).value
  const isLost = (part: Term): boolean => {
    if (part.kind === 'exp' && loss === 'overflow')
      return !Number.isFinite(computed(part)) && Number.isFinite(computed(part.argument))
    return part.kind === 'ln' && loss === 'underflow' && computed(part.argument) === 0
  }
  const isLostIn = (part: Term): boolean => isLost(part) || childrenOf(part).some(isLostIn)
  return isLostIn(term)
}
