import type { CaseName, LevelChange, ReportDiff, UlpsChange } from '../../conform/results/diff-reports.js'
import { excerpt } from '../text/printable.js'

const MAX_LINES = 50

/** What changed between two runs for a person at a terminal: what is worse first; the last line counts everything. */
export function diffText(diff: ReportDiff): string {
  const sections = [
    section('worse', diff.worse.map(levelLine)),
    section('greatest error grew', diff.grown.map(ulpsLine)),
    section('better', diff.better.map(levelLine)),
    section('greatest error fell', diff.fallen.map(ulpsLine)),
    section('vanished', diff.vanished.map(caseLine)),
    section('new', diff.appeared.map(caseLine)),
    diff.remarks.map(remark => `remark: ${excerpt(remark, 400)}\n`).join(''),
    `${excerpt(diffSummary(diff), 400)}\n`,
  ]
  return sections.filter(one => one !== '').join('\n')
}

/** One line that counts what changed. */
export function diffSummary(diff: ReportDiff): string {
  const counts = [
    `${diff.worse.length} worse`,
    `${diff.better.length} better`,
    `${diff.grown.length} errors grew`,
    `${diff.fallen.length} fell`,
    `${diff.vanished.length} cases vanished`,
    `${diff.appeared.length} are new`,
  ]
  return `${diff.before} → ${diff.after}: ${diff.common} cases in both: ${counts.join(', ')}`
}

export const levelLine = ({ id, dtype, before, after }: LevelChange): string =>
  `${excerpt(id)} ${dtype}: ${before} → ${after}`

export const ulpsLine = ({ op, dtype, before, after }: UlpsChange): string =>
  `${excerpt(op)} ${dtype}: ${before} → ${after} ulps`

export const caseLine = ({ id, dtype, level }: CaseName): string => `${excerpt(id)} ${dtype} (${level})`

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const shown = lines.slice(0, MAX_LINES).map(line => `    ${line}\n`)
  const left = lines.length - shown.length
  return `${title} (${lines.length}):\n${shown.join('')}${left > 0 ? `    and ${left} more\n` : ''}`
}
