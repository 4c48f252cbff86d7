import { FLOAT32 } from '../numeric/dtype.js'
import { type Float, floats } from '../numeric/float.js'
import { childrenOf } from '../term/children.js'
import { evaluate } from '../term/evaluate.js'
import type { Term } from '../term/term.js'
import { evidence } from './judgement.js'
import type { Truth } from './truth.js'

/** A power that leaves the format, or a logarithm whose argument rounds to 0. */
export type Loss = 'overflow' | 'underflow'

/** Below 0, above 0, or within 1 of 0. */
export type Side = '<' | '>' | '0'

/** The magnitudes that are tried: (1 + m/128) 2^e, every bfloat16 number of some size, the smallest first. */
const LEAST_EXPONENT = -8
const MOST_EXPONENT = 12
const MANTISSAS = 128

function* magnitudes(): Generator<number> {
  for (let exponent = LEAST_EXPONENT; exponent <= MOST_EXPONENT; exponent++)
    for (let m = 0; m < MANTISSAS; m++) yield (1 + m / MANTISSAS) * 2 ** exponent
}

/**
 * Whether a term of one variable, computed as it is written, loses its value in single precision for numbers of a kind,
 * and where first.
 *
 * Error budget: none that matters; exp and ln are the machine's, within an ulp, and no number that is tried is as near
 * as that to where a value is lost.
 */
export function lossOnSide(term: Term, variable: string, loss: Loss, side: Side): Truth {
  let points = 0
  for (const magnitude of magnitudes()) {
    if (side === '0' && magnitude > 1) break
    const values = side === '<' ? [-magnitude] : side === '>' ? [magnitude] : [magnitude, -magnitude]
    points += values.length
    const value = values.find(one => isLostAt(term, variable, loss, one))
    if (value !== undefined) return truth(true, points, `${loss} from ${variable} = ${value} on`)
  }
  return truth(
    false,
    points,
    `no ${loss} for ${side === '0' ? `|${variable}| ≤ 1` : `${variable} ${side} 0`}`,
  )
}

const truth = (holds: boolean, points: number, shown: string): Truth => ({
  holds,
  evidence: evidence('proved: exhaustive', { points, size: 'float32' }),
  witness: null,
  shown,
})

function isLostAt(term: Term, variable: string, loss: Loss, value: number): boolean {
  const context = floats(FLOAT32)
  const symbols = new Map([[variable, context.of(value)]])
  const valueOf = (part: Term): number => evaluate<Float>(part, { symbols, groups: new Map() }, context).value
  const isLost = (part: Term): boolean => {
    if (part.kind === 'exp' && loss === 'overflow')
      return !Number.isFinite(valueOf(part)) && Number.isFinite(valueOf(part.argument))
    return part.kind === 'ln' && loss === 'underflow' && valueOf(part.argument) === 0
  }
  const isLostIn = (part: Term): boolean => isLost(part) || childrenOf(part).some(isLostIn)
  return isLostIn(term)
}
