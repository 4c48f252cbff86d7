import { quoted } from '../../math/shapes/quoted.js'
import { mapOf, matching, objectOf, oneOf, type Shape, ShapeError, text } from '../../math/shapes/shape.js'
import type { Measure } from '../model/report.js'
import type { DtypeName } from '../vectors/vector.js'
import { byQuestion, DTYPE_NAMES } from './tally.js'
import { compareUlps, greatestUlps, isUlps, ulpsRoundedUp } from './ulps.js'

/** The greatest error in ulps that each operation had in each format, as a file keeps it: what grows beyond it fails. */
export interface Bounds {
  readonly implementation: string
  readonly bounds: ReadonlyMap<string, ReadonlyMap<DtypeName, string>>
}

export interface BoundsCompared {
  /** What has grown, a line each; each fails the run. */
  readonly complaints: readonly string[]
  /** What has fallen and what has no bound yet, a line each. */
  readonly remarks: readonly string[]
}

/** Bounds are rounded up to so many digits, so that a file is easy to read and every run that it was made of keeps it. */
const DIGITS = 3

const MAX_OPERATIONS = 10_000
const MAX_NAME_LENGTH = 4_000

const FILE: Shape<Bounds & { readonly format: 1 }> = objectOf<Bounds & { readonly format: 1 }>({
  format: oneOf(1),
  implementation: text(MAX_NAME_LENGTH),
  bounds: mapOf(
    text(MAX_NAME_LENGTH),
    mapOf(oneOf(...DTYPE_NAMES), matching('ulps as a text such as "1.25"', isUlps), DTYPE_NAMES.length),
    MAX_OPERATIONS,
  ),
})

/** Reads a file of bounds. Throws ShapeError for any other text. */
export function readBounds(source: string): Bounds {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    throw new ShapeError('expected JSON, got a text that is none')
  }
  const { implementation, bounds } = FILE(value, '')
  return { implementation, bounds }
}

/** The bounds that a run keeps: its greatest errors, rounded up. */
export function boundsOf(implementation: string, measures: readonly Measure[]): Bounds {
  const bounds = new Map<string, Map<DtypeName, string>>()
  for (const { op, dtype, of } of byQuestion(measures)) {
    const most = greatestUlps(of.map(({ maxUlps }) => maxUlps))
    if (most === null) continue
    const own = bounds.get(op) ?? new Map<DtypeName, string>()
    bounds.set(op, own.set(dtype, ulpsRoundedUp(most, DIGITS)))
  }
  return { implementation, bounds }
}

/** The file of some bounds. */
export function boundsText({ implementation, bounds }: Bounds): string {
  const written = Object.fromEntries([...bounds].map(([op, own]) => [op, Object.fromEntries(own)]))
  return `${JSON.stringify({ format: 1, implementation, bounds: written }, null, 2)}\n`
}

/** How a run stands to the bounds of an implementation: the errors of another one are complained of as a whole. */
export function compareBounds(
  implementation: string,
  measures: readonly Measure[],
  kept: Bounds,
): BoundsCompared {
  if (kept.implementation !== implementation)
    return {
      complaints: [
        `bounds: expected those of ${quoted(implementation)}, got those of ${quoted(kept.implementation)}`,
      ],
      remarks: [],
    }
  const complaints: string[] = []
  const remarks: string[] = []
  for (const [op, own] of boundsOf(implementation, measures).bounds)
    for (const [dtype, now] of own) {
      const bound = kept.bounds.get(op)?.get(dtype)
      const question = `${op} ${dtype}`
      if (bound === undefined)
        remarks.push(`bounds: ${question} has none yet, the greatest error is ${now} ulps`)
      else if (exceeds(measures, op, dtype, bound))
        complaints.push(`bounds: ${question}: expected at most ${bound} ulps, got ${now}`)
      else if (compareUlps(now, bound) < 0)
        remarks.push(`bounds: ${question} fell from ${bound} to ${now} ulps`)
    }
  return { complaints, remarks }
}

const exceeds = (measures: readonly Measure[], op: string, dtype: DtypeName, bound: string): boolean =>
  measures.some(
    one =>
      one.op === op && one.dtype === dtype && one.maxUlps !== null && compareUlps(one.maxUlps, bound) > 0,
  )
