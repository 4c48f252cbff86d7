import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { type Reading, readSection } from '../../../src/page/reading.js'
import { Printed } from '../../../src/page/symbols/printed-results.js'
import { auditExercise } from '../../../src/rules/book/exercise.js'
import type { Claim, Exercise, Place, Premise } from '../../../src/rules/book/model/claim.js'
import { readingOf } from './locate/read-here.js'
import { claim, FIGURE, quantity } from './meanings/scope-here.js'

const EFFORT = { seed: 1, points: 20 }
const HOURS = claim('9/hours', '?t hour*', quantity('2 N'), 'T')
const DAYS = claim('9/days', '?d day*', quantity('T / 24'))
const at = (one: Claim, place: Partial<Place>): Claim => ({ ...one, where: { ...one.where, ...place } })

function audit(
  text: string,
  has: Partial<Exercise>,
  reading: Reading = readingOf(text),
  printed = new Printed(),
) {
  const exercise: Exercise = { number: '9', premises: {}, claims: [], ...has }
  return auditExercise(exercise, reading, printed, EFFORT)
}

/** Of each finding its rule, what it is about, its verdict, and why there is none. */
const found = (text: string, has: Partial<Exercise>) =>
  audit(text, has).judged.map(({ rule, start, end, judgement: { verdict, reason } }) =>
    [rule, text.slice(start, end), verdict, ...(reason ? [reason] : [])].join(' '),
  )
const why = (text: string, has: Partial<Exercise>) =>
  audit(text, has).judged.map(({ judgement: { explanation } }) => explanation)

const given = { premises: { N: FIGURE }, claims: [HOURS] }

describe('a claim that a section states', () => {
  const premise = '9/premise 41 parameters unread premise'
  test.each([
    ['It has 41 parameters. It takes 82 hours.', ['9/hours 82 holds', premise]],
    ['It has 41 parameters. It takes 83 hours.', ['9/hours 83 refuted', premise]],
    ['It has 41 parameters. It takes 99 hours.', ['9/hours 99 refuted', premise]],
    ['It has 41 parameters.', [premise]],
    ['It takes 82 hours.', ['9/hours 82 undecided free-symbols']],
  ])('%s', (text, expected) => expect(found(text, given)).toEqual(expected))

  test('is told with its place, and with the printed numbers that it goes through', () => {
    const text = 'It has 41 parameters. It takes 82 big hours, so 3.4 days.'
    const { judged } = audit(text, { ...given, claims: [HOURS, DAYS] })
    const places = judged.map(({ exercise, from, to, start, end, through }) => [
      exercise,
      text.slice(from, to),
      text.slice(start, end),
      through,
    ])
    expect(places).toEqual([
      ['9', '82 big hours', '82', []],
      ['9', '3.4 days', '3.4', [text.indexOf('82')]],
      ['9', '41 parameters', '41 parameters', []],
    ])
  })

  test('at each of its places', () =>
    expect(found('It has 41 parameters. It takes 82 hours. So 82 hours.', given)).toHaveLength(3))
})

describe('a claim that a section does not state', () => {
  const missing = (text: string, claims: readonly Claim[]) =>
    audit(text, { premises: { N: FIGURE }, claims }).missing.map(({ claim: { id }, nearest }) => [
      id,
      nearest,
    ])

  test('is missing, with what comes nearest', () => {
    const text = 'It has 41 parameters. It takes 82 hours, 5 days.'
    expect(missing(text, [HOURS, claim('9/x', '?c card*', quantity('N'))])).toEqual([['9/x', null]])
    expect(missing(text, [HOURS, at(DAYS, { not: 'day' })])).toEqual([['9/days', '5']])
    expect(
      missing('It has 41 parameters. It takes 82 hours. On the loss 5 days.', [
        HOURS,
        at(DAYS, { not: 'loss' }),
      ]),
    ).toEqual([['9/days', '5']])
    expect(missing(text, [HOURS, DAYS])).toEqual([])
  })

  test('unless it states none of them', () => {
    expect(missing('It has 41 parameters.', [HOURS])).toEqual([])
    expect(missing('It has 41 parameters.', [HOURS, DAYS])).toEqual([])
    expect(missing('It has 41 parameters. It takes 82 hours.', [HOURS, DAYS])).toEqual([['9/days', null]])
  })
})

