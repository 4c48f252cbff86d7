import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/audit/finding.js'
import { VERDICTS } from '../../../src/math/judges/verdict.js'
import { summarise } from '../../../src/report/audit/summary.js'
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
})
