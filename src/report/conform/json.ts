import type { ConformReport } from '../../conform/model/report.js'

/** A run as one JSON object; mathematical values are strings, positions, counts and seeds are numbers. */
export const conformJson = ({ header, results, footer }: ConformReport): string =>
  `${JSON.stringify({ header, results, footer }, null, 2)}\n`
