import { describe, expect, test } from 'vitest'
import { faultyDirective, idleDirective, idleDirectives } from '../../src/audit/directive-findings.js'
import type { IdleDirective } from '../../src/audit/suppression.js'
import { book } from '../../src/fields/machine-learning/book.js'
import type { Judged } from '../../src/rules/judged.js'

const note = { start: 3, end: 9, text: 'errata-disable-line' } as unknown as IdleDirective['note']
const idle = (rule: string | null): IdleDirective => ({ note, rule, because: 'nothing is found here' })

describe('a directive that is not obeyed is a finding', () => {
  const finding = (expected: string | null, explanation: string) => ({
    rule: 'directive',
    exercise: null,
    ...{ from: 3, to: 9, start: 3, end: 9 },
    through: [],
    judgement: expect.objectContaining({ verdict: 'unsupported', expected, explanation }),
  })

  test('with what it should have been', () => {
    const fault = { note, expected: 'a reason', because: 'it gives none' }
    expect(faultyDirective(fault as never)).toEqual(finding('a reason', 'it gives none'))
  })

  test('or with why there is nothing for it', () => {
    expect(idleDirective(idle('arithmetic'))).toEqual(finding(null, 'nothing is found here'))
  })
})

describe('of an idle directive is said', () => {
  const [first, ...rest] = book
  const rule = first!.claims[0]!.id
  const because = (name: string | null, judged: readonly string[] = [], used = book) =>
    idleDirectives(
      [idle(name)],
      judged.map(found => ({ rule: found }) as Judged),
      used,
    ).map(one => one.because)

  test('that its rule is none', () => {
    expect(because('nonsense')).toEqual(['nonsense is no rule and no verdict'])
    expect(because('nonsense', ['nonsense'])).toEqual(['nothing is found here of nonsense'])
  })

  test('that nothing of its rule is found', () => {
    expect(because('arithmetic')).toEqual(['nothing is found here of arithmetic'])
    expect(because(rule)).toEqual([`nothing is found here of ${rule}`])
  })

  test('nothing where the run leaves its rule out', () => {
    expect(because(rule, [], rest)).toEqual([])
    expect(because('arithmetic', [], [])).toEqual(['nothing is found here of arithmetic'])
  })

  test('no more where it names no rule', () => {
    expect(because(null)).toEqual(['nothing is found here'])
    expect(idleDirectives([], [], book)).toEqual([])
    expect(idleDirectives([idle(null)], [], book)[0]!.note).toBe(note)
  })
})
