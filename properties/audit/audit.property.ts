import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { readDocuments } from '../../src/documents/read.js'
import type { Exercise } from '../../src/rules/book/model/claim.js'
import { claim, FIGURE, quantity } from '../rules/book/meanings/scope-here.js'

const audit = (text: string, strict = false) =>
  auditDocument(readDocument(text, 'page.md'), { book: [], effort: { seed: 1, points: 20 }, strict })
/** The verdicts of a text with their statements, in order. */
const found = (text: string, strict = false) =>
  audit(text, strict).findings.map(({ verdict, statement }) => `${verdict} ${statement}`)

describe('every statement of a document, in order', () => {
  test.each([
    ['So $2 + 2 = 4$.', ['holds 2 + 2 = 4']],
    ['So $2 + 2 = 5$. And $3 + 3 = 6$.', ['refuted 2 + 2 = 5', 'holds 3 + 3 = 6']],
    ['So $2 + 2 = 4 = 5$.', ['holds 2 + 2 = 4', 'refuted 4 = 5']],
    ['Let $n = 4$. So $n + 1 = 6$.', ['unread n = 4', 'refuted n + 1 = 6']],
    ['Nothing here.', []],
    // A law and a line on the same figure are one statement.
    ['The sample: 4, 8, 6. The mean is $18/3 = 6$.', ['holds 18/3 = 6']],
    ['The sample: 4, 8, 6. The mean is $18/3 = 7$.', ['refuted 18/3 = 7']],
    // Of two that begin at one place the shorter comes first.
    ['The sample: 4, 8, 6. The mean is $18/3 = 6 = 7$.', ['holds 18/3 = 6', 'refuted 18/3 = 6 = 7']],
    ['', []],
    // The value that "it" has, and a symbol that is given two numbers.
    [
      'So $\\sum_{k=1}^n k = n(n+1)/2$; for $n = 10$ it is $56$.',
      ['holds \\sum_{k=1}^n k = n(n+1)/2', 'unread n = 10', 'refuted 56'],
    ],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  test('those of an author stand among the others', () => {
    const text = 'So $2 + 2 = 4$.\n\n```claim\nfor: x in R\nx + x = 3x\n```\n\nSo $3 + 3 = 7$.\n'
    expect(found(text)).toEqual(['holds 2 + 2 = 4', 'refuted x + x = 3x', 'refuted 3 + 3 = 7'])
  })

  test('where nothing hides the lines of an author from the reader, they are met once', () => {
    const text = 'So 2 + 2 = 5.\n\n<!-- claim\n2 + 2 = 6\n-->\n'
    const [document] = readDocuments(text, 'page.txt')
    const { findings } = auditDocument(document!, { book: [], effort: { seed: 1, points: 20 } })
    expect(findings.map(({ rule, stated }) => [rule, stated])).toEqual([
      ['arithmetic', '5'],
      ['claim', '6'],
    ])
  })

  test('what each rests on stands beside it', () => {
    const { findings, obligations, path, missing } = audit('So $2 + 2 = 4$. Let $n = 4$.')
    expect(path).toBe('page.md')
    expect(missing).toEqual([])
    expect(obligations).toHaveLength(findings.length)
    expect(obligations[0]!.length).toBeGreaterThan(0)
    expect(obligations[1]).toEqual([])
  })

  test('where it stands, and of which exercise', () => {
    const [finding] = audit('**1.3** Now.\n\n**(a)** So $2 + 2 = 5$.').findings
    expect(finding).toMatchObject({
      exercise: '1.3 (a)',
      rule: 'arithmetic',
      start: { line: 3 },
      stated: '5',
    })
  })
})

describe('the few sentences before the first exercise', () => {
  const PARTS = '\n\n**1.1** So $2n = 90$.\n\n**1.2** So $3n = 130$.\n'
  const judged = (preamble: string) => found(`${preamble}${PARTS}`).filter(one => /^refuted/.test(one))

  test('are about all of them', () =>
    expect(judged('Throughout, $n = 4$.')).toEqual(['refuted 2n = 90', 'refuted 3n = 130']))

  test('a longer text is not', () => {
    const sentences = (count: number) => `${'It is so. '.repeat(count)}Throughout, $n = 4$.`
    expect(judged(sentences(7))).toEqual(['refuted 2n = 90', 'refuted 3n = 130'])
    expect(judged(sentences(8))).toEqual([])
  })

  test('nothing but a note says nothing', () => expect(judged('<!-- n = 4 -->')).toEqual([]))

  test('what stands there is told there alone', () =>
    expect(found(`So $2 + 2 = 5$.${PARTS}`).filter(one => one.endsWith('2 + 2 = 5'))).toEqual([
      'refuted 2 + 2 = 5',
    ]))

  test('among them a value counts from where it stands', () =>
    expect(judged('Now $5n = 7$. Throughout, $n = 4$.')).toEqual(['refuted 2n = 90', 'refuted 3n = 130']))

  test('an exercise gives nothing to the next', () => expect(judged('**0.1** Here $n = 4$.')).toEqual([]))
})

describe('notes to the audit', () => {
  const NOTE = '<!-- errata-disable-next-line arithmetic -- it is known -->'

  test('what they let pass is told with their reason', () =>
    expect(audit(`${NOTE}\nSo $2 + 2 = 5$.`).findings).toMatchObject([
      { verdict: 'refuted', suppressed: 'it is known' },
    ]))

  test('one that there is nothing for is told, and is a finding where one asks for it', () => {
    const idle = `So $2 + 2 = 4$.\n\n${NOTE}\nNothing here.`
    expect(audit(idle).idle).toMatchObject([{ at: { line: 3 } }])
    expect(audit(idle).findings).toHaveLength(1)
    expect(audit(idle, true).findings).toHaveLength(2)
    expect(audit(`${NOTE}\nSo $2 + 2 = 5$.`).idle).toEqual([])
  })

  test('a region is of what stands in it, be it of an author', () => {
    const region =
      '<!-- errata-disable claim -- known -->\n\n```claim\n2 + 2 = 6\n```\n\n<!-- errata-enable claim -->'
    const { findings } = audit(`${region}\n\nSo $2 + 2 = 5$.`)
    expect(findings.map(({ stated, suppressed }) => [stated, suppressed])).toEqual([
      ['6', 'known'],
      ['5', undefined],
    ])
  })

  test('one without a reason is a finding, in its place', () => {
    const text = '<!-- errata-disable-next-line arithmetic -->\nSo $2 + 2 = 5$.'
    const { findings } = audit(text)
    expect(findings).toHaveLength(2)
    expect(findings[0]!.start.line).toBe(1)
    expect(findings[1]).not.toHaveProperty('suppressed')
  })
})

describe('π beside policies', () => {
  /** Elsewhere in the document, where the notation of its own part does not tell. */
  const told = (notation: string) => found(`**1.1** Let $${notation}$ be it.\n\n**1.2** So $\\pi + 2 = 9$.`)

  test.each([
    '\\pi_\\theta',
    '\\pi^*',
    '\\pi^{*}',
    '\\pi ^ { * }',
    '\\pi^\\ast',
    '\\pi^{\\star}',
    '\\pi ^ { \\star }',
    '\\pi(a | s)',
    '\\pi (a, b | s)',
    '\\pi(a \\mid s)',
    '\\pi(a \\vert s)',
    '\\pi _0',
  ])('%s makes a policy of it', policy => expect(told(policy)).not.toContain('refuted \\pi + 2 = 9'))

  test.each(['x', '\\pi^2', '\\pi^\\astx', '\\pi(a)', '\\pi(a)(b | c)'])('%s does not', other =>
    expect(told(other)).toContain('refuted \\pi + 2 = 9'),
  )
})

describe('an exercise of the book', () => {
  const EXERCISE: Exercise = {
    number: '1.1',
    words: 'mean|sample|parameters|time|it|the|is|are|in',
    premises: { N: FIGURE },
    claims: [claim('1.1/hours', '?t hour*', quantity('2 N')), claim('1.1/mean', 'mean ?m', quantity('7'))],
  }
  const findings = (text: string) =>
    auditDocument(readDocument(text, 'page.md'), { book: [EXERCISE], effort: { seed: 1, points: 20 } })
      .findings

  test('is met in all its parts together, and what was passed over is told of each', () => {
    const text = '**1.1** Here.\n\n**(a)** It has 41 parameters. It is so.\n\n**(b)** It takes 83 hours.'
    expect(
      findings(text).map(({ rule, exercise, verdict, statement }) => [rule, exercise, verdict, statement]),
    ).toEqual([
      ['1.1/premise', '1.1', 'unread', '41 parameters'],
      ['statement', '1.1 (a)', 'unread', 'It is so'],
      ['1.1/hours', '1.1', 'refuted', '83 hours'],
    ])
    expect(findings(text)[1]).toMatchObject({
      reason: 'prose',
      message: 'the book has no claim about this sentence',
    })
  })

  test('says of a figure what the laws of the field would say', () => {
    const said = (number: string) =>
      findings(`**${number}** The sample: 4, 8, 6. The mean is 6.`).map(({ rule }) => rule)
    expect(said('1.1')).not.toContain('law/sample-statistic')
    expect(said('1.1')).toContain('1.1/mean')
    expect(said('1.2')).toContain('law/sample-statistic')
  })
})

test('what a symbol means in an exercise comes before what it means elsewhere', () => {
  const slope = (exponent: string) =>
    found(
      `**1.1** The loss is $L(C) = a C^{-b}$.\n\n**1.2** The loss is $L(C) = a C^{-c}$. So $\\frac{d \\log L}{d \\log C} = ${exponent}$.`,
    ).at(-1)
  expect(slope('-c')).toMatch(/^holds/)
  expect(slope('-b')).toMatch(/^unread/)
})

test('what is only set is told with its exercise and why it was not judged', () =>
  expect(audit('**1.3** So $x = y$.').findings).toMatchObject([
    {
      rule: 'statement',
      exercise: '1.3',
      verdict: 'unread',
      statement: 'x = y',
      reason: 'definition',
      message: 'defines x',
    },
  ]))
