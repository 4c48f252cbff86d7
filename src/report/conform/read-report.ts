import type { CaseResult, ConformReport } from '../../conform/model/report.js'
import { FOOTER, HEADER, REPORT, RESULT } from '../../conform/results/report-shape.js'
import { tally } from '../../conform/results/tally.js'
import { ShapeError, shapeError } from '../../math/shapes/shape.js'

/** The longest report that is read, in UTF-16 units. */
export const MAX_REPORT_LENGTH = 1 << 28

/**
 * Reads a report in the format json or jsonl. Throws ShapeError, in one line, for one that was cut off, for one whose
 * footer counts other results than there are, and for any other text.
 */
export function readConformReport(text: string, longest = MAX_REPORT_LENGTH): ConformReport {
  if (text.length > longest)
    throw new ShapeError(`expected at most ${longest} characters, got ${text.length}`)
  const first = parsed(text.split('\n', 1)[0]!)
  const report = has(first, 'header') && !has(first, 'results') ? readLines(text) : readObject(text)
  return counted(report)
}

const NOT_A_REPORT = 'expected a report of conform as json or jsonl'

const has = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readObject(text: string): ConformReport {
  const value = parsed(text)
  if (value === undefined)
    throw new ShapeError(`${NOT_A_REPORT}, got a text that is not JSON, or was cut off`)
  if (!has(value, 'header')) throw new ShapeError(`${NOT_A_REPORT}, got one without a header`)
  if (!has(value, 'footer')) throw new ShapeError('expected a footer, got a report that was cut off')
  return REPORT(value, '')
}

/** The lines of a report: the header first, the footer last. */
function readLines(text: string): ConformReport {
  const lines = text.replace(/\n$/, '').split('\n')
  const last = parsed(lines.at(-1)!)
  if (lines.length < 2 || !has(last, 'footer'))
    throw new ShapeError(
      `expected a footer in the last line, got a report that was cut off at line ${lines.length}`,
    )
  const results = lines.slice(1, -1).map((line, i): CaseResult => {
    const place = `line ${i + 2}`
    const value = parsed(line)
    if (!has(value, 'result')) throw shapeError('a result', value, place)
    return RESULT((value as { result: unknown }).result, place)
  })
  return {
    header: HEADER((parsed(lines[0]!) as { header: unknown }).header, 'line 1'),
    results,
    footer: FOOTER((last as { footer: unknown }).footer, `line ${lines.length}`),
  }
}

/** A report whose footer counts the results that are there: one with lines taken out is none. */
function counted(report: ConformReport): ConformReport {
  const { counts, failures, knownFailures } = tally(report.results)
  const { footer } = report
  const levels = new Set([...Object.keys(counts), ...Object.keys(footer.counts)]) as Set<keyof typeof counts>
  for (const level of levels)
    if ((counts[level] ?? 0) !== (footer.counts[level] ?? 0))
      throw new ShapeError(
        `expected the ${footer.counts[level] ?? 0} results ${level} that the footer counts, got ${counts[level] ?? 0}`,
      )
  if (failures !== footer.failures || knownFailures !== footer.knownFailures)
    throw new ShapeError(
      `expected the ${footer.failures} failures and ${footer.knownFailures} known ones that the footer counts, ` +
        `got ${failures} and ${knownFailures}`,
    )
  return report
}
