import { describe, expect, test } from 'vitest'
import type { ReportDiff } from '../../../src/conform/results/diff-reports.js'
import { diffMarkdown } from '../../../src/report/conform/diff-markdown.js'
import { diffSummary } from '../../../src/report/conform/diff-text.js'
import { CHANGED, LINES, NOTHING } from './changes.js'

describe('the Markdown of a difference', () => {
  test('has a title and the counts, a list of each kind, what is worse first, then the remarks', () => {
    const list = (title: string, lines: readonly string[]) => [
      `**${title}**`,
      '',
      ...lines.map(line => `- ${line.replace(':', '&#58;')}`),
      '',
    ]
    expect(diffMarkdown(CHANGED)).toBe(
      [
        '## something is worse',
        '',
        diffSummary(CHANGED).replaceAll(':', '&#58;'),
        '',
        ...list('worse', LINES.worse),
        ...list('greatest error grew', LINES.grown),
        ...list('better', LINES.better),
        ...list('greatest error fell', LINES.fallen),
        ...list('vanished', LINES.vanished),
        ...list('new', LINES.appeared),
        ...list('remarks', ['the seeds differ', 'the ends differ']),
      ].join('\n'),
    )
  })

  test('of no change is its title and the counts', () => {
    expect(diffMarkdown(NOTHING)).toBe(
      `## nothing is worse\n\n${diffSummary(NOTHING).replaceAll(':', '&#58;')}\n`,
    )
  })

  test('cuts the counts to 600 characters', () => {
    const counts = (diff: Partial<ReportDiff>) => diffMarkdown({ ...NOTHING, ...diff }).split('\n')[2]!
    const rest = diffSummary({ ...NOTHING, before: '' }).length
    expect(counts({ before: 'x'.repeat(600 - rest) }).endsWith('new')).toBe(true)
    expect(counts({ before: 'x'.repeat(601 - rest) }).endsWith('n…')).toBe(true)
  })
})
