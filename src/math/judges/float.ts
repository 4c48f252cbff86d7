import { FLOAT32 } from '../number/dtype/dtype.js'
import { type Float, floats } from '../number/dtype/float.js'
import { Remembered } from '../number/remembered.js'
import { everyPart } from '../term/children.js'
import { guardDepth } from '../term/depth.js'
import { evaluate } from '../term/evaluate.js'
import { toPlain } from '../term/print.js'
import type { Term } from '../term/term.js'
import { evidence } from './judgement.js'
import { guardedTruth, type Truth } from './truth.js'

/** A power that leaves the format, or a logarithm whose argument rounds to 0. */
export type Loss = 'overflow' | 'underflow'

/** Below 0, above 0, or within 1 of 0. */
export type Side = '<' | '>' | '0'

/** The finite bfloat16 numbers from 0 on, in order: those of float32 whose lower 16 bits are 0. */
const SIZES: readonly number[] = [
  ...new Float32Array(Uint32Array.from({ length: 0x7f80 }, (_, upper) => upper << 16).buffer),
]

/** Every finite bfloat16 number on a side, the smallest first. */
function valuesOn(side: Side): readonly number[] {
  if (side === '0') return SIZES.filter(size => size <= 1).flatMap(size => [-size, size])
  return SIZES.slice(1).map(size => (side === '<' ? -size : size))
}

const SIZE = 'every bfloat16 number, computed in float32'

/**
 * Whether a term of one variable, computed as it is written, loses its value in single precision for a bfloat16 number on
 * a side, and at which first. Unknown for a term that is of more than the variable.
 *
 * Error budget: none that matters; exp and ln are the machine's, within an ulp, and no bfloat16 number is as near as that
 * to where a value is lost.
 */
export function lossOnSide(term: Term, variable: string, loss: Loss, side: Side): Truth {
  return guardedTruth(() => {
    guardDepth(term)
    return searched.of(`${toPlain(term)} of ${variable}: ${loss} ${side}`, () =>
      searchLoss(term, variable, loss, side),
    )
  })
}

/** A search goes through thousands of numbers, and the same forms are asked about again and again. */
const searched = new Remembered<Truth>(100)

function searchLoss(term: Term, variable: string, loss: Loss, side: Side): Truth {
  const values = valuesOn(side)
  const isLost = lossesOf(term, variable, loss)
  const at = values.find(isLost)
  const rests = evidence(at === undefined ? 'proved: exhaustive' : 'computed', {
    points: at === undefined ? values.length : 1,
    size: SIZE,
  })
  const where = side === '0' ? `|${variable}| ≤ 1` : `${variable} ${side} 0`
  const shown = at === undefined ? `no ${loss} for ${where}` : `${loss} at ${variable} = ${at}`
  return { holds: at !== undefined, evidence: rests, witness: null, shown }
}

/** Whether a value is lost at a number, anywhere in the term. */
function lossesOf(term: Term, variable: string, loss: Loss): (value: number) => boolean {
  const { of } = floats(FLOAT32)
  const context = { of, compare: (left: Float, right: Float) => left.cmp(right) }
  const inner = argumentsOf(term, loss === 'overflow' ? 'exp' : 'ln')
  const isLost = (argument: Float) =>
    loss === 'underflow'
      ? argument.value === 0
      : Number.isFinite(argument.value) && !Number.isFinite(argument.exp().value)
  return value => {
    const symbols = new Map([[variable, of(value)]])
    return inner.some(part => isLost(evaluate<Float>(part, { symbols, groups: new Map() }, context)))
  }
}

/** What the powers of e, or the logarithms, of a term are of. */
const argumentsOf = (term: Term, kind: 'exp' | 'ln'): Term[] =>
  [...everyPart(term)].flatMap(part => (part.kind === kind ? [part.argument] : []))
