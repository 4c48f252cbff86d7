import { describe, expect, test } from 'vitest'
import { DirectiveReach } from '../../src/audit/directive-reach.js'
import { DIRECTIVE, suppress } from '../../src/audit/suppression.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'
import { judgement } from '../../src/math/judges/judgement.js'
import type { Verdict } from '../../src/math/judges/verdict.js'
import type { Judged } from '../../src/rules/judged.js'

function suppressIn(source: string, judged: readonly Judged[]) {
  const document = readDocument(source, 'a.md')
  return suppress(judged, document.notes, () => new DirectiveReach(document))
}

/** A line with a statement on it. */
const said = (name: string) => `So $${name} = 1$.`

/** What becomes of the statements of a text: of each name, as `[rule, verdict]`, arithmetic that is refuted by itself. */
function suppressed(
  lines: readonly string[],
  known: Readonly<Record<string, readonly [string, Verdict]>> = {},
) {
  const source = `${lines.join('\n')}\n`
  const statements = [...source.matchAll(/\$(\w) = 1\$/g)].map((match): [string, Judged] => {
    const [rule, verdict] = known[match[1]!] ?? ['arithmetic', 'refuted']
    const from = match.index + 1
    const place = { from, to: from + 5, start: from, end: from + 5 }
    return [match[1]!, { rule, exercise: null, ...place, judgement: judgement(verdict), through: [] }]
  })
  const { reasons, faults, idle } = suppressIn(
    source,
    statements.map(([, judged]) => judged),
  )
  return {
    reasons: statements.flatMap(([name, judged]) =>
      reasons.has(judged) ? [`${name}: ${reasons.get(judged)}`] : [],
    ),
    faults: faults.length,
    idle: idle.map(
      ({ note, rule, because }) => `${source.slice(0, note.start).split('\n').length} ${rule}: ${because}`,
    ),
  }
}

const off = (words: string) => `<!-- errata-disable${words} -->`
const on = (words = '') => `<!-- errata-enable${words} -->`
const NOTHING = 'there is nothing to suppress'

test('without a directive nothing is', () => {
  expect(suppressed([said('a')])).toEqual({ reasons: [], faults: 0, idle: [] })
  expect(suppressed([said('a'), '```claim', '1 = 1', '```'])).toEqual({ reasons: [], faults: 0, idle: [] })
  expect(DIRECTIVE).toBe('directive')
})

test('where a directive on the line is about another rule, one further up counts', () =>
  expect(suppressed([off(' -- all'), `${said('a')} ${off('-line identity -- here')}`]).reasons).toEqual([
    'a: all',
  ]))

describe('the line that a directive is about', () => {
  test('is the next, or its own', () => {
    expect(suppressed([off('-next-line -- why'), said('a'), '', said('b')])).toEqual({
      reasons: ['a: why'],
      faults: 0,
      idle: [],
    })
    expect(suppressed([said('a'), `${said('b')} ${off('-line -- why')}`, '', said('c')]).reasons).toEqual([
      'b: why',
    ])
    expect(suppressed([`${said('a')} ${off('-next-line -- why')}`, said('b')]).reasons).toEqual(['b: why'])
    // Behind the last line there is none, and the first is not it.
    expect(
      suppressed([`${said('a')} ${off('-line identity -- why')}`, '', off('-next-line -- end')]),
    ).toEqual({
      reasons: [],
      faults: 0,
      idle: [`1 identity: ${NOTHING}`, `3 null: ${NOTHING}`],
    })
    expect(suppressed([said('a'), said('b'), '', off('-next-line -- end')]).reasons).toEqual([])
  })

  test('may have nothing on it', () => {
    expect(suppressed([said('a'), '', off('-next-line -- why'), ''])).toEqual({
      reasons: [],
      faults: 0,
      idle: [`3 null: ${NOTHING}`],
    })
    expect(suppressed([off('-line arithmetic -- why'), said('a')])).toEqual({
      reasons: [],
      faults: 0,
      idle: [`1 arithmetic: ${NOTHING}`],
    })
  })

  test('may have several, of which the first counts, rule by rule', () => {
    const two = [off('-next-line arithmetic -- one'), off('-next-line arithmetic -- two'), said('a')]
    expect(suppressed(two)).toEqual({ reasons: ['a: one'], faults: 0, idle: [`2 arithmetic: ${NOTHING}`] })
    const other = [off('-next-line identity -- one'), off('-next-line arithmetic -- two'), said('a')]
    expect(suppressed(other)).toEqual({ reasons: ['a: two'], faults: 0, idle: [`1 identity: ${NOTHING}`] })
  })

  test('comes before the region that it is in', () => {
    const text = [off(' -- region'), '', off('-next-line -- line'), said('a'), '', said('b')]
    expect(suppressed(text)).toEqual({ reasons: ['a: line', 'b: region'], faults: 0, idle: [] })
  })
})

