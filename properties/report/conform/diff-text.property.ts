import { describe, expect, test } from 'vitest'
import { diffSummary, diffText } from '../../../src/report/conform/diff-text.js'
import { CHANGED, LINES, NOTHING } from './changes.js'

describe('the text', () => {
  test('has a section of each kind, what is worse first, then the remarks and the counts', () => {
    const section = (title: string, lines: readonly string[]) => [
      `${title} (${lines.length}):`,
      ...lines.map(line => `    ${line}`),
      '',
    ]
    expect(diffText(CHANGED)).toBe(
      [
        ...section('worse', LINES.worse),
        ...section('greatest error grew', LINES.grown),
        ...section('better', LINES.better),
        ...section('greatest error fell', LINES.fallen),
        ...section('vanished', LINES.vanished),
        ...section('new', LINES.appeared),
        'remark: the seeds differ',
        'remark: the ends differ',
        '',
        diffSummary(CHANGED),
        '',
      ].join('\n'),
    )
  })

  test('of no change is the line that counts none', () => {
    expect(diffText(NOTHING)).toBe(
      'torch 1 → torch 2: 0 cases in both: 0 worse, 0 better, 0 errors grew, 0 fell, 0 cases vanished, 0 are new\n',
    )
  })

  const many = (count: number) => {
    const lines = Array.from({ length: count }, (_, i) => `    ${i} float64 (wrong)\n`)
    const vanished = lines.map((_, i) => ({ id: `${i}`, dtype: 'float64', level: 'wrong' }) as const)
    return { lines, text: diffText({ ...NOTHING, vanished }).split('\n\n')[0]! }
  }

  test('shows 50 changes of a kind, and says how many it leaves out', () => {
    const [all, most] = [many(50), many(51)]
    expect(`${all.text}\n`).toBe(`vanished (50):\n${all.lines.join('')}`)
    expect(`${most.text}\n`).toBe(`vanished (51):\n${most.lines.slice(0, 50).join('')}    and 1 more\n`)
  })
})
