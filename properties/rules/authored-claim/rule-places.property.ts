import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { auditOwnClaims } from '../../../src/rules/authored-claim/rule.js'

/** Each finding of the claims of a text: its rule, verdict, statement, and what is right or wrong in it. */
function found(lines: readonly string[], taken: readonly string[] = []) {
  const text = `${lines.join('\n')}\n`
  return auditOwnClaims(readDocument(text, 'a.md'), { seed: 1, points: 20 }, new Set(taken)).map(one => ({
    rule: one.rule,
    exercise: one.exercise,
    verdict: one.judgement.verdict,
    reason: one.judgement.reason,
    statement: text.slice(one.from, one.to),
    right: text.slice(one.start, one.end),
    explanation: one.judgement.explanation,
  }))
}
const block = (...lines: readonly string[]) => ['```claim', ...lines, '```']
const told = (lines: readonly string[], taken?: readonly string[]) =>
  found(lines, taken).map(({ rule, verdict, statement }) => `${rule} ${verdict}: ${statement}`)

const LEANING = 'not judged: its block says something that cannot be read'

describe('the claims of an author', () => {
  test('are judged link by link, at their places', () => {
    expect(found(block('id: sum', '1 + 1 = 2 = 3'))).toMatchObject([
      { rule: 'sum', exercise: null, verdict: 'holds', reason: null, statement: '1 + 1 = 2', right: '2' },
      { rule: 'sum', exercise: null, verdict: 'refuted', reason: null, statement: '2 = 3', right: '3' },
    ])
    expect(told(block('1 + 1 = 2'))).toEqual(['claim holds: 1 + 1 = 2'])
    expect(told(['So $1 + 1 = 3$.'])).toEqual([])
    expect(told(['<!-- errata-disable-line -- why -->'])).toEqual([])
  })

  test('stand in the exercise that they are written in', () => {
    const exercises = (...lines: readonly string[]) => found(lines).map(({ exercise }) => exercise)
    const [ONE, CLAIM] = ['# Exercise 1.1', '<!-- claim: 1 + 1 = 2 -->']
    expect(exercises(CLAIM)).toEqual([null])
    expect(exercises(ONE, '', 'A.', '', CLAIM)).toEqual(['1.1'])
    expect(exercises(ONE, '', 'A.', '', '# Exercise 1.2', '', CLAIM)).toEqual(['1.2'])
    expect(
      exercises(ONE, '', CLAIM, '', '# Exercise 1.2', '', CLAIM, '', '# Exercise 1.3', '', CLAIM),
    ).toEqual(['1.1', '1.2', '1.3'])
    expect(exercises(ONE, '', CLAIM, '', '# Exercise 1.2', '', 'A.')).toEqual(['1.1'])
  })
})

test('a claim leans on nothing that was printed before', () =>
  expect(
    auditOwnClaims(
      readDocument(`${block('1 + 1 = 2').join('\n')}\n`, 'a.md'),
      { seed: 1, points: 20 },
      new Set(),
    ),
  ).toMatchObject([{ through: [] }]))

test('a fault is none of the claim', () => {
  const effort = {
    get points(): number {
      throw new TypeError('a fault')
    },
    seed: 1,
  }
  const text = `${block('for: x in R', 'x^2 = x').join('\n')}\n`
  expect(() => auditOwnClaims(readDocument(text, 'a.md'), effort, new Set())).toThrow('a fault')
})

describe('an id of its own', () => {
  const taken = (id: string) => `expected an id of its own, got ${id}, which names another rule`

  test('is none that names another rule', () => {
    expect(found(block('id: sum', '1 + 1 = 2'), ['sum'])).toMatchObject([
      { rule: 'sum', verdict: 'unread', reason: 'syntax', explanation: taken('sum') },
      { rule: 'sum', verdict: 'unread', reason: 'syntax', statement: '1 + 1 = 2', explanation: LEANING },
    ])
    expect(told(block('id: sum', '1 + 1 = 2'), ['other'])).toEqual(['sum holds: 1 + 1 = 2'])
    expect(told(block('1 + 1 = 2'), ['claim'])).toEqual(['claim holds: 1 + 1 = 2'])
  })

  test('is used once, and may be none', () => {
    const twice = [...block('id: sum', '1 + 1 = 2'), '', ...block('id: sum', '2 + 2 = 4')]
    expect(
      found(twice)
        .map(({ verdict, explanation }) => [verdict, explanation])
        .slice(1),
    ).toEqual([
      ['unread', taken('sum')],
      ['unread', LEANING],
    ])
    expect(told([...block('1 + 1 = 2'), '', ...block('2 + 2 = 4')])).toEqual([
      'claim holds: 1 + 1 = 2',
      'claim holds: 2 + 2 = 4',
    ])
  })
})

describe('what cannot be read is unread where it stops', () => {
  test.each([
    ['a line, and no other', block('1 + = 2', '2 = 2'), ['2 = 2 holds null', '= 2 unread syntax']],
    [
      'a domain, and all that leans on it',
      block('for: x in Q', 'x = x', '2 = 2'),
      ['Q unread syntax', 'x = x unread syntax', '2 = 2 unread syntax'],
    ],
    [
      'a definition, and all that leans on it',
      block('where: x = \\{1', 'x = x'),
      ['1 unread syntax', 'x = x unread syntax'],
    ],
    ['an id', block('id: a b', '1 = 1'), ['id: a b unread syntax', '1 = 1 unread syntax']],
    [
      'a side without a value',
      block('for: x in R', 'x + \\{1, 2\\} = 3', '2 = 2'),
      ['\\{1, 2\\} = 3 unread notation', '2 = 2 holds null'],
    ],
    ['the first side', block('\\{1, 2\\} + x = 3', 'for: x in R'), ['\\{1, 2\\} + x = 3 unread notation']],
    [
      'a side before the domain',
      block('x + \\{1, 2\\} = 3', 'for: x in R'),
      ['\\{1, 2\\} = 3 unread notation'],
    ],
    [
      'a definition without one',
      block('for: x in R', 'where: y = x!', 'y = 2'),
      ['x! unread notation', 'y = 2 unread syntax'],
    ],
  ])('%s', (_, lines, expected) =>
    expect(found(lines).map(({ statement, verdict, reason }) => `${statement} ${verdict} ${reason}`)).toEqual(
      expected,
    ),
  )

  test('with the reason', () => {
    expect(found(block('for: x in Q', 'x = x')).map(({ explanation }) => explanation)).toEqual([
      'for: expected a set: R, N, Z, an interval or values in braces, got Q',
      LEANING,
    ])
    expect(found(block('id: a b', '1 = 1')).map(({ explanation }) => explanation)).toEqual([
      'expected an id of letters, digits and . _ / -, got a b',
      LEANING,
    ])
  })
})