describe('what a directive names', () => {
  const ruled = (rule: string, verdict: Verdict, words: string) =>
    suppressed([off(`-next-line${words} -- why`), said('a')], { a: [rule, verdict] }).reasons.length === 1

  test.each([
    ['arithmetic', 'refuted', '', true],
    ['arithmetic', 'refuted', ' arithmetic', true],
    ['arithmetic', 'refuted', ' refuted', true],
    ['arithmetic', 'refuted', ' identity', false],
    ['arithmetic', 'refuted', ' misrounded', false],
    ['arithmetic', 'refuted', ' identity, arithmetic', true],
    ['15.5/hours', 'refuted', ' 15.5/hours', true],
    ['15.5/hours', 'refuted', ' 15.5/minutes', false],
    ['arithmetic', 'undecided', '', true],
    ['arithmetic', 'conditional', '', true],
    // What holds is never hidden, and what is unread only by name.
    ['arithmetic', 'holds', '', false],
    ['arithmetic', 'holds', ' arithmetic', false],
    ['arithmetic', 'holds', ' holds', false],
    ['arithmetic', 'unread', '', false],
    ['arithmetic', 'unread', ' unread', true],
    ['arithmetic', 'unread', ' arithmetic', true],
  ] as const)('%s that is %s, by%s: %s', (rule, verdict, words, expected) =>
    expect(ruled(rule, verdict, words)).toBe(expected),
  )

  test('each of several must have something to do, once', () => {
    expect(suppressed([off('-next-line arithmetic, identity -- why'), said('a')]).idle).toEqual([
      `1 identity: ${NOTHING}`,
    ])
    expect(suppressed([off('-next-line identity, identity -- why'), said('a')]).idle).toEqual([
      `1 identity: ${NOTHING}`,
    ])
    expect(suppressed([off('-next-line arithmetic, refuted -- why'), said('a')]).idle).toEqual([
      `1 refuted: ${NOTHING}`,
    ])
  })
})

describe('a region', () => {
  test('reaches to where it is enabled, or to the end', () => {
    const text = [said('a'), '', off(' -- why'), '', said('b'), '', said('c'), '', on(), '', said('d')]
    expect(suppressed(text)).toEqual({ reasons: ['b: why', 'c: why'], faults: 0, idle: [] })
    expect(suppressed(text.filter(line => line !== on())).reasons).toEqual(['b: why', 'c: why', 'd: why'])
    expect(suppressed([off(' -- why'), said('a')]).reasons).toEqual(['a: why'])
  })

  test('is ended rule by rule', () => {
    const text = (enabled: string) => [
      off(' arithmetic, identity -- why'),
      '',
      said('a'),
      '',
      said('b'),
      '',
      on(enabled),
      '',
      said('c'),
      '',
      said('d'),
    ]
    const known = { b: ['identity', 'refuted'], d: ['identity', 'refuted'] } as const
    expect(suppressed(text(''), known).reasons).toEqual(['a: why', 'b: why'])
    expect(suppressed(text(' identity'), known).reasons).toEqual(['a: why', 'b: why', 'c: why'])
    expect(suppressed(text(' arithmetic'), known).reasons).toEqual(['a: why', 'b: why', 'd: why'])
    expect(suppressed(text(' arithmetic, identity'), known).reasons).toEqual(['a: why', 'b: why'])
  })

  test('that is none cannot be ended', () => {
    const nothing = 'nothing is disabled there'
    expect(suppressed([said('a'), '', on()]).idle).toEqual([`3 null: ${nothing}`])
    expect(suppressed([said('a'), '', on(' identity')]).idle).toEqual([`3 identity: ${nothing}`])
    const text = [off(' arithmetic -- why'), '', said('a'), '', on(' arithmetic, identity'), '', on()]
    expect(suppressed(text).idle).toEqual([`5 identity: ${nothing}`, `7 null: ${nothing}`])
    expect(suppressed([on(), '', said('a'), '', off(' -- why')]).idle).toEqual([
      `1 null: ${nothing}`,
      `5 null: ${NOTHING}`,
    ])
  })

  test('begins before a statement that begins with it', () => {
    const source = `${off(' -- why')}\n`
    const place = { from: 0, to: 1, start: 0, end: 1 }
    const statement = {
      rule: 'arithmetic',
      exercise: null,
      ...place,
      judgement: judgement('refuted'),
      through: [],
    }
    expect(suppressIn(source, [statement]).reasons.get(statement)).toBe('why')
  })

  test('behind all statements has nothing to do', () =>
    expect(suppressed([said('a'), '', off(' -- why'), '', 'So it is.'])).toEqual({
      reasons: [],
      faults: 0,
      idle: [`3 null: ${NOTHING}`],
    }))
})

test('a directive without a reason is a fault, and does nothing', () => {
  expect(suppressed([off('-next-line'), said('a')])).toEqual({ reasons: [], faults: 1, idle: [] })
  expect(suppressed([off(''), said('a'), off('-next-line -- why'), said('b')])).toEqual({
    reasons: ['b: why'],
    faults: 1,
    idle: [],
  })
})

test('what is idle is told in the order of the page', () => {
  const text = [
    on(),
    '',
    off('-next-line -- why'),
    '',
    off(' identity -- why'),
    '',
    said('a'),
    '',
    on(' unit'),
  ]
  expect(suppressed(text).idle).toEqual([
    '1 null: nothing is disabled there',
    `5 identity: ${NOTHING}`,
    '9 unit: nothing is disabled there',
  ])
})
