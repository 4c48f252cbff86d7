import { describe, expect, test } from 'vitest'
import {
  caseLine,
  diffSummary,
  diffText,
  levelLine,
  ulpsLine,
} from '../../../src/report/conform/diff-text.js'
import { CHANGED, LINES, NOTHING } from './changes.js'

test('a changed level, a changed error and a case are a line each, on one line', () => {
  const [id, op] = [`a\nb${'c'.repeat(200)}`, `d\ne${'f'.repeat(200)}`]
  const cut = (text: string) => `${text.replace('\n', ' ').slice(0, 199)}…`
  const dtype = 'float32'
  expect(levelLine({ id, op, dtype, before: 'wrong', after: 'crash' })).toBe(
    `${cut(id)} float32: wrong → crash`,
  )
  expect(ulpsLine({ op, dtype, before: '1', after: '2.5' })).toBe(`${cut(op)} float32: 1 → 2.5 ulps`)
  expect(caseLine({ id, dtype, level: 'timeout' })).toBe(`${cut(id)} float32 (timeout)`)
})

test('the last line counts each kind of change', () => {
  expect(diffSummary(CHANGED)).toBe(
    'torch 1 → torch 2: 9 cases in both: 1 worse, 2 better, 3 errors grew, 4 fell, 5 cases vanished, 6 are new',
  )
})

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

  test('cuts a remark and the counts to 400 characters', () => {
    const lines = (remark: string) => diffText({ ...NOTHING, remarks: [remark], before: remark }).split('\n')
    const long = 'x'.repeat(400)
    expect(lines(long)[0]).toBe(`remark: ${long}`)
    expect(lines(`${long}y`)[0]).toBe(`remark: ${'x'.repeat(399)}…`)
    expect(lines(long)[2]).toBe(`${'x'.repeat(399)}…`)
    const rest = diffSummary({ ...NOTHING, before: '' }).length
    expect(diffText({ ...NOTHING, before: 'x'.repeat(400 - rest) })).not.toContain('…')
    expect(diffText({ ...NOTHING, before: 'x'.repeat(401 - rest) })).toMatch(/…\n$/)
  })
})
