import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/audit/finding.js'
import { VERDICTS, worstFirst } from '../../../src/math/judges/verdict.js'
import { isFailure, isLetPass, isProblem, summarise } from '../../../src/report/audit/summary.js'
import { finding } from './one-finding.js'

const LET_PASS: readonly Partial<Finding>[] = [
  { suppressed: 'why' },
  { suppressed: '' },
  { baselined: true },
  { suppressed: 'why', baselined: true },
]
const kinds = fc.array(fc.tuple(fc.constantFrom(...VERDICTS), fc.constantFrom({}, ...LET_PASS)), {
  maxLength: 20,
})

describe('a summary', () => {
  test('counts a finding once: as suppressed, else as in the baseline, else by its verdict', () =>
    fc.assert(
      fc.property(kinds, all => {
        const expected: Record<string, number> = { statements: 0, suppressed: 0, baselined: 0 }
        for (const verdict of VERDICTS) expected[verdict] = 0
        for (const [verdict, letPass] of all) {
          expected.statements! += 1
          const kind = 'suppressed' in letPass ? 'suppressed' : 'baselined' in letPass ? 'baselined' : verdict
          expected[kind]! += 1
        }
        expect(summarise(all.map(([verdict, letPass]) => finding({ verdict, ...letPass })))).toEqual(expected)
      }),
    ))

  test('lists the statements first, then the verdicts worst first, then what is let pass', () => {
    expect(Object.keys(summarise([]))).toEqual(['statements', ...VERDICTS, 'suppressed', 'baselined'])
  })
})

describe('what is let pass', () => {
  test.each(LET_PASS)('is a finding with %j, and it never fails', letPass => {
    for (const verdict of VERDICTS) {
      const one = finding({ verdict, ...letPass })
      expect([isLetPass(one), isFailure(one, false), isFailure(one, true), isProblem(one)]).toEqual([
        true,
        false,
        false,
        false,
      ])
    }
  })

  test('is no finding that nothing lets pass', () => {
    for (const verdict of VERDICTS) expect(isLetPass(finding({ verdict }))).toBe(false)
  })
})

describe('a failure', () => {
  test.each([
    ['refuted', true, true],
    ['unsupported', true, true],
    ['carried', true, true],
    ['misrounded', true, true],
    ['conditional', false, true],
    ['undecided', false, true],
    ['unread', false, false],
    ['holds', false, false],
  ] as const)('is %s always: %s, under --strict: %s', (verdict, always, strict) => {
    const one = finding({ verdict })
    expect([isFailure(one, false), isFailure(one, true), isProblem(one)]).toEqual([always, strict, strict])
  })
})

test('findings are ordered by their verdicts alone, worst first', () => {
  for (const [i, a] of VERDICTS.entries())
    for (const [j, b] of VERDICTS.entries())
      expect(Math.sign(worstFirst(finding({ verdict: a }), finding({ verdict: b })))).toBe(Math.sign(i - j))
})
