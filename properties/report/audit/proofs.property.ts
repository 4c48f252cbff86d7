import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/audit/finding.js'
import { evidence } from '../../../src/math/judges/judgement.js'
import type { Verdict } from '../../../src/math/judges/verdict.js'
import { proofsJson, proofsText, type Settled } from '../../../src/report/audit/proofs.js'

const position = { line: 1, column: 1, offset: 0 }
const finding = (parts: Partial<Finding>): Finding => ({
  rule: '15.12/sum',
  exercise: '15.12',
  verdict: 'holds',
  statement: 'x = y',
  start: position,
  end: position,
  understood: 'x = y',
  stated: null,
  expected: null,
  evidence: evidence('proved: identity'),
  condition: null,
  reason: null,
  given: null,
  rounding: null,
  reading: null,
  witness: null,
  message: 'as it should be',
  ...parts,
})
const settled = (parts: Partial<Finding>, certificates = 0): Settled => ({
  finding: finding(parts),
  certificates,
})

describe('proofs as text', () => {
  test('say what a statement rests on, a line for each kind of thing, and nothing that there is none of', () => {
    const rests = evidence('proved: sign', {
      conditions: ['p > 0', 'q > 0'],
      lemmas: ['one', 'two'],
      size: 'any G',
      constants: ['A 2020', 'B 2022'],
    })
    const text = proofsText([settled({ evidence: rests, verdict: 'conditional', condition: 'it rains' }, 2)])
    expect(text.split('\n').slice(1)).toEqual([
      '    x = y',
      '    as it should be',
      '    true only if it rains',
      '    where p > 0, q > 0',
      '    by: one; two',
      '    for any G',
      '    with A 2020; B 2022',
      '',
      '1 statement: 1 proved: sign; 2 certificates',
      '',
    ])
    expect(text).toMatch(/^15\.12\/sum {2,}conditional proved: sign\n/)
    expect(
      proofsText([settled({ understood: null })])
        .split('\n')
        .slice(1),
    ).toEqual(['', '1 statement: 1 proved: identity; 0 certificates', ''])
  })

  test('say one condition, one lemma and one source too', () => {
    const one = evidence('proved: sign', { conditions: ['p > 0'], lemmas: ['Jensen'], constants: ['A 2020'] })
    expect(
      proofsText([settled({ evidence: one })])
        .split('\n')
        .slice(2, 6),
    ).toEqual(['    where p > 0', '    by: Jensen', '    with A 2020', ''])
  })

  test('give the message of all that does not hold, and of nothing that does', () => {
    const verdicts: readonly Verdict[] = ['refuted', 'carried', 'misrounded', 'conditional', 'undecided']
    for (const verdict of verdicts)
      expect(proofsText([settled({ verdict })])).toContain('\n    as it should be\n')
    expect(proofsText([settled({})])).not.toContain('as it should be')
  })

  test('have a block for each statement, its rule and verdict in columns, and each kind of evidence counted', () => {
    const list = [
      settled({ rule: 'b', evidence: evidence('tested') }, 2),
      settled({ verdict: 'undecided', evidence: null, understood: null }),
      settled({ rule: `15.13/${'a'.repeat(40)}`, evidence: null, understood: 'a = b' }, 1),
      settled({ evidence: evidence('computed'), verdict: 'conditional', condition: 'it rains' }),
      settled({ evidence: evidence('tested') }),
    ]
    expect(proofsText(list)).toBe(
      [
        `b${' '.repeat(34)}holds       tested`,
        ...['    x = y', ''],
        `15.12/sum${' '.repeat(26)}undecided   `,
        ...['    as it should be', ''],
        `15.13/${'a'.repeat(40)} holds       `,
        ...['    a = b', ''],
        `15.12/sum${' '.repeat(26)}conditional computed`,
        ...['    x = y', '    as it should be', '    true only if it rains', ''],
        `15.12/sum${' '.repeat(26)}holds       tested`,
        ...['    x = y', ''],
        '5 statements: 1 computed, 2 tested, 1 undecided, 1 without evidence; 3 certificates',
        '',
      ].join('\n'),
    )
  })

  test('of no statement count none', () =>
    expect(proofsText([])).toBe('0 statements: none; 0 certificates\n'))

  const LEVELS = ['proved: identity', 'computed', 'tested'] as const
  const any = fc.record({
    level: fc.constantFrom(...LEVELS, null),
    isOpen: fc.boolean(),
    certificates: fc.nat(5),
  })

  test('count what is undecided as that, whatever it rests on, and all the rest by its evidence', () =>
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), kinds => {
        const list = kinds.map(({ level, isOpen, certificates }) =>
          settled(
            { verdict: isOpen ? 'undecided' : 'holds', evidence: level === null ? null : evidence(level) },
            certificates,
          ),
        )
        const total = proofsText(list).trimEnd().split('\n').at(-1)!
        const named = (name: string) => Number(new RegExp(`[:,] (\\d+) ${name}[,;]`).exec(total)?.[1] ?? 0)
        expect(named('undecided')).toBe(kinds.filter(one => one.isOpen).length)
        for (const level of LEVELS)
          expect(named(level)).toBe(kinds.filter(one => !one.isOpen && one.level === level).length)
        expect(named('without evidence')).toBe(kinds.filter(one => !one.isOpen && one.level === null).length)
        expect(total.startsWith(`${kinds.length} statement${kinds.length === 1 ? '' : 's'}: `)).toBe(true)
        const certificates = kinds.map(one => one.certificates).reduce((sum, one) => sum + one, 0)
        expect(total.endsWith(`; ${certificates} certificate${certificates === 1 ? '' : 's'}`)).toBe(true)
      }),
    ))
})

test('proofs as JSON have every statement in order, with its certificates, and no place in a document', () => {
  const list = [settled({ rule: 'b', witness: { p: '1/4' }, verdict: 'refuted' }, 3), settled({ rule: 'a' })]
  const { errata, claims } = JSON.parse(proofsJson(list, '1.2.3'))
  expect(errata).toBe('1.2.3')
  expect(claims).toEqual(
    list.map(({ finding: of, certificates }) => ({
      rule: of.rule,
      verdict: of.verdict,
      statement: of.statement,
      understood: of.understood,
      expected: of.expected,
      evidence: of.evidence,
      condition: of.condition,
      witness: of.witness,
      message: of.message,
      certificates,
    })),
  )
  expect(proofsJson([], '1.2.3')).toBe('{\n  "errata": "1.2.3",\n  "claims": []\n}\n')
})
