import { fc } from '../../math/engines/fast-check.js'
import { type Dtype, exactValue, quantumExponent, roundToDtype } from '../../math/number/dtype/dtype.js'
import { exactDecimal } from '../../math/number/exact-decimal.js'
import type { Draw } from './draw.js'

/** What fast-check's generator hands out: a value of the arbitrary that a builder makes of its arguments. */
type Generator = fc.GeneratorValue

/** How finely a number is divided: whole numbers and eighths shrink to what a person can follow. */
const QUANTA = [1, 1 / 8, null] as const

const wholes = (min: number, max: number) => fc.integer({ min, max })
const parts = (bits: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) })

/** Draws over fast-check, which shrinks what is drawn: numbers towards 0 or the near end, choices towards the first. */
export function drawOver(generator: Generator, dtype: Dtype): Draw {
  const whole = (from: number, to: number) => generator(wholes, from, to)
  const rounded = (value: number) => exactDecimal(exactValue(roundToDtype(value, dtype)))
  const choice = <Value>(values: readonly Value[]): Value => values[whole(0, values.length - 1)]!
  const fine = (from: number, to: number) =>
    from + (to - from) * (Number(generator(parts, dtype.precisionBits)) / 2 ** dtype.precisionBits)
  const coarse = (from: number, to: number, quantum: number) => {
    const [least, most] = steps(from / quantum, to / quantum)
    return least < most ? whole(least, most) * quantum : fine(from, to)
  }
  const real = (from: number, to: number) => {
    const quantum = choice(QUANTA)
    const value = quantum === null ? fine(from, to) : coarse(from, to, quantum)
    // A sum of ends that are far apart may lie past either.
    const inside = Math.min(Math.max(value, from), to)
    return rounded(within(roundToDtype(inside, dtype), from, to, dtype))
  }
  return { dtype, real, whole, choice, rounded }
}

/** So many quanta a number may be from 0: larger ones have no such fine parts in any case. */
const MAX_STEPS = 2 ** 30

const steps = (from: number, to: number): [number, number] => [
  Math.max(Math.ceil(from), -MAX_STEPS),
  Math.min(Math.floor(to), MAX_STEPS),
]

/** The number, or its neighbour in the range whose end it was rounded over: that is an ulp of the end away. */
function within(value: number, from: number, to: number, dtype: Dtype): number {
  if (value < from) return value + 2 ** quantumExponent(from, dtype)
  return value > to ? value - 2 ** quantumExponent(to, dtype) : value
}

/** So many things drawn in a format, always the same for a seed. */
export function drawn<Thing>(
  draw: (draw: Draw) => Thing,
  dtype: Dtype,
  { seed, count }: { readonly seed: number; readonly count: number },
): Thing[] {
  return fc.sample(fc.gen(), { seed, numRuns: count }).map(generator => draw(drawOver(generator, dtype)))
}

/** The first thing that fails, shrunk. */
export interface Found<Thing> {
  readonly thing: Thing
  readonly path: string
}

/**
 * Draws so many things and asks of each whether it fails, until one does, which is then shrunk for at most so many further
 * questions. Throws what the question or the drawing throws.
 */
export async function firstFailing<Thing>(
  draw: (draw: Draw) => Thing,
  fails: (thing: Thing) => Promise<boolean>,
  options: { readonly dtype: Dtype; readonly seed: number; readonly count: number; readonly shrinks: number },
): Promise<Found<Thing> | null> {
  const faults: unknown[] = []
  let [last, shrinks]: [{ readonly thing: Thing } | null, number] = [null, 0]
  const holds = async (generator: Generator): Promise<boolean> => {
    if (faults.length > 0 || (last !== null && shrinks >= options.shrinks)) return true
    if (last !== null) shrinks += 1
    try {
      const thing = draw(drawOver(generator, options.dtype))
      const hasFailed = await fails(thing)
      if (hasFailed) last = { thing }
      return !hasFailed
    } catch (fault) {
      faults.push(fault)
      return true
    }
  }
  const property = fc.asyncProperty(fc.gen(), holds)
  const run = await fc.check(property, { seed: options.seed, numRuns: options.count })
  if (faults.length > 0) throw faults[0]
  const failed = last as { readonly thing: Thing } | null
  return failed === null ? null : { thing: failed.thing, path: run.counterexamplePath! }
}
