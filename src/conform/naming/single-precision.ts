import { FLOAT32 } from '../../numeric/dtype.js'
import { emulate } from '../../vectors/emulation.js'
import { doubleOf } from '../number-text.js'
import { type Answered, isDeviantLevel, worstLevel } from './answered.js'
import { isBorneOut, isExplainable } from './match-form.js'

/**
 * Whether answers in float64 are those of an implementation that goes through float32: each as good as float32 is, and
 * bad where a program in float32 is. Single answers that lose digits prove no such thing.
 */
export function isSinglePrecision(compared: readonly Answered[]): boolean {
  const isAsked = compared.every(({ question }) => question.dtype.name === 'float64')
  return (
    isAsked && compared.filter(isExplainable).every(isAsGoodAsSingle) && isBorneOut(compared, isBadInSingle)
  )
}

function isAsGoodAsSingle({ question, answer }: Answered): boolean {
  if (question.outcome === null) return false
  const rounded = answer.value.map(text => Math.fround(doubleOf(text)))
  const level = worstLevel(rounded, question.outcome.value, question, { dtype: FLOAT32, isOutOfRange: false })
  return level === 'unstable' || !isDeviantLevel(level)
}

/** Whether a program that computes the equation in float32 gets what is not accurate in float64. */
function isBadInSingle({ question }: Answered): boolean {
  const got = emulate(question.operation.reference, question.input, FLOAT32)
  return got === null || isDeviantLevel(worstLevel(got, question.outcome!.value, question))
}