describe('the premises that a section states', () => {
  const reasons = (
    text: string,
    premises: Readonly<Record<string, Premise>>,
    claims: readonly Claim[] = [],
  ) =>
    audit(text, { premises, claims }).judged.map(({ rule, exercise, from, to, judgement }) => [
      rule,
      exercise,
      text.slice(from, to),
      judgement.reason,
      judgement.explanation,
    ])

  test('are read as what they are', () => {
    expect(reasons('It has 41 parameters.', { N: FIGURE })).toEqual([
      ['9/premise', '9', '41 parameters', 'premise', 'taken as the premise that the page states'],
    ])
    expect(reasons('It has 41 parameters.', { N: { ...FIGURE, reason: 'definition' } })).toEqual([
      ['9/definition', '9', '41 parameters', 'definition', 'taken as the definition that the page states'],
    ])
  })

  test('each place once, and none where a claim is judged', () => {
    expect(reasons('It has 41 parameters.', { N: FIGURE, M: FIGURE })).toHaveLength(1)
    expect(
      reasons('It has 41 parameters, 5 layers.', { N: FIGURE, M: { shapes: ['?l layer*'] } }),
    ).toHaveLength(2)
    const claimed = claim('9/n', '?n parameter*', quantity('41'))
    expect(reasons('It has 41 parameters.', { N: FIGURE }, [claimed]).map(([rule]) => rule)).toEqual(['9/n'])
    const behind = claim('9/n', 'parameters ?m', quantity('41'))
    expect(reasons('It has 41 parameters 41.', { N: FIGURE }, [behind]).map(([rule]) => rule)).toEqual([
      '9/n',
    ])
    const before = claim('9/n', '?m so', quantity('41'))
    expect(reasons('It is 41 so 41 parameters.', { N: FIGURE }, [before]).map(([rule]) => rule)).toEqual([
      '9/n',
      '9/premise',
    ])
    expect(reasons('41 parameters, 41 so.', { N: FIGURE }, [before]).map(([rule]) => rule)).toEqual([
      '9/n',
      '9/premise',
    ])
  })
})

describe('premises that stand beside something', () => {
  const rules = (text: string, premises: Readonly<Record<string, Premise>>, claims: readonly Claim[] = []) =>
    audit(text, { premises, claims }).judged.map(({ rule, from, to }) => [rule, text.slice(from, to)])

  test('are no part of a claim that they touch', () => {
    const hours = claim('9/hours', '?t $h$', quantity('82'))
    const days = claim('9/days', '?t day*', quantity('82'))
    expect(rules('It takes 82 $h$41 parameters.', { N: FIGURE }, [hours])).toEqual([
      ['9/hours', '82 $h$'],
      ['9/premise', '41 parameters'],
    ])
    expect(rules('It has 41 $P$82 days.', { N: { shapes: ['?n $P$'] } }, [days])).toEqual([
      ['9/days', '82 days'],
      ['9/premise', '41 $P$'],
    ])
  })

  test('nor of another that begins or ends where they do', () => {
    const longer: Premise = { shapes: ['?n parameter* here'] }
    const earlier: Premise = { shapes: ['so ?n parameter*'] }
    const text = 'It is so 41 parameters here.'
    expect(rules(text, { N: FIGURE, M: longer, K: earlier }).map(([, place]) => place)).toEqual([
      '41 parameters',
      '41 parameters here',
      'so 41 parameters',
    ])
  })
})

