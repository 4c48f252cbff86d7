import type { Tape, Taped } from '../../math/number/derivative/tape.js'
import type { Real } from '../../math/number/interval/real.js'

/**
 * Σ |v ∂f/∂v| in doubles, over the variables and over the intermediate results of a tape.
 *
 * Error budget: values and slopes are those of the tape, rounded to doubles once. Every sum is kept with a bound of its own
 * error (running error analysis: Higham 2002, section 3.3). It is given only where that bound leaves no doubt of what it is
 * when rounded up to 6 digits. Numbers outside 1e±100 are not tried, so that no product overflows or loses digits.
 */
export interface DoubleSums {
  readonly scale: string
  readonly naive: string
}

const UNIT_ROUNDOFF = 2 ** -53
const [MIN_SIZE, MAX_SIZE] = [1e-100, 1e100]

interface Slope {
  readonly of: number
  readonly slope: number
}

/** For the results of one tape; null where doubles are not sure. */
export function doubleSumsOf(tape: Tape<Real>): (output: Taped<Real>) => DoubleSums | null {
  const values = new Map<number, number | null>()
  const slopes = new Map<number, readonly Slope[] | null>()
  const doubleOf = (result: Taped<Real>) => remembered(values, result, ({ value }) => asDouble(value))
  const slopesOf = (result: Taped<Real>) => remembered(slopes, result, doubleSlopes)
  return output => {
    const sensitivities = new RunningSums()
    sensitivities.add(output.index, 1, 0)
    const totals = new RunningSums()
    for (const result of tape.upTo(output).toReversed()) {
      const sensitivity = sensitivities.get(result.index)
      if (sensitivity === undefined || result.role === 'constant') continue
      const [value, all] = [doubleOf(result), slopesOf(result)]
      if (value === null || all === null || !isInRange(sensitivity.sum)) return null
      const total = result.role === 'variable' ? SCALE : NAIVE
      totals.addProduct(total, Math.abs(value), { ...sensitivity, sum: Math.abs(sensitivity.sum) })
      for (const { of, slope } of all) sensitivities.addProduct(of, slope, sensitivity)
    }
    const [scale, naive] = [totals.get(SCALE), totals.get(NAIVE)].map(printed)
    return scale == null || naive == null ? null : { scale, naive }
  }
}

const [SCALE, NAIVE] = [0, 1]

interface RunningSum {
  readonly sum: number
  readonly error: number
}

/** To the first digits that both ends of the error bound agree on, unless these are a number of 6 (Ziv 1991). */
function printed({ sum, error }: RunningSum = { sum: 0, error: 0 }): string | null {
  if (sum === 0 && error === 0) return '0'
  for (const digits of [12, 9]) {
    const [lower, upper] = [sum - error, sum + error].map(end => end.toExponential(digits - 1)) as [
      string,
      string,
    ]
    if (lower === upper && !/000e/.test(lower)) return lower
  }
  return null
}

/** Sums by number, each with a bound of its error. */
class RunningSums {
  private readonly sums = new Map<number, RunningSum>()

  get(key: number): RunningSum | undefined {
    return this.sums.get(key)
  }

  add(key: number, term: number, errorOfTerm: number): void {
    const old = this.sums.get(key) ?? { sum: 0, error: 0 }
    const sum = old.sum + term
    this.sums.set(key, { sum, error: old.error + errorOfTerm + UNIT_ROUNDOFF * Math.abs(sum) })
  }

  /** The factor is rounded, and so is the product. */
  addProduct(key: number, factor: number, { sum, error }: RunningSum): void {
    const term = factor * sum
    this.add(key, term, Math.abs(factor) * error + 2 * UNIT_ROUNDOFF * Math.abs(term))
  }
}

function doubleSlopes({ parents }: Taped<Real>): readonly Slope[] | null {
  const all = parents
    .filter(({ of }) => of.role !== 'constant')
    .map(({ of, slope }) => ({
      of: of.index,
      slope: typeof slope === 'number' ? slope : asDouble(slope().value),
    }))
  return all.every((one): one is Slope => one.slope !== null) ? all : null
}

function asDouble(value: Real): number | null {
  if (value.isZero()) return 0
  const double = value.toNumber()
  return double !== 0 && isInRange(double) ? double : null
}

const isInRange = (value: number): boolean =>
  value === 0 || (Math.abs(value) >= MIN_SIZE && Math.abs(value) <= MAX_SIZE)

function remembered<Found>(
  known: Map<number, Found>,
  result: Taped<Real>,
  find: (result: Taped<Real>) => Found,
): Found {
  const found = known.get(result.index) ?? find(result)
  known.set(result.index, found)
  return found
}
