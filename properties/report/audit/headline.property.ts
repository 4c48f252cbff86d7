import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/audit/finding.js'
import { type Reason, VERDICTS } from '../../../src/math/judges/verdict.js'
import { headline } from '../../../src/report/audit/headline.js'
import { finding } from './one-finding.js'

const unread = (reason: Reason | null, parts: Partial<Finding> = {}) =>
  finding({ verdict: 'unread', reason, ...parts })
const apart = (count: number) =>
  ` (${count} of the unread are definitions, premises, equations to solve, objectives or constraints)`

describe('the headline', () => {
  test.each(['definition', 'premise', 'equation', 'objective', 'constraint'] as const)(
    'counts a %s apart, since it states nothing',
    reason => {
      expect(headline([unread(reason)])).toBe(`1 statement: 1 unread${apart(1)}`)
      expect(headline([unread(reason), unread('prose'), unread(reason)])).toBe(
        `3 statements: 3 unread${apart(2)}`,
      )
    },
  )

  test('counts nothing apart of what was judged, whatever reason it gives', () => {
    for (const verdict of VERDICTS.filter(one => one !== 'unread'))
      expect(headline([finding({ verdict, reason: 'definition' })])).toBe(`1 statement: 1 ${verdict}`)
  })

  test('is one line, the counts of which sum to the statements', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...VERDICTS),
            fc.constantFrom({}, { suppressed: '' }, { baselined: true as const }),
          ),
        ),
        all => {
          const line = headline(all.map(([verdict, letPass]) => finding({ verdict, ...letPass })))
          const [statements, counts] = line.split(/ statements?: /)
          const sum = [...counts!.matchAll(/\d+/g)].reduce((total, [count]) => total + Number(count), 0)
          expect([Number(statements), sum]).toEqual([all.length, all.length])
        },
      ),
    ))
})
