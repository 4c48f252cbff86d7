import type { Finding } from '../../audit/finding.js'
import { VERDICTS } from '../../math/judges/verdict.js'
import { counted } from '../text/counted.js'
import { isLetPass, type Summary, summarise } from './summary.js'

const NO_STATEMENT: ReadonlySet<Finding['reason']> = new Set([
  'definition',
  'premise',
  'equation',
  'objective',
  'constraint',
])

/**
 * One line that counts everything: the judged and the unread are parts of the same number of statements, and what
 * was unread because it states nothing is counted apart, and so is what is let pass.
 */
export function headline(findings: readonly Finding[]): string {
  const summary = summarise(findings)
  const counts = VERDICTS.filter(verdict => summary[verdict] > 0).map(
    verdict => `${summary[verdict]} ${verdict}`,
  )
  const noStatement = findings.filter(finding => !isLetPass(finding) && isNoStatement(finding)).length
  const apart =
    noStatement > 0
      ? ` (${noStatement} of the unread are definitions, premises, equations to solve, objectives or constraints)`
      : ''
  return `${counted(summary.statements, 'statement')}: ${counts.join(', ') || 'none'}${apart}${letPass(summary)}`
}

const isNoStatement = ({ verdict, reason }: Finding): boolean =>
  verdict === 'unread' && NO_STATEMENT.has(reason)

function letPass({ suppressed, baselined }: Summary): string {
  const parts = [
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
  ]
  return parts.length > 0 ? `; ${parts.join(', ')}` : ''
}

/** Why an audit ended before all documents were judged, and how many were not. */
export interface Cut {
  readonly because: string
  readonly undone: number
}

/** The line that says so; nothing where all were judged. */
export const cutLine = (cut: Cut | null | undefined): string =>
  cut ? `ended early: ${cut.because}; documents not judged: ${cut.undone}\n` : ''
