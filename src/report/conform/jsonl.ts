import type { ConformReport } from '../../conform/model/report.js'
import { visibleJson } from '../../math/shapes/quoted.js'

/**
 * A run as one JSON object a line: the header, each result, the footer. A file that was cut off has no footer, and so
 * a line can be written as soon as its case is judged.
 */
export function conformJsonl({ header, results, footer }: ConformReport): string {
  const lines = [{ header }, ...results.map(result => ({ result })), { footer }]
  return lines.map(line => `${visibleJson(JSON.stringify(line))}\n`).join('')
}
