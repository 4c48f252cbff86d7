import { describe, expect, test } from 'vitest'
import { evidence } from '../../../src/math/judges/judgement.js'
import { reportGithub, workflowCommand } from '../../../src/report/audit/github.js'
import { auditOf, finding, findingAt } from './one-finding.js'

describe('a command', () => {
  test.each([
    ['no properties', {}, ['a', 'b'], '::error ::a%0Ab\n'],
    ['properties in order', { title: 'x', line: 0 }, ['a'], '::error title=x,line=0::a\n'],
    ['escapes in its lines', {}, ['50%\r\n', 'a:b,c%0A'], '::error ::50%25%0D%0A%0Aa:b,c%250A\n'],
    ['escapes in its properties', { file: 'a:b,c%\r\n' }, [], '::error file=a%3Ab%2Cc%25%0D%0A::\n'],
    [
      'every one of several escapes',
      { a: '::,,%%' },
      ['%%\n\n'],
      '::error a=%3A%3A%2C%2C%25%25::%25%25%0A%0A\n',
    ],
  ] as const)('has %s', (_, properties, lines, written) => {
    expect(workflowCommand('error', properties, lines)).toBe(written)
  })
})

describe('the annotation of a problem', () => {
  const refuted = finding({
    verdict: 'refuted',
    rule: 'claim\nx',
    statement: `1\n${'x'.repeat(200)}`,
    message: 'Unexpected\n`3`',
    evidence: evidence('refuted: witness', { size: 'any\nG' }),
  })

  test('has its place and rule, its message, its statement cut short, and what it rests on', () => {
    const rest = `Unexpected \`3\`%0Ain: 1 ${'x'.repeat(197)}…%0Aby: refuted: witness; any G\n`
    const place = 'file=a b,line=3,endLine=4,col=5,endColumn=2'
    expect(reportGithub([auditOf('a\nb', refuted)])).toBe(
      `::error ${place},title=refuted%3A claim x::${rest}1 statements: 1 refuted\n`,
    )
  })

  test('has no line for evidence where there is none', () => {
    expect(reportGithub([auditOf('a', finding({ verdict: 'undecided' }))])).toBe(
      '::notice file=a,line=3,endLine=4,col=5,endColumn=2,title=undecided%3A arithmetic::as it should be%0Ain: 1 + 1 = 2\n' +
        '1 statements: 1 undecided\n',
    )
  })

  test.each([
    ['refuted', 'error'],
    ['unsupported', 'error'],
    ['carried', 'warning'],
    ['misrounded', 'warning'],
    ['conditional', 'notice'],
    ['undecided', 'notice'],
  ] as const)('of what is %s is of the level %s', (verdict, level) => {
    expect(reportGithub([auditOf('a', finding({ verdict }))])).toMatch(new RegExp(`^::${level} file=a,`))
  })

  test.each(['unread', 'holds'] as const)('is none for what is %s', verdict => {
    expect(reportGithub([auditOf('a', finding({ verdict }))])).toBe(`1 statements: 1 ${verdict}\n`)
  })
})

test('annotations are sorted worst first over all documents, and else stand as in them', () => {
  const audits = [
    auditOf('a', findingAt(5, { verdict: 'undecided' }), findingAt(4, { verdict: 'carried' })),
    auditOf('b', findingAt(3, { verdict: 'carried' }), findingAt(2, { verdict: 'refuted' })),
  ]
  const heads = [...reportGithub(audits).matchAll(/^::\w+ file=(\w),line=1,endLine=1,col=(\d)/gm)]
  expect(heads.map(([, file, column]) => `${file}${column}`)).toEqual(['b3', 'a5', 'b4', 'a6'])
})
