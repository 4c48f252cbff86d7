import { type Dtype, exactValue, roundToDtype } from '../../math/number/dtype/dtype.js'
import { exactDecimal } from '../../math/number/exact-decimal.js'
import { doubleOf } from '../model/number-text.js'
import { AdapterError, type Started, type Subject } from '../model/protocol.js'

/**
 * The operation that every adapter has: it gives back what it is given. Who prints too few digits, or reads into another
 * format, is found out here and not blamed on the library.
 */
export const ECHO = 'echo'

/** What is echoed: numbers of full mantissa, both ends of the format, and no number of few digits alone. */
function numbersOf(dtype: Dtype): number[] {
  const third = roundToDtype(1 / 3, dtype)
  const tenth = roundToDtype(0.1, dtype)
  return [1, -2.5, tenth, -third, dtype.largestFinite, -dtype.smallestNormal, 0]
}

/** Throws AdapterError where an adapter that has the operation changes a number. */
export async function proveEcho(subject: Subject, { ops }: Started, dtypes: readonly Dtype[]): Promise<void> {
  const capability = ops[ECHO]
  if (!capability) return
  for (const dtype of dtypes.filter(({ name }) => capability.dtypes.includes(name))) {
    const numbers = numbersOf(dtype).slice(0, capability.limits?.maxLength)
    const x = numbers.map(number => exactDecimal(exactValue(number)))
    const answer = await subject.ask({
      id: `${ECHO}/${dtype.name}`,
      op: ECHO,
      dtype: dtype.name,
      in: { x, p: [] },
      want: ['value'],
    })
    if (answer.kind === 'skip') continue
    const isOutput = answer.kind === 'out'
    const got = isOutput ? answer.value : [answer.message]
    const changed = got.findIndex((text, i) => !isOutput || doubleOf(text) !== numbers[i])
    if (changed >= 0 || got.length !== x.length)
      throw new AdapterError(
        `echo: expected ${x[changed] ?? `${x.length} numbers`} back in ${dtype.name}, got ${got[changed] ?? `${got.length} numbers`}; the adapter reads or prints numbers inexactly`,
      )
  }
}
