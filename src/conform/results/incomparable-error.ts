import { quoted } from '../../math/shapes/quoted.js'

/** Reports that cannot be put together: what was expected of them, and what they have. One line. */
export class IncomparableError extends Error {
  override readonly name = 'IncomparableError'
}

/** A report and the name it goes by, such as that of its file. */
export interface NamedReport<Report> {
  readonly name: string
  readonly report: Report
}

/**
 * Holds all reports to the first one in a respect. Throws IncomparableError with the names of the two that differ.
 */
export function expectSame<Report>(
  all: readonly NamedReport<Report>[],
  respect: string,
  of: (report: Report) => string | number,
): void {
  const [first, ...others] = all
  if (first === undefined) return
  const expected = of(first.report)
  const other = others.find(({ report }) => of(report) !== expected)
  if (other === undefined) return
  const got = of(other.report)
  throw new IncomparableError(
    `expected reports of the same ${respect}, got ${short(expected)} in ${first.name} and ${short(got)} in ${other.name}`,
  )
}

/** A value inside a message of one line. */
export const short = (value: string | number): string =>
  typeof value === 'number' ? String(value) : quoted(value)
