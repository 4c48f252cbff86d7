import { describe, expect, test } from 'vitest'
import { evidence } from '../../../src/math/judges/judgement.js'
import type { VERDICTS } from '../../../src/math/judges/verdict.js'
import { reportText } from '../../../src/report/audit/text.js'
import { auditOf, finding, findingAt } from './one-finding.js'

const plain = { verbose: false, color: false }
const verbose = { verbose: true, color: false }
const refuted = finding({
  verdict: 'refuted',
  statement: '1 + 1 =\n 3',
  understood: '2 = 3',
  evidence: evidence('refuted: witness', { size: 'any\nG' }),
  message: 'Unexpected\t`3`',
  rule: 'claim\nx',
})

describe('an entry', () => {
  test('has with -v how the statement was understood, too', () => {
    expect(reportText([auditOf('a.md', { ...refuted, understood: '2\n= 3' })], verbose)).toContain(
      '    Unexpected `3`\n    understood: 2 = 3\n    refuted: witness; any G\n\n',
    )
  })

  test('says with -v what lets it pass', () => {
    const entry = (letPass: object) => reportText([auditOf('a.md', { ...refuted, ...letPass })], verbose)
    const rest = '    refuted: witness; any G\n'
    expect(entry({ suppressed: 'as in\nprint' })).toContain(`${rest}    suppressed: as in print\n\n`)
    expect(entry({ suppressed: '' })).toContain(`${rest}    suppressed: \n\n`)
    expect(entry({ baselined: true })).toContain(`${rest}    in the baseline\n\n`)
    expect(entry({})).toContain(`${rest}\n`)
  })

  test.each([
    ['refuted', '31'],
    ['unsupported', '31'],
    ['carried', '33'],
    ['misrounded', '33'],
    ['conditional', '36'],
    ['undecided', '36'],
    ['unread', '2'],
    ['holds', '32'],
  ] as const)('of a verdict %s has the colour %s, if it has one', (verdict, color) => {
    const page = auditOf('a.md', finding({ verdict, reason: 'premise' }))
    const head = (of: string) => `a.md:3:5-4:2  ${of} (premise)  arithmetic\n`
    expect(reportText([page], { verbose: true, color: true })).toContain(
      head(`\u001b[${color}m${verdict}\u001b[0m`),
    )
    expect(reportText([page], verbose)).toContain(head(verdict))
  })
})

describe('the pages', () => {
  const at = (offset: number, verdict: (typeof VERDICTS)[number]) => findingAt(offset, { verdict })
  const heads = (text: string) =>
    [...text.matchAll(/^(\w+)\.md:1:(\d+)-\S+ {2}(\w+)/gm)].map(one => one.slice(1))
  const audits = [
    auditOf('a', ...[]),
    auditOf('b.md', at(9, 'holds'), at(8, 'carried'), at(7, 'refuted'), at(3, 'carried'), at(2, 'unread')),
    auditOf('c.md', at(5, 'refuted')),
  ]
  const problems = [
    ['b', '8', 'refuted'],
    ['b', '4', 'carried'],
    ['b', '9', 'carried'],
    ['c', '6', 'refuted'],
  ]

  test('show the problems of each document, worst first and then as they stand in it', () => {
    expect(heads(reportText(audits, plain))).toEqual(problems)
  })

  test('end with one line that counts the statements of all', () => {
    expect(reportText(audits, plain).split('\n').slice(-3)).toEqual([
      '',
      '6 statements: 2 refuted, 2 carried, 1 unread, 1 holds',
      '',
    ])
    expect(reportText([], plain)).toBe('0 statements: none\n')
  })
})
