import type { ReportDiff } from '../../conform/results/diff-reports.js'
import { gfmText } from '../text/gfm.js'
import { excerpt } from '../text/printable.js'
import { caseLine, diffSummary, levelLine, ulpsLine } from './diff-text.js'
import { list } from './room.js'

/** What changed between two runs as GitHub-flavoured Markdown, what is worse first. */
export function diffMarkdown(diff: ReportDiff): string {
  const sections = [
    `## ${diff.isWorse ? 'something is worse' : 'nothing is worse'}\n`,
    `${gfmText(excerpt(diffSummary(diff), 600))}\n`,
    list('worse', diff.worse.map(levelLine)),
    list('greatest error grew', diff.grown.map(ulpsLine)),
    list('better', diff.better.map(levelLine)),
    list('greatest error fell', diff.fallen.map(ulpsLine)),
    list('vanished', diff.vanished.map(caseLine)),
    list('new', diff.appeared.map(caseLine)),
    list('remarks', diff.remarks),
  ]
  return sections.filter(section => section !== '').join('\n')
}