describe('what a page says beside its statements', () => {
  const remark = (id: string, ...shapes: [string, ...string[]]) => ({
    id,
    where: { shapes },
    because: `because of ${id}`,
  })

  test('is read as a remark, with its reason', () => {
    const text = 'It is so. Memory holds the policy, and so on.'
    const { judged } = audit(text, { remarks: [remark('9/memory', 'memory policy')] })
    expect(judged.map(one => [one.rule, one.exercise, text.slice(one.start, one.end)])).toEqual([
      ['9/memory', '9', 'Memory holds the policy'],
    ])
    expect(judged[0]!.judgement).toMatchObject({ reason: 'remark', explanation: 'because of 9/memory' })
    expect(found(text, { remarks: [remark('9/x', 'memory critic')] })).toEqual([])
    expect(found(text, {})).toEqual([])
  })

  test('each of two that only touch', () => {
    const remarks = [remark('9/m', 'memory', 'policy')]
    for (const text of [
      'Memory has $x$but policy goes on and on.',
      'Policy goes on and on $x$but memory is.',
    ])
      expect(found(text, { remarks })).toHaveLength(2)
  })

  test('the longest of what covers itself, and nothing that is about something else', () => {
    const remarks = [remark('9/m', 'memory', 'memory policy', 'policy on')]
    const told = (text: string) => found(text, { remarks }).map(row => row.replace(' unread remark', ''))
    expect(told('Memory holds the policy.')).toEqual(['9/m Memory holds the policy'])
    expect(told('So memory holds the policy.')).toEqual(['9/m So memory holds the policy'])
    const [long, short] = ['9/m So memory is so very long', '9/m Policy on']
    expect(told('So memory is so very long. Policy on.').sort()).toEqual([short, long])
    expect(told('Policy on. So memory is so very long.').sort()).toEqual([short, long])
    expect(told('So memory holds the policy. Policy on.').sort()).toEqual([
      short,
      '9/m So memory holds the policy',
    ])
    expect(told('Memory is so. Policy goes on.').sort()).toEqual(['9/m Memory is so', '9/m Policy goes on'])
    const about = { ...remark('9/m', 'memory'), where: { shapes: ['memory'] as const, not: 'policy' } }
    expect(found('Memory holds the policy.', { remarks: [about] })).toEqual([])
    expect(found('Memory holds.', { remarks: [about] })).toHaveLength(1)
    const ofPpo = { ...about, where: { shapes: ['memory'] as const, topic: 'ppo' } }
    const topics = { ppo: 'ppo', dpo: 'dpo' }
    expect(found('DPO has memory.', { remarks: [ofPpo], topics })).toEqual([])
    expect(found('PPO has memory.', { remarks: [ofPpo], topics })).toHaveLength(1)
    // At a cost of 4 it still is: 2.5 for a word further on, 0.9 for one before, 0.6 for one in its sentence.
    const text = 'The gain. Memory holds, it. The loss.'
    const near = (...about: readonly string[]) =>
      found(text, { remarks: [{ ...remark('9/m', 'memory'), where: { shapes: ['memory'], about } }] })
    expect(near('loss', 'gain', 'it')).toHaveLength(1)
    expect(near('loss', 'gain', 'it', 'it')).toEqual([])
  })
})

describe('of two places that exclude each other', () => {
  const hours = (text: string) => found(`It has 41 parameters. ${text}`, given).slice(0, -1)
  test.each([
    ['So 82 hours. So 82.0 hours.', ['9/hours 82.0 holds', '9/hours 82 holds']],
    ['So 82 hours. So 99 hours.', ['9/hours 82 undecided ambiguous-place']],
    ['So 98 hours. So 99 hours.', ['9/hours 98 undecided ambiguous-place']],
  ])('%s', (text, expected) => expect(hours(text)).toEqual(expected))

  test('both are named', () =>
    expect(why('It has 41 parameters. So 82 hours. So 99 hours.', given)[0]).toBe('could be `82` or `99`'))
})

describe('a section that is too long', () => {
  const reading = readingOf('It is so.')
  const [token] = reading.section.tokens
  const long = (length: number): Reading => ({
    ...reading,
    section: { ...reading.section, tokens: new Array(length).fill(token) },
  })

  test('is read without the book', () => {
    expect(audit('', {}, long(10_000))).toEqual({ judged: [], missing: [] })
    const { judged, missing } = audit('', { claims: [HOURS] }, long(10_001))
    expect(missing).toEqual([])
    expect(judged.map(({ rule, exercise, start, end }) => [rule, exercise, start, end])).toEqual([
      ['9/exercise', '9', 0, 2],
    ])
    expect(judged[0]!.judgement).toMatchObject({
      verdict: 'unread',
      reason: 'too-large',
      explanation: 'expected at most 10000 words, got 10001: read without the book',
    })
  })
})

test('a section of a document is audited at the offsets of the document', () => {
  const text = '# 8\n\nIt is so.\n\n# 9\n\nIt has 41 parameters. It takes 82 hours.'
  const section = readDocument(text, 'a.md').sections.at(-1)!
  const { judged } = audit(text, given, readSection(section, text))
  expect(judged.map(({ start, end }) => text.slice(start, end))).toEqual(['82', '41 parameters'])
})
